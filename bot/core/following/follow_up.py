"""Follow-up: how a message is read that leans on the last exchange."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.core.answerer import Explanation, PartExplanation
from bot.core.following.exchange import MOST_SAID, Exchange
from bot.core.following.follow_readings import REASON, FollowReadings
from bot.core.following.leaning import HERE, Lean, Leaning, leaning_of
from bot.core.knowledge import Entry
from bot.core.library.library import AnyAnswerer
from bot.core.outcomes import Answer, NotStated, Outcome, Smalltalk
from bot.core.questions.question_types import HARD
from bot.core.questions.understand import Understanding

_ENOUGH = 0.35
"""Weight of its terms from which a question has a matter of its own."""
_REMEMBERED = 512
_TRIED = 8
"""Most questions that one message is tried as."""
_ABOUT = 0.5
"""How far an answer has to account for each word that a message brings."""
_SURE = 85.0
"""Score from which a reading has an answer that asks loosely: what, which, how."""
_VALUES = frozenset("money percent amount count duration date".split())
"""Types of value that a statement may have held besides what it was said for."""
_NEW = 0.5
"""Share of what an entry cites that is news to who asks for more."""
_LOST = "help"
"""The intent of a message without matter."""


@dataclass(frozen=True, slots=True)
class Alone:
    """The message stands alone, or nothing of the last exchange helps: it is answered as ever."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The message is answered as `question` is, which holds what was carried over."""

    question: str


@dataclass(frozen=True, slots=True)
class Next:
    """More was asked for: `entry` has not been said yet."""

    entry: str


@dataclass(frozen=True, slots=True)
class NoMore:
    """More was asked for, and all that belongs to it has been said; `entry` was the last."""

    entry: str


@dataclass(frozen=True, slots=True)
class Untold:
    """The message can only mean `question`, and no answer to it belongs to the exchange."""

    question: str


FollowUp = Alone | Carried | Next | NoMore | Untold


class FollowUps:
    """Reads messages by the last exchange. Deterministic; thread-safe.

    A message that stands alone is never read otherwise, and what one is read as goes through all
    gates like any question.
    """

    def __init__(self, answerer: AnyAnswerer) -> None:
        self._answerer = answerer
        self._entries = {entry.id: entry for entry in answerer.knowledge.entries()}
        self._readings = FollowReadings(answerer)
        # Many readers ask the same after the same.
        self._understood = lru_cache(_REMEMBERED)(answerer.understood)
        self._explain = lru_cache(_REMEMBERED)(answerer.explain)

    def leans(self, question: str) -> Leaning | None:
        """Return how a message leans on what was said before, if it does."""
        understood = self._understood(question)
        return leaning_of(understood.text, sum(term.weight for term in understood.terms), _ENOUGH)

    def read(self, question: str, alone: Outcome, last: Exchange) -> FollowUp:
        """Return how to read a message, given its outcome without context and the last exchange."""
        leaning = self.leans(question)
        match leaning:
            case None:
                return Alone()
            case Leaning(Lean.MORE):
                return self._more(last)
            case Leaning(Lean.BARE):
                pass
            case _ if not self._asks_on(leaning, alone, last):
                return Alone()
        return self._meant(leaning, alone, last)

    def _meant(self, leaning: Leaning, alone: Outcome, last: Exchange) -> FollowUp:
        """Return the first reading whose answer belongs to what was said; of a noun, else the first."""
        # What was asked before can be asked of any noun; by itself, the noun may be of any matter.
        talks = isinstance(alone, Smalltalk) and alone.intent != _LOST
        anywhere = leaning.lean is Lean.NOUN and not talks
        first, far = "", ""
        for reading in islice(self._readings.of(leaning, last), _TRIED):
            first = first or reading
            found = self._fitting(reading, leaning, last)
            if found is not None and self._near(found, last):
                return Carried(reading)
            if found is not None and anywhere and reading != leaning.brings:
                far = far or reading
        if far:
            return Carried(far)
        bare = leaning.lean is Lean.BARE and last.latest and first
        return Untold(first) if bare else Alone()

    def _asks_on(self, leaning: Leaning, alone: Outcome, last: Exchange) -> bool:
        """Tell whether a message found no answer by itself, or says `it` and found one of another matter.

        What sounds like small talk may name something near: `and the author?` asks for the bot's, or not.
        """
        found = getattr(alone, "statements", ())
        if leaning.lean is Lean.POINTED and isinstance(alone, Answer | NotStated):
            return not any(self._readings.near(one, last) for one in found)
        if isinstance(alone, Smalltalk):
            return alone.intent == _LOST or leaning.lean is Lean.NOUN
        return not isinstance(alone, Answer | NotStated)

    def _more(self, last: Exchange) -> FollowUp:
        """Return the next entry that belongs to what was said, to the latest first."""
        known = [self._entries[name] for name in last.outward if name in self._entries]
        if not known:
            return Alone()
        related = (self._entries.get(name) for entry in known for name in entry.related)
        near = [entry for entry in related if entry is not None]
        near += [entry for entry in self._entries.values() if _continues(entry, known)]
        for entry in near if len(last.said) < MOST_SAID else ():
            if not entry.not_stated and entry.id not in last.said:
                return Next(entry.id)
        return NoMore(known[0].id)

    def _fitting(self, reading: str, leaning: Leaning, last: Exchange) -> Explanation | None:
        """Return how a reading is answered, if that is an answer to the message, and a new one."""
        explanation = self._explain(reading)
        outcome = explanation.outcome
        if not isinstance(outcome, Answer | NotStated) or len(explanation.parts) > 1:
            return None
        if any(one.corrects for one in outcome.statements):
            return None
        repeats = isinstance(outcome, Answer) and all(one.id in last.said for one in outcome.statements)
        if leaning.lean is Lean.NOUN:
            return explanation if self._accounts(leaning, outcome) and not repeats else None
        asked = self._understood(reading)
        if (repeats and not asked.asked & _VALUES) or not self._accounts(leaning, outcome):
            return None
        return explanation if _of_its_kind(asked, explanation.parts[0], outcome) else None

    def _accounts(self, leaning: Leaning, outcome: Answer | NotStated) -> bool:
        """Tell whether what is said is about each telling word of the message itself."""
        words = leaning.brings.replace(HERE, " ")
        if leaning.lean is Lean.BARE or not any(t.weight for t in self._understood(words).terms):
            return True
        return all(self._answerer.tells_of(words, one) >= _ABOUT for one in outcome.statements)

    def _near(self, explanation: Explanation, last: Exchange) -> bool:
        """Tell whether all that is said belongs to what the last turn said."""
        statements = getattr(explanation.outcome, "statements", ())
        return all(self._readings.near(one, last) for one in statements)


def _continues(entry: Entry, known: Sequence[Entry]) -> bool:
    """Tell whether an entry is of the topic and the sentences of the first known one, and mostly news."""
    sentences = {citation.sentence for citation in known[0].citations}
    if entry.topic != known[0].topic or not {one.sentence for one in entry.citations} <= sentences:
        return False
    told = {at for one in known for at in _cited(one)}
    return len(_cited(entry) - told) >= _NEW * len(_cited(entry))


def _cited(entry: Entry) -> set[int]:
    """Return the places in the article that an entry cites."""
    return {at for citation in entry.citations for at in range(citation.start, citation.end)}


def _of_its_kind(asked: Understanding, part: PartExplanation, outcome: Answer | NotStated) -> bool:
    """Tell whether an operator has asked the same kind of thing of what answers a reading.

    That is seen by the phrasing most alike: who leads the squads is not what they do. Reasons are asked in
    many ways, so that any phrasing shows it; what is neither has to be all the surer.
    """
    if part.gate == "exact" or not asked.kinds:
        return True
    said = {statement.id for statement in outcome.statements}
    name = "kind" if asked.kinds == REASON else "same_kind"
    if not all(one.parts.get(name, 1.0) > 0 for one in part.candidates if one.id in said):
        return False
    loose = isinstance(outcome, Answer) and not asked.kinds & (HARD | REASON | {"amount"})
    return not loose or outcome.score >= _SURE
