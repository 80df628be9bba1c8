"""Numerals: numbers in Chinese and English words or digits, read as values with a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "俩": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_EN_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_EN_BIG = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}

_PARTED = r"\d+亿\d{1,4}[百千]?万(?:\d{4}(?!\d|年)|\d[百千])?|\d+万(?:\d{4}(?!\d|年)|\d[百千])"
"""8亿6千万, 3亿5000万, 2万5000: one number, though each part has its own digits."""
_HAN_NUMBER = (
    rf"(?:{_PARTED}"
    r"|\d+(?:\.\d+)?个?[万亿]+|\d+(?:\.\d+)?[百千]|\d+(?:\.\d+)?"
    r"|[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+[万亿]?)?)"
)
_EN_WORD = "|".join(sorted([*_EN_SMALL, "hundred", "thousand", "million", "billion"], key=len, reverse=True))
_UNITS = (
    ("money", r"(?:多|余)?(?:元|块钱|人民币|yuan|rmb|cny)"),
    ("percent", r"(?:%|percent|per cent|pct)"),
    ("day", r"(?:天|days?)"),
    ("hour", r"(?:个?小时|hours?)"),
    ("year", r"年(?!来)"),
    ("month", r"月"),
    ("date", r"[日号]"),
    ("person", r"(?:人|名|位|people|persons?)"),
    ("case", r"(?:例|宗|cases?|infections?)"),
    ("firm", r"(?:家|firms?|companies|enterprises|businesses)"),
    ("team", r"(?:支|teams?|squads?)"),
    ("project", r"(?:projects?|deals?)"),
)
_PATTERN = re.compile(
    rf"(?P<percent>百分之(?P<share>{_HAN_NUMBER}))"
    rf"|(?P<iso>(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d))"
    rf"|(?<![a-z])half (?:a )?(?P<half>million|billion)(?![a-z])"
    rf"|(?P<en>(?<![a-z])(?<![a-z]-)"
    rf"(?:\d+(?:\.\d+)? ?(?:hundred|thousand|million|billion|bn|mn|[km])(?![a-z])"
    rf"|(?:{_EN_WORD})(?:[ -](?:and )?(?:{_EN_WORD}))*(?![a-z])))"
    rf"|(?P<han>(?<![\d.])(?<![a-z]-)(?<![a-z]){_HAN_NUMBER}(?![\d]))"
)
_BARE = re.compile("[百千万亿]+")
_ORDINAL_BEFORE = re.compile(r"(?:第 ?|no\. ?|number |#)$")
_POINTING = re.compile(r"[哪这那某每任同]一$")
"""One of which: 哪一年 asks for a year, not for one."""
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Value:
    """A number in a text.

    `unit` is money, percent, day, person, case, ..., a Chinese measure word, or empty.
    `start` and `end` bound the numeral (without its unit) in the text it was read from.
    """

    amount: Decimal
    unit: str
    start: int
    end: int


def han_number(text: str) -> Decimal | None:
    """Return the value of a Chinese or mixed numeral such as 一亿五千万, 1.5亿 or 20个亿."""
    whole, _, fraction = text.replace("个", "").partition("点")
    total = _whole_number(whole)
    if total is None or not fraction:
        return total
    factor = {"万": 10**4, "亿": 10**8}.get(fraction[-1], 1)
    digits = "".join(str(_HAN_DIGITS[ch]) for ch in fraction.rstrip("万亿"))
    return (total + Decimal(f"0.{digits}")) * factor


def _whole_number(text: str) -> Decimal | None:
    """Return the value of a numeral without 点; None when digits follow without a place."""
    total, section, digit = Decimal(0), Decimal(0), Decimal(0)
    for piece in re.findall(r"\d+(?:\.\d+)?|.", text):
        if piece[0].isdigit() and piece.isascii():
            digit = Decimal(piece)
        elif piece in _HAN_DIGITS:
            if digit and section:
                return None  # 十四五 is a name, not a number
            digit = digit * 10 + _HAN_DIGITS[piece]
        elif piece in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[piece]
            digit = Decimal(0)
        elif piece in "万亿":
            base = total if piece == "亿" else Decimal(0)
            grouped = (base + section + digit) * (10**8 if piece == "亿" else 10**4)
            total = grouped if piece == "亿" else total + grouped
            section = digit = Decimal(0)
        else:
            return None
    return total + section + digit


def english_number(text: str) -> Decimal | None:
    """Return the value of an English numeral such as `two hundred and five` or `1.5 million`."""
    total, current = Decimal(0), Decimal(0)
    for word in re.findall(r"\d+(?:\.\d+)?|[a-z]+", text):
        if word == "and":
            continue
        if word in _EN_SMALL:
            current += _EN_SMALL[word]
        elif word in _EN_BIG:
            factor = _EN_BIG[word]
            current = (current or Decimal(1)) * factor
            if factor >= 1000:
                total, current = total + current, Decimal(0)
        else:
            try:
                current += Decimal(word)
            except InvalidOperation:
                return None
    return total + current


def _unit_at(text: str, end: int) -> str:
    rest = text[end : end + 16].lstrip("余多几").lstrip(" -")
    for unit, pattern in _UNITS:
        if re.match(pattern, rest):
            return unit
    measure = re.match(r"[个支例项条款批次套间座所]", rest)
    return measure[0] if measure else ""


def values(text: str) -> Iterator[Value]:
    """Yield the values of a normalized text in reading order; ordinals are left out."""
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        if match["iso"]:
            yield Value(Decimal(match["y"]), "year", *match.span("y"))
            yield Value(Decimal(match["m"]), "month", *match.span("m"))
            yield Value(Decimal(match["d"]), "date", *match.span("d"))
            continue
        if _ORDINAL_BEFORE.search(text[max(0, start - 7) : start]):
            continue
        if _ORDINAL_AFTER.match(text[end : end + 3]) or _POINTING.search(text[max(0, start - 1) : end]):
            continue
        amount = _amount(match)
        if amount is None:
            continue
        unit = "percent" if match["percent"] else _unit_at(text, end)
        if not unit and re.fullmatch(r"(?:19|20)\d\d", match[0]):
            unit = "year"
        yield Value(amount, unit, start, end)


def _amount(match: re.Match[str]) -> Decimal | None:
    if match["percent"]:
        return han_number(match["share"])
    if match["half"]:
        return Decimal("0.5") * _EN_BIG[match["half"]]
    if match["en"]:
        return english_number(match["en"])
    # 百 alone stands in words (老百姓) and in vague counts (几百).
    return None if _BARE.fullmatch(match["han"]) else han_number(match["han"])
