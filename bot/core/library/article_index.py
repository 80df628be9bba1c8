"""Article index: which of many articles a question may be about, found without reading them all."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.core.text.postings import Matrix, Postings

_SATURATION, _LENGTH = 1.2, 0.5
"""k1 and b of BM25, over whole articles."""


class ArticleIndex:
    """The units of many articles; read-only once built.

    Each article is given as the postings of its words and of its pieces.
    """

    def __init__(self, articles: Sequence[tuple[Postings, ...]]) -> None:
        self.size = len(articles)
        self._numbers: dict[str, int] = {}
        ids: list[NDArray[np.int32]] = []
        owners: list[NDArray[np.int32]] = []
        times: list[NDArray[np.int32]] = []
        for number, layers in enumerate(articles):
            for layer in layers:
                found = [self._numbers.setdefault(unit, len(self._numbers)) for unit in layer.units]
                ids.append(np.array(found, np.int32))
                owners.append(np.full(len(found), number, np.int32))
                times.append(layer.totals())
        joined = [np.concatenate(part) if part else np.zeros(0, np.int32) for part in (ids, owners, times)]
        order = np.argsort(joined[0], kind="stable")
        every, self._owners, self._times = (part[order] for part in joined)
        self._ends = np.searchsorted(every, np.arange(len(self._numbers)), side="right")
        lengths = [sum(float(layer.lengths.sum()) for layer in layers) for layers in articles]
        mean = max(1.0, float(np.mean(lengths))) if lengths else 1.0
        self._norms: Matrix = _SATURATION * (1 - _LENGTH + _LENGTH * np.array(lengths) / mean)

    def holders(self, unit: str) -> int:
        """Return in how many articles a unit stands."""
        return len(np.unique(self._of(unit)[0]))

    def best(self, units: Iterable[str], limit: int, first: Sequence[int] = ()) -> list[int]:
        """Return the numbers of the articles nearest to a question by its units, best first.

        Those `first` go before all others; ties keep the order of articles.
        """
        scores = np.zeros(self.size)
        for unit in dict.fromkeys(units):
            owners, times = self._of(unit)
            held = len(np.unique(owners))
            rare = np.log1p((self.size - held + 0.5) / (held + 0.5))
            np.add.at(scores, owners, rare * times * (1 + _SATURATION) / (times + self._norms[owners]))
        known = np.argsort(-scores, kind="stable")
        met = [int(number) for number in known[: limit + len(first)] if scores[number] > 0]
        preferred = sorted(first, key=lambda number: -scores[number])
        return list(dict.fromkeys(chain(preferred, met)))[:limit]

    def _of(self, unit: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return the articles that a unit stands in, and how often."""
        number = self._numbers.get(unit)
        if number is None:
            none = np.zeros(0, np.int32)
            return none, none
        found = slice(self._ends[number - 1] if number else 0, self._ends[number])
        return self._owners[found], self._times[found]
