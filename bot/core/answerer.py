"""Answerer: a question in, an outcome out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.deciding.causes import Closed
from bot.core.deciding.decide import Decider, Decision
from bot.core.deciding.gates import Gates
from bot.core.deciding.preparation import Prepared, prepared
from bot.core.knowledge import Knowledge
from bot.core.matching.candidates import Phrase
from bot.core.matching.exact import ExactPhrasings
from bot.core.matching.explained import Told
from bot.core.matching.match import Matcher
from bot.core.matching.standings import Match
from bot.core.outcomes import (
    Abstention,
    Answer,
    Candidate,
    NotStated,
    Outcome,
    Smalltalk,
    Statement,
    Suggestion,
)
from bot.core.phrasings.phrasing_matcher import PhrasingMatcher
from bot.core.questions.parts import questions
from bot.core.questions.question_types import asks
from bot.core.questions.understand import Understanding, understand
from bot.core.ranker import USUAL, Weights
from bot.core.smalltalk.smalltalk import SmalltalkMatcher
from bot.core.text.normalize import normalize, visible
from bot.core.tuning import Tuning
from bot.core.words.slips import SlipReader
from bot.core.words.spelling import PinyinReader

_ABOUT_ARTICLE = "source"
_MATTER = 0.35
"""Weight of what a question shares with an entry, or of its own words, from which it has a matter."""
_MATCHES = 12
"""Candidates that are decided about."""
_ADDRESSES = re.compile(r"\byour?\b|[你您]")


@dataclass(frozen=True, slots=True)
class PartExplanation:
    """How one question of a message was understood and decided.

    `verdicts` tell of each candidate which gate forbids it, empty when all are open; `closed` why nothing
    is said of what was asked, `least` which score that took.
    """

    text: str
    language: str
    script: str
    terms: tuple[tuple[str, float], ...]
    value_type: str
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    verdicts: tuple[str, ...]
    gate: str
    reason: str
    closed: Closed | None = None
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """An outcome with how it came about, question by question."""

    outcome: Outcome
    parts: tuple[PartExplanation, ...]


class Answerer:
    """Answers questions about one knowledge. Deterministic; thread-safe once built.

    `smalltalk` maps an intent to its phrasings of all languages. What an `earlier` answerer made
    ready of the same entries is used again; answers do not depend on it. Where no entry answers,
    `quoting` does, if it is given.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        tuning: Tuning | None = None,
        smalltalk: Mapping[str, Sequence[str]] | None = None,
        earlier: "Answerer | None" = None,
        quoting: Callable[[str], Explanation] | None = None,
    ) -> None:
        self._quoting = quoting
        self.knowledge = knowledge
        weights = knowledge.weights or USUAL
        self.tuning = _fitted(tuning or Tuning(), weights)
        self.prepared: Prepared = prepared(knowledge, earlier.prepared if earlier is not None else None)
        self._reader, self._matcher = self.prepared.reader, self.prepared.matcher
        phrases = self.prepared.phrases
        known = earlier.smalltalk.renewed if earlier is not None else SmalltalkMatcher
        self.smalltalk: SmalltalkMatcher = known(smalltalk or {}, self._reader)
        self._pinyin = PinyinReader(
            term.surface for one in phrases for term in one.terms if not term.surface.isascii()
        )
        # Bare entries are told apart by how they are worded, and their matcher mends slips itself.
        bare = isinstance(self._matcher, PhrasingMatcher)
        words = (word for one in phrases for term in one.terms for word in term.surface.split())
        self._slips = SlipReader(() if bare else words, self._reader.cut)
        self._exact = ExactPhrasings(knowledge.entries())
        # The matcher of bare entries weighs none of it.
        weighed = frozenset[str]() if bare else weights.weighed
        self._decider = Decider(self.tuning, Gates(self.tuning, self.prepared.premises, weighed))

    def warm(self) -> None:
        """Make now what is otherwise made for the first question that needs it: no reader waits then."""
        self.smalltalk.warm()

    def ask(self, question: str) -> Outcome:
        """Return what the article says to a question; any string is a question."""
        return self.explain(question).outcome

    def rank(self, question: str, limit: int = 10) -> list[Candidate]:
        """Return the candidates best first; ties keep file order."""
        understood = self.understood(question)
        told = self._matcher.told(understood)
        return [_candidate(match) for match in self._matches(understood, told, question, limit)]

    def understood(self, question: str) -> Understanding:
        """Return what a question as one is made of."""
        return understand(question, self._reader, self._pinyin, self._slips)

    def tells_of(self, words: str, statement: Statement) -> float:
        """Return how far a statement of this knowledge accounts for each of some words, 0 to 1: the least."""
        targets = (one for one in self._matcher.targets if one.statement.id == statement.id)
        target = next(targets, None)
        told = self._matcher.told(self.understood(words)) if target is not None else ()
        each = (one.explained(target.keys, target.characters, target.glosses) for one in told if target)
        return min(each, default=0.0)

    def judged(self, question: str, limit: int) -> list[tuple[Match, bool]]:
        """Return the matches of a question as one, best first, with whether all gates are open to them."""
        understood = self.understood(question)
        told = self._matcher.told(understood)
        found = self._matcher.matches(understood, told, limit)
        return [(match, self._decider.opens(understood, told, match)) for match in found]

    def explain(self, question: str) -> Explanation:
        """Return the outcome of a question with all that led to it."""
        found = self._explained(question)
        if self._quoting is None or not isinstance(found.outcome, Abstention | Suggestion):
            return found
        quoted = self._quoting(question)
        return quoted if isinstance(quoted.outcome, Answer) else found

    def _explained(self, question: str) -> Explanation:
        whole = self.decided(question)
        intent = None if whole.exact else self._intent(question, whole)
        if intent is not None:
            return Explanation(Smalltalk(whole.question.lang, intent), (_explain(whole),))
        asked = questions(question)[: self.tuning.questions]
        if asked == (visible(question),) or whole.exact:
            return Explanation(_outcome([whole]), (_explain(whole),))
        decisions = _chosen([self.decided(part) for part in asked], whole)
        return Explanation(_outcome(decisions), tuple(_explain(decision) for decision in decisions))

    def _intent(self, question: str, whole: Decision) -> str | None:
        """Return the intent of a message that is smalltalk, else None.

        Where the article comes from is a matter of the article when it has the answer; what the bot
        goes by is not.
        """
        text = normalize(question)
        told = not _ADDRESSES.search(text) and any(not statement.not_stated for statement in whole.statements)
        shown = visible(question)
        intent = self.smalltalk.intent(shown) or self.smalltalk.throughout(shown)
        if intent is not None:
            return None if intent == _ABOUT_ARTICLE and told else intent
        if whole.finds and asks(text):
            return None
        likely = self.smalltalk.likely(question)
        matter = any(match.parts.get("mass", 0.0) >= _MATTER for match in whole.matches[:1])
        # A question about the article's matter only sounds like one about the article.
        return None if matter and asks(text) and likely != _ABOUT_ARTICLE else likely

    def decided(self, question: str, matcher: Matcher | None = None) -> Decision:
        """Return what is made of a question as one, whatever smalltalk or several questions it may be.

        With a `matcher` that leaves phrasings out, none counts as exact.
        """
        understood = self.understood(question)
        told = (matcher or self._matcher).told(understood)
        if matcher is not None:
            return self._decider.decide(understood, told, matcher.matches(understood, told, _MATCHES))
        return self._decider.decide(understood, told, self._matches(understood, told, question, _MATCHES))

    def _matches(
        self, understood: Understanding, told: tuple[Told, ...], question: str, limit: int
    ) -> list[Match]:
        found = self._matcher.matches(understood, told, limit)
        owner = self._exact.owner(question, understood.text)
        if owner is None:
            return found
        target = self._matcher.targets[owner]
        rest = [match for match in found if match.target is not target]
        mine = next((match for match in found if match.target is target), None)
        text = Phrase(owner, understood.text, ())
        first = Match(target, mine.phrase if mine else text, 100.0, mine.parts if mine else {}, exact=True)
        return [first, *rest][:limit]


def _fitted(tuning: Tuning, weights: Weights) -> Tuning:
    """Return the tuning with the threshold that belongs to these weights, if one does."""
    return tuning if weights.threshold is None else replace(tuning, threshold=weights.threshold)


def _chosen(decisions: list[Decision], whole: Decision) -> list[Decision]:
    """Return what is said of a message: its questions one by one, or all of it as one."""
    if len(decisions) == 1:
        # A story may hold the matter, and its last sentence no more than the question word.
        return [max([*decisions, whole], key=lambda decision: (decision.finds, decision.score))]
    if any(sum(term.weight for term in decision.question.terms) < _MATTER for decision in decisions):
        return [whole]  # a part without matter of its own is about that of the others
    if _adds(decisions):
        return decisions
    if whole.finds or not any(decision.finds for decision in decisions):
        return [whole]
    return decisions


def _adds(decisions: list[Decision]) -> bool:
    """Tell whether all parts of a message are answered, and not by one statement."""
    answered = [decision for decision in decisions if decision.finds]
    found = {statement.id for decision in answered for statement in decision.statements}
    return len(answered) == len(decisions) and len(found) > 1


def _outcome(decisions: list[Decision]) -> Outcome:
    """Return the one outcome of all questions of a message."""
    lang = decisions[0].question.lang
    said: dict[str, Statement] = {s.id: s for decision in decisions for s in decision.statements}
    # What is asked beside a wrong premise mostly leans on it.
    wrong = {s.id: s for decision in decisions for s in decision.statements if s.corrects}
    said = wrong or said
    if said:
        score = min(d.score for d in decisions if d.statements)
        statements = tuple(said.values())
        if all(statement.not_stated for statement in statements):
            return NotStated(lang, score, statements)
        return Answer(lang, score, statements, tuple(d.question.text for d in decisions if not d.statements))
    offered = list(dict.fromkeys(entry for decision in decisions for entry in decision.suggestions))[:3]
    if offered:
        return Suggestion(lang, max(decision.score for decision in decisions), tuple(offered))
    return Abstention(lang, decisions[0].gate or "threshold")


def _candidate(match: Match) -> Candidate:
    return Candidate(
        match.target.statement.id,
        round(match.score, 2),
        match.target.statement.citations,
        match.parts,
        match.phrase.text,
    )


def _explain(decision: Decision) -> PartExplanation:
    question = decision.question
    return PartExplanation(
        text=question.text,
        language=question.lang,
        script=question.script,
        terms=tuple((term.surface, round(term.weight, 2)) for term in question.terms if term.weight > 0),
        value_type=", ".join(sorted(question.asked)),
        names=tuple(sorted(question.capitals)),
        numbers=tuple(f"{value.amount:f} {value.unit}".strip() for value in question.values),
        candidates=tuple(_candidate(match) for match in decision.matches),
        verdicts=tuple(f"{one.gate}: {one.reason}" if one.gate else "" for one in decision.verdicts),
        gate=decision.gate,
        reason=decision.reason,
        closed=decision.closed,
        least=decision.least,
    )
