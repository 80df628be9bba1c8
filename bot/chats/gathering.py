"""Gathering: what a chat leaves behind is written a little later, for many chats at once."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from bot.chats.store import Asked, Memo, Recorded, Store, StoreError, Tally, Vote

logger = logging.getLogger(__name__)
Key = TypeVar("Key")
Held = TypeVar("Held")
_SECONDS = 0.2
"""How long what is to be written waits for more; a killed process loses no more than that."""
_MOST = 20_000


class Bulk(Store, Protocol):
    """A store that takes many things in one transaction."""

    async def take(self, memos: Mapping[int, Mapping[str, Memo]], asked: Sequence[Asked]) -> None:
        """Keep the memos of many chats and take many questions into the journal, all or nothing."""


class Gathering:
    """A store in front of one that nobody else writes to: reads come from memory where they can.

    Memos and questions of the journal are written together a moment later: a transaction of its own
    for each would cost more than the answer. All else is written at once. With several writers it
    would show what is no longer true: it is only for a store in a file.
    """

    def __init__(self, store: Bulk, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._languages: OrderedDict[int, str | None] = OrderedDict()
        self._context: OrderedDict[tuple[int, str], tuple[float, str | None]] = OrderedDict()
        self._memos: dict[int, dict[str, Memo]] = {}
        self._asked: list[Asked] = []
        self._writing: asyncio.Task[None] | None = None
        self._one_writes = asyncio.Lock()

    async def language(self, chat: int) -> str | None:
        """Return the language that a chat has chosen."""
        if chat not in self._languages:
            _hold(self._languages, chat, await self._store.language(chat))
        return self._languages[chat]

    async def keep_language(self, chat: int, lang: str) -> None:
        """Keep the language that a chat has chosen."""
        await self._store.keep_language(chat, lang)
        _hold(self._languages, chat, lang)

    async def recall(self, chat: int, name: str) -> str | None:
        """Return the text of a chat's memo."""
        known = self._context.get((chat, name))
        if known is None:
            text = await self._store.recall(chat, name)
            # Read from elsewhere, its time is not known: only that there is none may be held.
            if text is None:
                _hold(self._context, (chat, name), (0.0, None))
            return text
        until, text = known
        return text if until > self._clock() else None

    async def remember(self, chat: int, memos: Mapping[str, Memo]) -> None:
        """Keep memos in a chat's short context, on the disk a moment later."""
        for name, memo in memos.items():
            _hold(self._context, (chat, name), (self._clock() + memo.seconds, memo.text))
        if memos:
            self._memos.setdefault(chat, {}).update(memos)
            self._soon()

    async def record(self, asked: Asked, *, again: bool = True) -> None:
        """Take a question into the journal, on the disk a moment later."""
        if not again:
            await self.flush()
            await self._store.record(asked, again=again)
            return
        self._asked.append(asked)
        self._soon()

    async def vote(self, vote: Vote) -> None:
        """Keep a vote instead of the reader's earlier one."""
        await self._store.vote(vote)

    async def claim(self, update_id: int) -> bool:
        """Take an update on oneself, once."""
        return await self._store.claim(update_id)

    async def forget(self, reader: int, *chats: int) -> None:
        """Delete a reader's votes, and the language and context of these chats."""
        for chat in chats:
            self._languages.pop(chat, None)
            self._memos.pop(chat, None)
        for key in [key for key in self._context if key[0] in chats]:
            del self._context[key]
        async with self._one_writes:  # what is being written must be there to be deleted
            await self._store.forget(reader, *chats)

    async def recorded(self, *statuses: str) -> tuple[Recorded, ...]:
        """Return the questions of the journal with one of these statuses, asked most often first."""
        await self.flush()
        return await self._store.recorded(*statuses)

    async def tallies(self) -> tuple[Tally, ...]:
        """Return the votes of each entry that has any."""
        return await self._store.tallies()

    async def tidy(self) -> int:
        """Delete what has been kept long enough."""
        return await self._store.tidy()

    async def close(self) -> None:
        """Write what is left, and let go of files and connections."""
        await self.flush()
        await self._store.close()

    async def flush(self) -> None:
        """Write what waits; what the store does not take is lost, and the log says so."""
        async with self._one_writes:
            memos, asked = self._memos, self._asked
            self._memos, self._asked = {}, []
            if not memos and not asked:
                return
            try:
                await self._store.take(memos, asked)
            except StoreError as error:
                logger.warning("%d chats and %d questions not kept (%s)", len(memos), len(asked), error)

    def _soon(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._later())

    async def _later(self) -> None:
        while self._memos or self._asked:
            await asyncio.sleep(_SECONDS)
            await self.flush()


def _hold(held: OrderedDict[Key, Held], key: Key, value: Held) -> None:
    held[key] = value
    held.move_to_end(key)
    while len(held) > _MOST:
        held.popitem(last=False)
