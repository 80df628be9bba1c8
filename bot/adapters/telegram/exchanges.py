"""Exchanges: what a message leans on, by which a follow-up is understood."""

import json

from telegram import Message
from telegram.constants import ChatType

from bot.chats.records import Records
from bot.chats.store import Memo
from bot.core.following.exchange import Exchange, exchange_of
from bot.replies.reply import Reply


class Exchanges:
    """Knows the last exchange for some minutes; in a group, each reader has their own.

    `minutes` is how long a message leans on the one before it. One that replies to an answer leans
    on that answer as long as anything of a chat is remembered.
    """

    def __init__(self, records: Records, minutes: float) -> None:
        self._records = records
        self._minutes = minutes

    async def before(self, message: Message, reader: int) -> Exchange | None:
        """Return what a message of a reader leans on: the reply that it answers to, else the last."""
        replied = message.reply_to_message
        shown = await self.recall(message.chat_id, _said(replied.message_id)) if replied is not None else None
        return shown or await self.recall(message.chat_id, _last(message, reader))

    def left(self, message: Message, reader: int, reply: Reply, sent: int | None) -> dict[str, Memo]:
        """Return what a reply to a reader leaves to remember; `message` is in their chat, `sent` its own."""
        if reply.exchange is None:
            return {}
        text = json.dumps(reply.exchange.plain())
        said = {} if sent is None else {_said(sent): self._records.memo(text)}
        return {_last(message, reader): self._records.memo(text, self._minutes)} | said

    async def recall(self, chat: int, name: str) -> Exchange | None:
        """Return the exchange of a memo, None when it is over or of another version."""
        text = await self._records.store.recall(chat, name)
        return exchange_of(json.loads(text)) if text is not None else None


def _said(message: int) -> str:
    return f"said {message}"


def _last(message: Message, reader: int) -> str:
    """Return the name for a reader in a thread; a private chat has one reader and no thread."""
    if message.chat.type == ChatType.PRIVATE:
        return "last"
    thread = message.message_thread_id if message.is_topic_message else None
    return f"last {thread or 0} {reader}"
