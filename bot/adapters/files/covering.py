"""Covering: an article held against all its entries, hole by hole."""

from bot.adapters.files.article_file import WrittenArticle
from bot.adapters.files.findings import Findings
from bot.core.knowledge import Knowledge
from bot.core.proving.coverage import Coverage, cover
from bot.core.proving.holes import Judged, judged


def find_coverage(written: WrittenArticle, knowledge: Knowledge) -> tuple[Coverage, Judged]:
    """Return how the entries cover an article, and its holes held against its waivers."""
    coverage = cover(written.article, knowledge.entries(), knowledge.lexicon)
    return coverage, judged(coverage, [one.waiver for one in written.waived])


def check_coverage(written: WrittenArticle, holes: Judged, findings: Findings) -> None:
    """Note each hole at its line of the raw text; a waiver that sets one aside is needed."""
    for hole in holes.open:
        findings.add(written.path, written.article.line(hole.start), hole.fact, hole.way_out, code=hole.code)
    for one in written.waived:
        if one.waiver not in holes.unused:
            findings.waive(one.place)
