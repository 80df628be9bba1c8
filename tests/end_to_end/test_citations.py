"""Citations: what a reader can check, over HTTP, against the strict stand-in."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.adapters.telegram import build_application
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import TelegramSettings
from tests.end_to_end.conftest import TOKEN, running
from tests.end_to_end.reader import answered, labelled, labels, made
from tests.end_to_end.standin import BOT_NAME, StandIn

QUESTION = "how many projects were signed"
BEFORE, AFTER = "通过政府搭台,强化银企对接", "对没有抵押、信誉良好、产品优良的企业"


@pytest.fixture(autouse=True)
async def nothing_is_refused(stand_in: StandIn) -> AsyncIterator[None]:
    yield
    assert stand_in.refused == []


async def widened(stand_in: StandIn) -> str:
    await answered(stand_in)
    stand_in.press(labelled(stand_in.sent()[-1], "Show in context")["callback_data"], stand_in.last())
    return str((await made(stand_in, "editMessageText"))["text"])


async def test_an_answer_shows_quote_sentence_publisher_and_day(bot, stand_in) -> None:
    stand_in.message("招工小队搞了几支啊")
    answer, quote, place, source = (await answered(stand_in)).split("\n")
    assert answer.endswith("16支招工小分队。")
    assert quote.startswith("<blockquote expandable>")
    assert place == "<i>第6段 · s24</i>"
    assert source == "<i>来源：中国产业经济信息网，截至2020年3月1日的报道</i>"


async def test_what_is_no_state_of_affairs_has_the_day_alone(bot, stand_in) -> None:
    stand_in.message("how many people died?")
    assert (await answered(stand_in)).endswith(", 1 March 2020</i>")


async def test_context_shows_the_neighbours_with_the_quote_marked(bot, stand_in) -> None:
    stand_in.message(QUESTION)
    text = await widened(stand_in)
    assert text.index(BEFORE) < text.index("<b>现场签约项目8个</b>") < text.index(AFTER)


async def test_context_keeps_all_else_of_the_message(bot, stand_in) -> None:
    stand_in.message(QUESTION)
    before = (await answered(stand_in)).split("\n")
    after = (await widened(stand_in)).split("\n")
    assert (after[0], after[-2:]) == (before[0], before[-2:])
    kept = [label for label in labels(stand_in.sent()[-1]) if label != "Show in context"]
    assert [label for label in labels(stand_in.sent("editMessageText")[-1]) if label in kept] == kept


async def test_the_way_back_from_context_gives_the_same_message(bot, stand_in) -> None:
    stand_in.message(QUESTION)
    await widened(stand_in)
    back = labelled(stand_in.sent("editMessageText")[-1], "‹ Back to the quote")
    stand_in.press(back["callback_data"], stand_in.last())
    again = await made(stand_in, "editMessageText", 2)
    first = stand_in.sent()[-1]
    assert (again["text"], again["reply_markup"]) == (first["text"], first["reply_markup"])


async def test_context_of_several_quotes_marks_each(bot, stand_in) -> None:
    stand_in.message("How many projects were signed? How many recruiting squads were set up?")
    text = await widened(stand_in)
    assert "<b>现场签约项目8个</b>" in text
    assert "<b>迅速组建16支招工小分队</b>" in text


async def test_context_of_a_long_list_fits_one_message(bot, stand_in) -> None:
    stand_in.message("what are the six trees and six grasps")
    assert "迎难而上" in await widened(stand_in)


async def test_context_is_in_the_readers_script(bot, stand_in) -> None:
    stand_in.message("招工小隊搞了幾支啊")
    await answered(stand_in)
    stand_in.press(labelled(stand_in.sent()[-1], "看上下文")["callback_data"], stand_in.last())
    assert "<b>迅速組建16支招工小分隊</b>" in (await made(stand_in, "editMessageText"))["text"]


async def test_context_works_after_a_restart(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> None:
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        stand_in.message(QUESTION)
        await answered(stand_in)
    async with running(build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)):
        assert AFTER in await widened(stand_in)


async def test_context_of_a_message_that_shows_no_quote_comes_below_it(bot, stand_in) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press("v1:c:e:29", stand_in.last())
    text = await answered(stand_in, 2)
    assert text.index(BEFORE) < text.index("<b>在新发放企业复工复产贷款") < text.index(AFTER)


@pytest.mark.parametrize("data", ["v1:c:e:99", "v1:q:e:99", "v1:q:e:29", "v1:p:e:99", "v1:o:e:9"])
async def test_what_is_not_in_the_article_has_kindly_expired(bot, stand_in, data: str) -> None:
    stand_in.message("/help")
    await answered(stand_in)
    stand_in.press(data, stand_in.last())
    assert "expired" in (await made(stand_in, "answerCallbackQuery"))["text"]


async def test_source_gives_the_outline_of_the_whole_article(bot, stand_in) -> None:
    stand_in.message("/source", code="zh")
    text = await answered(stand_in)
    assert "作者：中国经济周刊 黄斌" in text
    assert "日期：2020年3月1日" in text
    assert "7 · s27–s31：树立金融思维,搭建平台抓对接。" in text
    assert labels(stand_in.sent()[-1]) == [str(number) for number in range(10)]


async def test_the_article_can_be_read_paragraph_by_paragraph(bot, stand_in) -> None:
    stand_in.message("/source")
    await answered(stand_in)
    stand_in.press(labelled(stand_in.sent()[-1], "7")["callback_data"], stand_in.last())
    seventh = await made(stand_in, "editMessageText")
    assert "s29  在新发放企业复工复产贷款" in seventh["text"]
    stand_in.press(labelled(seventh, "Next ›")["callback_data"], stand_in.last())
    eighth = await made(stand_in, "editMessageText", 2)
    assert "s32  树立竞争意识" in eighth["text"]
    stand_in.press(labelled(eighth, "« Outline")["callback_data"], stand_in.last())
    assert "7 · s27–s31" in (await made(stand_in, "editMessageText", 3))["text"]


async def test_a_long_outline_has_pages(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> None:
    short = TelegramSettings(health_file=settings.health_file, outline_size=4)
    async with running(build_application(TOKEN, lambda: service.responder, short, records, stand_in.url)):
        stand_in.message("/source")
        assert "page 1 of 3" in await answered(stand_in)
        stand_in.press(labelled(stand_in.sent()[-1], "Next ›")["callback_data"], stand_in.last())
        second = await made(stand_in, "editMessageText")
    assert labels(second) == ["4", "5", "6", "7", "‹ Back", "Next ›"]


async def test_an_answer_can_be_shared_by_a_link_that_opens_it(bot, stand_in) -> None:
    stand_in.message(QUESTION)
    await answered(stand_in)
    share = urlsplit(labelled(stand_in.sent()[-1], "Share")["url"])
    link = urlsplit(parse_qs(share.query)["url"][0])
    assert link.path == f"/{BOT_NAME}"
    stand_in.message(f"/start {parse_qs(link.query)['start'][0]}")
    assert "Eight projects" in await answered(stand_in, 2)


async def test_a_link_to_a_sentence_opens_its_paragraph(bot, stand_in) -> None:
    stand_in.message("/start s_s29")
    assert "s29  <b>在新发放企业复工复产贷款" in await answered(stand_in)


async def test_a_link_to_the_topics_opens_them(bot, stand_in) -> None:
    stand_in.message("/start topics")
    assert await answered(stand_in) == "Choose a topic:"


@pytest.mark.parametrize("payload", ["s_s99", "q_x", "s_0", "\u202e", "<b>"])
async def test_a_link_to_nothing_greets(bot, stand_in, payload: str) -> None:
    stand_in.message(f"/start {payload}")
    assert "I answer questions" in await answered(stand_in)
