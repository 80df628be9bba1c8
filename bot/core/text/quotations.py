"""Quotations: what a text sets apart in quotation marks or in the marks of a title."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.text.late_patterns import late

_MARKED = late(
    r"“(?P<curly>[^“”]+)”|「(?P<corner>[^「」]+)」|『(?P<double>[^『』]+)』|\"(?P<straight>[^\"]+)\""
    r"|《(?P<title>[^《》]+)》"
)
_CLAUSE_MARK = late(r"[,,。;;!?!?:]|\.\s")
_TRAILING = " ,.,。"
_SPEAKS_BEFORE = late(r"(?:[::]|[A-Za-z],|说|表示|写道|问道|\b(?:said|says|told \w+))\s*$")
_MOST_HAN, _MOST_WORDS, _MOST_SAID = 24, 6, 3
"""Characters and words of the longest term: beyond, somebody is speaking; sooner where a stop ends it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: `text[begin:end]` without the marks.

    `title` is a work in 《》; `term` a short stretch that is named rather than said: no clause
    mark in it, no word of speaking before it.
    """

    begin: int
    end: int
    title: bool
    term: bool


def quotations(text: str) -> Iterator[Quotation]:
    """Yield what stands between marks in reading order; marks without their other half are passed over."""
    for match in _MARKED.finditer(text):
        group = match.lastgroup or ""
        begin, end = match.span(group)
        words = text[begin:end].rstrip(_TRAILING)
        if words:
            title = group == "title"
            spoken = _SPEAKS_BEFORE.search(text, 0, match.start()) is not None
            stops = len(words) < end - begin
            term = not title and not spoken and _is_short(words, _MOST_SAID if stops else _MOST_WORDS)
            yield Quotation(begin, begin + len(words), title, term)


def _is_short(words: str, most_words: int) -> bool:
    if _CLAUSE_MARK.search(words):
        return False
    return len(words.split()) <= most_words if words.isascii() else len(words) <= _MOST_HAN
