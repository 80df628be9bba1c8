"""Running: the application polls until it is told to stop."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.error import InvalidToken

from bot.adapters.telegram.application import Telegram
from bot.errors import Problem, SetupError

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)


def run(application: Telegram, beside: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Poll until SIGINT or SIGTERM; `beside` runs meanwhile and ends when its event is set.

    Questions in flight are answered before it returns. Raises SetupError for a token that
    Telegram refuses.
    """
    stopping = asyncio.Event()
    running: list[asyncio.Future[None]] = []
    show_profile = application.post_init

    async def begin(started: Telegram) -> None:
        if show_profile is not None:
            await show_profile(started)
        # Not a task of the application's: it would wait for this one before it stops.
        running.append(asyncio.ensure_future(beside(stopping)))

    async def end(_: Telegram) -> None:
        stopping.set()
        await asyncio.gather(*running)

    application.post_init = begin
    application.post_stop = end
    try:
        application.run_polling(allowed_updates=list(ALLOWED_UPDATES), bootstrap_retries=-1)
    except InvalidToken:
        problem = Problem("TELEGRAM_TOKEN", 0, "is refused by Telegram", "ask @BotFather for the right one")
        raise SetupError((problem,)) from None
