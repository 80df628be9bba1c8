"""Measures: what articles give a value for, so that two values of the same thing can be told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.articles.article import Citation
from bot.core.facts.facts import Fact, FactReader
from bot.core.knowledge import Knowledge
from bot.core.text.normalize import normalize
from bot.core.words.terms import TermReader

_KINDS = frozenset({"amount", "count", "share", "measure", "number", "duration"})
"""Kinds of facts whose value may be another one in another article; a date is its own measure."""
_ALIKE = 0.5
"""Share of their words that two measures have in common, from which they are one."""
_SAME_CONTEXT = 0.4
"""The same of two whole sentences, for measures that nobody has asked for."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A value of an article with what it is of.

    `words` are the keys of what is measured without the names that tell articles apart, `around`
    those of all of its sentence.
    """

    fact: Fact
    words: frozenset[str]
    around: frozenset[str]

    def is_of(self, other: "Measured") -> bool:
        """Tell whether both values are of the same thing, given that one question is about both."""
        return self._comparable(other) and alike(self.words, other.words) >= _ALIKE

    def is_surely_of(self, other: "Measured") -> bool:
        """Tell whether both values are of the same thing, whatever is asked."""
        same = self._comparable(other) and bool(self.words) and self.words == other.words
        return same and alike(self.around, other.around) >= _SAME_CONTEXT

    def differs(self, other: "Measured") -> bool:
        """Tell whether the values are not the same."""
        one, another = self.fact.value, other.fact.value
        if one is None or another is None:
            return False
        return (one.amounts, one.bound) != (another.amounts, another.bound)

    def _comparable(self, other: "Measured") -> bool:
        one, another = self.fact.value, other.fact.value
        if one is None or another is None:
            return False
        return self.fact.kind == other.fact.kind and one.unit == another.unit


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that two texts have in common, 0 to 1; two empty ones are alike."""
    return len(one & other) / len(one | other) if one or other else 1.0


class MeasureReader:
    """Reads the measures of articles; `reader` reads for all of them."""

    def __init__(self, reader: TermReader) -> None:
        self._reader = reader

    def measures(
        self, knowledge: Knowledge, names: frozenset[str], cited: Iterable[Citation] | None = None
    ) -> Iterator[Measured]:
        """Yield what an article gives values for, all of it or in the words that are cited.

        `names` are those that tell it from other articles.
        """
        article = knowledge.article
        if article is None:
            return
        facts = FactReader(knowledge.lexicon)
        wanted = None if cited is None else tuple(cited)
        for passage in article.sentences:
            if wanted is not None and all(one.sentence != passage.id for one in wanted):
                continue
            around = self._keys(passage.text, names)
            for fact in facts.facts(article, passage):
                told = fact.kind in _KINDS and fact.value is not None
                if told and (wanted is None or any(_within(fact, one) for one in wanted)):
                    yield Measured(fact, self._keys(fact.measure, names), around)

    def _keys(self, text: str, names: frozenset[str]) -> frozenset[str]:
        """Return the keys of the telling words of a text that are no names and no numbers."""
        plain = normalize(text, None)
        for name in sorted(names, key=len, reverse=True):
            plain = plain.replace(name, " ")
        terms = self._reader.read(plain)
        return frozenset(term.key for term in terms if term.weight > 0 and not term.surface[:1].isdigit())


def _within(fact: Fact, citation: Citation) -> bool:
    return fact.sentence == citation.sentence and fact.start < citation.end and citation.start < fact.stop
