"""Polling: updates are fetched while there is room for them, and anew when that falls silent."""

import asyncio
import json
import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Updater

from bot.adapters.telegram.client import Client, NotDoneError
from bot.adapters.telegram.intake import Intake
from bot.adapters.telegram.vital import SignOfLife

logger = logging.getLogger(__name__)
_LONGEST_GATE = 10.0
_HASTY_SECONDS = 1.0
_TELL_AGAIN = 60.0
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})


class RefusedTokenError(TelegramError):
    """A token that Telegram took at the start is refused now."""


class LivelyRequest(Client):
    """Polls when there is room for more updates, and leaves a sign of life after each good poll."""

    def __init__(self, sign: SignOfLife, intake: Intake, read_timeout: float) -> None:
        super().__init__(connections=1, read_timeout=read_timeout)
        self.sign = sign
        self._intake = intake
        self._hasty = False
        self._last = b""

    def hurry(self) -> None:
        """Wait for nothing any more: polling stops."""
        self._hasty = True

    async def renew(self) -> None:
        """Begin with new connections."""
        await self.shutdown()
        await self.initialize()
        self._hasty = False

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        """Make a request; after a good one leave the sign."""
        if self._hasty:
            options["read_timeout"] = _HASTY_SECONDS
        else:
            # A poll confirms the updates before it: what is not yet in hand would be lost by a crash.
            await self._intake.room(_LONGEST_GATE)
        code, body = await super().do_request(*args, **options)
        if code in _REFUSED:
            # The library would stop polling for good, and nobody would notice.
            raise RefusedTokenError(HTTPStatus(code).phrase)
        if code == HTTPStatus.OK:
            body, self._last = (_readable(body) if body == self._last else body), body
            self.sign.give()
        return code, body


def _readable(body: bytes) -> bytes:
    """Return an answer that came twice with the updates emptied that cannot be read: others wait behind."""
    try:
        return json.dumps(
            {"ok": True, "result": [_sound(one) for one in json.loads(body)["result"]]}
        ).encode()
    except (ValueError, KeyError, TypeError) as error:
        raise NetworkError(f"unreadable answer ({type(error).__name__})") from None


def _sound(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - whatever the library makes of it
        logger.warning(
            "update %s cannot be read (%s) and is left out", update["update_id"], type(error).__name__
        )
        return {"update_id": update["update_id"]}
    return update


class Complaints:
    """Says in one line what is wrong with polling, and not again within a minute."""

    def __init__(self) -> None:
        self._told: dict[str, float] = {}
        self.refused = False

    def __call__(self, error: TelegramError) -> None:
        """Log an error of a poll; the library tries again by itself."""
        now = asyncio.get_running_loop().time()
        self.refused = isinstance(error, RefusedTokenError)
        fact = _fact(error)
        if now - self._told.get(fact, -_TELL_AGAIN) >= _TELL_AGAIN:
            self._told[fact] = now
            logger.warning("no updates: %s; trying again", fact)


def _fact(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another bot polls with this token, or a webhook is set; run one at a time"
    if isinstance(error, RefusedTokenError):
        return "the token is refused"
    reason = error.message if isinstance(error, NotDoneError) else type(error).__name__
    return f"Telegram cannot be reached ({reason})"


class Polling:
    """Polls until it is stopped, and anew after `silent` seconds without a good poll."""

    def __init__(self, updater: Updater, request: LivelyRequest, silent: float) -> None:
        self._updater = updater
        self._request = request
        self._silent = silent
        self._complaints = Complaints()
        self._options: dict[str, Any] = {"bootstrap_retries": -1, "error_callback": self._complaints}

    async def start(self, allowed: Sequence[str], wait: float = 10) -> None:
        """Begin to poll; each poll waits up to so many seconds for updates."""
        self._options |= {"allowed_updates": list(allowed), "timeout": wait}
        await self._updater.start_polling(**self._options)

    async def watch(self) -> None:
        """Begin anew whenever polling has been silent for too long; raises InvalidToken when refused."""
        while True:
            await asyncio.sleep(min(5.0, self._silent / 4))
            age = self._request.sign.age()
            if age > self._silent:
                if self._complaints.refused:
                    raise InvalidToken
                logger.error("no good poll for %.0f s; polling begins anew", age)
                await self._anew()
                await asyncio.sleep(self._silent)

    async def _anew(self) -> None:
        self._request.hurry()
        await self._updater.stop()
        await self._request.renew()
        await self._updater.start_polling(**self._options)

    async def stop(self) -> None:
        """Stop polling; updates that were fetched are confirmed."""
        self._request.hurry()
        if self._updater.running:
            await self._updater.stop()
