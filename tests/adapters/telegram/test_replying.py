"""Replying: what a message in a group is a reply to."""

from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, MessageEntity, ReplyParameters
from telegram.error import BadRequest

from bot.adapters.telegram.replying import parameters, without_quote

DAY = datetime(2020, 3, 1, tzinfo=UTC)


def message(text: str, *entities: MessageEntity, kind: str = "supergroup") -> Message:
    return Message(5, DAY, Chat(-1, kind), text=text, entities=entities)


def test_in_private_a_message_is_no_reply() -> None:
    assert parameters(message("how many loans", kind="private"), "how many loans") is None


def test_the_words_asked_are_quoted() -> None:
    made = parameters(message("@bot how many loans"), "how many loans")
    assert made == ReplyParameters(5, quote="how many loans", allow_sending_without_reply=True)
    assert (made.quote, made.allow_sending_without_reply) == ("how many loans", True)


@pytest.mark.parametrize("asked", ["", "how   many loans", "x" * 1025])
def test_what_does_not_stand_there_to_the_letter_is_not_quoted(asked: str) -> None:
    made = parameters(message("how many loans " + "x" * 1025), asked)
    assert made is not None
    assert made.quote is None


def test_words_in_bold_are_not_quoted() -> None:
    bold = MessageEntity(MessageEntity.BOLD, 0, 3)
    made = parameters(message("how many loans", bold), "how many loans")
    assert made is not None
    assert made.quote is None


@pytest.mark.parametrize("said", ["QUOTE_TEXT_INVALID", "quote not found"])
def test_a_refused_quote_is_left_out(said: str) -> None:
    given = parameters(message("how many loans"), "how many loans")
    left = without_quote(given, BadRequest(f"Bad Request: {said}"))
    assert left is not None
    assert (left.message_id, left.quote) == (5, None)


@pytest.mark.parametrize("given", [None, ReplyParameters(5), ReplyParameters(5, quote="x")])
def test_any_other_refusal_is_an_error(given: ReplyParameters | None) -> None:
    with pytest.raises(BadRequest):
        without_quote(given, BadRequest("Chat not found"))
