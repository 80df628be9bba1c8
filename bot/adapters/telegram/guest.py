"""Guest: an answer in a chat that the bot is not in, where somebody mentioned it."""

import asyncio
from collections.abc import Callable

from telegram import Update

from bot.adapters.telegram.chats import reply_lang, without_mention
from bot.adapters.telegram.handlers import Context
from bot.adapters.telegram.inline import article
from bot.replies.responder import Responder


class Guest:
    """Answers guest messages; nobody's choice of language is known there."""

    def __init__(self, responder: Callable[[], Responder]) -> None:
        self._responder = responder

    async def message(self, update: Update, context: Context) -> None:
        """Answer what was asked with one message; nothing asked gets the way to ask."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        responder = self._responder()
        asked = without_mention(message.text or message.caption or "", context.bot.username)
        lang = reply_lang(asked, None, message.from_user)
        reply = await asyncio.to_thread(responder.answer, asked, lang)
        await message.answer_guest_query(article(reply, responder, context.bot.username))
