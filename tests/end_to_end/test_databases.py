"""Databases: what readers decide outlives the bot, in a file and on a server."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import Address
from bot.adapters.telegram import build_application
from bot.chats.journal import UNANSWERED
from bot.chats.records import Records
from bot.chats.store import Store, Tally
from bot.settings import StoreSettings
from tests.databases import KINDS, execute, new_database
from tests.end_to_end.conftest import TOKEN, running, until
from tests.end_to_end.reader import answered, labelled, labels, made
from tests.end_to_end.standin import StandIn

ASKED = "how many projects were signed"
OPEN = "Support?"
SECRETIVE = "did Wang Xiaoming, call 13800138000, win the world cup in 2018"


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Address]:
    with new_database(request.param, tmp_path) as made:
        yield made


@pytest.fixture
def started(address, stand_in, service, settings) -> Any:
    """Start a bot on the database of the test; each time it is another process to the database."""

    @asynccontextmanager
    async def start(keep: str = "unanswered") -> AsyncIterator[Store]:
        kept = StoreSettings(keep_questions=keep)
        await prepare(address)
        store = open_store(address, TOKEN, kept)
        records = Records(store, kept)
        built = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
        async with running(built):
            yield store
        await store.close()

    return start


async def pressed(stand_in: StandIn, label: str) -> None:
    message = stand_in.last()
    count = len(stand_in.sent("answerCallbackQuery"))
    stand_in.press(labelled(message, label)["callback_data"], message)
    await made(stand_in, "answerCallbackQuery", count + 1)


async def test_a_chosen_language_holds_after_a_restart(started, stand_in) -> None:
    async with started():
        stand_in.message("/lang")
        await answered(stand_in)
        await pressed(stand_in, "繁體中文")
    async with started():
        stand_in.message(ASKED)
        assert "對接會現場簽約8個項目" in await answered(stand_in, 2)


async def test_a_vote_can_be_changed_after_a_restart(started, stand_in) -> None:
    async with started():
        stand_in.message(ASKED)
        await answered(stand_in)
        await pressed(stand_in, "👍")
        await until(lambda: "👍 ✓" in labels(stand_in.last()))
    async with started() as store:
        await pressed(stand_in, "👎")
        await until(lambda: "👎 ✓" in labels(stand_in.last()))
        assert await store.tallies() == (Tally("projects-signed", down=1),)


async def test_none_of_these_marks_its_question_and_what_was_suggested(started, stand_in) -> None:
    async with started() as store:
        stand_in.message(OPEN)
        await answered(stand_in)
        await pressed(stand_in, "None of these")
        await answered(stand_in, 2)
        (one,) = await store.recorded(*UNANSWERED)
        tallies = await store.tallies()
    assert (one.asked.text, one.asked.status, one.times) == ("support", "rejected", 1)
    assert {tally.entry for tally in tallies} == set(one.asked.entries)


async def test_a_follow_up_is_understood_after_a_restart(started, stand_in) -> None:
    async with started():
        stand_in.message("was a policy document issued")
        await answered(stand_in)
        stand_in.message("/help")
        await answered(stand_in, 2)
    async with started():
        stand_in.message("why?")
        assert "problems" in await answered(stand_in, 3)


async def test_an_edited_question_changes_its_answer_after_a_restart(started, stand_in) -> None:
    async with started():
        number = stand_in.message(ASKED)
        await answered(stand_in)
        stand_in.message("/help")
        await answered(stand_in, 2)
    async with started():
        stand_in.message("how many people were screened", edited=number)
        assert "50,000" in (await made(stand_in, "editMessageText"))["text"]


async def test_forget_leaves_nothing_of_a_reader(started, stand_in, address) -> None:
    async with started():
        stand_in.message("/lang")
        await answered(stand_in)
        await pressed(stand_in, "English")
        stand_in.message(ASKED)
        await answered(stand_in, 2)
        await pressed(stand_in, "👍")
        stand_in.message("/forget")
        assert "deleted" in await answered(stand_in, 3)
    rows = [
        await execute(address, f"SELECT * FROM citebot_{name}") for name in ("languages", "votes", "context")
    ]
    assert rows == [[], [], []]


@pytest.mark.parametrize(("keep", "kept"), [("none", ""), ("unanswered", ""), ("all", ASKED)])
async def test_a_vote_keeps_its_question_only_where_all_may_be_kept(
    started, stand_in, address, keep: str, kept: str
) -> None:
    async with started(keep):
        stand_in.message(ASKED)
        await answered(stand_in)
        await pressed(stand_in, "👍")
    assert await execute(address, "SELECT question FROM citebot_votes") == [(kept,)]


@pytest.mark.parametrize("keep", ["none", "unanswered", "all"])
async def test_a_readers_words_are_kept_as_allowed_and_never_with_who_asked(
    started, stand_in, address, keep: str
) -> None:
    async with started(keep):
        stand_in.message(SECRETIVE)
        await answered(stand_in)
        stand_in.message("/forget")
        await answered(stand_in, 2)
    journal = str(await execute(address, "SELECT * FROM citebot_journal"))
    assert ("wang xiaoming" in journal) == (keep != "none")
    assert "13800138000" not in journal


async def test_neither_words_nor_ids_are_logged_when_the_database_fails(
    started, stand_in, address, caplog
) -> None:
    caplog.set_level(logging.INFO)
    chat, message = 7_000_000_001, SECRETIVE
    async with started():
        await execute(address, "DROP TABLE citebot_context")
        await execute(address, "DROP TABLE citebot_journal")
        stand_in.message(message, chat=chat)
        await answered(stand_in)
        stand_in.message("/forget", chat=chat)
        await answered(stand_in, 2)
    assert "the store does not answer" in caplog.text
    assert not any(
        word in caplog.text for word in ("Xiaoming", "xiaoming", "13800138000", str(chat), "sqlalche.me")
    )
