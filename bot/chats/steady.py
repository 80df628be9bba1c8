"""Steady: a store that may fail without costing a reader an answer."""

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from bot.chats.store import Asked, Memo, Store, StoreError, Vote

logger = logging.getLogger(__name__)
Result = TypeVar("Result")
_REST = 5.0
"""Seconds for which a store that failed is not asked again, so that nobody waits for it."""
_QUIET = 60.0
"""Seconds between two lines in the log about it."""


class Steady:
    """A store seen by whoever answers readers: what it cannot give is as if it had never been kept.

    Methods that keep something return False when it was not kept; whoever asked is told.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._rests_until = self._quiet_until = clock()
        self._failing = False

    async def language(self, chat: int) -> str | None:
        """Return the language that a chat has chosen, None when it has not or nobody knows."""
        return await self._tried(lambda: self._store.language(chat), None)

    async def recall(self, chat: int, name: str) -> str | None:
        """Return the text of a chat's memo, None when there is none or nobody knows."""
        return await self._tried(lambda: self._store.recall(chat, name), None)

    async def claim(self, update_id: int) -> bool:
        """Take an update on oneself; without the store it is better answered twice than not at all."""
        return await self._tried(lambda: self._store.claim(update_id), otherwise=True)

    async def keep_language(self, chat: int, lang: str) -> bool:
        """Keep the language that a chat has chosen; tell whether it was kept."""
        return await self._kept(lambda: self._store.keep_language(chat, lang))

    async def remember(self, chat: int, memos: Mapping[str, Memo]) -> bool:
        """Keep memos in a chat's short context; tell whether they were kept."""
        return await self._kept(lambda: self._store.remember(chat, memos))

    async def vote(self, vote: Vote) -> bool:
        """Keep a vote; tell whether it was kept."""
        return await self._kept(lambda: self._store.vote(vote))

    async def record(self, asked: Asked, *, again: bool = True) -> bool:
        """Take a question into the journal; tell whether it was taken."""
        return await self._kept(lambda: self._store.record(asked, again=again))

    async def forget(self, reader: int, *chats: int) -> bool:
        """Delete what is kept of a reader and these chats; tell whether it is gone."""
        return await self._kept(lambda: self._store.forget(reader, *chats))

    async def _kept(self, step: Callable[[], Awaitable[None]]) -> bool:
        async def kept() -> bool:
            await step()
            return True

        return await self._tried(kept, otherwise=False)

    async def _tried(self, step: Callable[[], Awaitable[Result]], otherwise: Result) -> Result:
        if self._clock() < self._rests_until:
            return otherwise
        try:
            result = await step()
        except StoreError as error:
            self._failed(error)
            return otherwise
        if self._failing:
            self._failing = False
            logger.info("the store answers again")
        return result

    def _failed(self, error: StoreError) -> None:
        now = self._clock()
        self._failing = True
        self._rests_until = now + _REST
        if now >= self._quiet_until:
            self._quiet_until = now + _QUIET
            logger.error("the store does not answer (%s); readers are answered without it", error)
