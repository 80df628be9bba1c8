"""Faults: whatever goes wrong, nothing is lost and nothing answered twice, by polling and by webhook.

`make faults` prints what stands here as a table.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

import pytest

from bot.adapters.telegram import build_application
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import StoreSettings, TelegramSettings
from tests.end_to_end.conftest import TOKEN, Way, running, until
from tests.end_to_end.standin import BOT_NAME, StandIn, broken, conflict, refused, too_many

QUESTION = "how many projects were signed"


@pytest.fixture(params=["polling", "webhook"])
def way(request: pytest.FixtureRequest) -> Way:
    return request.param


@pytest.fixture
def settings(settings: TelegramSettings) -> TelegramSettings:
    return replace(settings, answer_seconds=1, silent_seconds=2, longest_wait=4)


@pytest.fixture
async def bot(
    stand_in: StandIn, service: Service, settings: TelegramSettings, way: Way
) -> AsyncIterator[None]:
    async with started(stand_in, service, settings, way):
        yield


def started(
    stand_in: StandIn, service: Service, settings: TelegramSettings, way: Way = "polling"
) -> AbstractAsyncContextManager[object]:
    """Start a bot that knows nothing of an earlier one: no claim helps it over a restart."""
    records = Records(MemoryStore(), StoreSettings())
    made = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
    return running(made, way)


def chats(stand_in: StandIn) -> Counter[int]:
    """Return how many messages each chat has got."""
    return Counter(int(params["chat_id"]) for params in stand_in.sent())


async def settled(stand_in: StandIn, count: int, seconds: float = 10) -> Counter[int]:
    """Wait until so many messages were sent, and long enough to see one too many."""
    await until(lambda: len(stand_in.sent()) >= count, seconds)
    await asyncio.sleep(0.3)
    return chats(stand_in)


async def test_too_many_requests_the_answer_waits_and_is_sent_once(bot, stand_in) -> None:
    stand_in.faults["sendMessage 7"].append(too_many(1))
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}


async def test_too_many_requests_in_one_chat_halt_no_other(bot, stand_in) -> None:
    stand_in.faults["sendMessage 7"] += [too_many(1)] * 3
    began = asyncio.get_running_loop().time()
    for chat in [7] * 30 + list(range(100, 140)):
        stand_in.message(QUESTION, chat=chat)
    await until(lambda: sum(chats(stand_in)[chat] for chat in range(100, 140)) == 40)
    others = asyncio.get_running_loop().time() - began
    assert others < 2
    assert (await settled(stand_in, 70))[7] == 30


async def test_too_many_requests_in_forty_chats_at_once_halt_no_other(bot, stand_in) -> None:
    for chat in range(100, 140):
        stand_in.faults[f"sendMessage {chat}"].append(too_many(3))
        stand_in.message(QUESTION, chat=chat)
    await until(lambda: not any(stand_in.faults.values()))
    began = asyncio.get_running_loop().time()
    stand_in.message(QUESTION, chat=7)
    await until(lambda: chats(stand_in)[7])
    assert asyncio.get_running_loop().time() - began < 1
    assert (await settled(stand_in, 41)).most_common(1)[0][1] == 1


async def test_a_pause_longer_than_allowed_drops_the_answer_and_says_so(bot, stand_in, caplog) -> None:
    stand_in.faults["sendMessage 7"].append(too_many(600))
    stand_in.message(QUESTION, chat=7)
    await until(lambda: "a message was dropped" in caplog.text)
    stand_in.message(QUESTION, chat=8)
    assert await settled(stand_in, 1) == {8: 1}


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_error_of_the_server_is_tried_again_and_answered_once(bot, stand_in, status: int) -> None:
    stand_in.faults["sendMessage"] += [broken(status), broken(status)]
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}


@pytest.mark.parametrize("how", ["dropped", "silent"])
async def test_an_answer_lost_after_the_message_was_taken_sends_nothing_twice(
    bot, stand_in, how: str, caplog
) -> None:
    stand_in.lost["sendMessage"].append(how)
    stand_in.message(QUESTION, chat=7)
    await until(lambda: "it is not sent twice" in caplog.text)
    stand_in.message(QUESTION, chat=8)
    assert await settled(stand_in, 2) == {7: 1, 8: 1}


async def test_a_slow_server_gets_each_message_once(bot, stand_in) -> None:
    stand_in.latency = 0.5
    for chat in range(100, 140):
        stand_in.message(QUESTION, chat=chat)
    assert await settled(stand_in, 40) == dict.fromkeys(range(100, 140), 1)


async def test_a_reader_who_has_blocked_the_bot_is_no_error_and_gets_nothing_more(
    bot, stand_in, caplog
) -> None:
    caplog.set_level(logging.INFO)
    stand_in.faults["sendMessage 7"].append(refused(403, "Forbidden: bot was blocked by the user"))
    stand_in.message(QUESTION, chat=7)
    await until(lambda: "shut the bot out" in caplog.text)
    assert await settled(stand_in, 0) == {}
    assert "incident" not in caplog.text


async def test_a_reader_who_comes_back_is_answered(bot, stand_in, caplog) -> None:
    caplog.set_level(logging.INFO)
    stand_in.faults["sendMessage 7"].append(refused(403, "Forbidden: bot was blocked by the user"))
    stand_in.message(QUESTION, chat=7)
    await until(lambda: "shut the bot out" in caplog.text)
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}


@pytest.mark.parametrize(
    "said",
    [
        "Bad Request: chat not found",
        "Bad Request: message to be replied not found",
        "Bad Request: not enough rights to send text messages to the chat",
    ],
)
async def test_a_chat_or_message_that_is_gone_is_no_error(bot, stand_in, caplog, said: str) -> None:
    stand_in.faults["sendMessage 7"].append(refused(400, said))
    stand_in.message(QUESTION, chat=7)
    stand_in.message(QUESTION, chat=8)
    assert await settled(stand_in, 1) == {8: 1}
    assert "incident" not in caplog.text


@pytest.mark.parametrize(
    "said",
    [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: message is not modified",
    ],
)
async def test_an_edit_that_comes_too_late_is_no_error(bot, stand_in, caplog, said: str) -> None:
    number = stand_in.message(QUESTION, chat=7)
    await until(stand_in.sent)
    stand_in.faults["editMessageText"].append(refused(400, said))
    stand_in.message("how many people were screened", chat=7, edited=number)
    await until(lambda: not stand_in.faults["editMessageText"])
    assert await settled(stand_in, 1) == {7: 1}
    assert "incident" not in caplog.text


async def test_a_press_too_old_to_acknowledge_still_does_its_work(bot, stand_in) -> None:
    stand_in.message(QUESTION, chat=7)
    await until(stand_in.sent)
    said = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    stand_in.faults["answerCallbackQuery"].append(refused(400, said))
    stand_in.press("v1:e:e:contract-value", stand_in.last())
    assert await settled(stand_in, 2) == {7: 2}


async def test_a_group_that_has_moved_is_answered_where_it_is_now(bot, stand_in) -> None:
    body = {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": -1009},
    }
    stand_in.answer_once("sendMessage -9", 400, body)
    stand_in.message(f"@{BOT_NAME} {QUESTION}", chat=-9)
    assert await settled(stand_in, 1) == {-1009: 1}


async def test_a_refusal_nobody_expects_is_one_sentence_with_an_incident_that_the_log_has(
    bot, stand_in, caplog
) -> None:
    stand_in.faults["sendMessage 7"].append(refused(400, "Bad Request: BUTTON_TYPE_INVALID"))
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}
    incident = stand_in.sent()[0]["text"].rpartition("incident ")[2].rstrip(")")
    assert f"incident {incident}: BadRequest" in caplog.text


async def test_an_update_delivered_again_is_answered_once(bot, stand_in) -> None:
    for chat in range(100, 120):
        stand_in.message(QUESTION, chat=chat)
        stand_in.again(3)
    assert await settled(stand_in, 20) == dict.fromkeys(range(100, 120), 1)


async def test_updates_out_of_order_are_all_answered_once(stand_in, service, settings, way) -> None:
    for chat in range(100, 150):
        stand_in.message(QUESTION, chat=chat)
    stand_in.shuffle(lambda updates: [*updates[25:], *updates[:25], *updates[::-7]])
    async with started(stand_in, service, settings, way):
        assert await settled(stand_in, 50) == dict.fromkeys(range(100, 150), 1)


async def test_an_update_that_cannot_be_read_holds_up_no_other(bot, stand_in, caplog) -> None:
    stand_in.push(message={"message_id": "?", "chat": 5})
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}
    assert "cannot be read" in caplog.text


async def test_a_stop_under_load_and_a_restart_answer_everything_once(
    stand_in, service, settings, way
) -> None:
    stand_in.latency = 0.05
    for number in range(3):
        async with started(stand_in, service, settings, way):
            for chat in range(1000 * number, 1000 * number + 100):
                stand_in.message(QUESTION, chat=chat + 1)
            await until(lambda: len(stand_in.sent()) > 100 * number)  # noqa: B023 - waits for it at once
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 5
    async with started(stand_in, service, settings, way):
        answered = await settled(stand_in, 300)
    assert (len(answered), set(answered.values())) == (300, {1})


async def test_a_stop_during_a_pause_takes_no_more_than_five_seconds(
    stand_in, service, settings, way
) -> None:
    async with started(stand_in, service, replace(settings, longest_wait=60), way):
        stand_in.faults["sendMessage 7"].append(too_many(30))
        stand_in.message(QUESTION, chat=7)
        await until(lambda: not stand_in.faults["sendMessage 7"])
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 5


async def test_a_stop_while_nothing_answers_takes_no_more_than_five_seconds(
    stand_in, service, settings, way
) -> None:
    async with started(stand_in, service, replace(settings, answer_seconds=30), way):
        stand_in.silent |= {"getUpdates", "sendMessage"}
        stand_in.message(QUESTION, chat=7)
        await asyncio.sleep(0.5)
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 5


async def test_nobody_is_lost_who_asks_while_the_bot_is_away(stand_in, service, settings, way) -> None:
    for chat in range(100, 150):
        stand_in.message(QUESTION, chat=chat)
    async with started(stand_in, service, settings, way):
        assert await settled(stand_in, 50) == dict.fromkeys(range(100, 150), 1)


async def test_telegram_out_of_reach_at_the_start_is_waited_for(stand_in, service, settings, way) -> None:
    stand_in.faults["getMe"] += [broken(), broken()]
    stand_in.message(QUESTION, chat=7)
    async with started(stand_in, service, settings, way):
        assert await settled(stand_in, 1) == {7: 1}


# What polling alone can meet.


@pytest.fixture
async def poller(stand_in: StandIn, service: Service, settings: TelegramSettings) -> AsyncIterator[None]:
    async with started(stand_in, service, settings):
        yield


@pytest.mark.usefixtures("poller")
async def test_a_second_poller_is_told_of_in_one_line_and_outlived(stand_in, caplog) -> None:
    stand_in.faults["getUpdates"] += [conflict, conflict]
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}
    assert caplog.text.count("another bot polls with this token") == 1


@pytest.mark.usefixtures("poller")
async def test_polls_that_fail_are_made_again(stand_in) -> None:
    stand_in.faults["getUpdates"] += [broken(), broken(503), too_many(1)]
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}


@pytest.mark.usefixtures("poller")
@pytest.mark.parametrize("how", ["dropped", "silent"])
async def test_updates_whose_delivery_breaks_off_are_fetched_again(stand_in, how: str) -> None:
    stand_in.lost["getUpdates"].append(how)
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1, 20) == {7: 1}


async def test_polling_that_hangs_begins_anew(stand_in, service, settings, caplog) -> None:
    async with started(stand_in, service, replace(settings, answer_seconds=30)):
        await until(lambda: stand_in.polls > 0)
        stand_in.silent.add("getUpdates")
        await until(lambda: "polling begins anew" in caplog.text, 15)
        stand_in.silent.clear()
        stand_in.message(QUESTION, chat=7)
        assert await settled(stand_in, 1, 15) == {7: 1}


@pytest.mark.usefixtures("poller")
async def test_a_token_refused_for_a_moment_stops_nothing(stand_in) -> None:
    stand_in.faults["getUpdates"].append(refused(401, "Unauthorized"))
    stand_in.message(QUESTION, chat=7)
    assert await settled(stand_in, 1) == {7: 1}
