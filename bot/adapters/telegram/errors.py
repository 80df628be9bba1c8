"""Errors: one door; the reader gets one sentence, the log where it happened and no words."""

import logging
import secrets
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.adapters.telegram.client import NotDoneError
from bot.adapters.telegram.handlers import Context, Handlers
from bot.replies.responder import Responder

logger = logging.getLogger(__name__)
_GONE = (
    "message is not modified",
    "query is too old",
    "message to edit not found",
    "message can't be edited",
    "message to be replied not found",
    "message to delete not found",
    "chat not found",
    "not enough rights",
)
"""What Telegram says of a message or a chat that is no longer there, or not for the bot."""


_EXPECTED: tuple[tuple[type[TelegramError], int, str], ...] = (
    (Forbidden, logging.INFO, "a chat has shut the bot out; it gets nothing until it writes again"),
    (RetryAfter, logging.WARNING, "a message was dropped: Telegram wants a pause longer than `longest_wait`"),
    (TimedOut, logging.WARNING, "a message may not have arrived: no answer in time; it is not sent twice"),
    (NotDoneError, logging.WARNING, "a message was not sent: Telegram cannot be reached"),
    (NetworkError, logging.WARNING, "a message may not have arrived: connection lost; it is not sent twice"),
)
"""What the reader is not told of: the message may have arrived, or nothing can arrive."""


def error_door(
    responder: Callable[[], Responder], handlers: Handlers
) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    """Return the handler of all errors of all other handlers.

    The reader is told an incident id that the log has, too.
    """

    async def handle(update: object, context: Context) -> None:
        error = context.error
        if error is None or _is_expected(error):
            return
        incident = secrets.token_hex(3)
        # The formatter of the logs keeps the words of an exception back.
        logger.error("incident %s: %s", incident, type(error).__name__, exc_info=error)
        if isinstance(update, Update):
            await _apologise(update, responder().say("error", await handlers.lang(update), incident=incident))

    return handle


def _is_expected(error: Exception) -> bool:
    """Tell whether an error is nobody's fault here; it is logged then."""
    if isinstance(error, BadRequest):
        gone = any(fact in error.message.casefold() for fact in _GONE)
        if gone:
            logger.info("a message or chat is gone")
        return gone
    for kind, level, fact in _EXPECTED:
        if isinstance(error, kind):
            logger.log(level, "%s (%s)", fact, type(error).__name__)
            return True
    return False


async def _apologise(update: Update, text: str) -> None:
    message = update.effective_message
    if not isinstance(message, Message):
        return
    try:
        await message.reply_text(text)
    except TelegramError as error:
        logger.warning("%s while saying sorry", type(error).__name__)
