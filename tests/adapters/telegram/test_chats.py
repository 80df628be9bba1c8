"""Chats: in which language a reader is answered, and when the bot is meant."""

from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, User

from bot.adapters.telegram.chats import is_mentioned, question_in, reply_lang, without_mention

DAY = datetime(2020, 3, 1, tzinfo=UTC)
BOT, NAME = 424242, "cite_bot"


def reader(code: str | None, number: int = 1) -> User:
    return User(number, "R", is_bot=False, language_code=code)


def message(text: str, kind: str = "supergroup", **given: object) -> Message:
    return Message(5, DAY, Chat(-1, kind), text=text, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["how many loans", "发了多少贷款", "發了多少貸款"])
def test_the_script_of_a_question_goes_before_the_clients_language(text: str) -> None:
    assert reply_lang(text, None, reader("zh-hant")) is None


@pytest.mark.parametrize("text", ["人口多少", "fafang le duoshao daikuan", "886"])
def test_what_the_script_leaves_open_the_client_decides(text: str) -> None:
    assert reply_lang(text, None, reader("zh-hant")) == "zh-Hant"


def test_the_client_does_not_change_the_language_of_a_question() -> None:
    assert reply_lang("人口多少", None, reader("en")) is None


@pytest.mark.parametrize("text", ["how many loans", "发了多少贷款", "886"])
def test_a_choice_holds_for_every_question(text: str) -> None:
    assert reply_lang(text, "zh-Hant", reader("en")) == "zh-Hant"


@pytest.mark.parametrize(
    "user", [None, reader(None), reader("zh-hant", 1087968824), reader("zh-hant", 777000)]
)
def test_without_a_client_the_script_alone_decides(user: User | None) -> None:
    assert reply_lang("人口多少", None, user) is None


def test_a_name_inside_another_or_in_an_address_is_no_mention() -> None:
    assert not is_mentioned(message(f"a@{NAME} @{NAME}x @@{NAME}"), BOT, NAME)


@pytest.mark.parametrize(
    "text", [f"@{NAME} hi", f"hi @{NAME.upper()}", f"(@{NAME})", f"你好@{NAME}", f"@{NAME}你好"]
)
def test_a_mention_is_found_anywhere_in_any_case(text: str) -> None:
    assert is_mentioned(message(text), BOT, NAME)


def test_the_bots_name_is_cut_out_of_a_question() -> None:
    assert without_mention(f"@{NAME} how many loans @{NAME}", NAME) == "how many loans"


def test_in_private_every_text_is_a_question() -> None:
    assert question_in(message("hi", "private"), BOT, NAME) == "hi"


def test_a_reply_to_somebody_else_is_not_for_the_bot() -> None:
    other = message("x", from_user=reader("en"))
    assert question_in(message("hi", reply_to_message=other), BOT, NAME) is None
