"""Articles: quotes in context and whole articles to read, where there are several."""

from collections.abc import AsyncIterator

import pytest

from bot.adapters.telegram import build_application
from bot.adapters.telegram.application import Telegram
from bot.replies.responder import Responder
from bot.replies.shelf import key_of
from tests.core.library_makers import library
from tests.end_to_end.conftest import TOKEN, running
from tests.end_to_end.reader import answered, labelled, labels, made
from tests.replies.makers import messages

HARLOW = key_of("harlow")
BEFORE, AFTER = "The harbour at Harlow reopened on Sunday.", "Mayor Ada Quill said"


@pytest.fixture
async def several(stand_in, settings, records) -> AsyncIterator[Telegram]:
    responder = Responder(library(), messages())
    async with running(build_application(TOKEN, lambda: responder, settings, records, stand_in.url)) as bot:
        yield bot
    assert stand_in.refused == []


async def test_a_quote_is_shown_in_the_context_of_its_own_article(several, stand_in) -> None:
    stand_in.message("how long is the new pier")
    await answered(stand_in)
    stand_in.press(labelled(stand_in.sent()[-1], "Show in context")["callback_data"], stand_in.last())
    text = (await made(stand_in, "editMessageText"))["text"]
    assert text.index(BEFORE) < text.index("<b>The new pier is 312 metres") < text.index(AFTER)


async def test_quotes_of_two_articles_are_each_shown_in_their_own(several, stand_in) -> None:
    stand_in.message("how many loans were issued? how long is the new pier?")
    await answered(stand_in)
    stand_in.press(labelled(stand_in.sent()[-1], "Show in context")["callback_data"], stand_in.last())
    text = (await made(stand_in, "editMessageText"))["text"]
    assert text.index("组建了12支维修小队") < text.index(BEFORE)


async def test_source_offers_each_article_to_be_read(several, stand_in) -> None:
    stand_in.message("/source")
    await answered(stand_in)
    harbour = next(label for label in labels(stand_in.sent()[-1]) if "Harlow" in label)
    stand_in.press(labelled(stand_in.sent()[-1], harbour)["callback_data"], stand_in.last())
    outline = await made(stand_in, "editMessageText")
    assert "Publisher: Harlow Post\nDate: 2 April 2023" in outline["text"]
    assert "2 · s3–s4: The harbour at Harlow reopened on Sunday." in outline["text"]
    stand_in.press(labelled(outline, "2")["callback_data"], stand_in.last())
    assert "s4  The new pier is 312 metres" in (await made(stand_in, "editMessageText", 2))["text"]


@pytest.mark.parametrize(
    "data", ["v1:c:e:29", "v1:o:e:0", "v1:p:e:2", "v1:p:e:2.0000", f"v1:p:e:99.{HARLOW}"]
)
async def test_a_button_of_no_article_there_has_expired(several, stand_in, data: str) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press(data, stand_in.last())
    assert "expired" in (await made(stand_in, "answerCallbackQuery"))["text"]
