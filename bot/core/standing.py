"""Standing: whether words tell how things stood on the day they were written."""

from bot.core.hedges import HEDGES
from bot.core.quotations import quotations
from bot.core.stated_values import stated_values

_PASSING = frozenset({"money", "percent", "count", "measure", "number", "duration"})
"""Kinds of values that change with time; a date stays what it is."""
_UNDER_WAY = tuple(hedge for hedge in HEDGES if hedge.name in {"planned", "so far"})


def tells_standing(words: str) -> bool:
    """Tell whether words of the article give a value, a plan or a state so far.

    What stands in quotation marks is a name (“六个一”), not a count.
    """
    if not words.strip():
        return False
    named = [(one.begin, one.end) for one in quotations(words)]
    values = (one for one in stated_values(words) if one.kind in _PASSING)
    if any(not any(begin <= one.begin < end for begin, end in named) for one in values):
        return True
    return any(hedge.said.search(words) for hedge in _UNDER_WAY)
