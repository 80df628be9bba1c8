"""Article answerer: a question in, an outcome out, from the sentences of a bare article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answerer import Explanation, PartExplanation
from bot.core.articles.article import Article
from bot.core.deciding.causes import Cause, Closed
from bot.core.deciding.gates import Verdict
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.outcomes import Abstention, Answer, Candidate, Outcome, Smalltalk, Statement
from bot.core.passages.passage_index import PassageIndex, Taken, taken_apart
from bot.core.passages.sentence_ranker import SentenceRanker
from bot.core.questions.parts import questions
from bot.core.questions.question_types import asks
from bot.core.questions.understand import Understanding
from bot.core.sentences.article_statements import LEAST, ArticleStatements
from bot.core.sentences.common_reading import CommonReading
from bot.core.smalltalk.smalltalk import SmalltalkMatcher
from bot.core.text.normalize import normalize, visible
from bot.core.tuning import Tuning
from bot.core.words.terms import TermReader

_SHOWN = 12
_MOST_QUESTIONS = 3
_MATTER = 0.35
"""Weight of what a question shares with the article from which it is no smalltalk."""
_ABOUT_ARTICLE = "source"


@dataclass(frozen=True, slots=True)
class Ready:
    """An article taken apart already, and how questions to it and to others beside it are read."""

    taken: Taken
    reading: CommonReading


def ready(article: Article) -> Ready:
    """Return an article taken apart, for questions to it alone."""
    reader = TermReader(Lexicon())
    taken = taken_apart(article, reader)
    return Ready(taken, CommonReading(reader, taken.surfaces))


class ArticleAnswerer:
    """Answers questions by quoting one article. Deterministic; thread-safe once built.

    `knowledge` is that of the article as far as there is more than its text; `smalltalk` maps an
    intent to its phrasings of all languages, without which every message is a question; `made` is
    what has been made ready of the article.
    """

    def __init__(
        self,
        article: Article,
        knowledge: Knowledge | None = None,
        tuning: Tuning | None = None,
        smalltalk: Mapping[str, Sequence[str]] | None = None,
        made: Ready | None = None,
    ) -> None:
        self.knowledge = knowledge or Knowledge(article, ())
        self.tuning = tuning or Tuning()
        self.ready = made or ready(article)
        self._article = article
        self._ranker = SentenceRanker(PassageIndex(article, self.ready.taken))
        reader = self.ready.reading.reader
        self._statements = ArticleStatements(article, self.ready.taken, reader)
        self._smalltalk = SmalltalkMatcher(smalltalk, reader) if smalltalk else None

    def warm(self) -> None:
        """Make now what is otherwise made for the first question that needs it: no reader waits then."""
        self._statements.warm()
        if self._smalltalk is not None:
            self._smalltalk.warm()

    def ask(self, question: str) -> Outcome:
        """Return what the article says to a question; any string is a question."""
        return self.explain(question).outcome

    def rank(self, question: str, limit: int = 10) -> list[Candidate]:
        """Return the sentences best first; ties keep the order of the article."""
        return list(self._found(question, limit)[1])

    def understood(self, question: str) -> Understanding:
        """Return what a question as one is made of."""
        return self.ready.reading.understand(question)

    def tells_of(self, words: str, statement: Statement) -> float:
        """Return the share of some words that the sentences a statement cites have, 0 to 1."""
        cited = (
            term
            for one in statement.citations
            for term in self.ready.reading.reader.read(normalize(one.quote))
        )
        keys = {key for term in cited for key in (term.key, *term.parts)}
        told = [term for term in self.understood(words).terms if term.weight > 0]
        return sum(term.key in keys for term in told) / len(told) if told else 0.0

    def explain(self, question: str) -> Explanation:
        """Return the outcome of a question with how it came about.

        Several questions of one message are answered when each is, by a sentence of its own.
        """
        found = self._explained(question)
        intent = self._intent(question, found)
        return found if intent is None else Explanation(Smalltalk(found.outcome.lang, intent), found.parts)

    def _intent(self, question: str, found: Explanation) -> str | None:
        """Return the intent of a message that is smalltalk, else None."""
        if self._smalltalk is None:
            return None
        shown = visible(question)
        intent = self._smalltalk.intent(shown) or self._smalltalk.throughout(shown)
        if intent is not None or isinstance(found.outcome, Answer):
            return intent
        likely = self._smalltalk.likely(question)
        parts = found.parts[0].candidates[0].parts if found.parts[0].candidates else {}
        matter = parts.get("told", 0.0) - parts.get("unknown", 0.0) >= _MATTER
        # A question about the article's matter only sounds like one about the article.
        return None if matter and asks(normalize(question)) and likely != _ABOUT_ARTICLE else likely

    def _explained(self, question: str) -> Explanation:
        parts = questions(question)[:_MOST_QUESTIONS]
        if len(parts) > 1:
            each = [self._decided(part) for part in parts]
            answers = [outcome for outcome, _ in each if isinstance(outcome, Answer)]
            said = {one.id: one for outcome in answers for one in outcome.statements}
            if len(said) == len(parts):
                score = min(outcome.score for outcome in answers)
                joined = Answer(answers[0].lang, score, tuple(said.values()))
                return Explanation(joined, tuple(part for _, part in each))
        outcome, part = self._decided(question)
        return Explanation(outcome, (part,))

    def _decided(self, question: str) -> tuple[Outcome, PartExplanation]:
        understood, candidates = self._found(question, _SHOWN)
        verdicts = tuple(self._statements.judged(understood, one.id, one.score) for one in candidates)
        outcome = self._outcome(understood, candidates, verdicts)
        return outcome, PartExplanation(
            text=understood.text,
            language=understood.lang,
            script=understood.script,
            terms=tuple(
                (term.surface, round(term.weight, 2)) for term in understood.terms if term.weight > 0
            ),
            value_type=", ".join(sorted(understood.asked)),
            names=tuple(sorted(understood.capitals)),
            numbers=tuple(f"{value.amount:f} {value.unit}".strip() for value in understood.values),
            candidates=candidates,
            verdicts=tuple(f"{one.gate}: {one.reason}" if one.gate else "" for one in verdicts),
            gate=outcome.gate if isinstance(outcome, Abstention) else "answer",
            reason=_reason(outcome, candidates, verdicts),
            closed=None if isinstance(outcome, Answer) else _closed(candidates, verdicts),
            least=LEAST,
        )

    def _found(self, question: str, limit: int) -> tuple[Understanding, tuple[Candidate, ...]]:
        understood = self.understood(question)
        found = []
        for one in self._ranker.rank(understood.terms, understood.text, limit):
            passage = self._article.sentences[one.sentence]
            score = round(one.score, 2)
            cited = (self._statements.cited(passage),)
            found.append(Candidate(f"fact:{passage.id}", score, cited, one.parts, passage.text))
        return understood, tuple(found)

    def _outcome(
        self, understood: Understanding, candidates: Sequence[Candidate], verdicts: Sequence[Verdict]
    ) -> Outcome:
        """Return the best sentence if it is good enough and no gate is closed to it.

        One behind a closed best one fits worse, and seldom answers.
        """
        if not candidates or candidates[0].score < LEAST:
            return Abstention(understood.lang, "threshold")
        if verdicts[0].gate:
            return Abstention(understood.lang, verdicts[0].gate)
        said = self._statements.statement(understood, candidates[0].id)
        return Answer(understood.lang, candidates[0].score, (said,))


def _reason(outcome: Outcome, candidates: Sequence[Candidate], verdicts: Sequence[Verdict]) -> str:
    """Return in words what decided."""
    if not candidates:
        return "nothing shared"
    closed = isinstance(outcome, Abstention) and verdicts[0].reason
    return closed or f"{candidates[0].score:.1f} of {LEAST:.0f}"


def _closed(candidates: Sequence[Candidate], verdicts: Sequence[Verdict]) -> Closed:
    """Return why no sentence is said."""
    if not candidates:
        return Closed("nothing shared", Cause.NOTHING)
    return verdicts[0].why or Closed("too low a score", Cause.UNSURE)
