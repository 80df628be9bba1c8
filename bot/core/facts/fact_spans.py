"""Fact spans: facts as words of one sentence, before they are tied to its article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from bot.core.text.late_patterns import late
from bot.core.values.quantities import Quantity

Kind = Literal[
    "amount",
    "count",
    "share",
    "measure",
    "number",
    "date",
    "duration",
    "person",
    "organisation",
    "place",
    "event",
    "name",
    "title",
    "term",
    "list",
    "cause",
    "purpose",
    "definition",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
VALUES: frozenset[Kind] = frozenset({"amount", "count", "share", "measure", "number", "date", "duration"})
NAMES: frozenset[Kind] = frozenset({"person", "organisation", "place", "event", "name", "title", "term"})
OF_ITEM: Mapping[str, Kind] = {
    "money": "amount",
    "percent": "share",
    "document": "title",
    "slogan": "term",
    "quoted term": "term",
}
"""Kinds of facts by those of items, as far as they differ."""

Span = tuple[int, int]
_NEAR = 24
"""Characters between a value and what belongs to it, up to which both are told as one stretch."""
_APART = late(r"[,;。!?]")


@dataclass(frozen=True, slots=True)
class FactSpan:
    """A fact in a sentence: its value is `text[begin:end]`, as the text has it.

    `measure` bounds the words that tell what is measured or whose it is, `hedge` those that bound
    the value; both may be missing. `items` are the parts of a list.
    """

    kind: Kind
    begin: int
    end: int
    measure: Span | None = None
    hedge: Span | None = None
    bound: Span | None = None
    value: Quantity | None = None
    items: tuple[str, ...] = ()

    def phrase(self, text: str) -> Span:
        """Return the shortest stretch of the sentence with the value, its bound, and what else stands near.

        Hedge and measure are left out when another clause, or much else, lies between.
        """
        begin, end = self.bound or (self.begin, self.end)
        if self.kind in {"cause", "purpose", "definition"}:
            return begin, end
        near = sorted(filter(None, (self.measure, self.hedge)), key=lambda one: abs(one[0] - begin))
        for start, stop in near:
            between = text[end:start] or text[stop:begin]
            if len(between) <= _NEAR and not _APART.search(between):
                begin, end = min(begin, start), max(end, stop)
        if text[begin - 1 : begin] == "“" and text.count("”", begin, end) > text.count("“", begin, end):
            begin -= 1
        return begin, end


def kind_of(item: str) -> Kind:
    """Return the kind of facts that items of a kind are."""
    return OF_ITEM[item] if item in OF_ITEM else next(kind for kind in KINDS if kind == item)


def apart(found: Iterable[FactSpan], taken: Iterable[Span]) -> Iterator[FactSpan]:
    """Yield those whose value shares no character with what is taken."""
    kept = tuple(taken)
    for one in found:
        if not any(one.begin < end and begin < one.end for begin, end in kept):
            yield one
