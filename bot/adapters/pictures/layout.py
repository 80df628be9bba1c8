"""Layout: where the texts and cards of a sheet of key figures stand, in pixels from the top left."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.replies.figures import FigureSheet, Row

WIDTH, TALLEST = 1080, 1280
"""Pixels; Telegram shrinks what is larger than 1280."""
INK, SOFT, FIGURE, HEDGE = "#1d1d1f", "#5c5f66", "#0b4a82", "#8a3b00"
"""Colours of text; each has a contrast of at least 5:1 on its ground."""
_MARGIN, _GAP, _PAD = 34, 20, 24
_VALUES = (58, 52, 46, 42)
"""Sizes of the values, the largest with which each fits one line first; at the last some take two."""
_LEADING = 1.32
_LINES = 3
_PIECE = re.compile(
    r"\d[\d.,]*[百千万亿萬億余餘多个個]*[\u3400-\u9fff]|[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+"
)
_NOT_FIRST = "，。、；：！？）》」』”’％,.;:!?)%…"
_NOT_LAST = "（《「『“‘("

Measure = Callable[[str, float, str], float]
"""Returns the width of a text at a size and weight, `bold` or `regular`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; `base` is where its letters stand."""

    words: str
    left: float
    base: float
    size: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """The ground of one figure."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is drawn; the picture is `WIDTH` by `height`."""

    texts: tuple[Text, ...]
    cards: tuple[Card, ...]
    height: float


def laid_out(sheet: FigureSheet, measure: Measure) -> Layout:
    """Return the layout of a sheet, its text as large as lets the picture be no taller than `TALLEST`."""
    for scale in (1.0, 0.95, 0.9, 0.85, 0.8, 0.75):
        made = _Page(measure, scale).layout(sheet)
        if made.height <= TALLEST:
            break
    return made


class _Page:
    """Lays out at one scale."""

    def __init__(self, measure: Measure, scale: float) -> None:
        self._measure = measure
        self._scale = scale
        self._texts: list[Text] = []
        self._cards: list[Card] = []

    def layout(self, sheet: FigureSheet) -> Layout:
        """Return the layout: the title, two cards a row, and where all is from."""
        inner = WIDTH - 2 * _MARGIN
        top = self._write([sheet.kicker], _MARGIN, _MARGIN, 26, FIGURE, bold=True)
        title = self._wrapped(sheet.title, 38, inner, 2, bold=True)
        top = self._write(title, _MARGIN, top + 2, 38, INK, bold=True) + 16
        half = (inner - _GAP) / 2
        size = min(self._fitting(row.value, half - 2 * _PAD) for row in sheet.rows)
        for at in range(0, len(sheet.rows), 2):
            pair = sheet.rows[at : at + 2]
            top = self._row(pair, half if len(pair) == 2 else inner, top, size) + _GAP
        if sheet.source:
            source = self._wrapped(sheet.source, 24, inner, 1)
            top = self._write(source, _MARGIN, top, 24, SOFT) + _GAP
        return Layout(tuple(self._texts), tuple(self._cards), round(top + _MARGIN - _GAP))

    def _row(self, rows: Sequence[Row], width: float, top: float, size: float) -> float:
        """Place cards side by side, as high as the highest; return where they end."""
        left, ends = float(_MARGIN), []
        for row in rows:
            ends.append(self._card(row, left + _PAD, top + _PAD * self._scale, width - 2 * _PAD, size))
            left += width + _GAP
        bottom = max(ends) + _PAD * self._scale
        for at in range(len(rows)):
            self._cards.append(Card(_MARGIN + at * (width + _GAP), top, width, bottom - top))
        return bottom

    def _card(self, row: Row, left: float, top: float, width: float, size: float) -> float:
        below = self._write([row.card], left, top, 22, SOFT)
        if row.hedge:
            start = left + self._width(f"{row.card}  ", 22)
            self._write([row.hedge], start, top, 22, HEDGE, bold=True)
        value = self._wrapped(row.value, size, width, 2, bold=True)
        below = self._write(value, left, below, size, FIGURE, bold=True)
        words = self._wrapped(row.words, 28, width, _LINES)
        return self._write(words, left, below + 4 * self._scale, 28, INK)

    def _fitting(self, value: str, width: float) -> float:
        """Return the largest size at which a value fits one line, the least one if there is none."""
        return next((one for one in _VALUES if self._width(value, one, bold=True) <= width), _VALUES[-1])

    def _width(self, words: str, size: float, *, bold: bool = False) -> float:
        return self._measure(words, size * self._scale, "bold" if bold else "regular")

    def _write(
        self, lines: Sequence[str], left: float, top: float, size: float, colour: str, *, bold: bool = False
    ) -> float:
        """Place lines below each other; return where the next one may begin."""
        size *= self._scale
        for line in lines:
            self._texts.append(Text(line, left, top + size * 1.02, size, colour, bold))
            top += size * _LEADING
        return top

    def _wrapped(self, words: str, size: float, width: float, most: int, *, bold: bool = False) -> list[str]:
        """Return a text in at most so many lines; what is left over is clipped."""
        lines = [""]
        for piece in _pieces(words):
            if lines[-1] and self._width(lines[-1] + piece.rstrip(), size, bold=bold) > width:
                lines.append("")
            lines[-1] += piece if lines[-1] else piece.lstrip()
        if len(lines) > most:
            last = lines[most - 1].rstrip()
            while last and self._width(f"{last}…", size, bold=bold) > width:
                last = last[:-1]
            lines = [*lines[: most - 1], f"{last.rstrip(_NOT_FIRST)}…"]
        return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text between which a line may end, each with the space behind it."""
    piece = ""
    for part in _PIECE.findall(text):
        joins = part.isspace() or part[0] in _NOT_FIRST or piece[-1:] in tuple(_NOT_LAST)
        if piece and not joins:
            yield piece
            piece = ""
        piece += part
    if piece:
        yield piece
