"""Qualified: what one article says, named so that it cannot be taken for what another one says."""

from dataclasses import replace

from bot.core.answerer import PartExplanation
from bot.core.deciding.causes import Cause
from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.outcomes import Answer, Candidate, NotStated, Outcome, Statement, Suggestion

_MARK = "/"


def qualified(article: str, name: str) -> str:
    """Return the name of an entry, a fact or a topic of an article among several: `valley/loans`."""
    return f"{article}{_MARK}{name}"


def article_of(name: str) -> str:
    """Return the article of a qualified name; empty for one that is not qualified."""
    article, mark, _ = name.partition(_MARK)
    return article if mark else ""


def own_name(name: str) -> str:
    """Return a name without its article."""
    return name.partition(_MARK)[2] or name


def qualified_statement(article: str, statement: Statement) -> Statement:
    """Return a statement that names its article."""
    related = tuple(qualified(article, name) for name in statement.related)
    return replace(statement, id=qualified(article, statement.id), related=related)


def qualified_outcome(article: str, outcome: Outcome) -> Outcome:
    """Return an outcome whose statements and suggestions name their article."""
    match outcome:
        case Answer(statements=said) | NotStated(statements=said):
            return replace(outcome, statements=tuple(qualified_statement(article, one) for one in said))
        case Suggestion(entries=entries):
            return replace(outcome, entries=tuple(qualified(article, name) for name in entries))
        case _:
            return outcome


def qualified_candidate(article: str, candidate: Candidate) -> Candidate:
    """Return a candidate that names its article."""
    return replace(candidate, id=qualified(article, candidate.id))


def qualified_part(article: str, part: PartExplanation) -> PartExplanation:
    """Return an explanation whose candidates name their article."""
    closed = part.closed
    if closed is not None and closed.cause is Cause.SEVERAL:
        closed = replace(closed, about=tuple(qualified(article, name) for name in closed.about))
    candidates = tuple(qualified_candidate(article, one) for one in part.candidates)
    return replace(part, candidates=candidates, closed=closed)


def qualified_topics(knowledge: Knowledge) -> tuple[Topic, ...]:
    """Return the topics of an article with names that hold among several."""
    article = knowledge.article.id if knowledge.article is not None else ""
    return tuple(
        Topic(
            qualified(article, topic.id),
            topic.titles,
            tuple(qualified_entry(article, entry) for entry in topic.entries),
        )
        for topic in knowledge.topics
    )


def qualified_entry(article: str, entry: Entry) -> Entry:
    """Return an entry that names its article."""
    return replace(
        entry,
        id=qualified(article, entry.id),
        topic=qualified(article, entry.topic),
        related=tuple(qualified(article, name) for name in entry.related),
    )
