"""Coverage page: the report on an article's coverage as one self-contained HTML page."""

from itertools import groupby

from markupsafe import Markup

from bot.adapters.html.pages import page, spaced
from bot.core.proving.coverage_report import CoverageReport, ReportedCitation, ReportedSentence


def coverage_page(report: CoverageReport) -> str:
    """Return the page; it asks for nothing from anywhere, and its script only spares clicks."""
    entries = {entry.id: entry for entry in report.entries}
    return page("coverage.html.j2", {"marked": _marked}, report=report, entries=entries)


def _marked(sentence: ReportedSentence, citation: ReportedCitation) -> Markup:
    """Return a sentence with the words that an entry cites marked."""
    text = sentence.text
    inside = [any(begin <= at < end for begin, end in citation.spans) for at in range(len(text))]
    found = Markup()
    for cited, run in groupby(range(len(text)), key=inside.__getitem__):
        at = [*run]
        words = spaced(text, at[0], at[-1] + 1)
        found += Markup("<mark>{}</mark>").format(words) if cited else words
    return found
