"""Facts: what the sentences of an article tell, as typed values tied to the raw text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.articles.article import Article, Passage
from bot.core.facts.fact_links import links
from bot.core.facts.fact_lists import lists
from bot.core.facts.fact_names import names
from bot.core.facts.fact_spans import FactSpan, Kind, apart
from bot.core.facts.fact_times import times
from bot.core.facts.fact_values import values
from bot.core.knowledge import Lexicon
from bot.core.proving.items import ItemReader
from bot.core.values.quantities import Quantity

_NO_TIMES = frozenset({"date", "amount", "share", "measure"})
"""Kinds of values that no time of the day lies in."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a sentence of an article tells.

    `kind` is amount (of money), count, share, measure (a length, a weight, an age), number, date,
    duration, person, organisation, place, event, name, title, term, list, cause, purpose or definition.
    `text` are its words as read, `sentence.text[begin:end]`, which stand in the raw text from `start`
    to `stop`. `measure` are the words that tell what is measured or whose it is (确诊病例), the role of
    a person, what the parts of a list are, what is so because of a cause, what is defined; it may be
    empty. `value` is the number of a value, with its unit and bound; `hedge` are the words that hedge
    it beyond that (计划, so far); `items` are the parts of a list. `phrase` is the shortest stretch of
    the sentence that holds the value and what of these stands near.
    """

    kind: Kind
    sentence: str
    text: str
    begin: int
    end: int
    start: int
    stop: int
    measure: str = ""
    value: Quantity | None = None
    items: tuple[str, ...] = ()
    hedge: str = ""
    phrase: str = ""


class FactReader:
    """Reads the facts of sentences; names by the lexicon and by their form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._items = ItemReader(lexicon)

    def spans(self, text: str) -> tuple[FactSpan, ...]:
        """Return the facts of a sentence in order; a wider one stands before what lies in it."""
        if not text.strip():
            return ()
        items = self._items.read(text)
        told = [*values(text, items)]
        spoken = [*times(text)]
        dates = [(one.begin, one.end) for one in told if one.kind in _NO_TIMES and not _within(one, spoken)]
        named = [*names(text, items)]
        # A day within a quoted term is of the term; one that looks like an English name is a day.
        dates += [(one.begin, one.end) for one in named if one.kind != "name"]
        clock = [*apart(spoken, dates)]
        days = [(one.begin, one.end) for one in clock]
        found = [*apart(told, days), *clock, *apart(named, days), *lists(text), *links(text)]
        return tuple(sorted(found, key=lambda one: (one.begin, -one.end, one.kind)))

    def facts(self, article: Article, passage: Passage) -> Iterator[Fact]:
        """Yield the facts of a sentence of an article."""
        for span in self.spans(passage.text):
            yield _fact(article, passage, span)


def _within(date: FactSpan, wider: Iterable[FactSpan]) -> bool:
    """Tell whether a date is only a part of a time: the summer of 2026."""
    size = date.end - date.begin
    return any(
        one.begin <= date.begin and date.end <= one.end and one.end - one.begin > size for one in wider
    )


def facts_of(article: Article, lexicon: Lexicon | None = None) -> tuple[Fact, ...]:
    """Return the facts of an article in the order of its text."""
    reader = FactReader(Lexicon() if lexicon is None else lexicon)
    return tuple(fact for passage in article.sentences for fact in reader.facts(article, passage))


def _fact(article: Article, passage: Passage, span: FactSpan) -> Fact:
    text = passage.text
    citation = article.cite_within(passage, span.begin, span.end)
    measure = text[slice(*span.measure)] if span.measure else ""
    hedge = text[slice(*span.hedge)] if span.hedge else ""
    return Fact(
        kind=span.kind,
        sentence=passage.id,
        text=citation.quote,
        begin=span.begin,
        end=span.end,
        start=citation.start,
        stop=citation.end,
        measure=measure,
        value=span.value,
        items=span.items,
        hedge=hedge,
        phrase=text[slice(*span.phrase(text))],
    )
