"""Running: the application polls until it is told to stop."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.error import InvalidToken

from bot.adapters.telegram.application import Telegram
from bot.errors import Problem, SetupError

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)


def run(application: Telegram, beside: Callable[[asyncio.Event], Awaitable[None]]) -> None:
    """Poll until SIGINT or SIGTERM; `beside` runs meanwhile and ends when its event is set.

    Questions in flight are answered before it returns. Raises SetupError for a token that
    Telegram refuses.
    """
    stopping = asyncio.Event()
    show_profile = application.post_init

    async def begin(started: Telegram) -> None:
        if show_profile is not None:
            await show_profile(started)
        started.create_task(_until(beside, stopping), name="beside")

    async def end(_: Telegram) -> None:
        stopping.set()

    application.post_init = begin
    application.post_stop = end
    try:
        application.run_polling(allowed_updates=list(ALLOWED_UPDATES), bootstrap_retries=-1)
    except InvalidToken:
        problem = Problem("TELEGRAM_TOKEN", 0, "is refused by Telegram", "ask @BotFather for the right one")
        raise SetupError((problem,)) from None


async def _until(beside: Callable[[asyncio.Event], Awaitable[None]], stopping: asyncio.Event) -> None:
    await beside(stopping)
