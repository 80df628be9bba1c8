"""Earlier: which message answers a question, so that an edit of the one changes the other."""

import json
from dataclasses import dataclass

from bot.chats.records import Records
from bot.chats.store import Memo
from bot.core.following.exchange import Exchange, exchange_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """The number of the message that answers a question, and the exchange before it."""

    sent: int
    before: Exchange | None


class Earliers:
    """Knows for some minutes which message answers a question."""

    def __init__(self, records: Records, minutes: float) -> None:
        self._records = records
        self._minutes = minutes

    def left(self, question: int, sent: int | None, before: Exchange | None) -> dict[str, Memo]:
        """Return what is to be remembered of a question that was answered in the message `sent`."""
        if sent is None:
            return {}
        text = json.dumps([sent, before.plain() if before is not None else None])
        return {_name(question): self._records.memo(text, self._minutes)}

    async def of(self, chat: int, question: int) -> Earlier | None:
        """Return how a question was answered, None when it was not of late."""
        text = await self._records.store.recall(chat, _name(question))
        if text is None:
            return None
        sent, before = json.loads(text)
        return Earlier(sent, exchange_of(before) if before is not None else None)


def _name(question: int) -> str:
    return f"question {question}"
