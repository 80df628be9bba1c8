"""Coverage page: looked at in a real browser, at the size of a phone and of a desk."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page

from bot.adapters.files.covering import find_coverage
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.adapters.html.coverage_page import coverage_page
from bot.core.proving.coverage_report import report
from tests.adapters.html.screens import DESK, PHONE, in_browser
from tests.makers import COVERED, RAW, write_knowledge

ROOT = Path(__file__).resolve().parents[3]
HATCH = (0xF6, 0xC3, 0x9D)
"""The darker stripe of a hole, by day."""


def page_of(folder: Path) -> str:
    """Return the coverage page of a knowledge folder."""
    written = find_knowledge(folder, Findings())
    assert written.article is not None
    coverage, holes = find_coverage(written.article, written.knowledge)
    return coverage_page(report(written.article.article, written.knowledge, coverage, holes))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the pages of a small article with a hole, of one without, and of the shipped one."""
    folder = tmp_path_factory.mktemp("pages")
    sources = {
        "holed": write_knowledge(folder / "a", raw=f"{RAW}村里通了电,免费90天。\n", entries=COVERED),
        "whole": write_knowledge(folder / "b", entries=COVERED),
        "shipped": ROOT / "knowledge" / "lanshan",
    }
    for name, source in sources.items():
        (folder / f"{name}.html").write_text(page_of(source), "utf-8")
    return {name: folder / f"{name}.html" for name in sources}


def pixels(page: Page, selector: str, colour: tuple[int, int, int]) -> int:
    """Return how many pixels of a part of a page have exactly this colour."""
    picture = Image.open(io.BytesIO(page.locator(selector).screenshot())).convert("RGB")
    counted = picture.getcolors(picture.width * picture.height)
    return next((count for count, found in counted if found == colour), 0)


def width(page: Page) -> int:
    """Return the width that the content of a page needs."""
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_the_page_names_no_address_to_fetch(pages: dict[str, Path]) -> None:
    assert re.findall(r"https?://|src=|url\(|@import", pages["shipped"].read_text("utf-8")) == []


def test_what_operators_write_is_text_and_no_markup(tmp_path: Path) -> None:
    entries = COVERED.replace("what did they mend", "'<script>alert(1)</script>'")
    assert "<script>alert" not in page_of(write_knowledge(tmp_path, entries=entries))


def test_marks_between_chinese_characters_get_room(pages: dict[str, Path]) -> None:
    assert pages["whole"].read_text("utf-8").count('<span class="mark">,</span>') > 1


def test_marks_stay_what_they_are(pages: dict[str, Path]) -> None:
    words = re.sub("<[^>]+>", "", pages["whole"].read_text("utf-8"))
    assert "5月3日,河谷县发放企业贷款3.2亿余元。" in words


@in_browser
@pytest.mark.parametrize("name", ["holed", "whole", "shipped"])
def test_a_phone_needs_no_sideways_scrolling(show: Any, name: str) -> None:
    assert width(show(name)) == PHONE["width"]


@in_browser
def test_a_note_on_a_phone_needs_no_sideways_scrolling(show: Any) -> None:
    page = show("shipped")
    page.click("#s9 sup")
    assert width(page) == PHONE["width"]
    assert page.evaluate("(n => n.scrollWidth - n.clientWidth)(document.querySelector('#n-s9'))") == 0


@in_browser
@pytest.mark.parametrize("name", ["holed", "shipped"])
def test_everything_to_tap_is_as_high_as_a_fingertip(show: Any, name: str) -> None:
    page = show(name)
    page.click("#s2 sup")
    low = page.evaluate(
        "[...document.querySelectorAll('a:not(.skip), summary')].filter(one => one.getClientRects().length)"
        ".filter(one => one.getClientRects()[0].height < 44).map(one => one.textContent.trim())"
    )
    assert low == []


@in_browser
def test_nothing_leaves_the_page(pages: dict[str, Path], requested: Any) -> None:
    assert requested("shipped") == [pages["shipped"].as_uri()]


@in_browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_hole_is_hatched_in_the_article(show: Any, size: dict[str, int]) -> None:
    assert pixels(show("holed", size), "article", HATCH) > 100


@in_browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_an_article_without_a_hole_has_no_hatching(show: Any, size: dict[str, int]) -> None:
    assert pixels(show("whole", size), "article", HATCH) == 0


@in_browser
def test_a_jump_leads_to_the_sentence_with_the_hole(show: Any) -> None:
    page = show("holed")
    page.click(".holes ol a >> nth=0")
    assert page.evaluate("location.hash") == "#s4"
    assert page.locator("#s4").evaluate("one => one.getBoundingClientRect().top < innerHeight")


@in_browser
def test_a_tap_shows_who_cites_a_sentence(show: Any) -> None:
    page = show("whole")
    page.click("#s3 sup")
    assert page.locator("#n-s3 summary code").all_inner_texts() == ["teams", "news"]
    assert page.locator("#n-s3 mark").first.inner_text() == "组建了12支维修小队"


@in_browser
def test_without_a_script_a_tap_shows_the_same(show: Any) -> None:
    page = show("whole", java_script_enabled=False)
    page.click("#s3 sup")
    assert page.locator("#n-s3").is_visible()
    page.click("#n-s3 .close")
    assert not page.locator("#n-s3").is_visible()


@in_browser
def test_at_a_desk_hovering_is_enough(show: Any) -> None:
    page = show("whole", DESK)
    page.hover("#s3 sup")
    assert page.locator("#n-s3").is_visible()
    page.hover("#s2 sup")
    assert not page.locator("#n-s3").is_visible()


@in_browser
def test_keys_open_and_close_a_note(show: Any) -> None:
    page = show("whole")
    page.focus("#s3")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "n-s3"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "s3"
    assert not page.locator("#n-s3").is_visible()


@in_browser
def test_a_missed_value_is_told_in_its_note(show: Any) -> None:
    page = show("holed")
    page.click("#s4 sup")
    assert page.locator("#n-s4 .items .no").inner_text() == "90天 duration, not carried"


@in_browser
def test_print_shows_the_article_and_no_note(show: Any) -> None:
    page = show("whole")
    page.click("#s3 sup")
    page.emulate_media(media="print")
    assert page.locator("article p").first.is_visible()
    assert not page.locator("#n-s3").is_visible()


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["holed", "shipped"])
def test_the_page_is_accessible(show: Any, name: str, scheme: str) -> None:
    page = show(name, color_scheme=scheme, bypass_csp=True)
    page.click("#s3 sup")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
