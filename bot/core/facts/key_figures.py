"""Key figures: the few values of an article that tell most, each with the entry that says it best."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.core.articles.article import Article
from bot.core.facts.fact_spans import Kind
from bot.core.facts.facts import Fact, FactReader, facts_of
from bot.core.facts.figure_words import worded
from bot.core.knowledge import Entry, Knowledge, Lexicon

MOST = 8
"""Figures that a reader takes in at one look."""
_WEIGHTS: Mapping[Kind, float] = {"amount": 4, "share": 3, "count": 3, "measure": 2, "duration": 2}
"""Kinds of values that are figures, by how much they tell of an article."""
_SAID, _MEASURED, _FEW = 3.0, 1.0, -2.0
"""What it adds that an entry says a figure, or that it has a measure, and what it costs to be a few."""
_MANY = 2
_LONGEST_ANSWER = 160
"""Characters of an answer that says one figure rather than telling a story."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A value of an article; `entry` is the one that says it, None when only the article does."""

    fact: Fact
    entry: Entry | None


def key_figures(knowledge: Knowledge, most: int = MOST) -> tuple[KeyFigure, ...]:
    """Return at most so many figures of an article that tell most of it, in the order of its text.

    A figure has a measure of its own, or an entry says it, or it is money. None is told twice.
    """
    article = knowledge.article
    if article is None:
        return ()
    reader = FactReader(knowledge.lexicon)
    found = _figures(article, knowledge.lexicon, tuple(knowledge.entries()), reader)
    weighed = sorted(found, key=lambda one: -_weight(one))
    taken = islice((one for one in weighed if _is_told(article, one.fact, reader)), most)
    return tuple(sorted(taken, key=lambda one: one.fact.start))


def _is_told(article: Article, fact: Fact, reader: FactReader) -> bool:
    """Tell whether the sentence of a fact tells its value as a whole, with its unit."""
    passage = article.passage(fact.sentence)
    return passage is not None and worded(passage.text, fact, reader, exact=True) is not None


def _figures(
    article: Article, lexicon: Lexicon, entries: Sequence[Entry], reader: FactReader
) -> list[KeyFigure]:
    """Return all figures that stand for themselves, in order; of two that tell the same, one."""
    by_value: dict[object, list[KeyFigure]] = {}
    for fact in facts_of(article, lexicon):
        if fact.kind not in _WEIGHTS or fact.value is None or not fact.value.amounts:
            continue
        made = KeyFigure(fact, _saying(fact, entries, article.language, reader))
        if made.entry is None and not fact.measure and fact.kind != "amount":
            continue
        told = by_value.setdefault((fact.kind, fact.value.amounts, fact.value.unit), [])
        alike = next((at for at, other in enumerate(told) if _repeats(made, other)), None)
        if alike is None:
            told.append(made)
        elif _weight(made) > _weight(told[alike]):
            told[alike] = made
    return sorted((one for told in by_value.values() for one in told), key=lambda one: one.fact.start)


def _repeats(made: KeyFigure, earlier: KeyFigure) -> bool:
    """Tell whether a figure is not said to measure something else than an earlier one of the same value."""
    one, other = made.fact.measure.casefold(), earlier.fact.measure.casefold()
    return one in other or other in one


def _weight(figure: KeyFigure) -> float:
    fact = figure.fact
    value = fact.value
    few = value is not None and fact.kind == "count" and (value.worded or max(value.amounts) <= _MANY)
    added = _SAID * (figure.entry is not None) + _MEASURED * bool(fact.measure) + _FEW * few
    return _WEIGHTS[fact.kind] + added


def _saying(fact: Fact, entries: Iterable[Entry], language: str, reader: FactReader) -> Entry | None:
    """Return the entry that cites a figure and says it in the fewest words, of what it measures first."""
    best: tuple[tuple[bool, int], Entry] | None = None
    for entry in entries:
        answer = entry.answers.get(language, "")
        if entry.not_stated or len(answer) > _LONGEST_ANSWER or not _cites(entry, fact):
            continue
        said = worded(answer, fact, reader)
        if said is None:
            continue
        rank = (_tells_of_another(answer, fact, reader), len(answer))
        if best is None or rank < best[0]:
            best = rank, entry
    return best[1] if best is not None else None


def _cites(entry: Entry, fact: Fact) -> bool:
    return any(
        one.sentence == fact.sentence and one.start <= fact.start and fact.stop <= one.end
        for one in entry.citations
    )


def _tells_of_another(answer: str, fact: Fact, reader: FactReader) -> bool:
    """Tell whether an answer has nothing that it measures as the article does."""
    measured = {answer[slice(*one.measure)] for one in reader.spans(answer) if one.measure}
    return bool(fact.measure) and fact.measure not in measured
