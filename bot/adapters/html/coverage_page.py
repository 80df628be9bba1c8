"""Coverage page: the report on an article's coverage as one self-contained HTML page, the door to jinja2."""

import re
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.core.coverage_report import CoverageReport, ReportedCitation, ReportedSentence

_HERE = Path(__file__).parent
_NARROW_MARK = re.compile(r"(?<=[\u3400-\u9fff\d%”」』》)])[,;:!?](?=[\u3400-\u9fff“「『《(])")
"""Marks of narrow width that the article sets before Chinese characters, without the room they need."""
_SHORT_QUOTATION = re.compile("“[^“”]{1,10}”")


def coverage_page(report: CoverageReport) -> str:
    """Return the page; it asks for nothing from anywhere, and its script only spares clicks."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"spaced": _spaced, "titled": _titled, "marked": _marked}
    entries = {entry.id: entry for entry in report.entries}
    return environment.get_template("coverage.html.j2").render(report=report, entries=entries)


def _spaced(text: str, begin: int = 0, end: int | None = None) -> Markup:
    """Return `text[begin:end]` with room behind narrow marks; it copies as it is."""
    stop = len(text) if end is None else end
    found, at = Markup(), begin
    for match in _NARROW_MARK.finditer(text):
        if begin <= match.start() < stop:
            found += Markup('{}<span class="mark">{}</span>').format(text[at : match.start()], match[0])
            at = match.end()
    return found + text[at:stop]


def _titled(text: str) -> Markup:
    """Return a headline that no line break cuts within a short quotation."""
    found, at = Markup(), 0
    for match in _SHORT_QUOTATION.finditer(text):
        found += _spaced(text, at, match.start()) + Markup('<span class="nobr">{}</span>').format(match[0])
        at = match.end()
    return found + _spaced(text, at)


def _marked(sentence: ReportedSentence, citation: ReportedCitation) -> Markup:
    """Return a sentence with the words that an entry cites marked."""
    text = sentence.text
    inside = [any(begin <= at < end for begin, end in citation.spans) for at in range(len(text))]
    found = Markup()
    for cited, run in groupby(range(len(text)), key=inside.__getitem__):
        at = [*run]
        words = _spaced(text, at[0], at[-1] + 1)
        found += Markup("<mark>{}</mark>").format(words) if cited else words
    return found
