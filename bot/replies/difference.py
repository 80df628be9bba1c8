"""Difference: how two replies to one question differ, and how grave that is."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.library.qualified import own_name
from bot.replies.reply import Reply

_SURE = frozenset({"answer", "not_stated"})


class Kind(StrEnum):
    """How an answer has changed, the gravest first.

    LOST: nothing is said now. CHANGED: another entry or other words. AMBIGUOUS: only suggestions
    now. NOT_STATED: now the article does not tell. ANSWERED: now it does. OTHER: neither says
    anything of the article, or the words are the same, with other marks or other questions below.
    """

    LOST = "lost"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    NOT_STATED = "not_stated"
    ANSWERED = "answered"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two replies to one question; `expected` is the entry that it asks for, empty when nobody said so."""

    question: str
    kind: Kind
    was: Reply
    now: Reply
    expected: str = ""

    @property
    def worse(self) -> bool:
        """Whether the expected entry was said and no longer is."""
        return says(self.was, self.expected) and not says(self.now, self.expected)

    @property
    def better(self) -> bool:
        """Whether the expected entry is said and was not."""
        return says(self.now, self.expected) and not says(self.was, self.expected)

    @property
    def gravity(self) -> tuple[int, bool, bool]:
        """Where it belongs in a list of the gravest first."""
        another = self.was.said != self.now.said
        return list(Kind).index(self.kind), not self.worse, not another


def difference(question: str, was: Reply, now: Reply, expected: str = "") -> Difference | None:
    """Return how two replies differ; None when a reader is shown the same bytes."""
    if was.shown() == now.shown():
        return None
    return Difference(question, _kind(was, now), was, now, expected)


def says(reply: Reply, entry: str) -> bool:
    """Tell whether a reply says an entry, or is the smalltalk of that name."""
    # A corpus of one article's questions need not name it.
    said = {*reply.said, *map(own_name, reply.said)}
    return bool(entry) and (entry in said or entry == reply.intent)


def _kind(was: Reply, now: Reply) -> Kind:
    if (was.status, was.plain()) == (now.status, now.plain()):
        return Kind.OTHER
    if was.status in _SURE:
        if now.status == was.status:
            return Kind.CHANGED
        if now.status not in _SURE:
            return Kind.AMBIGUOUS if now.status == "suggest" else Kind.LOST
    match now.status:
        case "answer":
            return Kind.ANSWERED
        case "not_stated":
            return Kind.NOT_STATED
        case _:
            return Kind.OTHER
