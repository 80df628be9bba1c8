"""Chats: what concerns the bot in a message, and in which language its sender reads."""

import re

from telegram import Message, MessageEntity, User
from telegram.constants import ChatID, ChatType

from bot.core.words.language import open_languages

_CHINESE_FULL = ("hant", "tw", "hk", "mo")
_NOBODY = frozenset({ChatID.ANONYMOUS_ADMIN, ChatID.SERVICE_CHAT, ChatID.FAKE_CHANNEL})
"""Who stands as the sender where a group or channel speaks; no person, so nobody's language."""


def lang_of(user: User | None) -> str:
    """Return the reply language for a client's language code; English when there is none."""
    code = (user.language_code or "").casefold() if user is not None else ""
    if not code.startswith("zh"):
        return "en"
    return "zh-Hant" if any(part in code for part in _CHINESE_FULL) else "zh-Hans"


def reply_lang(text: str, chosen: str | None, user: User | None) -> str | None:
    """Return the language to reply in; None where the script of the text alone says it.

    What was chosen with /lang holds for all texts. Else the script of the text decides, and the
    client's language only among those that it leaves open.
    """
    if chosen is not None or user is None or not user.language_code or user.id in _NOBODY:
        return chosen
    left = open_languages(text)
    client = lang_of(user)
    return client if len(left) > 1 and client in left else None


def without_mention(text: str, bot_name: str) -> str:
    """Return a text without the bot's name."""
    return _mention(bot_name).sub(" ", text).strip()


def is_mentioned(message: Message, bot_id: int, bot_name: str) -> bool:
    """Tell whether a message names the bot."""
    named = message.parse_entities([MessageEntity.TEXT_MENTION])
    by_id = any(entity.user is not None and entity.user.id == bot_id for entity in named)
    return by_id or _mention(bot_name).search(message.text or "") is not None


def is_reply_to(message: Message, bot_id: int) -> bool:
    """Tell whether a message replies to one of the bot's."""
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == bot_id


def question_in(message: Message, bot_id: int, bot_name: str) -> str | None:
    """Return what a text message asks the bot, its own mention cut out; None when nothing.

    In a private chat every text is for the bot; elsewhere only one that mentions it or replies
    to it.
    """
    text = message.text or ""
    if message.chat.type == ChatType.PRIVATE:
        return text
    if is_mentioned(message, bot_id, bot_name) or is_reply_to(message, bot_id):
        return without_mention(text, bot_name)
    return None


def _mention(bot_name: str) -> re.Pattern[str]:
    # Chinese is written without spaces, so a character beside the name ends it, too.
    return re.compile(rf"(?<![A-Za-z0-9_@])@{re.escape(bot_name)}(?![A-Za-z0-9_])", re.IGNORECASE)
