"""Standing: whether words tell how things stood on the day they were written."""

from bot.core.text.quotations import quotations
from bot.core.values.hedges import HEDGES
from bot.core.values.stated_values import stated_values

_PASSING = frozenset({"money", "percent", "count", "measure", "number", "duration"})
"""Kinds of values that change with time; a date stays what it is."""
_UNDER_WAY = tuple(hedge.said for hedge in HEDGES if hedge.name in {"planned", "so far"})
_VAGUE = tuple(hedge.said for hedge in HEDGES if hedge.name in {"several", "part"})


def tells_standing(words: str) -> bool:
    """Tell whether words of the article give a value, a plan, a state so far, or a vague number."""
    return _has_value(words) or is_under_way(words) or any(said.search(words.casefold()) for said in _VAGUE)


def is_under_way(words: str) -> bool:
    """Tell whether words speak of a plan or of a state so far."""
    return any(said.search(words.casefold()) for said in _UNDER_WAY)


def _has_value(words: str) -> bool:
    """Tell whether words give a value; what stands in quotation marks is a name (“六个一”), not a count."""
    if not words.strip():
        return False
    named = [(one.begin, one.end) for one in quotations(words)]
    values = (one for one in stated_values(words) if one.kind in _PASSING)
    return any(not any(begin <= one.begin < end for begin, end in named) for one in values)
