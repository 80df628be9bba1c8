"""Figures: /facts as a picture with its words, drawn and uploaded once."""

import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.adapters.pictures.drawing import Drawing
from bot.adapters.telegram import build_application
from bot.adapters.telegram.application import Telegram
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Knowledge
from bot.replies.figures import FigureSheet
from bot.replies.responder import Responder
from bot.replies.shelf import key_of
from tests.core.library_makers import library
from tests.end_to_end.conftest import TOKEN, running
from tests.end_to_end.reader import answered, labelled, labels, made
from tests.end_to_end.standin import BOT_NAME
from tests.replies.makers import FakeAnswerer, messages

GROUP = -1004
Draws = list[FigureSheet]


def carried(params: dict[str, Any]) -> list[str]:
    """Return what the buttons of a message carry."""
    return [button["callback_data"] for row in params["reply_markup"]["inline_keyboard"] for button in row]


@pytest.fixture
def drawn() -> Draws:
    """The sheets that were drawn."""
    return []


@pytest.fixture
def draw(drawn: Draws) -> Callable[[FigureSheet], bytes | None]:
    drawing = Drawing()

    def noted(sheet: FigureSheet) -> bytes | None:
        assert threading.current_thread() is not threading.main_thread()
        drawn.append(sheet)
        return drawing.draw(sheet)

    return noted


@pytest.fixture
async def bot(stand_in, service, settings, records, draw) -> AsyncIterator[Telegram]:
    application = build_application(
        TOKEN, lambda: service.responder, settings, records, stand_in.url, draw=draw
    )
    async with running(application) as started:
        yield started


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "<b>6 · Over 150 million yuan · s29</b>\nOver 150 million yuan in new loans"),
        ("zh-hans", "<b>6 · 1.5亿余元 · s29</b>\n县里已新发放企业复工复产贷款1.5亿余元"),
        ("zh-hant", "<b>6 · 1.5億餘元 · s29</b>\n縣裡已新發放企業復工復產貸款1.5億餘元"),
    ],
)
async def test_facts_are_a_picture_with_the_same_in_words(bot, stand_in, code: str, words: str) -> None:
    stand_in.message("/facts", code=code)
    photo = await made(stand_in, "sendPhoto")
    assert photo["photo"].startswith(b"\x89PNG")
    assert words in photo["caption"]
    assert stand_in.sent() == []
    assert stand_in.refused == []


async def test_a_picture_is_drawn_and_uploaded_once(bot, stand_in, drawn: Draws) -> None:
    stand_in.message("/facts")
    await made(stand_in, "sendPhoto")
    stand_in.message("/facts", chat=9)
    assert isinstance((await made(stand_in, "sendPhoto", 2))["photo"], str)
    assert len(drawn) == 1


async def test_readers_who_ask_at_once_share_one_drawing(bot, stand_in, drawn: Draws) -> None:
    stand_in.message("/facts", chat=8)
    stand_in.message("/facts", chat=9)
    await made(stand_in, "sendPhoto", 2)
    assert len(drawn) == 1


async def test_a_number_shows_the_entry_of_its_figure(bot, stand_in) -> None:
    stand_in.message("/facts")
    photo = await made(stand_in, "sendPhoto")
    stand_in.press(labelled(photo, "6")["callback_data"], stand_in.last())
    assert "number of loans" in await answered(stand_in)


async def test_all_figures_are_shown_in_context_below(bot, stand_in) -> None:
    stand_in.message("/facts")
    photo = await made(stand_in, "sendPhoto")
    stand_in.press(labelled(photo, "Show in context")["callback_data"], stand_in.last())
    assert "<b>在新发放企业复工复产贷款1.5亿余元" in await answered(stand_in)
    assert stand_in.refused == []


@pytest.mark.parametrize("reason", ["not enough rights to send photos to the chat", "IMAGE_PROCESS_FAILED"])
async def test_where_a_picture_is_refused_the_words_go_alone(bot, stand_in, reason: str) -> None:
    stand_in.answer_once(
        "sendPhoto", 400, {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
    )
    stand_in.message("/facts")
    assert "Over 150 million yuan" in await answered(stand_in)
    assert "6" in labels(stand_in.sent()[-1])


async def test_a_picture_that_telegram_forgot_is_uploaded_anew_the_next_time(bot, stand_in) -> None:
    stand_in.message("/facts")
    await made(stand_in, "sendPhoto")
    stand_in._photos.clear()
    stand_in.message("/facts")
    await answered(stand_in)
    stand_in.message("/facts")
    assert isinstance((await made(stand_in, "sendPhoto", 3))["photo"], bytes)


async def test_in_a_group_the_picture_replies_to_the_command(bot, stand_in) -> None:
    number = stand_in.message(f"/facts@{BOT_NAME}", chat=GROUP)
    photo = await made(stand_in, "sendPhoto")
    assert photo["reply_parameters"]["message_id"] == number
    assert stand_in.refused == []


async def test_the_picture_follows_a_group_that_has_just_moved(bot, stand_in) -> None:
    stand_in.moved[GROUP] = -1005
    stand_in.message(f"/facts@{BOT_NAME}", chat=GROUP)
    photo = await made(stand_in, "sendPhoto", 2)
    assert int(photo["chat_id"]) == -1005
    assert photo["photo"].startswith(b"\x89PNG")


async def test_without_pictures_facts_are_words(stand_in, service, settings, records) -> None:
    application = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
    async with running(application):
        stand_in.message("/facts")
        assert "Over 150 million yuan" in await answered(stand_in)
    assert stand_in.sent("sendPhoto") == []


async def test_of_several_articles_one_is_chosen(stand_in, settings, records, draw) -> None:
    responder = Responder(library(), messages())
    async with running(
        build_application(TOKEN, lambda: responder, settings, records, stand_in.url, draw=draw)
    ):
        stand_in.message("/facts")
        assert await answered(stand_in) == "Choose a report to see its key figures:"
        chosen = next(label for label in labels(stand_in.sent()[-1]) if "Harlow" in label)
        stand_in.press(labelled(stand_in.sent()[-1], chosen)["callback_data"], stand_in.last())
        photo = await made(stand_in, "sendPhoto")
        assert "40 fishing boats" in photo["caption"]
        stand_in.press(carried(photo)[0], stand_in.last())
        assert "Harlow" in await answered(stand_in, 2)
        stand_in.press("v1:f:e:0000", stand_in.last())
        assert "expired" in (await made(stand_in, "answerCallbackQuery", 3))["text"]
    assert stand_in.refused == []
    assert key_of("harlow") in carried(photo)[0]


def bare(raw: str) -> Responder:
    rules = ReadingRules(id="bare", language="en", fields=(("title", raw.splitlines()[0]),))
    known = Knowledge(read_article(raw, rules), ())
    return Responder(FakeAnswerer(known=known), messages())


async def test_words_too_long_for_a_caption_stand_below_the_picture(
    stand_in, settings, records, draw
) -> None:
    pad = " and then again" * 7
    lines = " ".join(
        f"The {name} hall cost {at} million pounds{pad}." for at, name in enumerate("ABCDEFGH", 3)
    )
    responder = bare(f"Halls{' halls' * 30}\n\n{lines}\n")
    async with running(
        build_application(TOKEN, lambda: responder, settings, records, stand_in.url, draw=draw)
    ):
        stand_in.message("/facts")
        words = await answered(stand_in)
    photo = stand_in.sent("sendPhoto")[0]
    assert "8 · 10 million pounds · s9" in photo["caption"]
    assert "reply_markup" not in photo
    assert "The H hall cost 10 million pounds" in words
    assert "8" in labels(stand_in.sent()[-1])
    assert stand_in.refused == []


async def test_an_article_without_figures_says_so(stand_in, settings, records, draw) -> None:
    responder = bare("Trees\n\nNobody voted.\n")
    async with running(
        build_application(TOKEN, lambda: responder, settings, records, stand_in.url, draw=draw)
    ):
        stand_in.message("/facts")
        assert await answered(stand_in) == "The article has no figures that stand out."
