"""Groups: many readers, forum topics, channels, and senders who are nobody."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from tests.end_to_end.reader import answered, made
from tests.end_to_end.standin import BOT_ID, BOT_NAME, StandIn

GROUP, FORUM, CHANNEL = -5, -6, -1007
QUESTION = "how many projects were signed"
NOBODY = {
    "anonymous admin": {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": {}},
    "linked channel": {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}, "sender_chat": {}},
    "channel as a sender": {"from": {"id": 136817688, "is_bot": True, "first_name": "Ch"}, "sender_chat": {}},
    "nobody at all": {"from": None},
}


@pytest.fixture(autouse=True)
async def nothing_is_refused(stand_in: StandIn) -> AsyncIterator[None]:
    yield
    assert stand_in.refused == []


async def quiet_after(stand_in: StandIn) -> int:
    """Return how many messages were sent when a later question in private has been answered."""
    stand_in.message(QUESTION, chat=99)
    await made(stand_in, "sendMessage", len(stand_in.sent()) + 1)
    return len(stand_in.sent())


@pytest.mark.parametrize(
    "text", [QUESTION, "/help", "/help@another_bot", f"mail me@{BOT_NAME}", f"@{BOT_NAME}x hello", "hello"]
)
async def test_the_bot_is_quiet_unless_asked(bot, stand_in, text: str) -> None:
    stand_in.message(text, chat=GROUP)
    assert await quiet_after(stand_in) == 1


async def test_a_reply_quotes_the_question_without_the_bots_name(bot, stand_in) -> None:
    number = stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP)
    reply = (await made(stand_in, "sendMessage"))["reply_parameters"]
    assert (reply["message_id"], reply["quote"]) == (number, QUESTION)
    assert reply["allow_sending_without_reply"] is True


async def test_a_question_that_was_deleted_or_edited_meanwhile_is_answered_all_the_same(
    bot, stand_in
) -> None:
    stand_in.faults["sendMessage"].append(refusal("QUOTE_TEXT_INVALID"))
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP)
    assert "quote" not in (await made(stand_in, "sendMessage"))["reply_parameters"]


def refusal(description: str) -> Callable[[], web.StreamResponse]:
    body = {"ok": False, "error_code": 400, "description": f"Bad Request: {description}"}
    return lambda: web.json_response(body, status=400)


async def test_a_name_without_a_user_name_mentions_the_bot_too(bot, stand_in) -> None:
    user = {"id": BOT_ID, "is_bot": True, "first_name": "Cite"}
    mention = {"type": "text_mention", "offset": 0, "length": 4, "user": user}
    stand_in.message(f"Cite, {QUESTION}", chat=GROUP, entities=[mention])
    assert "Eight projects" in await answered(stand_in)


async def test_one_reply_a_question(bot, stand_in) -> None:
    stand_in.message(f"@{BOT_NAME} {QUESTION} and how many recruiting squads were set up?", chat=GROUP)
    await answered(stand_in)
    assert await quiet_after(stand_in) == 2


async def test_who_names_the_bot_gets_one_line_where_the_article_does_not_say(bot, stand_in) -> None:
    stand_in.message(f"@{BOT_NAME} who won the world cup in 2018", chat=GROUP)
    assert "does not say" in await answered(stand_in)
    assert "reply_markup" not in stand_in.sent()[-1]


@pytest.mark.parametrize("text", ["thanks", "who won the world cup in 2018", "lol", "🙏"])
async def test_a_word_behind_an_answer_that_asks_nothing_is_left_alone(bot, stand_in, text: str) -> None:
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP)
    await answered(stand_in)
    stand_in.message(text, chat=GROUP, reply_to=stand_in.last(GROUP)["message_id"])
    assert await quiet_after(stand_in) == 2


async def test_an_edited_question_does_not_keep_its_old_answer(bot, stand_in) -> None:
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP)
    await answered(stand_in)
    replied = stand_in.last(GROUP)["message_id"]
    number = stand_in.message("how many people were screened", chat=GROUP, reply_to=replied)
    await answered(stand_in, 2)
    stand_in.message("who won the world cup", chat=GROUP, reply_to=replied, edited=number)
    assert "does not say" in (await made(stand_in, "editMessageText"))["text"]


async def test_a_forum_topic_is_answered_in_the_topic(bot, stand_in) -> None:
    stand_in.threads[FORUM].add(42)
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=FORUM, message_thread_id=42, is_topic_message=True)
    assert int((await made(stand_in, "sendMessage"))["message_thread_id"]) == 42


async def test_commands_in_a_forum_topic_stay_there_too(bot, stand_in) -> None:
    stand_in.threads[FORUM].add(42)
    stand_in.message(f"/topics@{BOT_NAME}", chat=FORUM, message_thread_id=42, is_topic_message=True)
    assert int((await made(stand_in, "sendMessage"))["message_thread_id"]) == 42


async def test_a_chain_of_replies_is_no_topic(bot, stand_in) -> None:
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP, message_thread_id=42)
    assert "message_thread_id" not in await made(stand_in, "sendMessage")


@pytest.mark.parametrize("sender", NOBODY.values(), ids=NOBODY.keys())
async def test_who_is_nobody_is_answered_in_the_script_of_the_question(
    bot, stand_in, sender: dict[str, Any]
) -> None:
    chat = {"id": GROUP, "type": "supergroup", "title": "t"}
    extra = sender | ({"sender_chat": chat} if "sender_chat" in sender else {})
    stand_in.message(f"@{BOT_NAME} 招工小队搞了几支啊", chat=GROUP, **extra)
    assert "16支" in await answered(stand_in)


async def test_a_channel_post_that_names_the_bot_is_answered(bot, stand_in) -> None:
    stand_in.post(f"@{BOT_NAME} 招工小队搞了几支啊", CHANNEL)
    assert "16支" in await answered(stand_in)


async def test_other_channel_posts_are_left_alone(bot, stand_in) -> None:
    stand_in.post("招工小队搞了几支啊", CHANNEL)
    assert await quiet_after(stand_in) == 1


async def test_a_group_that_becomes_a_supergroup_keeps_its_language(bot, stand_in) -> None:
    stand_in.message(f"/lang@{BOT_NAME}", chat=GROUP)
    await answered(stand_in)
    stand_in.press("v1:l:t", stand_in.last(GROUP))
    await made(stand_in, "editMessageText")
    stand_in.message(None, chat=GROUP, migrate_to_chat_id=-1005)
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=-1005)
    assert "對接會現場簽約8個項目" in await answered(stand_in, 2)


async def test_an_answer_to_a_group_that_has_just_moved_follows_it(bot, stand_in) -> None:
    stand_in.moved[GROUP] = -1005
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=GROUP)
    await made(stand_in, "sendMessage", 2)
    assert int(stand_in.sent()[-1]["chat_id"]) == -1005
    stand_in.refused.clear()


async def test_a_command_whose_message_is_gone_is_answered(bot, stand_in) -> None:
    number = stand_in.message(f"/topics@{BOT_NAME}", chat=GROUP)
    stand_in._messages.pop((GROUP, number))
    assert await answered(stand_in) == "Choose a topic:"
