"""Counts: what the numbers of a text count, so that seven parties contradict three parties."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.core.text.stems import stem
from bot.core.values.numerals import Value, values

Count = tuple[str, Decimal]

_MEASURE = re.compile(r"(?:个|[项种条样家名位支例批类座笔])?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[ -]([a-z]+)")


def counted(text: str, value: Value) -> Iterator[str]:
    """Yield what a value of a normalized text counts: the next word's stem or next character, the measure."""
    rest = text[value.end :]
    word = _WORD.match(rest)
    if word is not None:
        yield stem(word[1])
    measure = _MEASURE.match(rest)
    size = measure.end() if measure else 0
    if size and rest[0] != "个":
        yield rest[0]
    if _HAN.match(rest[size : size + 1]):
        yield rest[size]


def counts(text: str) -> Iterator[Count]:
    """Yield all (what is counted, number) of a normalized text."""
    for value in values(text):
        for what in counted(text, value):
            yield what, value.amount
