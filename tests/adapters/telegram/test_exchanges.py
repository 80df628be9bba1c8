"""Exchanges: what is remembered of whom, and for how long."""

import datetime as dt

import pytest
from telegram import Chat, Message, User

from bot.adapters.telegram.exchanges import Exchanges
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.chats.store import Memo
from bot.core.following.exchange import Exchange, first_exchange
from bot.replies.reply import Reply
from bot.settings import StoreSettings

LAST = first_exchange("how many loans", "en", ("loans",))
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def message(
    chat: int, thread: int | None = None, reply_to: Message | None = None, number: int = 1
) -> Message:
    kind = Chat.PRIVATE if chat > 0 else Chat.SUPERGROUP
    return Message(
        number,
        NOW,
        Chat(chat, kind),
        from_user=User(1, "R", is_bot=False),
        message_thread_id=thread,
        is_topic_message=thread is not None,
        reply_to_message=reply_to,
    )


def reply(exchange: Exchange | None = LAST) -> Reply:
    return Reply("answer", "en", (), exchange=exchange)


class Kept:
    """Exchanges with a store whose clock a test turns."""

    def __init__(self) -> None:
        self.now = 0.0
        self.records = Records(MemoryStore(clock=lambda: self.now), StoreSettings(chat_minutes=60))
        self.exchanges = Exchanges(self.records, 10)

    async def keep(self, there: Message, reader: int, left: Reply, sent: int | None = None) -> None:
        await self.records.store.remember(there.chat_id, self.exchanges.left(there, reader, left, sent))


@pytest.fixture
def kept() -> Kept:
    return Kept()


async def test_what_a_reply_leaves_is_known_to_the_next_message(kept) -> None:
    await kept.keep(message(7), 8, reply())
    assert await kept.exchanges.before(message(7), 8) == LAST


@pytest.mark.parametrize(("chat", "reader"), [(message(-5), 9), (message(-5, thread=3), 8), (message(-6), 8)])
async def test_another_reader_thread_or_group_knows_nothing(kept, chat: Message, reader: int) -> None:
    await kept.keep(message(-5), 8, reply())
    assert await kept.exchanges.before(chat, reader) is None


async def test_after_some_minutes_it_is_forgotten(kept) -> None:
    await kept.keep(message(7), 8, reply())
    kept.now = 601.0
    assert await kept.exchanges.before(message(7), 8) is None


async def test_an_answer_to_a_reply_knows_it_as_long_as_the_chat_is_remembered(kept) -> None:
    sent = message(7, number=2)
    await kept.keep(message(7), 8, reply(), 2)
    kept.now = 3_599.0
    known = await kept.exchanges.before(message(7, reply_to=sent, number=3), 8)
    kept.now = 3_601.0
    assert (known, await kept.exchanges.before(message(7, reply_to=sent, number=3), 8)) == (LAST, None)


async def test_a_reply_that_leaves_nothing_keeps_what_was(kept) -> None:
    await kept.keep(message(7), 8, reply())
    await kept.keep(message(7), 8, reply(None))
    assert await kept.exchanges.before(message(7), 8) == LAST


async def test_what_another_version_has_kept_is_no_exchange(kept) -> None:
    await kept.records.store.remember(7, {"last": Memo('["x0", "how many"]', 60)})
    assert await kept.exchanges.before(message(7), 8) is None
