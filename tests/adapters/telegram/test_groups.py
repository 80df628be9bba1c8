"""Groups: how much the bot says among many."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Message, User

from bot.adapters.telegram.groups import fitting
from bot.replies.reply import Block, Choice, Reply

DAY = datetime(2020, 3, 1, tzinfo=UTC)
BOT = User(424242, "Cite", is_bot=True, username="cite_bot")


class Here:
    """What a message asks the bot it came to."""

    id, username = BOT.id, BOT.username


def message(text: str, kind: str = "supergroup", **given: Any) -> Message:
    made = Message(5, DAY, Chat(-1, kind), text=text, **given)
    made.set_bot(Here())  # type: ignore[arg-type]
    return made


def reply(status: str, *said: str) -> Reply:
    return Reply(status, "en", (Block("x"),), choices=(Choice("a", "A?"),), said=said)


@pytest.mark.parametrize("status", ["answer", "not_stated", "suggest", "abstain", "smalltalk"])
def test_in_private_everything_is_said(status: str) -> None:
    assert fitting(reply(status), message("hi", "private")) == reply(status)


@pytest.mark.parametrize(
    "made", [reply("answer", "a"), reply("not_stated", "a"), reply("smalltalk", "summary")]
)
def test_what_the_article_says_is_said_to_whoever_replies(made: Reply) -> None:
    assert fitting(made, message("hi")) == made


@pytest.mark.parametrize("status", ["suggest", "abstain", "smalltalk"])
def test_all_else_is_left_unsaid_to_who_only_replies(status: str) -> None:
    assert fitting(reply(status), message("hi")) is None


@pytest.mark.parametrize("status", ["abstain", "smalltalk"])
def test_who_names_the_bot_gets_the_line_without_offers(status: str) -> None:
    said = fitting(reply(status), message("@cite_bot hi"))
    assert said is not None
    assert said.choices == ()


def test_who_names_the_bot_is_asked_what_is_meant() -> None:
    assert fitting(reply("suggest"), message("@cite_bot hi")) == reply("suggest")
