"""Told values: the value of a fact in figures: over 150,000,000 CNY, below 50,000 person, 2021-05-03."""

from decimal import Decimal

from bot.core.facts.facts import Fact

_BOUNDS = {"over": "over", "nearly": "below", "about": "about", "least": "at least", "most": "at most"}


def told_value(fact: Fact) -> str:
    """Return the value of a fact with bound and unit, as program output; empty for one without."""
    value = fact.value
    if value is None:
        return ""
    if value.unit == "date":
        return "-".join(
            _part(part, size) for part, size in zip(value.amounts, (4, 2, 2), strict=True)
        ).rstrip("-?")
    if fact.kind == "date":
        return f"{int(value.amounts[0])}"
    if value.code:
        return value.code
    amounts = " to ".join(_amount(one) for one in value.amounts)
    return " ".join(filter(None, (_BOUNDS.get(value.bound, ""), amounts, value.unit)))


def _part(part: Decimal, size: int) -> str:
    """Return a year, month or day; a question mark for what is not said."""
    return f"{int(part):0{size}d}" if part else "?"


def _amount(amount: Decimal) -> str:
    return f"{amount.normalize():,f}"
