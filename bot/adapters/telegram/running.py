"""Running: the application takes updates until it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from telegram import Update
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.application import Telegram
from bot.adapters.telegram.polling import Polling
from bot.adapters.telegram.webhook import Webhook
from bot.errors import Problem, SetupError
from bot.settings import Hook

logger = logging.getLogger(__name__)
ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)
_GRACE_SECONDS = 3.5
_STOP_SECONDS = 4.5
_LONGEST_PAUSE = 30.0

Beside = Callable[[asyncio.Event], Coroutine[Any, Any, None]]


class Feed(Protocol):
    """Where updates come from."""

    async def start(self, allowed: tuple[str, ...]) -> None:
        """Begin to take updates of these kinds."""
        ...

    async def watch(self) -> None:
        """See to it that updates keep coming, forever."""
        ...

    async def stop(self) -> None:
        """Take no more updates."""
        ...


def run(application: Telegram, beside: Beside, hook: Hook | None = None) -> None:
    """Take updates until SIGINT or SIGTERM, by polling or by the webhook `hook`.

    `beside` runs meanwhile and ends when its event is set. Questions in flight are answered before
    it returns, within five seconds. Raises SetupError for a token that Telegram refuses.
    """
    try:
        asyncio.run(_until_stopped(application, beside, feed_of(application, hook)))
    except InvalidToken:
        problem = Problem("TELEGRAM_TOKEN", 0, "is refused by Telegram", "ask @BotFather for the right one")
        raise SetupError((problem,)) from None


def feed_of(application: Telegram, hook: Hook | None) -> Feed:
    """Return what brings the updates of an application."""
    if hook is not None:
        return Webhook(application, application.updates, application.polls.sign, hook)
    if application.updater is None:
        raise AssertionError("an application is built with its updater")
    return Polling(application.updater, application.polls, application.silent_seconds)


async def _until_stopped(application: Telegram, beside: Beside, feed: Feed) -> None:
    stopping = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stopping.set)
    serving = asyncio.create_task(_serve(application, feed))
    told = asyncio.create_task(stopping.wait())
    done = asyncio.Event()
    aside = asyncio.create_task(beside(done))
    try:
        await asyncio.wait({serving, told}, return_when=asyncio.FIRST_COMPLETED)
        told.cancel()
        if not serving.cancel():
            serving.result()
    finally:
        await end(application, feed)
        # What runs beside holds the store: only now does nobody need it any more.
        done.set()
        await aside


async def _serve(application: Telegram, feed: Feed) -> None:
    await begin(application)
    await feed.start(ALLOWED_UPDATES)
    await feed.watch()


async def begin(application: Telegram) -> None:
    """Make the application ready, as soon as Telegram is reached; raises InvalidToken."""
    pause = 1.0
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
        else:
            break
    if application.post_init is not None:
        await application.post_init(application)
    await application.start()


async def end(application: Telegram, feed: Feed) -> None:
    """Stop: nothing new is taken, what is in flight is answered if that takes no more than the grace."""
    application.pacer.hurry(_GRACE_SECONDS)
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await feed.stop()
            if application.running:
                await application.stop()
    except TimeoutError:
        logger.warning("some updates were not answered before the end")
    except TelegramError as error:
        logger.warning("stopping: %s", type(error).__name__)
    if application.post_stop is not None:
        await application.post_stop(application)
    await application.shutdown()
    # An application that never got ready leaves its connections open.
    await asyncio.gather(application.polls.shutdown(), application.bot.request.shutdown())
    if application.post_shutdown is not None:
        await application.post_shutdown(application)
