"""Routing: which articles a question may be about, and how far each of them knows its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.library.article_index import ArticleIndex
from bot.core.library.article_names import named, stands_in, unknown_names
from bot.core.library.shelf import Shelf
from bot.core.passages.passage_index import units
from bot.core.questions.understand import Understanding
from bot.core.sentences.article_answerer import ArticleAnswerer
from bot.core.words.terms import Term

_ASKED = 10
"""Articles that are asked in full; what is further off in the index is not about the question."""
_TELLING = 0.3
"""Weight of a word from which a question is about it, too."""
_ELSEWHERE = 0.6
"""Share of what another article knows of a question, below which the question is about the other."""


@dataclass(frozen=True, slots=True)
class Route:
    """One article that a question may be about.

    `share` is how much of what the best article knows of the question this one knows, 0 to 1;
    `closed` says why it must not answer, empty when it may.
    """

    number: int
    share: float
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Routed:
    """The articles that a question may be about, the likeliest first.

    `names` are those in the question that tell articles apart; `torn`: no single article has all
    of them. `known` is the weight of the words that the best article knows.
    """

    routes: tuple[Route, ...]
    names: tuple[str, ...] = ()
    torn: bool = False
    known: float = 0.0


class Router:
    """Finds the articles that a question may be about; thread-safe once built."""

    def __init__(self, shelves: Sequence[Shelf]) -> None:
        self._shelves = tuple(shelves)
        self._index = ArticleIndex([(one.words, one.pieces) for one in shelves])
        self._named: dict[str, list[int]] = {}
        for number, one in enumerate(shelves):
            for name in one.names:
                self._named.setdefault(name, []).append(number)

    def route(self, question: Understanding) -> Routed:
        """Return the articles that a question may be about."""
        names = named(question.text, self._named)
        holding = {number for name in names for number in self._named[name]}
        found = units(question.terms)
        wanted = (*(term.key for term in found.words), *found.pieces)
        numbers = sorted(self._index.best(wanted, _ASKED, sorted(holding)))
        told = tuple({term.key: term for term in found.words}.values())
        shares = self._shares(numbers, told)
        apart, closed = self._closed_by_names(numbers, names)
        routes = [
            Route(number, share, closed.get(number, "") or self._closed(number, share, question, names))
            for number, share in zip(numbers, shares, strict=True)
        ]
        routes.sort(key=lambda route: (bool(route.closed), -route.share))
        torn = bool(apart) and bool(numbers) and not any(self._has_all(number, apart) for number in numbers)
        known = [sum(t.weight for t in told if self._shelves[at].knows(t)) for at in numbers]
        return Routed(tuple(routes), apart, torn, max(known, default=0.0))

    def _shares(self, numbers: Sequence[int], told: Sequence[Term]) -> list[float]:
        """Return how much of what the best article knows each knows, words that few have counting more."""
        weights = [term.weight * self._rarity(term) for term in told]
        known = [
            sum(weight for term, weight in zip(told, weights, strict=True) if self._shelves[at].knows(term))
            for at in numbers
        ]
        most = max(known, default=0.0)
        return [one / most if most else 1.0 for one in known]

    def _rarity(self, term: Term) -> float:
        """Return the share of articles that do not have a word, counting one that has it."""
        return 1 - max(0, self._index.holders(term.key) - 1) / len(self._shelves)

    def _closed_by_names(
        self, numbers: Sequence[int], names: Sequence[str]
    ) -> tuple[tuple[str, ...], dict[int, str]]:
        """Return the names that tell these articles apart, and which articles they close."""
        has = {name: {at for at in numbers if self._shelves[at].has(name)} for name in names}
        apart = tuple(name for name in names if has[name] and has[name] != set(numbers))
        most = max((sum(at in has[name] for name in apart) for at in numbers), default=0)
        closed = {
            at: next(f"{name!r} is not in {self._shelves[at].id}" for name in apart if at not in has[name])
            for at in numbers
            if sum(at in has[name] for name in apart) < most
        }
        return apart, closed

    def _has_all(self, number: int, names: Sequence[str]) -> bool:
        return all(self._shelves[number].has(name) for name in names)

    def _closed(self, number: int, share: float, question: Understanding, names: Sequence[str]) -> str:
        one = self._shelves[number]
        if not isinstance(one.answerer, ArticleAnswerer):
            return ""  # entries have gates of their own
        if share < _ELSEWHERE:
            return f"another article knows more of the question than {one.id}"
        found = (_unknown(one, question), _other_years(one, question), _nothing_else(one, question, names))
        return next(chain(*found), "")


def _unknown(one: Shelf, question: Understanding) -> list[str]:
    """Return the names of a question that an article without entries does not have."""
    found = unknown_names(question.text, question.terms, question.capitals)
    return [f"{name!r} is not in {one.id}" for name in found if not one.has(name)]


def _other_years(one: Shelf, question: Understanding) -> list[str]:
    """Return the years of a question that an article without entries does not have."""
    years = [f"{value.amount:f}" for value in question.values if value.unit == "year"]
    return [f"{year} is not in {one.id}" for year in years if not stands_in(year, one.text)]


def _nothing_else(one: Shelf, question: Understanding, names: Sequence[str]) -> list[str]:
    """Return what a question asks beside names, when an article without entries has nothing of it."""
    named = " ".join(names)
    other = [t for t in question.terms if t.weight >= _TELLING and t.surface not in named]
    if not names or not other or any(one.knows(term) for term in other):
        return []
    return [f"{other[0].surface!r} is not in {one.id}"]
