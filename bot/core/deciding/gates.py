"""Gates: what forbids an answer, however well it scores."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.deciding.causes import Cause, Closed
from bot.core.deciding.premises import Premises
from bot.core.matching.explained import Told, weighed
from bot.core.matching.standings import Match
from bot.core.questions.asked_noun import asked_nouns
from bot.core.questions.question_types import HARD, satisfies
from bot.core.questions.understand import Understanding
from bot.core.tuning import Tuning
from bot.core.values.offered_values import DETAILS, untold

_EXPLAINED = 0.5
_LEAST_NOUN = 0.3
_LEAST_TOLD = 0.3
"""Weight that a question must share with an entry: less is small change, unless there is no more."""
_ALL = 0.9
"""Share of a question from which nothing else is told."""
_SAME_WORDS = 0.55
"""Likeness to a phrasing, in letters or terms, from which even small change is meant: who wrote it."""
_DEMANDING = HARD | {"reason"}
_ALONE = frozenset({"age", "contact"})
"""Kinds of value that are asked for whatever else a question counts: those few people, how old are they."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gates say of one match: the closed one and why; empty and None when all are open.

    An open one with a `why` has what a gate would forbid, were it not weighed in the score.
    """

    gate: str = ""
    why: Closed | None = None

    @property
    def reason(self) -> str:
        """Why it is closed, for who runs the bot."""
        return self.why.text if self.why is not None else ""


OPEN = Verdict()


@dataclass(frozen=True, slots=True)
class Gates:
    """The four gates of one article: premise, coverage, type and asked-for noun.

    Those named in `weighed` forbid no answer: what they see is weighed in the score.
    """

    tuning: Tuning
    premises: Premises
    weighed: frozenset[str] = frozenset()

    def judge(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict:
        """Return the first gate that forbids to answer `question` with `match`, else OPEN.

        An entry that asserts nothing only has to be about what is asked.
        """
        if match.target.statement.not_stated:
            return self._coverage(question, told, match) or OPEN
        broken = self.premises.broken(question, told, match.target, match.phrase.text)
        if broken is not None:
            return Verdict("premise", broken)
        remark = OPEN
        for closed in self._closed(question, told, match):
            if not self._is_weighed(closed):
                return closed
            remark = remark if remark.why else Verdict("", closed.why)
        return remark

    def _is_weighed(self, closed: Verdict) -> bool:
        """Tell whether the score tells what a gate saw; of next to nothing there is no score to trust."""
        little = closed.why is not None and closed.why.cause is Cause.LITTLE
        return closed.gate in self.weighed and not little

    def _closed(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Iterator[Verdict]:
        """Yield what the gates forbid that go by the words of a question."""
        found = (gate(question, told, match) for gate in (self._coverage, self._type, self._asked_noun))
        yield from (one for one in found if one is not None)

    def _coverage(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict | None:
        target = match.target
        met = [one.explained(target.keys, target.characters, target.glosses) for one in told]
        weight = sum(share * one.term.weight for share, one in zip(met, told, strict=True))
        share = weighed(told, met)
        alike = max(match.parts["near"], match.parts["letters"])
        if weight < _LEAST_TOLD and alike < _SAME_WORDS and share < _ALL:
            return Verdict("coverage", Closed("the question tells too little of this", Cause.LITTLE))
        least = self.tuning.coverage
        if question.asked & _DEMANDING and not target.statement.not_stated:
            least += self.tuning.demanding
        if share >= least:
            return None
        missing = tuple(one.term.surface for one, found in zip(told, met, strict=True) if found < _EXPLAINED)
        text = f"{share:.2f} explained, not: {', '.join(missing)}"
        return Verdict("coverage", Closed(text, Cause.UNEXPLAINED, missing))

    def _type(self, question: Understanding, _told: tuple[Told, ...], match: Match) -> Verdict | None:
        offers = match.target.offers
        asked_for = sorted(question.asked & HARD)
        missing = [asked for asked in asked_for if not satisfies(offers, asked)]
        if missing and (len(missing) == len(asked_for) or not _ALONE.isdisjoint(missing)):
            text = f"asks for {', '.join(missing)}; offers {', '.join(sorted(offers))}"
            return Verdict("type", Closed(text, Cause.KIND, tuple(missing)))
        detail = untold(DETAILS, question.text, match.target.texts)
        if detail is not None:
            return Verdict("type", Closed(f"asks for {detail.name}", Cause.DETAIL))
        units = match.target.units
        if question.units and units and not question.units & units:
            asked = tuple(sorted(question.units))
            text = f"counts {', '.join(asked)}, not {', '.join(sorted(units))}"
            return Verdict("type", Closed(text, Cause.UNIT, asked))
        return None

    def _asked_noun(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict | None:
        by_key = {one.term.key: one for one in told}
        for noun, must in asked_nouns(question.terms, question.text):
            one = by_key.get(noun.key)
            if one is None or not (must or one.known):
                continue
            target = match.target
            if one.explained(target.keys, target.characters, target.glosses) < _LEAST_NOUN:
                return Verdict("asked-for noun", Closed(noun.surface, Cause.NOUN, (noun.surface,)))
        return None
