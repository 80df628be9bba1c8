"""Records: what is kept of an answer, as those who answer readers need it."""

from math import inf

from bot.chats.journal import Journal, plain
from bot.chats.steady import Steady
from bot.chats.store import Memo, Store, Vote
from bot.core.answer_id import UnreadableId, decode
from bot.replies.reply import Reply
from bot.settings import StoreSettings

_LAST = "answer"
"""Name of the memo of a chat's last answer id; with the number of a message, of that in it."""


class Records:
    """The chats' memory: a store that may fail, the journal, and what the settings allow.

    `store` keeps languages, and whatever else belongs to a chat for a short time.
    """

    def __init__(self, store: Store, settings: StoreSettings) -> None:
        self.store = Steady(store)
        self.journal = Journal(self.store, settings.keep_questions)
        self.settings = settings

    def memo(self, text: str, minutes: float = inf) -> Memo:
        """Return what is remembered for so many minutes, or as long as anything of a chat is."""
        return Memo(text, 60 * min(minutes, self.settings.chat_minutes))

    def answer(self, sent: int | None, reply: Reply) -> dict[str, Memo]:
        """Return what is to be remembered of an answer that a chat was given in the message `sent`."""
        names = [_LAST] if sent is None else [_LAST, f"{_LAST} {sent}"]
        return dict.fromkeys(names, self.memo(reply.answer_id))

    async def last_answer(self, chat: int) -> str | None:
        """Return the id of the last answer of a chat, None when there is none of late."""
        return await self.store.recall(chat, _LAST)

    async def move(self, chat: int, to: int) -> None:
        """Take the language and the last answer of a chat along when its id becomes another."""
        lang, last = await self.store.language(chat), await self.last_answer(chat)
        if lang is not None:
            await self.store.keep_language(to, lang)
        if last is not None:
            await self.store.remember(to, {_LAST: self.memo(last)})

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

    async def note(self, reply: Reply) -> None:
        """Take the question of a reply into the journal, as it was understood."""
        await self.journal.note(_asked(reply.answer_id), reply)

    async def _question(self, chat: int, message: int) -> str:
        """Return what was asked before a message was sent, empty when it is no longer known."""
        known = await self.store.recall(chat, f"{_LAST} {message}")
        return _asked(known) if known is not None else ""


def _asked(answer_id: str) -> str:
    """Return the question that an answer id holds, empty for a press."""
    try:
        answer = decode(answer_id)
    except UnreadableId:
        return ""
    return "" if answer.pressed else answer.asked
