"""Ranks: which of several a text is about: the second boat, 第三期."""

import re
from decimal import Decimal

from bot.core.values.numerals import values
from bot.core.values.quantities import MAYBE_ORDINAL, plain, quantities

_FIVE_YEARS = re.compile(r"(十?[一二三四五六七八九])五(?=[”\"'」』]? ?(?:规划|计划|时期|期间))")
"""The number of a five-year plan by its short name: 十四五规划 is the fourteenth."""


def ranks(text: str) -> frozenset[Decimal]:
    """Return the ordinals of a text as numbers."""
    plans = (value.amount for plan in _FIVE_YEARS.finditer(text) for value in values(plan[1]))
    folded = plain(text)
    told = quantities(folded) if MAYBE_ORDINAL.search(folded) else ()
    return frozenset((*plans, *(one.amounts[0] for one in told if one.unit == "ordinal")))
