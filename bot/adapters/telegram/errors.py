"""Errors: one door; the reader gets one sentence, the log where it happened and no words."""

import logging
import traceback
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.error import Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.adapters.telegram.handlers import Context, Handlers
from bot.replies.responder import Responder

logger = logging.getLogger(__name__)


def error_door(
    responder: Callable[[], Responder], handlers: Handlers
) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    """Return the handler of all errors of all other handlers."""

    async def handle(update: object, context: Context) -> None:
        error = context.error
        if error is None:
            return
        if isinstance(error, Forbidden):
            logger.info("a reader has blocked the bot")
            return
        # The message of an exception may hold a reader's words; where it was raised does not.
        frames = "".join(traceback.format_tb(error.__traceback__))
        logger.error("%s while handling an update\n%s", type(error).__name__, frames)
        # After a time-out the message may have arrived: saying more would answer twice.
        if isinstance(error, TimedOut | RetryAfter | NetworkError) or not isinstance(update, Update):
            return
        if isinstance(update.effective_message, Message):
            await _apologise(update, responder().say("error", await handlers.lang(update)))

    return handle


async def _apologise(update: Update, text: str) -> None:
    message = update.effective_message
    if message is None:
        return
    try:
        await message.reply_text(text)
    except TelegramError as error:
        logger.warning("%s while saying sorry", type(error).__name__)
