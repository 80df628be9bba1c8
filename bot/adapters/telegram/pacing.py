"""Pacing: Telegram's word that we are too fast, obeyed for the chat it was said of."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter, BaseUpdateProcessor

# The library reads this at every RetryAfter, and warns as long as it is not set.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_TRIES = 3
_LONGEST_WAIT = 30.0


class Pacer(BaseRateLimiter[None]):
    """Waits as long as Telegram asks and tries again, each request on its own.

    The limiter of the library halts all chats when one is flooded, and lifts the halt too soon
    (python-telegram-bot issues 3765 and 5338). A wait of more than half a minute is not worth it:
    the error goes to the error door.
    """

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002
        data: dict[str, Any],  # noqa: ARG002
        rate_limit_args: None,  # noqa: ARG002
    ) -> Any:
        """Make a request; after RetryAfter wait and make it again, at most three times."""
        for left in range(_TRIES - 1, -1, -1):
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                wait = _seconds(error)
                if not left or wait > _LONGEST_WAIT:
                    raise
                await asyncio.sleep(wait + 0.1)
        raise AssertionError("every try returns or raises")


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


class PerChat(BaseUpdateProcessor):
    """Handles updates of different chats at the same time, those of one chat in order."""

    def __init__(self, concurrent: int) -> None:
        super().__init__(concurrent)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def do_process_update(self, update: object, coroutine: Any) -> None:
        """Handle an update after the earlier ones of its chat."""
        chat = getattr(getattr(update, "effective_chat", None), "id", None)
        if chat is None:
            await coroutine
            return
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            async with lock:
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]
