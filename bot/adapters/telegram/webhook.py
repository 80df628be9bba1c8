"""Webhook: Telegram brings the updates, and must show a secret."""

import asyncio
import hmac
import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application

from bot.adapters.telegram.ordering import PerChat
from bot.adapters.telegram.vital import SignOfLife
from bot.errors import Problem, SetupError
from bot.settings import Hook

logger = logging.getLogger(__name__)
_MOST_BYTES = 1_000_000
_CONNECTIONS = 40
_ANSWER_SECONDS = 5.0
_LOOK_SECONDS = 30.0
_AGAIN_SECONDS = 2.0
_CLOSING_SECONDS = 3.0
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Webhook:
    """Serves a webhook until it is stopped, and `/healthz` beside it."""

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        updates: PerChat,
        sign: SignOfLife,
        hook: Hook,
    ) -> None:
        self._application = application
        self._updates = updates
        self._sign = sign
        self._hook = hook
        self._allowed: Sequence[str] = ()
        self._runner: web.AppRunner | None = None

    async def start(self, allowed: Sequence[str]) -> None:
        """Listen, then tell Telegram where."""
        self._allowed = allowed
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_post(urlsplit(self._hook.url).path or "/", self._take)
        app.router.add_get("/healthz", self._health)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_CLOSING_SECONDS)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._hook.listen, self._hook.port).start()
        await self._tell()

    async def watch(self) -> None:
        """See to it that Telegram knows the address, forever; raises InvalidToken for a revoked token."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            await self._look()

    async def stop(self) -> None:
        """Take no more updates; Telegram keeps them for the next start, or for another replica."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _look(self) -> None:
        try:
            known = await self._application.bot.get_webhook_info()
            if known.url != self._hook.url:
                await self._tell()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("the webhook cannot be looked at (%s); trying again", type(error).__name__)
            return
        self._sign.give()

    async def _tell(self) -> None:
        """Tell Telegram where to bring updates; again until it is reached."""
        while True:
            try:
                await self._application.bot.set_webhook(
                    self._hook.url,
                    allowed_updates=self._allowed,
                    max_connections=_CONNECTIONS,
                    secret_token=self._hook.secret,
                )
            except BadRequest as error:
                way_out = "name an https address, on port 443, 80, 88 or 8443, that Telegram can reach"
                problem = Problem("webhook", 0, f"is refused by Telegram ({error.message})", way_out)
                raise SetupError((problem,)) from None
            except (NetworkError, RetryAfter) as error:
                logger.warning(
                    "Telegram does not know the webhook yet (%s); trying again", type(error).__name__
                )
                await asyncio.sleep(_AGAIN_SECONDS)
            else:
                self._sign.give()
                return

    async def _take(self, request: web.Request) -> web.Response:
        """Answer 200 for an update that has been handled, now or before; else Telegram brings it again."""
        # Compared as bytes and in constant time, before anything is read.
        shown = request.headers.get(_SECRET, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, self._hook.secret.encode()):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            data = await request.json()
        except ValueError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            update = Update.de_json(data, self._application.bot)
        except Exception as error:  # noqa: BLE001 - whatever the library makes of it
            # Brought again it would be no better, and hold up others.
            logger.warning("an update cannot be read (%s) and is left out", type(error).__name__)
            return web.Response()
        return await self._answer(update)

    async def _answer(self, update: Update) -> web.Response:
        try:
            first = await self._updates.claim(update.update_id)
        except Exception as error:  # noqa: BLE001 - the store may fail in any way
            logger.warning(
                "claims cannot be kept (%s); Telegram brings the update again", type(error).__name__
            )
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        if first:
            self._sign.give()
            await self._handled(update)
        return web.Response()

    async def _handled(self, update: Update) -> None:
        """Wait until an update is handled, but not for ever: Telegram would bring it again."""
        handling = self._application.process_update(update)
        task = self._application.create_task(self._updates.process_update(update, handling))
        await asyncio.wait({task}, timeout=_ANSWER_SECONDS)

    async def _health(self, _: web.Request) -> web.Response:
        age = self._sign.age()
        if age > self._hook.ill_after:
            return web.Response(
                status=HTTPStatus.SERVICE_UNAVAILABLE, text=f"no sign of life for {age:.0f} s\n"
            )
        return web.Response(text="ok\n")
