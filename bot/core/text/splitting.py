"""Splitting: a paragraph cut into sentences, in Chinese and English."""

import re
from collections.abc import Iterator

from bot.core.text.late_patterns import late

_CLOSERS = "”’\"'」』)）】》]"
_OPENERS = "(（["
_HAN_END = late(rf"[。！？!?…]+[{re.escape(_CLOSERS)}]*")
_LATIN_END = late(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s)")
_ABBREVIATION = late(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|gen|col|sen|rep|gov|inc|ltd|co|corp|vs|etc|no|vol|fig|jan|feb|mar|apr|"
    r"jun|jul|aug|sept?|oct|nov|dec|approx|dept|est|jr|sr)|(?<![^\s.(\[\"“'‘])(?:[a-z]\.)*[a-z]|\be\.g|\bi\.e)\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 24
_CLAUSE_END = late(r"[;；](?!$)")
_NEXT_OPENS = late(r"\s+[\"'“‘(\[]*[A-Z0-9\u3400-\u9fff]")


def sentence_spans(paragraph: str, *, clauses: bool = False) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each sentence; none is empty or has space at its ends.

    A bracket that follows the full stop at once (a credit line) belongs to the sentence before.
    With `clauses`, a semicolon ends a sentence, too.
    """
    start = 0
    stops = [match.end() for match in _CLAUSE_END.finditer(paragraph)] if clauses else []
    for end in sorted({*_ends(paragraph), *stops, len(paragraph)}):
        piece = paragraph[start:end]
        if piece.strip() and re.search(r"\w", piece):
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
            start = end


def _ends(paragraph: str) -> Iterator[int]:
    for match in re.finditer(f"{_HAN_END.pattern}|{_LATIN_END.pattern}", paragraph):
        if paragraph[match.end() : match.end() + 1] in tuple(_OPENERS):
            continue
        if _is_han_end(paragraph, match) or _is_latin_end(paragraph, match):
            yield match.end()


def _is_han_end(paragraph: str, match: re.Match[str]) -> bool:
    return match[0][0] in "。！？" or not paragraph[match.start() - 1 : match.start()].isascii()


def _is_latin_end(paragraph: str, match: re.Match[str]) -> bool:
    """Tell whether a new sentence opens behind a stop that ends no abbreviation."""
    # Only what stands right before can be one: a paragraph may be as long as a book.
    near = max(0, match.start() - _LONGEST_ABBREVIATION)
    shortened = match[0][0] == "." and _ABBREVIATION.search(paragraph, near, match.start() + 1)
    return bool(_NEXT_OPENS.match(paragraph, match.end())) and not shortened
