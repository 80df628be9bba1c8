"""Polling: what readers do, over HTTP, against the strict stand-in."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.adapters.telegram import build_application
from bot.adapters.telegram.logs import RedactingFormatter
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import TelegramSettings
from tests.end_to_end.conftest import TOKEN, running, until
from tests.end_to_end.standin import BOT_NAME, StandIn, broken, too_many


async def answered(stand_in: StandIn, count: int = 1) -> str:
    """Wait for so many messages and return the markup of the last."""
    await until(lambda: len(stand_in.sent()) >= count)
    return str(stand_in.sent()[-1]["text"])


def buttons(params: dict[str, Any]) -> list[str]:
    rows = params["reply_markup"]["inline_keyboard"]
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


@pytest.fixture(autouse=True)
async def nothing_is_refused(stand_in: StandIn) -> AsyncIterator[None]:
    yield
    assert stand_in.refused == []


async def test_start_greets_in_the_clients_language(bot, stand_in) -> None:
    stand_in.message("/start", code="zh-hant")
    assert "報道" in await answered(stand_in)


async def test_a_deep_link_opens_its_entry(bot, stand_in) -> None:
    stand_in.message("/start projects-signed")
    assert "Eight projects" in await answered(stand_in)


async def test_a_deep_link_to_nothing_greets(bot, stand_in) -> None:
    stand_in.message("/start no-such-entry")
    await answered(stand_in)
    assert "reply_markup" in stand_in.sent()[-1]


@pytest.mark.parametrize(
    ("question", "words", "quote"),
    [
        ("招工小队搞了几支啊", "16支", "迅速组建16支招工小分队"),
        ("招工小隊搞了幾支啊", "16支", "迅速組建16支招工小分隊"),
        ("how many recruiting squads were set up", "16 recruiting squads", "迅速组建16支招工小分队"),
        ("zhaogong xiaofendui you jizhi", "16支", "迅速组建16支招工小分队"),
    ],
)
async def test_a_question_is_answered_in_its_script_with_the_quote(
    bot, stand_in, question: str, words: str, quote: str
) -> None:
    stand_in.message(question)
    text = await answered(stand_in)
    assert words in text
    assert f"<b>{quote}</b>" in text
    assert "<blockquote" in text


async def test_what_is_not_stated_is_said_to_be_not_stated(bot, stand_in) -> None:
    stand_in.message("how many people died?")
    assert "no deaths" in await answered(stand_in)


async def test_a_related_question_can_be_pressed(bot, stand_in) -> None:
    stand_in.message("how many projects were signed")
    await answered(stand_in)
    stand_in.press(buttons(stand_in.sent()[-1])[0], stand_in.last())
    assert "1.406 billion" in await answered(stand_in, 2)
    assert len(stand_in.sent("answerCallbackQuery")) == 1


async def test_suggestions_end_with_none_of_these(bot, stand_in) -> None:
    stand_in.message("support?")
    await answered(stand_in)
    offered = buttons(stand_in.sent()[-1])
    assert 1 <= len(offered) <= 4
    stand_in.press("v1:n:e", stand_in.last())
    assert "does not say" in await answered(stand_in, 2)


async def test_topics_can_be_paged_opened_and_asked(bot, stand_in) -> None:
    stand_in.message("/topics")
    await answered(stand_in)
    stand_in.press("v1:T:e:1", stand_in.last())
    await until(lambda: len(stand_in.sent("editMessageText")) == 1)
    stand_in.press("v1:t:e:finance:0", stand_in.last())
    await until(lambda: len(stand_in.sent("editMessageText")) == 2)
    stand_in.press("v1:t:e:finance:1", stand_in.last())
    await until(lambda: len(stand_in.sent("editMessageText")) == 3)
    pressed = next(data for data in buttons(stand_in.sent("editMessageText")[-1]) if ":e:" in data[:5])
    stand_in.press(pressed, stand_in.last())
    assert "<blockquote" in await answered(stand_in, 2)


async def test_a_page_past_the_end_has_expired(bot, stand_in) -> None:
    stand_in.message("/topics")
    await answered(stand_in)
    stand_in.press("v1:t:e:finance:99", stand_in.last())
    await until(lambda: stand_in.sent("answerCallbackQuery"))
    assert "expired" in stand_in.sent("answerCallbackQuery")[0]["text"]


async def test_source_cites_the_publisher(bot, stand_in) -> None:
    stand_in.message("/source")
    assert "中国产业经济信息网" in await answered(stand_in)


async def test_a_chosen_language_holds_for_all_replies(bot, stand_in) -> None:
    stand_in.message("/lang")
    await answered(stand_in)
    stand_in.press("v1:l:t", stand_in.last())
    await until(lambda: stand_in.sent("editMessageText"))
    stand_in.message("how many projects were signed")
    assert "對接會現場簽約8個項目" in await answered(stand_in, 2)


async def test_help_is_shown(bot, stand_in) -> None:
    stand_in.message("/help")
    assert "/topics" in await answered(stand_in)


async def test_why_gives_the_answer_id_of_the_last_reply_to_copy(bot, stand_in, service) -> None:
    stand_in.message("how many projects were signed")
    assert "a1" not in await answered(stand_in)
    stand_in.message("/why")
    expected = service.responder.answer("how many projects were signed").answer_id
    told = await answered(stand_in, 2)
    assert f"<code>{expected}</code>" in told
    assert "You want to know how many." in told


async def test_why_after_a_press_gives_the_answer_id_of_what_was_pressed(bot, stand_in, service) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press("v1:e:e:contract-value", stand_in.last())
    await answered(stand_in, 2)
    stand_in.message("/why")
    expected = service.responder.entry("contract-value", "en").answer_id
    assert f"<code>{expected}</code>" in await answered(stand_in, 3)


async def test_why_before_any_answer_says_so(bot, stand_in) -> None:
    stand_in.message("/why", chat=77)
    assert "not answered anything here" in await answered(stand_in)


async def test_groups_are_left_in_peace_unless_the_bot_is_meant(bot, stand_in) -> None:
    stand_in.message("how many projects were signed", chat=-5)
    stand_in.message("a picture", chat=-5)
    stand_in.message(f"@{BOT_NAME} how many projects were signed", chat=-5)
    assert "Eight projects" in await answered(stand_in)
    assert len(stand_in.sent()) == 1
    assert "reply_parameters" in stand_in.sent()[0]


async def test_a_reply_to_the_bot_in_a_group_is_answered(bot, stand_in) -> None:
    stand_in.message(f"/help@{BOT_NAME}", chat=-5)
    await answered(stand_in)
    stand_in.message("how many projects were signed", chat=-5, reply_to=stand_in.last(-5)["message_id"])
    assert "Eight projects" in await answered(stand_in, 2)


async def test_an_edited_question_edits_its_reply(bot, stand_in) -> None:
    number = stand_in.message("how many projects were signed")
    await answered(stand_in)
    stand_in.message("how many people were screened", edited=number)
    await until(lambda: stand_in.sent("editMessageText"))
    assert "50,000" in stand_in.sent("editMessageText")[0]["text"]
    assert len(stand_in.sent()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "贷款" * 2048,
        "<b>oops & <script>alert(1)</script>",
        "\u202egnp.exe how many \u2066loans",
        "\u200b\u200d\ufeff",
        "🤔" * 500,
        "/unknown command",
        "'; DROP TABLE entries; --",
        "{title} {0} %s",
    ],
)
async def test_long_and_hostile_texts_get_one_fine_reply(bot, stand_in, text: str) -> None:
    stand_in.message(text)
    shown = await answered(stand_in)
    assert "<script" not in shown
    assert "\u202e" not in shown


async def test_a_picture_gets_one_kind_sentence(bot, stand_in) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    stand_in.message(None, photo=photo)
    assert "text" in await answered(stand_in)


async def test_old_buttons_work_after_a_restart(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> None:
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        stand_in.message("how many projects were signed")
        await answered(stand_in)
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        stand_in.press(buttons(stand_in.sent()[-1])[0], stand_in.last())
        assert "1.406 billion" in await answered(stand_in, 2)


@pytest.mark.parametrize(
    "data", ["v0:e:e:loans-issued", "nonsense", "v1:e:e:no-such-entry", "v1:t:e:nowhere:0"]
)
async def test_an_unknown_button_has_kindly_expired(bot, stand_in, data: str) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press(data, stand_in.last())
    await until(lambda: stand_in.sent("answerCallbackQuery"))
    assert stand_in.sent("answerCallbackQuery")[0]["show_alert"] == "true"


async def test_a_network_failure_is_lived_through(bot, stand_in, caplog) -> None:
    stand_in.faults["getUpdates"] += [broken(), broken(503)]
    stand_in.message("how many projects were signed")
    assert "Eight projects" in await answered(stand_in)


async def test_flood_control_is_obeyed_and_the_answer_sent_once(bot, stand_in) -> None:
    stand_in.faults["sendMessage"].append(too_many(1))
    began = asyncio.get_running_loop().time()
    stand_in.message("how many projects were signed")
    await answered(stand_in)
    assert asyncio.get_running_loop().time() - began >= 1
    assert len(stand_in.sent()) == 1


async def test_one_flooded_chat_does_not_halt_another(bot, stand_in) -> None:
    stand_in.faults["sendMessage"].append(too_many(2))
    stand_in.message("how many projects were signed", chat=7)
    await until(lambda: not stand_in.faults["sendMessage"])
    stand_in.message("how many people were screened", chat=9)
    assert "50,000" in await answered(stand_in)


async def test_readers_at_the_same_time_are_all_answered(bot, stand_in) -> None:
    for chat in range(20, 40):
        stand_in.message("how many projects were signed", chat=chat)
    await answered(stand_in, 20)
    assert {int(params["chat_id"]) for params in stand_in.sent()} == set(range(20, 40))


async def test_a_failure_is_one_sentence_to_the_reader_and_no_words_in_the_log(
    stand_in: StandIn,
    service: Service,
    settings: TelegramSettings,
    records: Records,
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Failing:
        def answer(self, question: str, *_: object) -> None:
            raise KeyError(question)

        def __getattr__(self, name: str) -> Any:
            return getattr(service.responder, name)

    caplog.handler.setFormatter(RedactingFormatter(TOKEN))
    with caplog.at_level(logging.INFO):
        async with running(build_application(TOKEN, Failing, settings, records, stand_in.url)):  # type: ignore[arg-type]
            stand_in.message("my secret words")
            assert "went wrong" in await answered(stand_in)
    assert "KeyError" in caplog.text
    assert "secret" not in caplog.text
    assert TOKEN not in caplog.text


async def test_a_reader_who_blocked_the_bot_is_no_error(bot, stand_in, caplog) -> None:
    body = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    stand_in.faults["sendMessage"].append(lambda: web.json_response(body, status=403))
    stand_in.message("/help")
    await until(lambda: not stand_in.faults["sendMessage"])
    stand_in.message("/help")
    await answered(stand_in)
    assert "Traceback" not in caplog.text


async def test_menu_and_descriptions_are_set_per_language_and_only_once(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> None:
    for _ in range(2):
        async with running(
            build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
        ):
            pass
    assert len(stand_in.sent("setMyCommands")) == 9
    assert len(stand_in.sent("setMyDescription")) == 3


async def test_each_poll_leaves_a_sign_of_life(bot, stand_in, settings) -> None:
    await until(lambda: Path(settings.health_file).exists())
