"""Coverage picture: the coverage page as it looks at a desk, for the operator's README.

Run with `make coverage`; needs Chromium and a font with Chinese characters, and writes
tests/benchmarks/coverage.png. One figure is left without its entries, so that there is a hole to see.
"""

import io
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from bot.adapters.files.covering import find_coverage
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.adapters.html.coverage_page import coverage_page
from bot.core.knowledge import Knowledge, Topic
from bot.core.proving.coverage_report import report
from tests.benchmarks.corpus import ROOT

_LEFT_OUT = "近5万人"
_SENTENCE = "#s6"
_TARGET = ROOT / "tests" / "benchmarks" / "coverage.png"
_SIZE = {"width": 1200, "height": 900}
_COLOURS = 64


def main() -> None:
    """Write the picture."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found; install it, then run this again")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "coverage.html"
        file.write_text(_page(), encoding="utf-8")
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = started.new_page(viewport=_SIZE, reduced_motion="reduce")
        page.goto(file.as_uri())
        page.locator("article").evaluate("one => scrollBy(0, one.getBoundingClientRect().top - 420)")
        page.hover(f"{_SENTENCE} sup")
        picture = Image.open(io.BytesIO(page.screenshot()))
        started.close()
    picture.convert("RGB").quantize(_COLOURS).save(_TARGET, optimize=True)
    print(f"wrote {_TARGET.relative_to(ROOT)}")


def _page() -> str:
    written = find_knowledge(ROOT / "knowledge" / "lanshan", Findings(), proved=False)
    if written.article is None:
        sys.exit("the shipped knowledge cannot be read; `citebot check` says why")
    known = _without(written.knowledge)
    coverage, judged = find_coverage(written.article, known)
    return coverage_page(report(written.article.article, known, coverage, judged))


def _without(knowledge: Knowledge) -> Knowledge:
    return replace(knowledge, topics=tuple(map(_thinned, knowledge.topics)))


def _thinned(topic: Topic) -> Topic:
    cited = [entry for entry in topic.entries if any(_LEFT_OUT in one.quote for one in entry.citations)]
    return replace(topic, entries=tuple(entry for entry in topic.entries if entry not in cited))


if __name__ == "__main__":
    main()
