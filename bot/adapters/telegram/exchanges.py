"""Exchanges: the last exchange of each chat, by which a follow-up is understood."""

from collections.abc import Callable
from time import monotonic

from telegram import Message
from telegram.constants import ChatType

from bot.adapters.telegram.memory import Bounded
from bot.core.exchange import Exchange
from bot.replies.reply import Reply
from bot.settings import TelegramSettings

_REMEMBERED_MESSAGES = 5_000
Reader = tuple[int, int, int]
"""A chat, its thread and who reads there; a private chat has one reader and no thread."""


class Exchanges:
    """Keeps exchanges for some minutes; in a group, each reader has their own."""

    def __init__(self, settings: TelegramSettings, clock: Callable[[], float] = monotonic) -> None:
        seconds = 60 * settings.context_minutes
        self._last: Bounded[Reader, Exchange] = Bounded(settings.remembered_chats, seconds, clock)
        # A reply shows what it is about, however long ago that was said.
        self._said: Bounded[tuple[int, int], Exchange] = Bounded(_REMEMBERED_MESSAGES, None, clock)

    def before(self, message: Message, reader: int) -> Exchange | None:
        """Return what a message of a reader leans on: the reply that it answers to, else the last."""
        replied = message.reply_to_message
        shown = self._said.get((message.chat_id, replied.message_id)) if replied is not None else None
        return shown or self._last.get(_key(message, reader))

    def keep(self, message: Message, reader: int, reply: Reply, sent: Message | None) -> None:
        """Keep what a reply to a reader leaves; `message` is in their chat, `sent` the reply itself."""
        if reply.exchange is None:
            return
        self._last.keep(_key(message, reader), reply.exchange)
        if sent is not None:
            self._said.keep((sent.chat_id, sent.message_id), reply.exchange)


def _key(message: Message, reader: int) -> Reader:
    if message.chat.type == ChatType.PRIVATE:
        return message.chat_id, 0, 0
    thread = message.message_thread_id if message.is_topic_message else None
    return message.chat_id, thread or 0, reader
