"""Calendar dates: years, months and days in a text, in any of their spellings."""

import re
from decimal import Decimal

from bot.core.values.numerals import han_number

_HAN = "零〇一二两三四五六七八九十"
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")
_MONTHS = "january february march april may june july august september october november december".split()
CALENDAR_WORDS = frozenset([*_MONTHS, *"monday tuesday wednesday thursday friday saturday sunday".split()])
"""English words with a capital that are no name."""
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_SHORT = [name[:3] for name in _MONTHS]
_YEAR = r"(?:19|20)\d\d"
_TWO = rf"\d{{1,2}}|[{_HAN}]{{1,3}}"
_HAN_YEAR = "[零〇一二三四五六七八九]{4}"
DATES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>{_YEAR}))?"
    ),
    re.compile(
        rf"\b(?P<month>{_MONTH})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<year>{_YEAR})\b)?"
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\b,? (?P<year>{_YEAR})\b"),
    re.compile(rf"\b(?:in|of|until|till|by|since|from|during|early|late|mid) (?P<month>{_MONTH})\b"),
    re.compile(rf"(?<!\d)(?P<year>{_YEAR})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<year>{_YEAR}|{_HAN_YEAR})年(?:(?P<month>{_TWO})月)?(?:(?P<day>{_TWO})[日号])?"),
    re.compile(rf"(?<!\d)(?P<month>{_TWO})月(?:(?P<day>{_TWO})[日号])?"),
)
"""Patterns for lower-cased text; groups are `year`, `month` and `day`, as far as a pattern has them."""
_LAST_MONTH, _LAST_DAY = 12, 31


def date(match: re.Match[str]) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return year, month and day of a match, 0 for what is not said; None when no calendar has it."""
    said = match.groupdict()
    year, month, day = (_number(said.get(name) or "") for name in ("year", "month", "day"))
    return (year, month, day) if month <= _LAST_MONTH and day <= _LAST_DAY else None


def agrees(said: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> bool:
    """Tell whether each part of a date that is said is that of another one."""
    return all(part in {Decimal(0), one} for part, one in zip(said, other, strict=True))


def _number(text: str) -> Decimal:
    if text[:3] in _SHORT:
        return Decimal(_SHORT.index(text[:3]) + 1)
    if re.fullmatch(_HAN_YEAR, text):
        return Decimal(text.translate(_DIGITS))
    return han_number(text) or Decimal(0)
