"""Chats: what concerns the bot in a message, and in which language its sender reads."""

import re

from telegram import Message, User
from telegram.constants import ChatType

_CHINESE_FULL = ("hant", "tw", "hk", "mo")


def lang_of(user: User | None) -> str:
    """Return the reply language for a client's language code; English when there is none."""
    code = (user.language_code or "").casefold() if user is not None else ""
    if not code.startswith("zh"):
        return "en"
    return "zh-Hant" if any(part in code for part in _CHINESE_FULL) else "zh-Hans"


def question_in(message: Message, bot_id: int, bot_name: str) -> str | None:
    """Return what a text message asks the bot, its own mention cut out; None when nothing.

    In a private chat every text is for the bot; elsewhere only one that mentions it or replies
    to it.
    """
    text = message.text or ""
    if message.chat.type == ChatType.PRIVATE:
        return text
    mention = re.compile(rf"@{re.escape(bot_name)}\b", re.IGNORECASE)
    replied = message.reply_to_message
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.id == bot_id
    if mention.search(text) or to_bot:
        return mention.sub(" ", text).strip()
    return None
