"""Stated values: the amounts, counts, shares, dates and durations of a reading text, each with its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.text.traced import Traced
from bot.core.values.quantities import Quantity, plain, quantities
from bot.core.values.units import COUNTED, CURRENCIES

_TIMES = frozenset("second minute hour day week month year".split())
_MEASURE = re.compile(
    r"[余多]?[万亿]?[个名位人家支例项条款批次套间座所只台辆份张件户亩吨米天年周岁倍届场笔期度成]"
)
_SIGNS = frozenset("¥$€£")
_LEAST_BARE = 11
"""Number in Chinese words from which it is a figure of its own; below, 三方 is as good as a word."""


@dataclass(frozen=True, slots=True)
class StatedValue:
    """One value: `text[begin:end]` with its unit.

    `kind` is money, percent, date, duration, count, measure or number.
    """

    kind: str
    begin: int
    end: int
    quantity: Quantity


def stated_values(text: str) -> Iterator[StatedValue]:
    """Yield the values of a reading text in order; the text must not be blank.

    One in words is an article rather than a count (一名, one of), and small numbers in words without a
    measure are parts of words (三方): both are left out, as are ordinals.
    """
    traced = Traced.of(text).mapped(plain)
    for one in quantities(traced.text):
        if _is_stated(traced.text, one):
            start, end = _span(traced.text, one)
            kind = _kind(one.unit, traced.text[end - 1])
            yield StatedValue(kind, traced.offsets[start], traced.offsets[end - 1] + 1, one)


def _is_stated(text: str, one: Quantity) -> bool:
    if one.unit == "ordinal":
        return False
    if not one.worded or one.unit in {"date", "code"}:
        return True
    written = text[one.start : one.stop]
    if max(one.amounts) <= 1:
        return False
    if written.isascii() or _MEASURE.match(text, one.stop) or one.unit in {"percent", *CURRENCIES, *_TIMES}:
        return True
    return max(one.amounts) >= _LEAST_BARE and len(written) > 2


def _span(text: str, one: Quantity) -> tuple[int, int]:
    """Return where a value stands with its sign or unit; of what is counted only the measure (15家)."""
    start = one.start - (text[one.start - 1 : one.start] in _SIGNS)
    if one.unit and one.unit not in COUNTED:
        return start, one.end
    measure = _MEASURE.match(text, one.stop)
    return start, measure.end() if measure else one.stop


def _kind(unit: str, last: str) -> str:
    if unit in CURRENCIES:
        return "money"
    if unit in {"percent", "date"}:
        return unit
    if unit in _TIMES:
        return "duration"
    if unit in COUNTED or _MEASURE.fullmatch(last):
        return "count"
    return "measure" if unit and unit != "code" else "number"
