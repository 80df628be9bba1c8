"""Exchanges: what is remembered of whom, and for how long."""

import datetime as dt

import pytest
from telegram import Chat, Message, User

from bot.adapters.telegram.exchanges import Exchanges
from bot.core.exchange import Exchange, first_exchange
from bot.replies.reply import Reply
from bot.settings import TelegramSettings

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


def test_what_a_reply_leaves_is_known_to_the_next_message() -> None:
    kept = Exchanges(TelegramSettings())
    kept.keep(message(7), 8, reply(), None)
    assert kept.before(message(7), 8) == LAST


@pytest.mark.parametrize(("chat", "reader"), [(message(-5), 9), (message(-5, thread=3), 8), (message(-6), 8)])
def test_another_reader_thread_or_group_knows_nothing(chat: Message, reader: int) -> None:
    kept = Exchanges(TelegramSettings())
    kept.keep(message(-5), 8, reply(), None)
    assert kept.before(chat, reader) is None


def test_after_some_minutes_it_is_forgotten() -> None:
    now = [0.0]
    kept = Exchanges(TelegramSettings(context_minutes=10), lambda: now[0])
    kept.keep(message(7), 8, reply(), None)
    now[0] = 601.0
    assert kept.before(message(7), 8) is None


def test_an_answer_to_a_reply_knows_it_however_old() -> None:
    now = [0.0]
    kept = Exchanges(TelegramSettings(), lambda: now[0])
    sent = message(7, number=2)
    kept.keep(message(7), 8, reply(), sent)
    now[0] = 86_400.0
    assert kept.before(message(7, reply_to=sent, number=3), 8) == LAST


def test_a_reply_that_leaves_nothing_keeps_what_was() -> None:
    kept = Exchanges(TelegramSettings())
    kept.keep(message(7), 8, reply(), None)
    kept.keep(message(7), 8, reply(None), None)
    assert kept.before(message(7), 8) == LAST
