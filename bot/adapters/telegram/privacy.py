"""Privacy: what is kept of a reader, and how it goes."""

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.chats.records import Records
from bot.replies.responder import Responder

_QUESTIONS = {"none": "privacy_none", "unanswered": "privacy_unanswered", "all": "privacy_all"}
"""What is said of questions, by which of them may be kept."""


class Privacy:
    """Answers /privacy and /forget."""

    def __init__(
        self,
        responder: Callable[[], Responder],
        records: Records,
        lang: Callable[[Update], Awaitable[str]],
    ) -> None:
        self._responder = responder
        self._records = records
        self._lang = lang

    async def privacy(self, update: Update, _: object) -> None:
        """Say what is kept, and for how long."""
        kept, lang = self._records.settings, await self._lang(update)
        responder = self._responder()
        days = {
            "language_days": kept.language_days,
            "chat_minutes": kept.chat_minutes,
            "vote_days": kept.vote_days,
        }
        questions = responder.say(_QUESTIONS[kept.keep_questions], lang, question_days=kept.question_days)
        await _say(update, responder.say("privacy", lang, questions=questions, **days))

    async def forget(self, update: Update, _: object) -> None:
        """Delete what is kept of a reader and of the chat, and say so."""
        chat, reader = update.effective_chat, update.effective_user
        if chat is None:
            return
        # The language in which to confirm is gone afterwards.
        lang = await self._lang(update)
        number = reader.id if reader is not None else chat.id
        # A reader's private chat has the reader's own number.
        gone = await self._records.store.forget(number, chat.id, number)
        await _say(update, self._responder().say("forgotten" if gone else "not_forgotten", lang))


async def _say(update: Update, text: str) -> None:
    if update.effective_message is not None:
        await update.effective_message.reply_text(text)
