"""Ordering: one chat's updates in order and each once, all chats at the same time."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from typing import Any, Protocol

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.adapters.telegram.intake import Intake

logger = logging.getLogger(__name__)
_MOST = 100_000
"""No bound of its own: the intake has one, and what waits for its chat must not hold up others."""
_MOST_WAITING = 100


class Claims(Protocol):
    """Gives each update to the first that asks for it; replicas share one through a store."""

    async def claim(self, update_id: int, /) -> bool:
        """Return True for the first claim of an update, else False; raises when nobody can tell."""
        ...


class PerChat(BaseUpdateProcessor):
    """Handles updates of different chats at the same time, those of one chat one after another.

    An update that somebody has claimed before is left alone, and so is one of a chat with too many
    waiting already. `heard` is told which chats talk.
    """

    def __init__(self, intake: Intake, claims: Claims, heard: Callable[[int], None]) -> None:
        super().__init__(_MOST)
        self._intake = intake
        self._claims = claims
        self._heard = heard
        self._claimed: set[int] = set()
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def claim(self, update_id: int) -> bool:
        """Claim an update before it is handled; raises when the claims cannot be kept."""
        first = await self._claims.claim(update_id)
        if first:
            self._claimed.add(update_id)
        return first

    async def do_process_update(self, update: object, coroutine: Any) -> None:
        """Handle an update after the earlier ones of its chat."""
        chat = getattr(getattr(update, "effective_chat", None), "id", None)
        if chat is None:
            await self._once(update, coroutine)
        elif self._waiting.get(chat, 0) >= _MOST_WAITING:
            coroutine.close()
            logger.warning("a chat has %d updates waiting; one more was dropped", _MOST_WAITING)
        else:
            self._heard(chat)
            async with self._turn(chat):
                await self._once(update, coroutine)

    @asynccontextmanager
    async def _turn(self, chat: int) -> AsyncIterator[None]:
        """Wait until earlier updates of a chat have been handled."""
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            with self._intake.pause() if lock.locked() else nullcontext():
                await lock.acquire()
            try:
                yield
            finally:
                lock.release()
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]

    async def _once(self, update: object, coroutine: Any) -> None:
        if isinstance(update, Update) and not await self._first(update.update_id):
            coroutine.close()
        else:
            await coroutine

    async def _first(self, update_id: int) -> bool:
        """Tell whether an update is new; when nobody can tell, it is: better twice than never."""
        if update_id in self._claimed:
            self._claimed.discard(update_id)
            return True
        try:
            return await self._claims.claim(update_id)
        except Exception as error:  # noqa: BLE001 - the store may fail in any way
            logger.warning("claims cannot be kept (%s)", type(error).__name__)
            return True
