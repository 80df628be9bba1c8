"""Proof: numbers of an answer that its citations do not carry."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.core.normalize import normalize
from bot.core.numerals import Value, values

_DIGIT = re.compile(r"\d")
_SMALL = 10
_MARKER = re.compile(r"(?m)^\s*\d+[.)]\s|[①-⑳]")
"""Numbers of a list's items."""


def unproved_values(answer: str, quotes: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers of an answer, as written, that no quote has as a value.

    Small numbers in words (two teams, 三个) count things and are not looked at.
    """
    proved: set[Decimal] = set()
    for quote in quotes:
        plain = normalize(quote, None)
        proved |= {value.amount for value in values(plain)}
        proved |= {Decimal(digits) for digits in re.findall(r"\d+", plain)}
    plain = normalize(_MARKER.sub(" ", answer), None)
    return tuple(
        plain[value.start : value.end]
        for value in values(plain)
        if value.amount not in proved and _must_be_proved(plain, value)
    )


def _must_be_proved(text: str, value: Value) -> bool:
    return value.amount > _SMALL or _DIGIT.search(text[value.start : value.end]) is not None
