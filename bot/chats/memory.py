"""Memory store: keeps everything in this process, bounded, lost when it ends."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from bot.chats.store import Asked, Memo, Recorded, Tally, Vote
from bot.chats.tallies import counted

Key = TypeVar("Key")
Kept = TypeVar("Kept")
_MOST = 10_000


class MemoryStore:
    """A store for tests, trials and hosts that must write nothing down.

    Of each kind the oldest of more than `most` are forgotten.
    """

    def __init__(self, most: int = _MOST, clock: Callable[[], float] = time.time) -> None:
        self._most = most
        self._clock = clock
        self._languages: OrderedDict[int, str] = OrderedDict()
        self._context: OrderedDict[tuple[int, str], tuple[float, str]] = OrderedDict()
        self._votes: OrderedDict[tuple[int, int, int], Vote] = OrderedDict()
        self._journal: OrderedDict[str, Recorded] = OrderedDict()
        self._updates: OrderedDict[int, None] = OrderedDict()

    async def language(self, chat: int) -> str | None:
        """Return the language that a chat has chosen."""
        return self._languages.get(chat)

    async def keep_language(self, chat: int, lang: str) -> None:
        """Keep the language that a chat has chosen."""
        self._keep(self._languages, chat, lang)

    async def recall(self, chat: int, name: str) -> str | None:
        """Return the text of a chat's memo."""
        until, value = self._context.get((chat, name), (0.0, ""))
        return value if until > self._clock() else None

    async def remember(self, chat: int, memos: Mapping[str, Memo]) -> None:
        """Keep memos in a chat's short context."""
        for name, memo in memos.items():
            self._keep(self._context, (chat, name), (self._clock() + memo.seconds, memo.text))

    async def vote(self, vote: Vote) -> None:
        """Keep a vote instead of the reader's earlier one."""
        self._keep(self._votes, (vote.chat, vote.message, vote.reader), vote)

    async def record(self, asked: Asked, *, again: bool = True) -> None:
        """Take a question into the journal, or count it once more."""
        today = datetime.fromtimestamp(self._clock(), UTC).date()
        known = self._journal.get(asked.text, Recorded(asked, 0, today, today))
        counted = replace(known, asked=asked, times=known.times + (again or not known.times), last=today)
        self._keep(self._journal, asked.text, counted)

    async def claim(self, update_id: int) -> bool:
        """Take an update on oneself, once."""
        if update_id in self._updates:
            return False
        self._keep(self._updates, update_id, None)
        return True

    async def forget(self, reader: int, *chats: int) -> None:
        """Delete a reader's votes, and the language and context of these chats."""
        for chat in chats:
            self._languages.pop(chat, None)
        for place in [place for place in self._context if place[0] in chats]:
            del self._context[place]
        for key in [key for key in self._votes if key[2] == reader]:
            del self._votes[key]

    async def recorded(self, *statuses: str) -> tuple[Recorded, ...]:
        """Return the questions of the journal with one of these statuses, asked most often first."""
        found = [one for one in self._journal.values() if one.asked.status in statuses]
        return tuple(sorted(found, key=lambda one: (-one.times, -one.last.toordinal(), one.asked.text)))

    async def tallies(self) -> tuple[Tally, ...]:
        """Return the votes of each entry that has any."""
        return counted((vote.entries, vote.verdict, 1) for vote in self._votes.values())

    async def tidy(self) -> int:
        """Delete context whose time is over; all else is bounded as it is."""
        now = self._clock()
        over = [key for key, (until, _) in self._context.items() if until <= now]
        for key in over:
            del self._context[key]
        return len(over)

    async def close(self) -> None:
        """Nothing to let go of."""

    def _keep(self, kept: OrderedDict[Key, Kept], key: Key, value: Kept) -> None:
        kept[key] = value
        kept.move_to_end(key)
        while len(kept) > self._most:
            kept.popitem(last=False)
