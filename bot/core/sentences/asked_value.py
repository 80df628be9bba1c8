"""Asked value: which kind of fact, and of what, a question wants to hear, as far as that is certain."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.facts.fact_spans import Kind
from bot.core.facts.fact_words import words_of
from bot.core.questions.question_types import asked_types
from bot.core.text.late_patterns import late
from bot.core.text.stems import stem

_SIZES: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        late(
            r"多[高宽深远]|(?<![几许])多长(?!时间)|(?:高度|长度|宽度|深度|海拔|距离|全长|长)(?:大?约)?(?:是|有|为|达)?多少|"
            r"\bhow (?:tall|high|wide|deep|far)\b|\bwhat (?:is|was) the (?:\w+ )?(?:height|length|depth|width)\b"
        ),
        frozenset({"m", "km"}),
    ),
    (
        late(
            r"(?:面积|占地)(?:大?约)?(?:是|有|为|达)?多[少大]|多大面积|\bhow (?:big|large)\b|\bwhat (?:is|was) the (?:\w+ )?area\b"
        ),
        frozenset({"mu", "hectare", "km2", "m2"}),
    ),
    (late(r"多重|重量(?:是|有|为|达)?多少|多少吨|\bhow heavy\b"), frozenset({"tonne", "kg"})),
    (late(r"多少度|\bhow (?:hot|cold|warm)\b"), frozenset({"degree"})),
)
_KINDS: Mapping[str, Kind] = {
    "money": "amount",
    "percent": "share",
    "duration": "duration",
    "date": "date",
    "count": "count",
    "person": "person",
    "place": "place",
    "organisation": "organisation",
}
_ANY: frozenset[Kind] = frozenset({"amount", "share", "measure", "count"})
_COUNTED: frozenset[Kind] = frozenset({"count", "amount", "measure"})
_HOW_LONG = late(r"\bhow long\b(?! (?:did|does|do|will|has|have|had|until|ago|before|after|can))")
_STRICT: Mapping[Kind, re.Pattern[str]] = {
    "date": late(
        r"什么时候|啥时候?|何时|几时|几月|几号|哪一?[天日年月]|(?:日期|时间)是|什么时间|"
        r"^when\b|\b(?:and|or|but|,) when\b|\b(?:what|which) (?:date|day|year|month)\b"
    ),
    "person": late(r"(?:^|[,。;])谁|[是由被]谁|哪位|^who\b(?! (?:did|do|does|else|all))|\bby whom\b"),
    "place": late(
        r"在(?:哪里|哪儿|何处|何地|什么地方)|位于(?:哪|何)|哪一?个?座?(?:省|市|县|镇|乡|村|国|区|州)|"
        r"^where (?:is|was|are|were|did|does|do)\b|"
        r"\b(?:what|which) (?:province|city|county|town|village|street|district|state|river|island|valley)\b"
    ),
}
"""What a question for such a fact has, beyond a word that may mean other things, too."""
_KIND_WORD = late(
    r"哪一?(?:个|座|家|所|条)?(?P<han>国|省|市|县|镇|乡|村|区|州|公司|银行|大学|医院|学院|集团|局|学校|企业|单位|部门|机构)|"
    r"\b(?:what|which) (?P<latin>[a-z]+)\b"
)
_NO_VALUE = late(
    r"吗|是否|是不是|有没有|有无|能不能|会不会|为什么|为何|为啥|怎么|如何|怎样|"
    r"^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b|\bwhy\b|"
    r"\bhow (?:come|did|do|does|was|were|is|are|can)\b"
)
_WHAT_ELSE = late(
    r"第几|除了|其他|另外|还有|多多少|少多少|多几|少几|\b(?:other|else|more|fewer|less|besides)\b"
)
"""Words with which a rest of the value in the text may be meant."""
_HAN_COUNTED = late(
    r"(?:多少|几多|好多|(?<![十哪])几)(?P<by>[个对双家支例项条款名位批次件户所间座辆台种类班份场届册棵头只艘架栋本篇组]?)"
    r"(?P<what>[\u3400-\u9fff]{0,8})"
)
_LATIN_COUNTED = late(
    r"\bhow many (?P<what>(?:[a-z'’-]+ ){0,3}?"
    r"(?:people|children|men|women|staff|police|sheep|fish|(?!this\b|does\b|was\b|has\b)[a-z'’-]{3,}s))\b"
)
_WHO_IS = late(
    r"^who (?:is|was|are|were) (?P<role>(?:the |a |an |his |her |its )?[a-z'’ -]+)|"
    r"(?P<before>[\u3400-\u9fff]{2,20}?)(?:的名字)?(?:都)?是谁(?![\u3400-\u9fff])|谁是(?P<behind>[\u3400-\u9fff]{2,20})"
)
_SORTS = late(r" of (?:[a-z'’.-]+ ){0,2}?(?P<what>[a-z'’-]{3,}s)\b")
_KINDS_OF = frozenset("types kinds sorts varieties species pairs groups sets pieces tons tonnes".split())
_PEOPLE = frozenset({"人", "people", "person"})
_NO_NOUN = frozenset("v p d c f r t".split())


_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class AskedValue:
    """What is asked for: a fact of one of `kinds`; in one of `units`, if any are given.

    `noun` is what is counted, empty when the question does not tell; `people`: it is people.
    `role` is what somebody is asked for by (the mayor), `which` the word for its kind that the
    name of a place or an organisation has (县, bank).
    """

    kinds: frozenset[Kind]
    units: frozenset[str] = frozenset()
    noun: str = ""
    people: bool = False
    role: str = ""
    which: str = ""


@lru_cache(maxsize=_REMEMBERED)
def asked_value(text: str) -> AskedValue | None:
    """Return what value a normalized question asks for, None when it is none, or more than one."""
    if _NO_VALUE.search(text) or _WHAT_ELSE.search(text):
        return None
    units = next((units for pattern, units in _SIZES if pattern.search(text)), None)
    if units is not None:
        return AskedValue(frozenset({"measure"}), units)
    types = asked_types(text)
    if "age" in types:
        return AskedValue(frozenset({"measure"}), frozenset({"year"}))
    found = [kind for name, kind in _KINDS.items() if name in types]
    if len(found) > 1 and {"share", "duration"} & {*found}:
        found = [kind for kind in found if kind != "count"]  # 失业率是多少
    if not found and "amount" in types:
        return AskedValue(_ANY)
    return _one(text, found[0]) if len(found) == 1 else None


def _one(text: str, kind: Kind) -> AskedValue | None:
    """Return what a question for one kind of fact asks for, None when its words may mean another thing."""
    if kind in _STRICT and not _STRICT[kind].search(text):
        return None
    asked = AskedValue(frozenset({kind}))
    if kind == "count":
        return _counted(text)
    if kind == "person":
        return replace(asked, role=_group(_WHO_IS.search(text)))
    if kind in {"place", "organisation"}:
        return replace(asked, which=_group(_KIND_WORD.search(text)))
    if kind == "duration" and _HOW_LONG.search(text):
        return AskedValue(frozenset({"duration", "measure"}), frozenset({"m", "km"}))
    return asked


def _group(match: re.Match[str] | None) -> str:
    """Return what the first of its groups has."""
    return next((group for group in match.groups() if group), "") if match else ""


def _counted(text: str) -> AskedValue | None:
    """Return what a question for a count counts; without a noun any value may be meant."""
    latin = _LATIN_COUNTED.search(text)
    if latin is not None:
        words = latin["what"].split()
        of = _SORTS.match(text, latin.end()) if words[-1] in _KINDS_OF else None
        head = of["what"] if of else words[-1]
        return AskedValue(_COUNTED, noun=stem(head), people=head in _PEOPLE)
    han = _HAN_COUNTED.search(text)
    if han is None:
        return AskedValue(frozenset({"count"})) if "how many" in text else None
    nouns = []
    for word in words_of(han["what"], 0, len(han["what"])):
        if word.of in _NO_NOUN or word.words in {"的", "了"}:
            break
        nouns.append(word.words)
    if not nouns:
        return AskedValue(frozenset({"count"}) if han["by"] else _ANY)
    return AskedValue(_COUNTED, noun=nouns[-1], people=nouns[-1] in _PEOPLE)
