"""Index: which texts share the rarest features with a question, without looking at all texts."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Features = Mapping[str, float]
"""A text as its features (terms, pairs, characters) with a base weight each."""


class FeatureIndex:
    """Cosine similarity over features weighted by rarity (TF-IDF); read-only once built.

    `owners[i]` is the number of the entry that text i belongs to. Rarity counts entries, not
    texts, so that an entry with many phrasings does not make its own words common.
    """

    def __init__(self, texts: Sequence[Features], owners: Sequence[int], size: int) -> None:
        seen: dict[str, set[int]] = defaultdict(set)
        for features, owner in zip(texts, owners, strict=True):
            for name in features:
                seen[name].add(owner)
        self._rarity = {name: math.log1p(size / len(found)) for name, found in seen.items()}
        self._unseen = math.log1p(2 * size)
        self._size = len(texts)
        ids: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        for number, features in enumerate(texts):
            weighed = {name: base * self._rarity[name] for name, base in features.items()}
            norm = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
            for name, weight in weighed.items():
                ids[name].append(number)
                weights[name].append(weight / norm)
        self._postings: dict[str, tuple[NDArray[np.int32], NDArray[np.float32]]] = {
            name: (np.array(ids[name], np.int32), np.array(weights[name], np.float32)) for name in ids
        }

    def rarity(self, name: str) -> float:
        """Return log(1 + entries / entries with the feature); more for one never seen."""
        return self._rarity.get(name, self._unseen)

    def cosines(self, features: Features) -> NDArray[np.float32]:
        """Return the cosine of a text with every text of the index, 0 to 1."""
        scores = np.zeros(self._size, np.float32)
        total = 0.0
        # A fixed order of summation keeps the last bit the same in every process.
        for name in sorted(features):
            weight = features[name] * self.rarity(name)
            total += weight * weight
            posting = self._postings.get(name)
            if posting is not None:
                scores[posting[0]] += np.float32(weight) * posting[1]
        return scores / np.float32(math.sqrt(total) or 1.0)
