"""Fact values: the values among the items of a sentence, with bound, hedge and what they measure."""

import re
from collections.abc import Iterable, Iterator

from bot.core.facts.fact_measures import measure
from bot.core.facts.fact_measures_latin import measure_latin
from bot.core.facts.fact_spans import VALUES, FactSpan, Kind, Span, kind_of
from bot.core.facts.fact_words import clause, is_latin
from bot.core.proving.items import Item
from bot.core.text.late_patterns import late
from bot.core.values.bounds import bounded_span
from bot.core.values.hedges import HEDGES
from bot.core.values.quantities import Quantity
from bot.core.values.units import COUNTED

_THROUGHOUT = frozenset({"so far"})
"""Hedges that hold for all of a sentence behind them."""
_IN_CLAUSE = frozenset(
    {"planned", "so far", "possible", "as far as possible", "in a row", "encouraged", "per", "part"}
)
_IN = late(r"(?:in|of|during|from) ")
_OLD_YEAR = late(r",? 1[0-8]\d\d\b")
_UNTIL = late(
    r"(?:直至|直到|截至|截止到?|不晚于|早于|晚于|约|大约|自从?|早在|\b(?:until|till|since|by|before|after|around|about|circa|early|late|no later than)) ?$"
)
_ON = late("(?:以后|之后|以来|之前|以前|以后|前夕|前后|左右|底|初|末|中旬|上旬|下旬|年底|年初)(?![期段])")
_LOOK = 16
_OF_DATES = frozenset({"planned", "possible"})
_SIGNS = "¥$€£"
_DIGITS = "0123456789"
_MEASURE_WORD = late(
    "次(?=[^数元]|$)|[册棵株头匹只架艘辆枚盏幅栋幢层组排班列节篇本封首堂桌盘碗瓶箱袋包吨剂盒片颗粒朵束]"
)
_YEAR = late(r"1\d{3}|20\d\d")
_NEWS_DAY = late(
    "(?:3[01]|[12]?[1-9]|[12]0)日(?=上午|中午|下午|傍晚|晚|凌晨|清晨|发布|公布|宣布|通报|表示|介绍|透露|举行|召开|印发|称|说|从|在|对|电|讯)"
)
"""6日发布: the sixth of a month, as news tells the day; not six days."""
_SINCE = late(
    r"\b(?:in|since|by|from|until|till|to|of|during|between|and|before|after|around|circa|early|late) $|\($",
    re.IGNORECASE,
)
_AGE = late(r"\s*(?:岁|years? old|-year-old)")
_SIZE = late(r"(?:miles?|feet|foot|inch(?:es)?|acres?|gallons?|lit(?:er|re)s?|yards?|ounces?|degrees?)\b")
_MONEY = late(
    r"投资|资金|贷款|金额|产值|收入|补贴|补助|经费|利润|\b(?:loans?|funding|funds|investment|subsid(?:y|ies)|revenue)\b"
)
_DENIED = late(
    r"未(?!来)|没有?(?!收)|并?不(?![仅同少断足到超低高])|并非|否认|\b(?:not|no|never|nor|neither|denied|deny|without)\b|n't\b"
)


def values(text: str, items: Iterable[Item]) -> Iterator[FactSpan]:
    """Yield the values among the items of a sentence."""
    latin = is_latin(text)
    folded = text.lower() if len(text.lower()) == len(text) else text
    for item in items:
        kind = kind_of(item.kind)
        if kind not in VALUES or item.quantity is None:
            continue
        first, stop = (item.begin, _counting(text, kind, item.end)) if kind != "date" else _day(folded, item)
        kind = _kind(text, kind, item.quantity, (first, stop))
        begin, end = _since(folded, first, stop) if kind == "date" else bounded_span(folded, first, stop)
        measured = (measure_latin if latin else measure)(text, kind, begin, end)
        yield FactSpan(
            kind=_told(text, kind, measured, latin=latin),
            begin=first,
            end=stop,
            measure=measured,
            hedge=hedge(folded, kind, begin, end),
            bound=(begin, end) if (begin, end) != (first, stop) else None,
            value=item.quantity,
        )


def _counting(text: str, kind: Kind, end: int) -> int:
    """Return where a count ends with a measure word that numbers are seldom read with: 800棵, 30万人次."""
    if kind == "count":
        return end + (text[end - 1 : end + 1] == "人次")
    match = _MEASURE_WORD.match(text, end) if kind == "number" else None
    return end if match is None else match.end()


def _day(text: str, item: Item) -> Span:
    """Return where a date of a lower-case text stands, without its preposition, with a year before 1900."""
    opened = _IN.match(text, item.begin)
    year = _OLD_YEAR.match(text, item.end)
    return (opened.end() if opened else item.begin), (year.end() if year else item.end)


def _since(text: str, begin: int, end: int) -> Span:
    """Return a date with the word that makes it a bound: 直至1935年, since 1874."""
    ahead = _UNTIL.search(text, max(0, begin - _LOOK), begin)
    behind = _ON.match(text, end)
    return (ahead.start() if ahead else begin), (behind.end() if behind else end)


def _kind(text: str, kind: Kind, value: Quantity, span: Span) -> Kind:
    """Return the kind of a value by its unit, its measure word and what stands before it."""
    begin, end = span
    if text[begin] in _SIGNS:
        return "amount"
    if text[end - 1] == "岁" or (kind == "duration" and _AGE.match(text, end)):
        return "measure"
    if kind == "duration" and _NEWS_DAY.match(text, begin):
        return "date"
    if kind == "number" and _YEAR.fullmatch(text, begin, end) and _SINCE.search(text, 0, begin):
        return "date"
    if kind == "count" and value.unit not in {*COUNTED, "item", ""}:
        return "measure"
    return "count" if kind == "number" and _MEASURE_WORD.search(text, begin, end) else kind


def _told(text: str, kind: Kind, measured: Span | None, *, latin: bool) -> Kind:
    """Return the kind of a bare number by what it measures: money, or what is counted."""
    if kind != "number" or measured is None:
        return kind
    if _MONEY.search(text, *measured):
        return "amount"
    if not latin:
        return kind
    return "measure" if _SIZE.match(text, measured[0]) else "count"


def hedge(text: str, kind: Kind, begin: int, end: int) -> Span | None:
    """Return the words of a lower-case text that hedge the value `text[begin:end]` beyond its bound."""
    start, _ = clause(text, begin, end)
    names = _OF_DATES if kind == "date" else _IN_CLAUSE
    found = [
        match.span()
        for one in HEDGES
        if one.name in names
        for match in one.said.finditer(text, 0 if one.name in _THROUGHOUT else start)
        if match.end() <= begin
    ]
    begin, end = max(found, default=(0, 0))
    return (begin, begin + len(text[begin:end].rstrip(_DIGITS))) if found else None


def denied(text: str, fact: FactSpan) -> bool:
    """Tell whether the clause of a value denies something before it."""
    start, _ = clause(text, fact.begin, fact.end)
    return _DENIED.search(text.lower(), start, fact.begin) is not None
