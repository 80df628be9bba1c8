"""Store: the interface of whatever keeps things between two messages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol


class Verdict(StrEnum):
    """What a reader says of a message of the bot's: thumbs up, thumbs down, none of the suggestions."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Memo:
    """A text that is remembered for so many seconds."""

    text: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Vote:
    """A reader's verdict on one message.

    `entries` are what the message said or suggested, `knowledge` opens the version it came from,
    `question` holds the reader's words only where they may be kept, else it is empty.
    """

    chat: int
    message: int
    reader: int
    verdict: Verdict
    entries: tuple[str, ...]
    lang: str
    knowledge: str
    question: str = ""

    def about(self, question: str) -> "Vote":
        """Return the vote with the question it is about."""
        return replace(self, question=question)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without its asker, as the journal takes it in.

    `status` is that of the reply, `entries` what it said or suggested.
    """

    text: str
    lang: str
    status: str
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """A question of the journal: its last outcome, how often it was asked, on which first and last day."""

    asked: Asked
    times: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Tally:
    """How many readers said what of one entry; `none` counts suggestions of it that were not meant."""

    entry: str
    up: int = 0
    down: int = 0
    none: int = 0


class StoreError(Exception):
    """The store does not answer; nothing was acknowledged. Holds no reader's words and no password."""


class Store(Protocol):
    """Keeps languages, short context, votes, the journal and the ids of handled updates.

    Votes, choices of language and claims are kept, and what was forgotten is gone, once the method
    has returned, even when the process is killed at once; memos and questions may come a moment
    later. Every method raises StoreError when the store does not answer. Ids of chats and readers
    are Telegram's; no store writes them down as they are.
    """

    async def language(self, chat: int) -> str | None:
        """Return the language that a chat has chosen, None when it has not."""

    async def keep_language(self, chat: int, lang: str) -> None:
        """Keep the language that a chat has chosen."""

    async def recall(self, chat: int, name: str) -> str | None:
        """Return the text of a chat's memo, None when there is none or its time is over."""

    async def remember(self, chat: int, memos: Mapping[str, Memo]) -> None:
        """Keep memos in a chat's short context, all or none; one of a name kept before is replaced."""

    async def vote(self, vote: Vote) -> None:
        """Keep a vote; a reader's earlier one on the same message is replaced."""

    async def record(self, asked: Asked, *, again: bool = True) -> None:
        """Take a question into the journal, or count it once more, with its newest outcome.

        Without `again`, one that is in the journal keeps its count: it was not asked again.
        """

    async def claim(self, update_id: int) -> bool:
        """Take an update on oneself; False when it has been claimed before, by any replica."""

    async def forget(self, reader: int, *chats: int) -> None:
        """Delete a reader's votes, and the language and context of these chats."""

    async def recorded(self, *statuses: str) -> tuple[Recorded, ...]:
        """Return the questions of the journal with one of these statuses, asked most often first."""

    async def tallies(self) -> tuple[Tally, ...]:
        """Return the votes of each entry that has any, in the order of its id."""

    async def tidy(self) -> int:
        """Delete what has been kept long enough; return how many things went."""

    async def close(self) -> None:
        """Let go of files and connections."""
