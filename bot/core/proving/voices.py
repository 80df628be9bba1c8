"""Voices: what the answers of an entry say out loud, beside what its citations show."""

import re
from collections.abc import Iterable

from bot.core.knowledge import Entry
from bot.core.proving.items import Item
from bot.core.text.late_patterns import late
from bot.core.values.calendar_dates import agrees
from bot.core.values.quantities import Quantity, plain, quantities
from bot.core.values.units import compatible

_UNTOLD = late(
    r"(?:没有?|并未|未)(?:具体)?(?:解释|说|写明|列出|介绍|交代|展开|给出|提供|点明|讲)"
    r"|\b(?:does|did|is|are|was|were)(?: not|n['’]t) (?:say|expl|tell|list|define|describe|spell|name|give)"
    r"|\bunexplained\b|\bwithout (?:saying|explaining|telling)\b",
    re.IGNORECASE,
)


class Voices:
    """Reads the answers of entries, each once; entries are known by their id."""

    def __init__(self) -> None:
        self._quantities: dict[str, tuple[Quantity, ...]] = {}

    def carries(self, entry: Entry, item: Item) -> bool:
        """Tell whether an entry that cites an item passes it on to readers.

        A value has to be said by an answer. Words are shown by the quote; an entry that tells what the
        article leaves out carries just the words that it says itself.
        """
        if item.quantity is not None:
            return _says_value(item.quantity, self._said(entry))
        return not entry.not_stated or says(entry, item.words)

    def _said(self, entry: Entry) -> tuple[Quantity, ...]:
        if entry.id not in self._quantities:
            read = [quantities(plain(answer)) for answer in entry.answers.values()]
            self._quantities[entry.id] = tuple(one for found in read for one in found)
        return self._quantities[entry.id]


def _says_value(value: Quantity, said: Iterable[Quantity]) -> bool:
    """Tell whether a value is among those that are said; the ends of a range may be said apart."""
    if value.unit == "date":
        return any(one.unit == "date" and agrees(value.amounts, one.amounts) for one in said)
    if value.unit == "code":
        return any(one.code == value.code for one in said)
    alike = (one for one in said if one.unit != "date" and compatible(one.unit, value.unit))
    return set(value.amounts) <= {amount for one in alike for amount in one.amounts}


def says(entry: Entry, words: str) -> bool:
    """Tell whether an answer has these words in it."""
    return any(words in answer for answer in entry.answers.values())


def admits(entry: Entry, term: str) -> bool:
    """Tell whether an entry says that the article does not explain a term: one answer names both."""
    if entry.not_stated:
        return says(entry, term)
    return any(term in answer and _UNTOLD.search(answer) for answer in entry.answers.values())
