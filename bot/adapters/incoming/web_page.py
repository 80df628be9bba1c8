"""Web page: the article of a saved page and what stands around it, the door to trafilatura."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import trafilatura

from bot.core.articles.byline import is_byline
from bot.core.articles.reading import ReadingRules, clean
from bot.core.articles.received import Received, UnusableError
from bot.core.articles.table_rows import are_heads, row

_PAGE = re.compile(r"(?i)<!doctype html|<html[\s>]|<body[\s>]|<article[\s>]")
_TAGS = re.compile(r"(?i)</(?:p|div|span|h[1-6]|li|td)>|<br ?/?>")
_FEW = 5
_SILENT = frozenset(
    "script style noscript template head svg math iframe object canvas select option textarea".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_AS_READ = ReadingRules("page", "zh")
_OUTSIDE = frozenset(("nav", "footer", "aside"))
_INLINE = frozenset(("span", "time", "a", "i", "em", "b", "strong"))
_MARK = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d+|citation needed|edit|编辑|編輯)\]")
_LONG_ENOUGH = 8
_LONGEST_CELL = 80
_OWN_NAME = 6
"""Characters of a headline from which the record of the page may go on with the name of the site."""
_PERSON = re.compile(r"[\u3400-\u9fff]{2,4}(?:[ 、][\u3400-\u9fff]{2,4})*")
_NOBODY = re.compile(r"(?i)(?:admin|administrator|editor|webmaster|管理员|编辑|微信公众平台|本站)$")


@dataclass(slots=True)
class _Line:
    """A line that a page shows: what it says, the element it stands in, and whether that is outside.

    `words` are what the page itself says, where the line says more.
    """

    text: str
    tag: str
    outside: bool
    words: str = ""

    def condensed(self) -> str:
        """Return the page's own words without any space."""
        return _condensed(self.words or self.text)


def is_page(text: str) -> bool:
    """Tell whether a text is HTML."""
    head = text[:20_000]
    return _PAGE.search(head) is not None or len(_TAGS.findall(head)) >= _FEW


def read_page(text: str, encoding: str) -> Received:
    """Return the article of a page, one line for each paragraph, heading, item and row.

    Raises UnusableError for a page without an article.
    """
    # It logs what it tries; what comes of it is told by the command.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = trafilatura.load_html(text)
    if tree is None:
        raise UnusableError("is HTML that cannot be read", "save the page anew, or add its text")
    shown = [line for line in _lines(tree) if line.text]
    author = _author(tree)
    document = trafilatura.bare_extraction(
        tree,
        favor_recall=True,
        fast=True,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        # A date that is only guessed from the text is worse than none.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    told = {} if document is None else _told(document, author)
    body = getattr(document, "body", None)
    words = "" if body is None else "".join(body.itertext())
    inside = _inside(shown, _condensed(words), _condensed(told.get("title", "")))
    if not inside:
        raise UnusableError(
            "holds only the furniture of a page (menus, links, notices), no article",
            "open the page, copy the article's text into a file, and add that",
        )
    taken = [line.text for number, line in enumerate(shown) if number in inside]
    left = tuple(line.text for number, line in enumerate(shown) if number not in inside)
    return Received("\n".join(taken) + "\n", "page", encoding, tuple(told.items()), left)


def _author(tree: Any) -> str:
    """Return the name of a person that the record of a page gives, in Chinese too."""
    said = (one.get("content") or "" for one in tree.iter("meta") if one.get("name") == "author")
    return next((name for name in said if _PERSON.fullmatch(name.strip())), "")


def _told(document: Any, author: str) -> dict[str, str]:
    """Return the fields that a page records about itself."""
    found = {
        "title": document.title,
        "publisher": document.sitename,
        "date": document.date,
        "author": document.author or author,
        "url": document.url,
    }
    told = {field: " ".join(str(words).split()) for field, words in found.items() if words}
    return {field: words for field, words in told.items() if not _NOBODY.match(words)}


def _inside(shown: list[_Line], body: str, title: str) -> set[int]:
    """Return the lines that the extraction took, with the headings and the byline between them."""
    taken = {
        number
        for number, line in enumerate(shown)
        if not line.outside and (words := line.condensed()) and words in body and len(words) >= _LONG_ENOUGH
    }
    if not taken:
        return set()
    first, last = min(taken), max(taken)
    # The rows and items that close an article are short, and stand there without a gap.
    while last + 1 < len(shown) and not shown[last + 1].outside and shown[last + 1].condensed() in body:
        last += 1
    start = next((n for n in reversed(range(first)) if _is_headline(shown[n], title)), first)
    between = range(start, last + 1)
    short = {n for n in between if not shown[n].outside and shown[n].condensed() in body}
    # The headline, and who says it when, are often left out of the text that is extracted.
    told = {n for n in between if not shown[n].outside and _is_told(shown[n])}
    return taken | short | told | {start}


def _is_headline(line: _Line, title: str) -> bool:
    words = line.condensed()
    return not line.outside and (line.tag == "h1" or (len(words) >= _OWN_NAME and title.startswith(words)))


def _is_told(line: _Line) -> bool:
    """Tell whether a line between those of the article is one of it: a heading, or a byline."""
    return line.tag in _HEADINGS or is_byline(clean(line.text, _AS_READ))


def _lines(tree: Any) -> Iterator[_Line]:
    """Yield what a page shows, line by line, empty ones too."""
    pending: list[_Line] = [_Line("", "", outside=False)]
    yield from _walked(tree, pending, "", outside=False)
    yield _flushed(pending, "", outside=False)


def _walked(element: Any, pending: list[_Line], within: str, *, outside: bool) -> Iterator[_Line]:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SILENT or _is_hidden(element) or _is_mark(element):
        return
    if tag == "tr" and _is_row(element):
        yield _flushed(pending, within, outside=outside)
        yield _Line(_row(element), tag, outside, "".join(_cells(element)))
        return
    block = tag in _BLOCKS or (outside and tag == "a")
    inner = tag if block and tag != "br" else within
    beyond = outside or tag in _OUTSIDE
    if block:
        yield _flushed(pending, within, outside=outside)
    pending[0].text += element.text or ""
    for child in element:
        if _is_apart(child):
            pending[0].text += " "
        yield from _walked(child, pending, inner, outside=beyond)
        pending[0].text += child.tail or ""
    if block:
        yield _flushed(pending, inner, outside=beyond)


def _is_apart(element: Any) -> bool:
    """Tell whether a page shows a gap before an element that its text does not have.

    Between links it does, and between the parts of a byline; within a paragraph it does not.
    """
    before = element.getprevious()
    if before is None or (before.tail or "").strip() or not isinstance(before.tag, str):
        return False
    if element.tag == before.tag == "a":
        return True
    return {element.tag, before.tag} <= _INLINE and element.getparent().tag in {"div", "header"}


def _flushed(pending: list[_Line], tag: str, *, outside: bool) -> _Line:
    """Return the line that has been gathered, and begin another."""
    line = _Line(" ".join(pending[0].text.split()), tag, outside)
    pending[0] = _Line("", "", outside=False)
    return line


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        "display:none" in style or element.get("hidden") is not None or element.get("aria-hidden") == "true"
    )


def _is_row(element: Any) -> bool:
    """Tell whether a row holds values: old pages lay out whole articles in tables."""
    cells = [cell for cell in element if cell.tag in {"td", "th"}]
    inside = (one.tag for cell in cells for one in cell.iterdescendants())
    filled = [cell for cell in cells if _cell(cell)]
    return len(filled) > 1 and _BLOCKS.isdisjoint(inside) and max(map(len, _cells(element))) <= _LONGEST_CELL


def _is_mark(element: Any) -> bool:
    """Tell whether an element is the number of a note, or a link to edit, in brackets."""
    return element.tag in {"sup", "span"} and _MARK.fullmatch(_cell(element)) is not None


def _row(element: Any) -> str:
    """Return a row of a table, each cell behind the head of its column."""
    table = next(element.iterancestors("table"), None)
    first = next(table.iter("tr"), element) if table is not None else element
    heads, cells = _cells(first), _cells(element)
    named = len(heads) > 1 and (are_heads(heads) or all(cell.tag == "th" for cell in first))
    if first is element and named:
        return ""  # each row says the names of its columns
    if not named and element[0].tag == "th":
        return row(cells[:1], [", ".join(filter(None, cells[1:]))])
    return row(heads if named else (), cells)


def _cells(element: Any) -> list[str]:
    return [_cell(cell) for cell in element if cell.tag in {"td", "th"}]


def _cell(cell: Any) -> str:
    return " ".join("".join(cell.itertext()).split())


def _condensed(text: str) -> str:
    """Return a text without any space, nor the numbers of notes."""
    return "".join(_MARK.sub("", text).split())
