"""Quantities: the numbers of a statement as values with unit and bound, dates and ordinals too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bot.core.normalize import visible
from bot.core.numerals import english_number, han_number, values
from bot.core.script import to_simplified
from bot.core.units import unit_at, unit_before

_DIGIT_GROUP = re.compile(r"(?<=\d)[,_](?=\d{3}(?!\d))")
_MARKER = re.compile(r"(?m)^\s*\d+[.)]\s|[①-⑳]")
"""Numbers of a list's items."""
_HAN = "零〇一二三四五六七八九十两"
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DATES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>{_YEAR}))?"
    ),
    re.compile(
        rf"\b(?P<month>{_MONTH})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<year>{_YEAR})\b)?"
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\b,? (?P<year>{_YEAR})\b"),
    re.compile(rf"(?<!\d)(?P<year>{_YEAR})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<year>{_YEAR}|[{_HAN}]{{4}})年(?:(?P<month>\d{{1,2}}|[{_HAN}]{{1,3}})月)?"
        rf"(?:(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})[日号])?"
    ),
    re.compile(
        rf"(?<!\d)(?P<month>\d{{1,2}}|[{_HAN}]{{1,3}})月(?:(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})[日号])?"
    ),
)
_CODE = re.compile(
    r"(?<![\d.])(?=[\d-]*\d{4})\d{3,}(?:-\d{3,})+|(?<![\d.])1\d{10}(?!\d)|(?<![\d.])\d{5,6}(?=邮编)"
)
"""Telephone numbers and the like: the same only to the letter."""
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL = re.compile(
    rf"第(?P<han>[{_HAN}百]+|\d+)|\b(?P<digits>\d+)(?:st|nd|rd|th)\b|\b(?P<word>{'|'.join(_EN_ORDINALS[2:])})\b"
    rf"|\b(?P<early>first|second) (?=heading|part|section|chapter|place|time|day|phase|quarter|half|batch|five)"
)
_RUN = re.compile(r"[十一二三四五六七八九]{3,}")
"""Digits in a name: 十四五, the fourteenth five-year plan."""
_JOINED = re.compile(r" ?(?:元|块|%|percent|yuan|\w)? ?(?:-|~|–|—|至|到|to|and) ?")
_BEFORE = (
    (
        "over",
        r"(?:超过|超出|超|逾|突破|高于|多于|不止|over|more than|above|exceed(?:s|ed|ing)?|upwards of|in excess of)",
    ),
    (
        "nearly",
        r"(?:将近|接近|近|不到|不足|nearly|almost|close to|just under|just below|less than|under|below|fewer than)",
    ),
    ("about", r"(?:大约|大概|(?<![签节条预合违契邀公特])约|about|around|roughly|approximately|some|circa)"),
    ("least", r"(?:至少|不少于|不低于|最少|at least|no fewer than|no less than|not less than|a minimum of)"),
    (
        "most",
        r"(?:最多|至多|最高|不超过|不高于|at most|up to|no more than|not more than|a maximum of|as much as|as many as)",
    ),
)
_AFTER = (
    ("over", r"(?:[万亿元]?[余多](?!方|样|数)|以上|(?: \w+)? or more|-odd| plus\b)"),
    ("about", r"(?:左右|上下| or so)"),
    ("most", r"(?:以内|以下|之内)"),
)
_AHEAD = tuple(
    (name, re.compile(pattern + r"(?: a total of| the|达到|达|了)? ?(?:[¥$€£] ?)?$"))
    for name, pattern in _BEFORE
)
_BEHIND = tuple((name, re.compile(pattern)) for name, pattern in _AFTER)
_LOOK = 24


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


def plain(text: str) -> str:
    """Return a text folded for reading quantities: NFKC, simplified, lower case, digit groups joined."""
    shown = visible(_MARKER.sub(lambda match: " " * len(match[0]), text), None)
    return _DIGIT_GROUP.sub("", to_simplified(shown).casefold() if shown else "")


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a plain text in reading order."""
    found: list[Quantity] = []
    rest = text
    for pattern, make in (
        (_CODE, _code),
        *((date, _date) for date in _DATES),
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
    parts = match.groupdict()
    year, month, day = (_part(parts.get(name)) for name in ("year", "month", "day"))
    if month > 12 or day > 31 or (not month and not day and year < 1000):
        return []
    return [Quantity((year, month, day), "date", "", *match.span(), match.end())]


def _part(text: str | None) -> Decimal:
    """Return a year, month or day as a number; 0 when it is not said."""
    if not text:
        return Decimal(0)
    if text[:3] in (names := [name[:3] for name in _MONTHS]):
        return Decimal(names.index(text[:3]) + 1)
    if len(text) == 4 and not text.isascii():
        return Decimal(
            "".join(str("零一二三四五六七八九".find(ch.replace("〇", "零"))) for ch in text).replace(
                "-1", "0"
            )
        )
    return han_number(text) or Decimal(0)


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
    read = [_amount(text, value.amount, value.start, value.end) for value in values(text)]
    joined: Quantity | None = None
    for one, other in pairwise([*read, None]):
        if joined is not None:
            # The second end of a range has been told with the first.
            joined = None
            continue
        if one is None:  # pragma: no cover - only the last of a pair is None
            continue
        if other is not None and _is_range(text, one, other):
            joined = _range(one, other)
            yield joined
        else:
            yield one


def _amount(text: str, amount: Decimal, start: int, end: int) -> Quantity:
    unit, stop = unit_at(text, end)
    if not unit:
        unit = unit_before(text, start)
    if unit == "discount":  # 九折 is ten percent off
        unit, amount = (
            "percent",
            (10 - amount if amount <= 10 else 100 - amount) * (10 if amount <= 10 else 1),
        )
    worded = not any(ch.isdigit() for ch in text[start:end])
    return Quantity((amount,), unit, _bound(text, start, end, stop), start, stop, end, worded)


def _bound(text: str, start: int, end: int, stop: int) -> str:
    ahead = text[max(0, start - _LOOK) : start]
    for name, pattern in _AHEAD:
        if pattern.search(ahead):
            return name
    for name, pattern in _BEHIND:
        if pattern.match(text, end) or pattern.match(text, stop):
            return name
    return ""


def _is_range(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.end : other.start]
    joint = re.fullmatch(r" ?(-|~|–|—|至|到|to|and) ?(?:[¥$€£] ?)?", between)
    if (
        joint is None
        or one.amounts[0] >= other.amounts[0]
        or (one.unit and other.unit and one.unit != other.unit)
    ):
        return False
    return joint[1] != "and" or re.search(r"\bbetween (?:[¥$€£] ?)?$", text[: one.start]) is not None


def _range(one: Quantity, other: Quantity) -> Quantity:
    low = one.amounts[0]
    return replace(other, amounts=(low, *other.amounts), start=one.start, bound=one.bound or other.bound)
