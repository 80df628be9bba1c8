"""Excerpts: the part of a sentence that is shown around the words it is cited for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Mark = tuple[int, int]

_CLAUSE_END = re.compile(
    # A point, comma or colon between two digits belongs to a number.
    "(?:[;。!?\uff0c\uff1b\uff1a\uff01\uff1f]|(?<!\\d)[,.:]|[,.:](?!\\d))[”’」』\"')\\]》]*\\s*"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text with the [begin, end) parts of it that are cited."""

    text: str
    marks: tuple[Mark, ...]


def joined(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the same parts in order, those that overlap or touch as one."""
    apart: list[Mark] = []
    for begin, end in sorted(marks):
        if apart and begin <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((begin, end))
    return tuple(apart)


def excerpt(text: str, marks: Iterable[Mark], limit: int, clip: str = "…") -> Excerpt:
    """Return the whole text when it has at most `limit` characters, else clauses around the marks.

    Clauses are added after and before in turn while they fit; those that hold a mark are always
    whole, however long. `clip` stands where something was left out.
    """
    cited = joined(marks)
    if len(text) <= limit or not cited:
        return Excerpt(text, cited)
    begin, end = _window(_clauses(text), cited[0][0], cited[-1][1], limit)
    before = clip if begin else ""
    after = clip if text[end:].strip() else ""
    # Space at the end goes, unless it is cited.
    end = max(cited[-1][1], begin + len(text[begin:end].rstrip()))
    shift = len(before) - begin
    marks = tuple((start + shift, stop + shift) for start, stop in cited)
    return Excerpt(f"{before}{text[begin:end]}{after}", marks)


def _clauses(text: str) -> list[Mark]:
    """Return the clauses of a text as [begin, end) parts that cover it."""
    ends = [found.end() for found in _CLAUSE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return list(zip([0, *ends], ends, strict=False))


def _window(clauses: list[Mark], begin: int, end: int, limit: int) -> Mark:
    """Return [begin, end) widened to whole clauses, then by neighbours while these fit."""
    first = next(at for at, (_, stop) in enumerate(clauses) if stop > begin)
    last = next(at for at, (_, stop) in enumerate(clauses) if stop >= end)
    grown = True
    while grown:
        grown = False
        if last + 1 < len(clauses) and clauses[last + 1][1] - clauses[first][0] <= limit:
            last, grown = last + 1, True
        if first > 0 and clauses[last][1] - clauses[first - 1][0] <= limit:
            first, grown = first - 1, True
    return clauses[first][0], clauses[last][1]
