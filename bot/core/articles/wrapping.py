"""Wrapping: lines that an editor broke at a width, told apart from lines that are paragraphs."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from bot.core.text.traced import Traced

_NARROWEST, _WIDEST = 40, 120
_LEAST = 2
_MOST_OF = 0.8
_STOPS = "。！？.!?:：;；”\"'）)"


def columns(text: str) -> int:
    """Return how wide a text is shown; a Chinese character takes two columns."""
    return sum(2 if _wide(ch) else 1 for ch in text)


def wrap_width(text: str) -> int:
    """Return the column at which the lines of a text are broken, 0 when a line is a paragraph.

    In a text that an editor has wrapped, sentences go on in the next line, whose first word had no room.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    parted = [(one, other) for one, other in pairwise(lines) if _parts_a_sentence(one, other)]
    width = max((columns(one) for one, _ in parted), default=0)
    full = sum(goes_on(one, other, width) for one, other in parted)
    wrapped = _NARROWEST <= width <= _WIDEST and full >= max(_LEAST, _MOST_OF * len(parted))
    return width if wrapped else 0


def _parts_a_sentence(line: str, following: str) -> bool:
    """Tell whether a sentence seems to go on over the end of a line."""
    first = following[:1]
    return bool(line.strip()) and line[-1] not in _STOPS and (first.islower() or _wide(first or " "))


def goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether the next line continues a line: its first word had no room left."""
    stripped = following.lstrip()
    if not stripped:
        return False
    word = stripped[0] if _wide(stripped[0]) else stripped.split(None, 1)[0]
    return columns(line) + columns(word) + (not _wide(word[0])) > width


def unwrapped(lines: Sequence[Traced], raw: str, width: int) -> list[Traced]:
    """Return lines with those joined that only the width of the page has parted."""
    runs: list[list[Traced]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        if last is not None and _adjoin(last, line, raw) and goes_on(last.text, line.text, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_joined(run) for run in runs]


def in_one(traced: Traced) -> Traced:
    """Return a piece of one paragraph without its line breaks."""
    lines = list(traced.lines())
    return _joined(lines) if lines else traced


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _adjoin(one: Traced, other: Traced, raw: str) -> bool:
    """Tell whether a line follows at once, and without an indent, which opens a paragraph."""
    start = other.offsets[0]
    return raw.count("\n", one.offsets[-1], start) == 1 and raw[start - 1] == "\n"


def _joined(lines: Sequence[Traced]) -> Traced:
    """Return lines as one; a space stands where a line was broken, but between characters."""
    texts, offsets = [lines[0].text], list(lines[0].offsets)
    for one, other in pairwise(lines):
        if not (one.text.endswith("-") or (_wide(one.text[-1]) and _wide(other.text[0]))):
            texts.append(" ")
            offsets.append(min(one.offsets[-1] + 1, other.offsets[0]))
        texts.append(other.text)
        offsets += other.offsets
    return Traced("".join(texts), tuple(offsets))
