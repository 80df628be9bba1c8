"""Facts page: looked at in a real browser, at the size of a phone and of a desk."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from bot.adapters.html.facts_page import facts_page
from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.facts.facts import facts_of
from tests.adapters.html.screens import DESK, PHONE, in_browser

CHINESE = (
    "河谷县新闻\n5月3日,河谷县县长王强表示,采取“线上发布、线下送岗、实地考察”等方式,组建12支维修小队。\n"
    "由于连日暴雨,投入资金近3200万元。云海茶是指高山茶园出产的绿茶。\n"
)
ENGLISH = (
    "Harlow reopens its bridge\nThe bridge, drawn by the engineer Ada Quill, sells honey, wool and cheese.\n"
    "It cost £3.5 million & <b>two</b> of its nine arches fell because of the flood of March 2019.\n"
)


def page_of(raw: str) -> str:
    """Return the facts page of a text."""
    article = read_article(raw, ReadingRules(id="a", language=guess_language(raw)))
    return facts_page(article, facts_of(article))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the pages of a Chinese and an English article, and of one without a fact."""
    folder = tmp_path_factory.mktemp("pages")
    for name, raw in (("zh", CHINESE), ("en", ENGLISH), ("none", "下雨了。\n")):
        (folder / f"{name}.html").write_text(page_of(raw), "utf-8")
    return {path.stem: path for path in folder.iterdir()}


def test_the_page_names_no_address_to_fetch_and_no_script(pages: dict[str, Path]) -> None:
    assert re.findall(r"https?://|src=|url\(|@import|<script", pages["zh"].read_text("utf-8")) == []


def test_what_an_article_says_is_text_and_no_markup() -> None:
    assert "<b>two" not in page_of(ENGLISH)


@pytest.mark.parametrize("raw", [CHINESE, ENGLISH])
def test_the_article_is_all_there(raw: str) -> None:
    article = re.search(r"<article.*</article>", page_of(raw), re.DOTALL)
    assert article is not None
    words = re.sub(r'<span class="vh".*?</span>|<sup.*?</sup>|<[^>]+>', "", article[0])
    shown = words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", raw)


def test_every_mark_leads_to_its_note_and_every_note_back(pages: dict[str, Path]) -> None:
    text = pages["zh"].read_text("utf-8")
    ids = set(re.findall(r'id="([fm]\d+)"', text))
    assert set(re.findall(r'href="#([fm]\d+)"', text)) <= ids
    assert len(ids) > 10


def test_the_kinds_of_the_article_are_counted_in_the_legend(pages: dict[str, Path]) -> None:
    text = pages["zh"].read_text("utf-8")
    assert '<span class="f value">count</span> <b>1</b>' in text
    assert "share</span>" not in text


@in_browser
@pytest.mark.parametrize("name", ["zh", "en", "none"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_screen_needs_sideways_scrolling(show: Any, name: str, size: dict[str, int]) -> None:
    page = show(name, size)
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


@in_browser
def test_a_tap_shows_kind_measure_and_value(show: Any) -> None:
    page = show("zh")
    page.click("article a:has-text('12支')")
    note = page.locator(".note:visible")
    assert note.locator("h2").inner_text() == "count sentence 2"
    assert note.locator(".words").inner_text() == "12支"
    assert note.locator("dd").all_inner_texts()[:2] == ["维修小队", "12 team"]


@in_browser
def test_a_note_can_be_closed_and_its_mark_is_outlined_till_then(show: Any) -> None:
    page = show("zh")
    page.click("article a:has-text('12支')")
    mark = page.locator("article a:has-text('12支')")
    assert mark.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    page.click(".note:visible .close")
    assert page.locator(".note:visible").count() == 0


@in_browser
def test_the_parts_of_a_list_are_told(show: Any) -> None:
    page = show("zh")
    page.click("article a:has-text('线上发布')")
    assert page.locator(".note:visible li >> nth=0").inner_text() in {"线上发布", "1 线上发布"}


@in_browser
def test_everything_to_tap_is_as_high_as_a_fingertip(show: Any) -> None:
    page = show("zh")
    page.click("article a:has-text('12支')")
    low = page.evaluate(
        "[...document.querySelectorAll('a:not(.skip)')].filter(one => one.getClientRects().length)"
        ".filter(one => one.getClientRects()[0].height < 40).map(one => one.textContent.trim())"
    )
    assert low == []


@in_browser
def test_nothing_leaves_the_page(pages: dict[str, Path], requested: Any) -> None:
    assert requested("zh") == [pages["zh"].as_uri()]


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["zh", "en"])
def test_the_page_is_accessible(show: Any, name: str, scheme: str) -> None:
    page = show(name, color_scheme=scheme, bypass_csp=True)
    page.click("article a >> nth=1")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
