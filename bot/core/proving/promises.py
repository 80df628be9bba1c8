"""Promises: quoted terms that count what they stand for (“八个一”), and whether the article tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.core.text.late_patterns import late
from bot.core.text.stems import stem
from bot.core.values.numerals import Value, values

_OPENS, _CLOSES = '“「『"', '”」』"'
_UNIT = r"[\d一二三四五六七八九十nNxX]+"
_CODE = late(rf"{_UNIT}(?:[+×]{_UNIT})+|\d{{2,}}")
_YEAR = late(r"(?:19|20)\d\d")
_RULES_OF_SOME_KIND = (
    r"(?:要求|措施|原则|机制|模式|工作法|行动|工程|战略|计划|方针|目标|任务|体系|思路|政策|方案|精神|理念|举措|办法|规定|制度)"
    r"|\s?(?:plan|polic(?:y|ies)|principles?|rules?|strategy|program(?:me)?s?|model|initiative|framework|formula)\b"
)
_BESIDE = rf"(?:(?:[、,和及与]| and )[{_OPENS}][^{_CLOSES}]*[{_CLOSES}])*"
_CODED = late(rf"[{_CLOSES}]{_BESIDE}[\u3400-\u9fff]{{0,4}}?(?:{_RULES_OF_SOME_KIND})")
_FEWEST, _MOST = 2, 20
_COUNTING_UNITS = frozenset({"", "个", "项", "条"})
"""Units of a count of principles and the like; 24小时 and 三天 only measure."""
_MEASURE = late("[个项条大]?")
_PIECE = late(r"[、,;]|\band\b|和(?=.{1,12}$)")
_HEAD = rf"^[{_CLOSES}](?:[\u3400-\u9fff]{{0,6}}|\s?[a-z]{{0,12}}\s?)"
_DEFINED = late(
    rf"{_HEAD}(?:[:(—–]"
    r"|,?\s?(?:即|就是|是指|指的是|意思是|分别是|分别为|包括|包含)"
    r"|,? ?(?:which )?(?:means?|refers? to|stands? for|consists? of|comprises?|includes?)\b"
    r"|,? (?:namely|that is|i\.e\.|meaning)\b)"
)
_CALLED = late(
    r"(?:所谓|简称|称为|称作|叫做|概括为|归纳为|\b(?:known as|called|dubbed|so-called))(?:的|the)?\s?$"
)
_HAN_NUMBERS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CIRCLED_ONE = 0x2460


@dataclass(frozen=True, slots=True)
class Promise:
    """What a term counts: `number` things, each named by `keys`; a code such as “1234” has no number."""

    number: int | None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of a term: `text[begin:end]` within its marks; `after` are the sentences that follow."""

    text: str
    begin: int
    end: int
    after: Sequence[str]


def promise(term: str, behind: str) -> Promise | None:
    """Return what a quoted term promises, None when it does not count anything.

    `behind` is the text from its closing mark. A bare code is a promise only before a word such as
    要求 or plan: “12345” may be a telephone number.
    """
    if _CODE.fullmatch(term):
        return Promise(None) if _CODED.match(behind) and not _YEAR.fullmatch(term) else None
    plain = term.lower()
    read = [*values(plain)]
    ends = [*(value.start for value in read), len(plain)][1:]
    counted = [(value, end) for value, end in zip(read, ends, strict=True) if _counts(plain, value)]
    if not counted:
        return None
    keys = (_key(plain, value.end, end) for value, end in counted)
    return Promise(int(max(value.amount for value, _ in counted)), tuple(key for key in keys if key))


def _counts(term: str, value: Value) -> bool:
    whole = value.amount == value.amount.to_integral_value() and Decimal(_FEWEST) <= value.amount <= _MOST
    return whole and value.unit in _COUNTING_UNITS and not re.match("[a-z]", term[value.end :])


def _key(term: str, begin: int, end: int) -> str:
    """Return the first two characters, or the stem of the first word, of what is counted."""
    rest = _MEASURE.sub("", term[begin:end], count=1).strip(" -")
    return stem(rest.split()[0]) if rest and rest.isascii() else rest[:2]


def is_kept(promised: Promise, mentions: Sequence[Mention], openings: Sequence[str]) -> bool:
    """Tell whether the article says what a term stands for.

    It does when it defines the term where it stands, or lists as many things: right before or behind
    it, as 一是 ... 二是 ..., or as `openings` of its paragraphs that each hold what is counted. Where a
    term has no number, any definition will do.
    """
    number = promised.number
    if any(_is_defined(number, mention) for mention in mentions):
        return True
    if number is None:
        return False
    return any(_is_numbered(number, mention) for mention in mentions) or (
        _are_headings(number, promised.keys, mentions, openings)
    )


def _is_defined(number: int | None, mention: Mention) -> bool:
    before = mention.text[: mention.begin].rstrip(_OPENS)
    behind = mention.text[mention.end :]
    if _CALLED.search(before):
        return True
    if defined := _DEFINED.search(behind):
        return number is None or len(_PIECE.split(behind[defined.end() :])) >= number
    listed = re.split(r"[,。;:]", before.rstrip("的等这"))[-1].split("、")
    return len(listed) == number and all(listed)


def _is_numbered(number: int, mention: Mention) -> bool:
    """Tell whether a numbered list that has at least as many items follows a mention."""
    rest = " ".join((mention.text[mention.end :], *mention.after)).lower()
    return _has_item(1, rest) and _has_item(number, rest)


def _has_item(number: int, text: str) -> bool:
    """Tell whether a text has the mark of the n-th item of a list, from 1 to 20."""
    han = _HAN_NUMBERS[number - 1]
    marks = [rf"{han}[是要](?!否)", rf"第{han}[,、是]", rf"\({han}\)", rf"(?<!\d){number}[.、)](?!\d)"]
    marks.append(chr(_CIRCLED_ONE + number - 1))
    if number <= len(_ORDINALS):
        marks.append(rf"\b{_ORDINALS[number - 1]}(?:ly)?\b")
    return re.search("|".join(marks), text) is not None


def _are_headings(
    number: int, keys: Sequence[str], mentions: Sequence[Mention], openings: Sequence[str]
) -> bool:
    """Tell whether as many paragraphs open with each of what is counted: 树立 ... 抓 ... for “六树六抓”."""
    terms = {mention.text[mention.begin : mention.end] for mention in mentions}
    headings = [opening.lower() for opening in openings if not any(term in opening for term in terms)]
    return bool(keys) and all(sum(key in heading for heading in headings) >= number for key in keys)
