"""Feedback: what readers say of answers, over HTTP, against the strict stand-in."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.adapters.telegram import build_application
from bot.chats.journal import UNANSWERED
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.chats.store import StoreError, Tally
from bot.settings import StoreSettings
from tests.end_to_end.conftest import TOKEN, running, until
from tests.end_to_end.standin import StandIn

ASKED = "how many projects were signed"
OPEN = "Support?"


@pytest.fixture(autouse=True)
async def nothing_is_refused(stand_in: StandIn) -> AsyncIterator[None]:
    yield
    assert stand_in.refused == []


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def records(store: MemoryStore) -> Records:
    return Records(store, StoreSettings())


async def asked(stand_in: StandIn, question: str = ASKED, chat: int = 7) -> dict[str, Any]:
    """Ask and return the bot's message."""
    before = len(stand_in.sent())
    stand_in.message(question, chat=chat)
    await until(lambda: len(stand_in.sent()) > before)
    return dict(stand_in.last(chat))


def labels(message: dict[str, Any]) -> list[str]:
    rows = message["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


def data_of(message: dict[str, Any], label: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return next(button["callback_data"] for row in rows for button in row if label in button["text"])


async def pressed(stand_in: StandIn, message: dict[str, Any], label: str) -> None:
    before = len(stand_in.sent("answerCallbackQuery"))
    stand_in.press(data_of(message, label), message)
    await until(lambda: len(stand_in.sent("answerCallbackQuery")) > before)


async def test_an_answer_has_thumbs_in_its_last_row(bot, stand_in) -> None:
    message = await asked(stand_in)
    assert [button["text"] for button in message["reply_markup"]["inline_keyboard"][-1]] == ["👍", "👎"]


async def test_what_is_not_an_answer_has_no_thumbs(bot, stand_in) -> None:
    message = await asked(stand_in, "hello")
    assert "👍" not in labels(message)


async def test_a_thumb_is_kept_for_its_entry_and_shown(bot, stand_in, store) -> None:
    message = await asked(stand_in)
    await pressed(stand_in, message, "👍")
    await until(lambda: "👍 ✓" in labels(stand_in.last()))
    assert labels(stand_in.last())[-2:] == ["👍 ✓", "👎"]
    assert await store.tallies() == (Tally("projects-signed", up=1),)


async def test_a_vote_can_be_changed_and_counts_once(bot, stand_in, store) -> None:
    message = await asked(stand_in)
    await pressed(stand_in, message, "👍")
    await until(lambda: "👍 ✓" in labels(stand_in.last()))
    await pressed(stand_in, stand_in.last(), "👎")
    await until(lambda: "👎 ✓" in labels(stand_in.last()))
    assert labels(stand_in.last())[-2:] == ["👍", "👎 ✓"]
    assert await store.tallies() == (Tally("projects-signed", down=1),)


async def test_related_questions_stay_under_an_answer_that_was_voted_on(bot, stand_in) -> None:
    message = await asked(stand_in)
    await pressed(stand_in, message, "👎")
    await until(lambda: "👎 ✓" in labels(stand_in.last()))
    assert labels(stand_in.last())[:-2] == labels(message)[:-2]


async def test_the_same_vote_twice_leaves_the_buttons_and_counts_once(bot, stand_in, store) -> None:
    message = await asked(stand_in)
    await pressed(stand_in, message, "👍")
    await until(lambda: "👍 ✓" in labels(stand_in.last()))
    await pressed(stand_in, stand_in.last(), "👍")
    await until(lambda: len(stand_in.sent("editMessageReplyMarkup")) == 2)
    stand_in.refused.clear()  # "message is not modified" is lived with
    assert await asked(stand_in)
    assert await store.tallies() == (Tally("projects-signed", up=1),)


async def test_votes_of_a_group_are_thanked_for_and_not_shown_to_others(bot, stand_in, store) -> None:
    message = await asked(stand_in, f"@cite_test_bot {ASKED}", chat=-5)
    await pressed(stand_in, message, "👍")
    assert "Thank you" in stand_in.sent("answerCallbackQuery")[0]["text"]
    assert stand_in.sent("editMessageReplyMarkup") == []
    assert await store.tallies() == (Tally("projects-signed", up=1),)


async def test_a_vote_for_an_entry_that_is_gone_has_expired(bot, stand_in, store) -> None:
    message = await asked(stand_in)
    stand_in.press("v1:v:e:u:abc123:no-such-entry", message)
    await until(lambda: stand_in.sent("answerCallbackQuery"))
    assert "expired" in stand_in.sent("answerCallbackQuery")[0]["text"]
    assert await store.tallies() == ()


async def test_none_of_these_is_kept_with_what_was_suggested(bot, stand_in, store) -> None:
    message = await asked(stand_in, OPEN)
    count = len(stand_in.sent())
    await pressed(stand_in, message, "None of these")
    await until(lambda: len(stand_in.sent()) > count)
    tallies = await store.tallies()
    assert len(tallies) == len(labels(message)) - 1
    assert {tally.none for tally in tallies} == {1}


async def test_an_unanswered_question_is_in_the_journal_with_its_outcome(bot, stand_in, store) -> None:
    message = await asked(stand_in, OPEN)
    await until(lambda: store._journal)
    before = await store.recorded(*UNANSWERED)
    count = len(stand_in.sent())
    await pressed(stand_in, message, "None of these")
    await until(lambda: len(stand_in.sent()) > count)
    after = await store.recorded(*UNANSWERED)
    told = [(one.asked.text, one.asked.status, one.times) for one in (*before, *after)]
    assert told == [("support", "suggest", 1), ("support", "rejected", 1)]


async def test_none_of_these_pressed_twice_is_answered_once(bot, stand_in, store) -> None:
    message = await asked(stand_in, OPEN)
    for _ in range(2):
        await pressed(stand_in, message, "None of these")
    await until(lambda: len(stand_in.sent("editMessageReplyMarkup")) == 2)
    stand_in.refused.clear()  # "message is not modified" is lived with
    await asked(stand_in)
    assert len(stand_in.sent()) == 3


async def test_an_answered_question_is_not_kept(bot, stand_in, store) -> None:
    await asked(stand_in)
    await asked(stand_in, "/help")
    assert await store.recorded("answer", "not_stated", *UNANSWERED) == ()


@pytest.mark.parametrize("code", ["en", "zh-hans", "zh-hant"])
@pytest.mark.parametrize(
    ("keep", "kept"), [("none", "privacy_none"), ("unanswered", "privacy_unanswered"), ("all", "privacy_all")]
)
async def test_privacy_says_what_is_kept_in_the_readers_language(
    stand_in, service, settings, code: str, keep: str, kept: str
) -> None:
    records = Records(MemoryStore(), StoreSettings(keep_questions=keep, vote_days=77))
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        stand_in.message("/privacy", code=code)
        await until(stand_in.sent)
    lang = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}[code]
    shown = stand_in.sent()[0]["text"]
    assert service.responder.say(kept, lang, question_days=180) in shown
    assert "77" in shown
    assert "/forget" in shown


async def test_forget_deletes_language_context_and_votes_and_says_so(bot, stand_in, store) -> None:
    stand_in.press("v1:l:t", await asked(stand_in, "/lang"))
    await until(lambda: stand_in.sent("editMessageText"))
    message = await asked(stand_in)
    await pressed(stand_in, message, "👍")
    await until(lambda: "👍 ✓" in labels(stand_in.last()))
    assert "已刪除" in (await asked(stand_in, "/forget"))["text"]
    assert await store.tallies() == ()
    assert await store.language(7) is None
    assert store._context == {}


async def test_after_forget_there_is_no_answer_to_tell_why_of(bot, stand_in) -> None:
    await asked(stand_in)
    await asked(stand_in, "/forget")
    assert "not answered anything here" in (await asked(stand_in, "/why"))["text"]


async def test_a_chosen_language_holds_after_a_restart(stand_in, service, settings, records) -> None:
    def build():
        return build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)

    async with running(build()):
        stand_in.press("v1:l:t", await asked(stand_in, "/lang"))
        await until(lambda: stand_in.sent("editMessageText"))
    async with running(build()):
        assert "對接會現場簽約8個項目" in (await asked(stand_in))["text"]


@pytest.mark.parametrize(("text", "code", "word"), [("🤔", "zh-hans", "文章"), ("2031", "en", "article")])
async def test_a_message_in_no_script_is_answered_in_the_clients_language(
    bot, stand_in, text: str, code: str, word: str
) -> None:
    stand_in.message(text, code=code)
    await until(stand_in.sent)
    assert word in stand_in.sent()[0]["text"]


class Away(MemoryStore):
    """A store that does not answer."""

    def __getattribute__(self, name: str) -> Any:
        return super().__getattribute__(name) if name.startswith("_") else self._away

    async def _away(self, *_: object, **__: object) -> None:
        raise StoreError("OperationalError")


@pytest.fixture
async def bot_without_store(stand_in, service, settings) -> AsyncIterator[None]:
    records = Records(Away(), StoreSettings())
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        yield


@pytest.mark.usefixtures("bot_without_store")
async def test_questions_are_answered_while_the_store_is_away(stand_in, caplog) -> None:
    for _ in range(5):
        assert "Eight projects" in (await asked(stand_in))["text"]
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [
        "the store does not answer (OperationalError); readers are answered without it"
    ]


@pytest.mark.usefixtures("bot_without_store")
async def test_a_vote_that_cannot_be_kept_gets_a_sorry_and_no_mark(stand_in) -> None:
    message = await asked(stand_in)
    await pressed(stand_in, message, "👍")
    assert "Sorry" in stand_in.sent("answerCallbackQuery")[0]["text"]
    assert stand_in.sent("editMessageReplyMarkup") == []


@pytest.mark.usefixtures("bot_without_store")
async def test_a_language_that_cannot_be_kept_gets_a_sorry(stand_in) -> None:
    message = await asked(stand_in, "/lang")
    await pressed(stand_in, message, "English")
    assert "Sorry" in stand_in.sent("answerCallbackQuery")[0]["text"]


@pytest.mark.usefixtures("bot_without_store")
async def test_what_cannot_be_deleted_is_not_said_to_be(stand_in) -> None:
    assert "still there" in (await asked(stand_in, "/forget"))["text"]
