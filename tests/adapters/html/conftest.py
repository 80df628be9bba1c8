"""Pages in a real browser: the fixtures of all tests that look at one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.adapters.html.screens import CHROMIUM, PHONE


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def show(browser: Browser, pages: dict[str, Path]) -> Iterator[Any]:
    """Return how to open a page by name; options are those of a browser context.

    A test module says which `pages` there are.
    """
    contexts = []

    def opened(name: str, size: dict[str, int] = PHONE, **options: Any) -> Page:
        contexts.append(browser.new_context(viewport=size, reduced_motion="reduce", **options))
        page = contexts[-1].new_page()
        page.goto(pages[name].as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def requested(browser: Browser, pages: dict[str, Path]) -> Callable[[str], list[str]]:
    """Return how to open a page by name and list the addresses that this asked for."""

    def opened(name: str) -> list[str]:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(pages[name].as_uri())
        page.wait_for_load_state("networkidle")
        page.close()
        return asked

    return opened
