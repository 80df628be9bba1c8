"""Quantities: the numbers of a statement as values with unit and bound, dates and ordinals too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from bot.core.text.normalize import visible
from bot.core.text.script import to_simplified
from bot.core.values.bounds import bound
from bot.core.values.calendar_dates import DATES, date
from bot.core.values.numerals import Value, han_number, values
from bot.core.values.units import unit_at, unit_before

_DIGIT_GROUP = re.compile(r"(?<=\d)[,_](?=\d{3}(?!\d))")
_LOOSE = re.compile(r"(?<=\d) (?=[\u4e00-\u9fff%])|(?<=[\u4e00-\u9fff]) (?=\d)")
"""Spaces that some set between digits and characters: 14.06 亿元."""
_BIG_MEASURE = re.compile(r"(?<=[\d零一二两三四五六七八九十百千])个(?=[万亿])")
"""20个亿 are 20亿."""
_MARKER = re.compile(r"(?m)^\s*\d+[.)]\s|[①-⑳]")
"""Numbers of a list's items."""
_HAN = "零〇一二三四五六七八九十两"
_CODE = re.compile(
    r"(?<![\d.-])(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-?\d{3,4}|1\d{2}(?:-\d{4}-\d{4}|\d{8}))(?![\d-])"
)
"""Telephone numbers and the like: the same only to the letter."""
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL = re.compile(
    rf"第(?P<han>[{_HAN}百]+|\d+)|\b(?P<digits>\d+)(?:st|nd|rd|th)\b|\b(?P<word>{'|'.join(_EN_ORDINALS[2:])})\b"
    rf"|\b(?P<early>first|second) (?=heading|part|section|chapter|place|day|phase|quarter|half|batch|five)"
)
MAYBE_ORDINAL = re.compile(rf"第|[十一二三四五六七八九]{{3}}|\d(?:st|nd|rd|th)|{'|'.join(_EN_ORDINALS)}")
"""What every text with an ordinal has one of."""
_RUN = re.compile(r"[十一二三四五六七八九]{3,}")
"""Digits in a name: 十四五, the fourteenth five-year plan."""
_TENTHS = 10
"""Discounts up to here are told in tenths of the price, beyond in hundredths."""
_BETWEEN = re.compile(r"\bbetween (?:[¥$€£] ?)?$")
_RANGE = re.compile(r" ?(-|~|–|—|至|到|to|and) ?(?:[¥$€£] ?)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that a text states.

    `amounts` holds the value, or both ends of a range; a date is `(year, month, day)` with 0 for what
    is not said. `unit` is one of `bot.core.units`, `date`, `ordinal`, `code`, or empty. `bound` is
    `over`, `nearly`, `about`, `least`, `most` or empty. `start` and `end` bound the number with its
    unit in the plain text, `stop` is where the number alone ends; `worded` when it is written in
    words alone. `code` holds what is the same only to the letter.
    """

    amounts: tuple[Decimal, ...]
    unit: str
    bound: str
    start: int
    end: int
    stop: int
    worded: bool = False
    code: str = ""


_NOTHING = Quantity((), "", "", -1, -1, -1)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text folded for reading quantities: NFKC, simplified, lower case, digit groups joined."""
    shown = visible(_MARKER.sub(lambda match: " " * len(match[0]), text), None)
    folded = to_simplified(shown).casefold() if shown else ""
    return _BIG_MEASURE.sub("", _LOOSE.sub("", _DIGIT_GROUP.sub("", folded)))


@lru_cache(maxsize=2048)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a plain text in reading order."""
    found: list[Quantity] = []
    rest = text
    for pattern, make in (
        (_CODE, _code),
        *((pattern, _date) for pattern in DATES),
        (_ORDINAL, _ordinal),
        (_RUN, _run),
    ):
        for match in pattern.finditer(rest):
            read = make(match)
            found += read
            if read:
                # What has been read is not read again; its place keeps its length.
                rest = rest[: match.start()] + "\0" * len(match[0]) + rest[match.end() :]
    found += _amounts(rest)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _code(match: re.Match[str]) -> list[Quantity]:
    return [Quantity((), "code", "", *match.span(), match.end(), code=match[0])]


def _date(match: re.Match[str]) -> list[Quantity]:
    read = date(match)
    return [] if read is None else [Quantity(read, "date", "", *match.span(), match.end())]


def _ordinal(match: re.Match[str]) -> list[Quantity]:
    word = match["word"] or match["early"]
    number = Decimal(_EN_ORDINALS.index(word) + 1) if word else han_number(match["han"] or match["digits"])
    if number is None:
        return []
    return [Quantity((number,), "ordinal", "", *match.span(), match.end(), worded=bool(word))]


def _run(match: re.Match[str]) -> list[Quantity]:
    """Return the digits of a name as an ordinal and a number: 十四五 as the 14th, and 5."""
    run = match[0]
    first, last = han_number(run[:-1]), han_number(run[-1])
    if han_number(run) is not None or first is None or last is None:
        return []
    start, end = match.span()
    return [
        Quantity((first,), "ordinal", "", start, end - 1, end - 1),
        Quantity((last,), "", "", end - 1, end, end, worded=True),
    ]


def _amounts(text: str) -> Iterator[Quantity]:
    joined = False
    for one, other in pairwise([*(_amount(text, value) for value in values(text)), _NOTHING]):
        if joined:
            joined = False  # the second end of a range has been told with the first
            continue
        joined = _is_range(text, one, other)
        yield _range(one, other) if joined else one


def _amount(text: str, value: Value) -> Quantity:
    amount, start, end = value.amount, value.start, value.end
    unit, stop = unit_at(text, end)
    if value.unit == "percent":
        unit = "percent"
    elif not unit:
        unit = unit_before(text, start)
    if unit == "discount":  # 九折 and 90折 are ten percent off
        unit, amount = "percent", 100 - (10 * amount if amount <= _TENTHS else amount)
    worded = not any(ch.isdigit() for ch in text[start:end])
    return Quantity((amount,), unit, bound(text, start, end, stop), start, stop, end, worded)


def _is_range(text: str, one: Quantity, other: Quantity) -> bool:
    joint = _RANGE.fullmatch(text[one.end : other.start])
    if joint is None or one.amounts >= other.amounts or (one.unit and other.unit and one.unit != other.unit):
        return False
    return joint[1] != "and" or _BETWEEN.search(text[: one.start]) is not None


def _range(one: Quantity, other: Quantity) -> Quantity:
    return replace(
        other, amounts=one.amounts + other.amounts, start=one.start, bound=one.bound or other.bound
    )
