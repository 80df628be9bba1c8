"""Records: what is kept of an answer, as those who answer readers need it."""

from bot.chats.journal import Journal, plain
from bot.chats.steady import Steady
from bot.chats.store import Store, Vote
from bot.core.answer_id import UnreadableId, decode
from bot.replies.reply import Reply
from bot.settings import StoreSettings

_LAST = "answer"
"""Names of a chat's context: its last answer id, and those and the places of single replies."""


class Records:
    """The chats' memory: a store that may fail, the journal, and what the settings allow.

    `store` keeps languages, and whatever else belongs to a chat for a short time.
    """

    def __init__(self, store: Store, settings: StoreSettings) -> None:
        self.store = Steady(store)
        self.journal = Journal(self.store, settings.keep_questions)
        self.settings = settings

    async def answered(self, chat: int, sent: int | None, reply: Reply) -> None:
        """Remember which answer a chat was given, in its message `sent`."""
        names = [_LAST] if sent is None else [_LAST, f"{_LAST} {sent}"]
        values = dict.fromkeys(names, reply.answer_id)
        await self.store.remember(chat, values, 60 * self.settings.context_minutes)

    async def last_answer(self, chat: int) -> str | None:
        """Return the id of the last answer of a chat, None when there is none of late."""
        return await self.store.recall(chat, _LAST)

    async def move(self, chat: int, to: int) -> None:
        """Take the language and the last answer of a chat along when its id becomes another."""
        lang, last = await self.store.language(chat), await self.last_answer(chat)
        if lang is not None:
            await self.store.keep_language(to, lang)
        if last is not None:
            await self.store.remember(to, {_LAST: last}, 60 * self.settings.context_minutes)

    async def placed(self, chat: int, question: int, sent: int, seconds: float) -> None:
        """Remember for so long in which message a question was answered."""
        await self.store.remember(chat, {f"reply {question}": str(sent)}, seconds)

    async def place(self, chat: int, question: int) -> int | None:
        """Return the message in which a question was answered, None when it was not of late."""
        found = await self.store.recall(chat, f"reply {question}")
        return int(found) if found is not None else None

    async def vote(self, vote: Vote) -> bool:
        """Keep a vote, with its question where all may be kept; tell whether it was kept."""
        question = ""
        if self.journal.keeps_all:
            question = plain(await self._question(vote.chat, vote.message))
        return await self.store.vote(vote.about(question))

    async def reject(self, vote: Vote) -> bool:
        """Keep that none of the suggestions of a message was meant; tell whether it was kept."""
        question = await self._question(vote.chat, vote.message)
        await self.journal.reject(question, vote.lang, vote.entries)
        return await self.vote(vote)

    async def _question(self, chat: int, message: int) -> str:
        """Return what was asked before a message was sent, empty when it is no longer known."""
        known = await self.store.recall(chat, f"{_LAST} {message}")
        if known is None:
            return ""
        try:
            answer = decode(known)
        except UnreadableId:
            return ""
        return "" if answer.pressed else answer.asked
