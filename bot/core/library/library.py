"""Library: several articles under one roof; a question goes to the one it is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from bot.core.answerer import Explanation
from bot.core.answering import Sole, answering
from bot.core.facts.measures import MeasureReader
from bot.core.knowledge import Knowledge
from bot.core.library.qualified import (
    article_of,
    own_name,
    qualified_candidate,
    qualified_outcome,
    qualified_part,
    qualified_statement,
    qualified_topics,
)
from bot.core.library.routing import Route, Routed, Router
from bot.core.library.settling import Standing, decided
from bot.core.library.shelf import Shelf
from bot.core.library.shelving import Shelving, Volume
from bot.core.matching.candidates import statement_of
from bot.core.outcomes import Answer, Candidate, NotStated, Outcome, Smalltalk, Statement
from bot.core.questions.parts import questions
from bot.core.questions.question_types import asks
from bot.core.questions.understand import Understanding
from bot.core.smalltalk.smalltalk import SmalltalkMatcher
from bot.core.text.normalize import normalize, visible
from bot.core.tuning import Tuning
from bot.core.words.segment import proper_nouns

_SUMMARY, _SOURCE = "summary", "source"
_OF_ONE = frozenset({_SUMMARY, _SOURCE})
"""Intents that are a matter of one article, when the message names it."""
_MATTER = 0.35
"""Weight of what a question shares with an article from which it is no smalltalk."""


class Library:
    """Answers questions about several articles. Deterministic; thread-safe once built.

    Ids of entries, topics and facts name their article: `valley/loans`. `shelves` stand in the order
    of their dates, the newest first. What an `earlier` library made ready of the same articles is
    used again; answers do not depend on it.
    """

    def __init__(
        self,
        volumes: Sequence[Volume],
        tuning: Tuning | None = None,
        smalltalk: Mapping[str, Sequence[str]] | None = None,
        earlier: "Library | None" = None,
    ) -> None:
        self.tuning = tuning or Tuning()
        former = earlier.shelving if earlier is not None and earlier.tuning == self.tuning else None
        self.shelving: Shelving = Shelving(volumes, self.tuning, former)
        self.shelves: tuple[Shelf, ...] = tuple(
            sorted(self.shelving.shelves, key=lambda one: (*(-part for part in one.day), one.id))
        )
        self.articles: tuple[Knowledge, ...] = tuple(one.answerer.knowledge for one in self.shelves)
        self.knowledge = _joined(self.articles)
        self._reading = self.shelving.reading
        self._router = Router(self.shelves)
        self._measures = MeasureReader(self._reading.reader)
        known = earlier.smalltalk.renewed if earlier is not None else SmalltalkMatcher
        self.smalltalk: SmalltalkMatcher = known(smalltalk or {}, self._reading.reader)

    def warm(self) -> None:
        """Make now what is otherwise made for the first question that needs it: no reader waits then."""
        self.smalltalk.warm()
        proper_nouns()

    def ask(self, question: str) -> Outcome:
        """Return what the articles say to a question; any string is a question."""
        return self.explain(question).outcome

    def understood(self, question: str) -> Understanding:
        """Return what a question as one is made of, for all articles."""
        return self._reading.understand(question)

    def tells_of(self, words: str, statement: Statement) -> float:
        """Return how far a statement accounts for some words, 0 to 1, as its article sees it."""
        article, own = article_of(statement.id), replace(statement, id=own_name(statement.id))
        found = next((one for one in self.shelves if one.id == article), None)
        return found.answerer.tells_of(words, own) if found is not None else 0.0

    def rank(self, question: str, limit: int = 10) -> list[Candidate]:
        """Return the candidates of all articles that may answer, best first."""
        found = [
            replace(qualified_candidate(one.id, candidate), score=round(candidate.score * route.share, 2))
            for route, one in self._open(self._routed(question))
            for candidate in one.answerer.rank(question, limit)
        ]
        return sorted(found, key=lambda candidate: -candidate.score)[:limit]

    def explain(self, question: str) -> Explanation:
        """Return the outcome of a question with all that led to it.

        Several questions of one message are answered one by one when no article answers all.
        """
        routed = self._routed(question)
        whole = self._settled(question, routed)
        intent = self._intent(question, whole, routed)
        if intent is not None:
            talk = Explanation(Smalltalk(whole.outcome.lang, intent), whole.parts)
            return self._summary(question, routed) or talk if intent == _SUMMARY else talk
        parts = questions(question)[: self.tuning.questions]
        if len(parts) == 1:
            return whole
        each = _together([self._settled(part, self._routed(part)) for part in parts])
        # What one article answers as a whole is answered best by it; it knows what the parts share.
        return whole if each is None or (_complete(whole.outcome) and not _of_several(each)) else each

    def _routed(self, question: str) -> Routed:
        return self._router.route(self._reading.understand(question))

    def _open(self, routed: Routed) -> list[tuple[Route, Shelf]]:
        return [(route, self.shelves[route.number]) for route in routed.routes if not route.closed]

    def _settled(self, question: str, routed: Routed) -> Explanation:
        """Return what is made of a message that is taken as one question."""
        standings = []
        for route, one in self._open(routed):
            found = one.answerer.explain(question)
            parts = tuple(qualified_part(one.id, part) for part in found.parts)
            standings.append(Standing(one, route.share, qualified_outcome(one.id, found.outcome), parts))
        understood = self._reading.understand(question)
        return decided(understood, standings, routed, self.tuning, self._measures)

    def _intent(self, question: str, whole: Explanation, routed: Routed) -> str | None:
        """Return the intent of a message that is smalltalk, else None."""
        shown, text = visible(question), normalize(question)
        intent = self.smalltalk.intent(shown) or self.smalltalk.throughout(shown)
        if intent is not None:
            exact = any(part.gate == "exact" for part in whole.parts)
            return None if exact and intent not in _OF_ONE else intent
        if _finds(whole.outcome) and asks(text):
            return None
        likely = self.smalltalk.likely(question)
        # A question about an article's matter only sounds like one about the article.
        return None if routed.known >= _MATTER and asks(text) and likely != _SOURCE else likely

    def _summary(self, question: str, routed: Routed) -> Explanation | None:
        """Return what the one article that a message names is about, if it says so."""
        found = [one for _, one in self._open(routed)] if routed.names else []
        entry = found[0].answerer.knowledge.entry(_SUMMARY) if len(found) == 1 else None
        if entry is None:
            return None
        said = qualified_statement(found[0].id, statement_of(entry))
        return Explanation(Answer(self._reading.understand(question).lang, 100.0, (said,)), ())


def _finds(outcome: Outcome) -> bool:
    match outcome:
        case Answer(statements=said) | NotStated(statements=said):
            return any(not statement.corrects for statement in said)
        case _:
            return False


def _complete(outcome: Outcome) -> bool:
    """Tell whether nothing of a message is left without an answer."""
    return _finds(outcome) and not (isinstance(outcome, Answer) and outcome.unanswered)


def _of_several(each: Explanation) -> bool:
    """Tell whether statements of more than one article are said."""
    match each.outcome:
        case Answer(statements=said) | NotStated(statements=said):
            return len({article_of(statement.id) for statement in said}) > 1
        case _:
            return False


def _together(each: Sequence[Explanation]) -> Explanation | None:
    """Return the answers to all questions of a message as one, if each has one of its own."""
    found = [one.outcome for one in each if isinstance(one.outcome, Answer | NotStated)]
    said = {statement.id: statement for outcome in found for statement in outcome.statements}
    if len(found) < len(each) or len(said) < len(each):
        return None
    score = min(outcome.score for outcome in found)
    told = any(not statement.not_stated for statement in said.values())
    joined = (Answer if told else NotStated)(found[0].lang, score, tuple(said.values()))
    return Explanation(joined, tuple(part for one in each for part in one.parts))


def _joined(articles: Sequence[Knowledge]) -> Knowledge:
    """Return the topics of all articles as one knowledge, which has no article of its own."""
    topics = tuple(topic for one in articles for topic in qualified_topics(one))
    return Knowledge(None, topics, version=joined_version(one.version for one in articles))


def joined_version(versions: Iterable[str]) -> str:
    """Return the version of several knowledges together, twelve hex digits whatever their order."""
    return sha256("\n".join(sorted(versions)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


AnyAnswerer = Sole | Library
"""Answers questions about one article or several."""


def answering_all(
    volumes: Sequence[Volume],
    tuning: Tuning | None = None,
    smalltalk: Mapping[str, Sequence[str]] | None = None,
    earlier: AnyAnswerer | None = None,
) -> AnyAnswerer:
    """Return what answers for some volumes; ids are qualified only where there is more than one.

    What an `earlier` one made ready is used again; answers do not depend on it.
    """
    if len(volumes) > 1:
        return Library(volumes, tuning, smalltalk, earlier if isinstance(earlier, Library) else None)
    former = None if isinstance(earlier, Library) else earlier
    return answering(volumes[0].knowledge, tuning, smalltalk, former)
