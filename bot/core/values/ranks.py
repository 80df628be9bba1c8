"""Ranks: which of several a text is about: the second boat, 第三期, 十四五."""

from decimal import Decimal

from bot.core.values.quantities import MAYBE_ORDINAL, plain, quantities


def ranks(text: str) -> frozenset[Decimal]:
    """Return the ordinals of a text as numbers."""
    folded = plain(text)
    told = quantities(folded) if MAYBE_ORDINAL.search(folded) else ()
    return frozenset(one.amounts[0] for one in told if one.unit == "ordinal")
