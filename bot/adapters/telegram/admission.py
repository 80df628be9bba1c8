"""Admission: a reader who asks too fast is told so once, then left without answer for a while."""

from collections.abc import Callable

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot.adapters.telegram.chats import question_in
from bot.adapters.telegram.handlers import Context, Handlers
from bot.adapters.telegram.sending import acknowledge
from bot.adapters.telegram.throttle import Leave, Throttle
from bot.replies.responder import Responder

_LETTERS = 5
"""Inline queries for each question that may be asked."""


class Admission:
    """Lets updates through to the handlers, of each reader at most so many a minute."""

    def __init__(self, most: int, responder: Callable[[], Responder], handlers: Handlers) -> None:
        self._throttle = Throttle(most)
        self._typing = Throttle(_LETTERS * most)
        self._responder = responder
        self._handlers = handlers

    async def admit(self, update: Update, context: Context) -> None:
        """Return for an update that is handled; raises ApplicationHandlerStop for one that is not."""
        reader = update.effective_user
        if reader is None or not _asks(update, context):
            return
        if update.inline_query is not None:
            # Each letter typed is a query; one without answer is soon followed by another.
            if self._typing.ask(reader.id) is not Leave.GIVEN:
                raise ApplicationHandlerStop
            return
        leave = self._throttle.ask(reader.id)
        if leave is Leave.GIVEN:
            return
        if leave is Leave.REFUSED:
            await self._refuse(update)
        raise ApplicationHandlerStop

    async def _refuse(self, update: Update) -> None:
        text = self._responder().say("too_many", await self._handlers.lang(update))
        if update.callback_query is not None:
            await acknowledge(update, text, alert=True)
        elif isinstance(update.effective_message, Message):
            await update.effective_message.reply_text(text)


def _asks(update: Update, context: Context) -> bool:
    """Tell whether an update wants something of the bot; in groups most messages do not."""
    if update.callback_query is not None or update.inline_query is not None:
        return True
    message = update.message or update.edited_message
    if message is None:
        return False
    return message.chat.type == ChatType.PRIVATE or (
        question_in(message, context.bot.id, context.bot.username) is not None
    )
