"""Replying: which message in a group a reply belongs to, and which words of it."""

from telegram import Message, MessageEntity, ReplyParameters
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.adapters.telegram.render import units

_MOST_QUOTED = 1024
_FORMATTED = frozenset(
    {
        MessageEntity.BOLD,
        MessageEntity.ITALIC,
        MessageEntity.UNDERLINE,
        MessageEntity.STRIKETHROUGH,
        MessageEntity.SPOILER,
        MessageEntity.CUSTOM_EMOJI,
    }
)
"""What a quote must repeat to the letter; a message with it is replied to as a whole."""
_NO_QUOTE = ("quote_text_invalid", "quote not found")


def parameters(message: Message, asked: str = "") -> ReplyParameters | None:
    """Return what a message of the bot's replies to; None in a private chat, where it is plain.

    The words asked are quoted where they stand in the message to the letter.
    """
    if message.chat.type == ChatType.PRIVATE:
        return None
    quote = asked.strip() if _quotable(message, asked.strip()) else None
    return ReplyParameters(message.message_id, quote=quote, allow_sending_without_reply=True)


def without_quote(given: ReplyParameters | None, error: BadRequest) -> ReplyParameters | None:
    """Return the same without a quote where that is what was refused; raises the error for all else."""
    refused = any(said in error.message.casefold() for said in _NO_QUOTE)
    if given is None or given.quote is None or not refused:
        raise error
    return ReplyParameters(given.message_id, allow_sending_without_reply=True)


def _quotable(message: Message, quote: str) -> bool:
    plain = not any(entity.type in _FORMATTED for entity in message.entities)
    return plain and bool(quote) and quote in (message.text or "") and units(quote) <= _MOST_QUOTED
