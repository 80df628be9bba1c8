"""Postings: in which texts of a row each unit stands, kept small enough for thousands of articles."""

import sys
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
"""Units by texts, or one number a text."""
Integers = NDArray[np.int32]


def packed(numbers: Integers) -> str:
    """Return whole numbers as text; a thousand lists of them would take seconds to read."""
    return b64encode(numbers.astype("<i4").tobytes()).decode("ascii")


def unpacked(text: str) -> Integers:
    """Return the numbers that `packed` returned."""
    return np.frombuffer(b64decode(text, validate=True), "<i4").astype(np.int32)


class Postings:
    """In which texts each unit stands and how often; read-only once built.

    `units` are in order; those of number `i` stand in the texts `places[ends[i - 1] : ends[i]]`, so
    often as `times` says.
    """

    def __init__(
        self, units: tuple[str, ...], ends: Integers, places: Integers, times: Integers, lengths: Integers
    ) -> None:
        # The same units stand in many articles.
        self.units = tuple(map(sys.intern, units))
        self._ends, self._places, self._times = ends, places, times
        self.size = len(lengths)
        self.lengths: Matrix = lengths.astype(np.float64)

    @classmethod
    def of(cls, texts: Sequence[Iterable[str]]) -> "Postings":
        """Return the postings of texts, each given as its units."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = []
        for number, text in enumerate(texts):
            counts = Counter(text)
            lengths.append(sum(counts.values()))
            for unit, count in counts.items():
                found[unit].append((number, count))
        units = tuple(sorted(found))
        pairs = [pair for unit in units for pair in found[unit]]
        ends = np.cumsum([len(found[unit]) for unit in units], dtype=np.int32)
        places, times = np.array(pairs, np.int32).reshape(-1, 2).T
        return cls(units, ends, places.copy(), times.copy(), np.array(lengths, np.int32))

    @classmethod
    def restored(cls, plain: Mapping[str, Any]) -> "Postings":
        """Return the postings that `plain` returned."""
        arrays = (unpacked(plain[name]) for name in ("ends", "places", "times", "lengths"))
        return cls(tuple(plain["units"].split("\n")) if plain["units"] else (), *arrays)

    def plain(self) -> dict[str, Any]:
        """Return the postings as plain values that a file can hold."""
        return {
            "units": "\n".join(self.units),
            "ends": packed(self._ends),
            "places": packed(self._places),
            "times": packed(self._times),
            "lengths": packed(self.lengths.astype(np.int32)),
        }

    def counts(self, wanted: Sequence[str]) -> Matrix:
        """Return how often each unit stands in each text."""
        made = np.zeros((len(wanted), self.size))
        for row, unit in enumerate(wanted):
            number = self._number(unit)
            if number is not None:
                found = slice(self._ends[number - 1] if number else 0, self._ends[number])
                made[row, self._places[found]] = self._times[found]
        return made

    def totals(self) -> Integers:
        """Return how often each unit stands in all texts together."""
        if not self.units:
            return np.zeros(0, np.int32)
        starts = np.concatenate([[0], self._ends[:-1]])
        return np.add.reduceat(self._times, starts).astype(np.int32)

    def __contains__(self, unit: str) -> bool:
        return self._number(unit) is not None

    def _number(self, unit: str) -> int | None:
        at = bisect_left(self.units, unit)
        return at if at < len(self.units) and self.units[at] == unit else None
