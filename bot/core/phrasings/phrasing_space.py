"""Phrasing space: how like a question is to each phrasing, by wording and by the thesaurus."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.phrasings.phrasing_features import (
    FAMILIES,
    PLAIN_FAMILIES,
    WORD,
    family_counts,
    has_english,
    tokens_of,
    words_of,
)
from bot.core.phrasings.thesaurus import thesaurus
from bot.core.text.similarity import nearest_word
from bot.core.text.stems import stem
from bot.core.words.rarity import english_zipf

Scores = NDArray[np.float32]
Numbers = NDArray[np.int64]

_MEANING = 0.9
"""What likeness of meaning weighs beside the families of wording."""
_MANY = 20_000
"""Phrasings beyond which only words and their neighbours are compared."""
_COMMON = 2_000
"""Phrasings beyond which a feature tells too little to be looked up among many."""
_SHORTEST_SLIP, _ALIKE = 4, 0.75
"""Letters from which a strange word may be a slip, and how like the word meant it must be."""
_BLOCK = 2_048
_HASHED, _HASHES = 1_024, 4
"""Columns that features are hashed to, and how many of them each feature is added to."""


class PhrasingSpace:
    """The phrasings of all entries as vectors; read-only once built.

    `owners[i]` is the number of the entry that text i belongs to, below `size`. The likeness of
    two texts is a weighed mean of cosines, about 0 (nothing in common) to 1 (the same words).
    """

    def __init__(self, texts: Sequence[str], owners: Sequence[int], size: int) -> None:
        self._families = FAMILIES if len(texts) <= _MANY else PLAIN_FAMILIES
        self._unseen = 1 + math.log1p(size)
        self._numbers: dict[str, int] = {}
        self.size = len(texts)
        self._drawn: list[tuple[Numbers, Scores]] = []
        names, rows, times, families = array("i"), array("i"), array("f"), array("b")
        for row, text in enumerate(texts):
            for family, (name, often) in self._read(text):
                names.append(self._numbers.setdefault(name, len(self._numbers)))
                rows.append(row)
                times.append(often)
                families.append(family)
        known = (name.split(" ", 1) for name in self._numbers)
        self._words = [
            word
            for family, word in known
            if family == WORD and len(word) >= _SHORTEST_SLIP and word.isalpha()
        ]
        cells = np.array(names, np.int64), np.array(rows, np.int64), np.array(families, np.int64)
        self._rarity = self._rarities(cells[0], np.array(owners, np.int64)[cells[1]], size)
        self._index(*cells, np.array(times, np.float32))
        self._meanings = self._meaning(texts)

    def likeness(self, text: str) -> Scores:
        """Return how like a normalized text is to each phrasing."""
        total = np.zeros(self.size, np.float32)
        for numbers, weights in self._weighed(text):
            for number, weight in zip(numbers, weights, strict=True):
                start, end = self._starts[number], self._starts[number + 1]
                if self.size <= _MANY or end - start <= _COMMON:
                    total[self._rows[start:end]] += weight * self._values[start:end]
        if self._meanings is not None:
            total += np.float32(_MEANING) * (self._meanings @ self._direction(text))
        return total / np.float32(self._whole)

    def mended(self, text: str) -> str:
        """Return a normalized text with words that nobody writes as the known words they come near."""
        words = tokens_of(text)
        slips = [word for word in words if self._is_strange(word)]
        if not slips:
            return text
        meant = {slip: nearest_word(stem(slip), self._words, _ALIKE) for slip in slips}
        return " ".join(found[0] if (found := meant.get(word)) else word for word in words)

    def _is_strange(self, word: str) -> bool:
        stemmed = stem(word)
        if len(stemmed) < _SHORTEST_SLIP or not (stemmed.isascii() and stemmed.isalpha()):
            return False
        return f"{WORD} {stemmed}" not in self._numbers and not english_zipf(word)

    def among(self, chosen: NDArray[np.int64]) -> Scores:
        """Return the likeness of these phrasings to each other."""
        place = np.full(self.size, -1)
        place[chosen] = np.arange(len(chosen))
        found = np.zeros((len(chosen), len(chosen)), np.float32)
        for block in self._blocks(place):
            found += block @ block.T
        np.fill_diagonal(found, sum(self._families.values()))
        if self._meanings is not None:
            found += np.float32(_MEANING) * (self._meanings[chosen] @ self._meanings[chosen].T)
        return found / np.float32(self._whole)

    def hashed(self) -> Scores:
        """Return all phrasings as short dense vectors whose products come near their likeness.

        Each feature is added, with random signs, to a few of the columns (feature hashing, after
        Weinberger et al. 2009).
        """
        names = np.repeat(np.arange(len(self._numbers)), np.diff(self._starts))
        total = np.zeros(self.size * _HASHED, np.float32)
        for places, signs in self._hashes():
            cells = self._rows.astype(np.int64) * _HASHED + places[names]
            total += np.bincount(cells, signs[names] * self._values, len(total)).astype(np.float32)
        return self._joined(total.reshape(self.size, _HASHED), self._meanings)

    def hashed_text(self, text: str) -> Scores:
        """Return a normalized text as a vector like those of `hashed`."""
        total = np.zeros(_HASHED, np.float32)
        for numbers, weights in self._weighed(text):
            for places, signs in self._hashes():
                total += np.bincount(places[numbers], signs[numbers] * weights, _HASHED).astype(np.float32)
        return self._joined(total, None if self._meanings is None else self._direction(text))

    def _joined(self, wording: Scores, meaning: Scores | None) -> Scores:
        both: list[Scores] = [wording / np.float32(math.sqrt(_HASHES))]
        if meaning is not None:
            both.append((meaning * np.float32(math.sqrt(_MEANING))).astype(np.float32))
        joined: Scores = np.concatenate(both, axis=-1) / np.float32(math.sqrt(self._whole))
        return joined

    def _hashes(self) -> list[tuple[Numbers, Scores]]:
        """Return by feature its column and its sign, for each time it is added."""
        if not self._drawn:
            source = np.random.default_rng(0)
            size = len(self._numbers)
            self._drawn = [
                (source.integers(0, _HASHED, size), source.choice([-1.0, 1.0], size).astype(np.float32))
                for _ in range(_HASHES)
            ]
        return self._drawn

    @property
    def _whole(self) -> float:
        return sum(self._families.values()) + (0.0 if self._meanings is None else _MEANING)

    def _read(self, text: str) -> Iterator[tuple[int, tuple[str, float]]]:
        """Yield the features of a text with the number of their family."""
        for number, (family, found) in enumerate(family_counts(text, self._families).items()):
            for name, often in found.items():
                yield number, (f"{family} {name}", 1 + math.log(often))

    def _rarities(self, names: Numbers, owners: Numbers, size: int) -> Scores:
        """Return by feature how few entries have it."""
        pairs = np.unique(names * max(1, size) + owners)
        having = np.bincount(pairs // max(1, size), minlength=len(self._numbers))
        return (1 + np.log((1 + size) / (1 + having))).astype(np.float32)

    def _index(self, names: Numbers, rows: Numbers, families: Numbers, times: Scores) -> None:
        """Keep the phrasings of each feature, each family of a phrasing with its own length."""
        values = times * self._rarity[names]
        kinds = len(self._families)
        lengths = np.sqrt(np.bincount(rows * kinds + families, values * values, self.size * kinds))
        shares = np.sqrt(np.array(list(self._families.values())))
        values *= (shares[families] / lengths[rows * kinds + families]).astype(np.float32)
        order = np.argsort(names, kind="stable")
        self._rows, self._values = rows[order].astype(np.int32), values[order]
        ends = np.cumsum(np.bincount(names, minlength=len(self._numbers)))
        self._starts: list[int] = [0, *ends.tolist()]

    def _weighed(self, text: str) -> Iterator[tuple[list[int], Scores]]:
        """Yield the known features of a text with their weights, family by family."""
        found: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for family, (name, often) in self._read(text):
            if name in self._numbers:
                found[family].append((self._numbers[name], often))
        for family, share in enumerate(self._families.values()):
            if found[family]:
                numbers = [number for number, _ in found[family]]
                weights = np.array([often for _, often in found[family]], np.float32) * self._rarity[numbers]
                yield numbers, weights * np.float32(math.sqrt(share) / np.linalg.norm(weights))

    def _blocks(self, place: Numbers) -> Iterator[Scores]:
        """Yield the chosen phrasings as dense columns of the features that at least two have."""
        names = np.repeat(np.arange(len(self._numbers)), np.diff(self._starts))
        rows = place[self._rows]
        shared = (np.bincount(names[rows >= 0], minlength=len(self._numbers)) > 1)[names] & (rows >= 0)
        columns, at = np.unique(names[shared], return_inverse=True)
        for start in range(0, len(columns), _BLOCK):
            here = (at >= start) & (at < start + _BLOCK)
            block = np.zeros((int(place.max()) + 1, min(_BLOCK, len(columns) - start)), np.float32)
            block[rows[shared][here], at[here] - start] = self._values[shared][here]
            yield block

    def _meaning(self, texts: Sequence[str]) -> Scores | None:
        """Return the directions of all phrasings; None for too many, or without English words."""
        if self.size > _MANY or not any(map(has_english, texts)):
            return None
        return np.array([self._direction(text) for text in texts], np.float32)

    def _direction(self, text: str) -> Scores:
        """Return the direction of what a text means, of length 1; 0 when the thesaurus knows no word."""
        known = thesaurus()
        total = np.zeros(known.vectors.shape[1], np.float32)
        for word in words_of(text):
            if word in known.rows:
                number = self._numbers.get(f"{WORD} {word}")
                weight = self._unseen if number is None else self._rarity[number]
                total += np.float32(weight) * known.vectors[known.rows[word]]
        return total / np.float32(np.linalg.norm(total) or 1.0)
