"""Drift: what became of cited words in a new version of the article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.articles.article import Article, Passage
from bot.core.articles.nearest import nearest_words
from bot.core.values.quantities import Quantity, plain, quantities


@dataclass(frozen=True, slots=True)
class Lost:
    """Words that the new version does not say any more.

    `nearest` are its words that come closest, in `sentence`; both are empty when none are alike.
    `numbers` tells whether a number was changed.
    """

    nearest: str = ""
    sentence: str = ""
    numbers: bool = False


def lost(quote: str, new: Article) -> Lost:
    """Return what a new version has in the place of words that it does not say."""
    near = nearest_words(new, quote)
    if near is None:
        return Lost()
    words, sentence = near
    return Lost(words, sentence, numbers=_values(quote) != _values(words))


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
