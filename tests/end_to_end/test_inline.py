"""Inline and guest mode: answers in chats that the bot is not in."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.end_to_end.reader import answered, made
from tests.end_to_end.standin import BOT_NAME, StandIn

QUESTION = "how many projects were signed"


@pytest.fixture(autouse=True)
async def nothing_is_refused(stand_in: StandIn) -> AsyncIterator[None]:
    yield
    assert stand_in.refused == []


async def asked(stand_in: StandIn, query: str, code: str = "en") -> dict[str, Any]:
    stand_in.inline(query, code)
    return await made(stand_in, "answerInlineQuery")


async def test_the_first_result_is_the_cited_answer(bot, stand_in) -> None:
    first = (await asked(stand_in, QUESTION))["results"][0]
    assert first["title"] == "How many deals were signed on the spot?"
    assert "现场签约项目8个" in first["description"]
    assert "<b>现场签约项目8个</b>" in first["input_message_content"]["message_text"]


async def test_a_result_leads_to_the_bot(bot, stand_in) -> None:
    first = (await asked(stand_in, QUESTION))["results"][0]
    button = first["reply_markup"]["inline_keyboard"][0][0]
    assert button["url"] == f"https://t.me/{BOT_NAME}?start=q_projects-signed"


async def test_related_questions_are_further_results(bot, stand_in) -> None:
    results = (await asked(stand_in, QUESTION))["results"]
    assert len(results) > 1
    assert all("<blockquote" in one["input_message_content"]["message_text"] for one in results)


async def test_what_may_be_meant_is_offered(bot, stand_in) -> None:
    results = (await asked(stand_in, "what about 2031 loans in Springfield county"))["results"]
    assert 1 <= len(results) <= 3


async def test_nothing_typed_yet_gets_example_questions(bot, stand_in) -> None:
    results = (await asked(stand_in, "", "zh-hant"))["results"]
    assert len(results) == 3
    assert all("來源：" in one["input_message_content"]["message_text"] for one in results)


async def test_what_the_article_does_not_say_is_no_result_but_a_way_to_the_bot(bot, stand_in) -> None:
    params = await asked(stand_in, "who won the world cup in 2018")
    assert params["results"] == []
    assert params["button"]["start_parameter"] == "topics"
    assert "does not say" in params["button"]["text"]


async def test_results_carry_the_version_of_the_knowledge(bot, stand_in, service) -> None:
    results = (await asked(stand_in, QUESTION))["results"]
    assert {one["id"].split(":")[0] for one in results} == {service.responder.basis.knowledge}


async def test_results_are_kept_briefly(bot, stand_in, settings) -> None:
    params = await asked(stand_in, QUESTION)
    assert int(params["cache_time"]) == settings.inline_cache_seconds
    assert params["is_personal"] == "false"


@pytest.mark.parametrize("query", ["", "886", "人口多少"])
async def test_where_the_readers_language_counts_results_are_theirs(bot, stand_in, query: str) -> None:
    assert (await asked(stand_in, query, "zh-hant"))["is_personal"] == "true"


async def test_a_language_chosen_in_private_holds(bot, stand_in) -> None:
    stand_in.message("/lang", chat=8)
    await answered(stand_in)
    stand_in.press("v1:l:t", stand_in.last(8))
    await made(stand_in, "editMessageText")
    first = (await asked(stand_in, QUESTION))["results"][0]
    assert "對接會現場簽約8個項目" in first["input_message_content"]["message_text"]


@pytest.mark.parametrize("query", ["a" * 256, "贷款" * 128, "<b>&\u202e", "\u200b", "🤔" * 128, "{0}"])
async def test_any_query_is_answered(bot, stand_in, query: str) -> None:
    params = await asked(stand_in, query)
    assert "<script" not in json.dumps(params)


async def test_a_query_too_old_to_answer_is_fine(bot, stand_in, caplog) -> None:
    number = stand_in.inline(QUESTION)
    stand_in._queries.discard(number)
    await made(stand_in, "answerInlineQuery")
    stand_in.refused.clear()
    await asked(stand_in, QUESTION)
    assert "Traceback" not in caplog.text


async def test_a_guest_answers_in_one_message_with_its_quote(bot, stand_in) -> None:
    stand_in.guest(f"@{BOT_NAME} 招工小队搞了几支啊")
    result = (await made(stand_in, "answerGuestQuery"))["result"]
    assert "<b>迅速组建16支招工小分队</b>" in result["input_message_content"]["message_text"]
    assert result["reply_markup"]["inline_keyboard"][0][0]["url"].startswith(
        f"https://t.me/{BOT_NAME}?start=q_"
    )
    assert stand_in.sent() == []


async def test_a_guest_does_not_assert_what_the_article_does_not_say(bot, stand_in) -> None:
    stand_in.guest(f"who won the world cup in 2018 @{BOT_NAME}")
    text = (await made(stand_in, "answerGuestQuery"))["result"]["input_message_content"]["message_text"]
    assert "does not say" in text
    assert "<blockquote" not in text


async def test_a_guest_who_is_only_named_says_what_it_does(bot, stand_in) -> None:
    stand_in.guest(f"@{BOT_NAME}", "zh")
    result = (await made(stand_in, "answerGuestQuery"))["result"]
    assert result["input_message_content"]["message_text"]
