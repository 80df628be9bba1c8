"""Ranks: which of several a text is about: the second boat, 第三期."""

from decimal import Decimal

from bot.core.values.quantities import plain, quantities


def ranks(text: str) -> frozenset[Decimal]:
    """Return the ordinals of a text as numbers."""
    return frozenset(one.amounts[0] for one in quantities(plain(text)) if one.unit == "ordinal")
