"""Pacing: requests go out as fast as Telegram takes them, and wait where it says so."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from telegram.error import ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut
from telegram.ext import BaseRateLimiter

from bot.adapters.telegram.buckets import Bucket
from bot.adapters.telegram.client import NotDoneError
from bot.adapters.telegram.intake import Intake
from bot.adapters.telegram.memory import Bounded
from bot.settings import TelegramSettings

logger = logging.getLogger(__name__)

# The library reads this at every RetryAfter, and warns as long as it is not set.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_REMEMBERED = 5_000
_SLOW_SECONDS = 60.0
_FIRST_PAUSE = 0.5
_SLACK = 0.1
_PACED = ("send", "edit", "copy", "forward")


class Pacer(BaseRateLimiter[None]):
    """Makes requests, and makes them again where surely nothing was done: no double messages.

    After RetryAfter only its own chat waits: the library's limiter halts all chats when one is
    flooded, and lifts the halt too soon (python-telegram-bot issues 3765 and 5338). Messages to one
    group keep Telegram's pace from the start, all messages together from when Telegram says that
    they come too fast. What would wait longer than `longest_wait` is given up. A chat that has
    shut the bot out gets nothing until it is `heard` again.
    """

    def __init__(self, settings: TelegramSettings, intake: Intake) -> None:
        self._settings = settings
        self._intake = intake
        self._lines = asyncio.Semaphore(settings.concurrent_updates)
        self._all: Bucket | None = None
        self._slow_until = 0.0
        self._groups: Bounded[int | str, Bucket] = Bounded(_REMEMBERED)
        self._free_at: Bounded[int | str, float] = Bounded(_REMEMBERED)
        self._shut: Bounded[int | str, bool] = Bounded(_REMEMBERED)
        self._limits: set[asyncio.Timeout] = set()
        self._end: float | None = None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    def heard(self, chat: int) -> None:
        """Take note that a chat talks to the bot: it has not shut it out."""
        self._shut.forget(chat)

    def hurry(self, seconds: float) -> None:
        """Give up what is not done in so many seconds: the bot stops."""
        self._end = _now() + seconds
        for limit in self._limits:
            limit.reschedule(self._end)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Any:
        """Make a request once its chat may have it; raises what is still wrong after all waiting."""
        give_up, tries = _now() + self._settings.longest_wait, 0
        async with self._bounded():
            while True:
                await self._turn(endpoint, data.get("chat_id"), give_up)
                try:
                    async with self._lines:
                        return await callback(*args, **kwargs)
                except (RetryAfter, NotDoneError, ChatMigrated, Forbidden) as error:
                    tries += 1
                    wait = self._wait_after(error, data, tries)
                    if wait is None or _now() + wait > give_up:
                        raise
                await self._sleep(wait)

    def _wait_after(self, error: TelegramError, data: dict[str, Any], tries: int) -> float | None:
        """Return the seconds after which a request may be made again; None when that is of no use."""
        chat = data.get("chat_id")
        match error:
            case RetryAfter():
                wait = _seconds(error) + _SLACK
                self._slow_until = _now() + _SLOW_SECONDS
                if chat is not None:
                    self._free_at.keep(chat, _now() + wait)
                logger.info("Telegram wants a pause of %.0f s", wait)
                return wait
            case NotDoneError():
                return _FIRST_PAUSE * 2.0 ** (tries - 1)
            case ChatMigrated() if tries == 1:
                data["chat_id"] = error.new_chat_id
                return 0.0
            case Forbidden() if chat is not None:
                self._shut.keep(chat, value=True)
        return None

    async def _turn(self, endpoint: str, chat: int | str | None, give_up: float) -> None:
        """Return when it is a request's turn; raises when that is later than `give_up`, or never."""
        if chat is None or not endpoint.startswith(_PACED) or endpoint == "sendChatAction":
            return
        if self._shut.get(chat):
            raise Forbidden("the chat has shut the bot out")
        wait = (self._free_at.get(chat) or 0.0) - _now()
        buckets = list(self._buckets(chat))
        wait = max([wait, *(bucket.wait(_now()) for bucket in buckets)])
        if _now() + wait > give_up:
            raise RetryAfter(timedelta(seconds=wait))
        for bucket in buckets:
            bucket.take(_now())
        await self._sleep(wait)

    def _buckets(self, chat: int | str) -> Iterator[Bucket]:
        if isinstance(chat, int) and chat < 0:
            known = self._groups.get(chat)
            if known is None:
                known = Bucket(self._settings.group_messages_per_minute, 60.0, _now())
                self._groups.keep(chat, known)
            yield known
        if _now() < self._slow_until:
            if self._all is None:
                self._all = Bucket(self._settings.messages_per_second, 1.0, _now())
            yield self._all

    async def _sleep(self, seconds: float) -> None:
        if seconds > 0:
            with self._intake.pause():
                await asyncio.sleep(seconds)

    @asynccontextmanager
    async def _bounded(self) -> AsyncIterator[None]:
        """Bound what happens inside by the end of the bot, also when that is told later."""
        try:
            async with asyncio.timeout_at(self._end) as limit:
                self._limits.add(limit)
                try:
                    yield
                finally:
                    self._limits.discard(limit)
        except TimeoutError:
            raise TimedOut("the bot stops") from None


def _now() -> float:
    return asyncio.get_running_loop().time()


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
