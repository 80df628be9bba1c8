"""Drift: what became of cited words in a new version of the article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.article import Article, Passage
from bot.core.nearest import nearest_words
from bot.core.quantities import Quantity, plain, quantities


class Fate(StrEnum):
    """What became of cited words."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the old version, and what the new one has.

    `words` are the nearest words of the new version, empty when they vanished without a trace;
    `sentence` is where the words stand now. `numbers` tells whether a number was changed.
    """

    fate: Fate
    quote: str
    words: str = ""
    sentence: str = ""
    numbers: bool = False


def change(quote: str, sentence: str, new: Article) -> Change:
    """Return what became of words that stood in `sentence`."""
    found = new.cite(quote)
    if found is not None:
        fate = Fate.KEPT if found.sentence == sentence else Fate.MOVED
        return Change(fate, quote, quote, found.sentence)
    near = nearest_words(new, quote)
    if near is None:
        return Change(Fate.VANISHED, quote)
    words, where = near
    return Change(Fate.CHANGED, quote, words, where, numbers=_values(quote) != _values(words))


def _values(text: str) -> set[tuple[object, ...]]:
    def value(one: Quantity) -> tuple[object, ...]:
        return (*one.amounts, one.unit, one.bound, one.code)

    return {value(one) for one in quantities(plain(text))}


def moved_sentences(old: Iterable[Passage], new: Article) -> dict[str, str]:
    """Return the new id of each sentence that stands in the new version to the letter."""
    ids = {passage.text: passage.id for passage in reversed(new.sentences)}
    return {passage.id: ids[passage.text] for passage in old if passage.text in ids}


def new_sentences(old: Article, new: Article) -> Iterator[Passage]:
    """Yield the sentences of the new version that the old one does not have."""
    known = {passage.text for passage in old.sentences}
    return (passage for passage in new.sentences if passage.text not in known)
