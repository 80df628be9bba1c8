"""Index: which texts share the rarest features with a question, without looking at all texts."""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

from bot.core.matching.likelihood import Likelihood, MaskedLikelihood

Features = Mapping[str, float]
"""A text as its features (terms, pairs, characters) with a base weight each."""

Numbers = NDArray[np.int32]
Scores = NDArray[np.float32]

_BLOCK = 64
"""Texts whose best score is looked at before their scores are."""


class FeatureIndex:
    """Cosine similarity over features weighted by rarity (TF-IDF); read-only once built.

    `owners[i]` is the number of the entry that text i belongs to, below `size`. Rarity counts
    entries, not texts, so that an entry with many phrasings does not make its own words common.
    Texts are read once, one after the other, and not kept.
    """

    def __init__(self, texts: Iterable[Features], owners: Sequence[int], size: int) -> None:
        read = _Read(texts)
        self._names, self._size = read.names, read.size
        owned, owner, weight = read.by_owner(owners)
        self._rarity = _rarities(np.bincount(owned, minlength=len(self._names)), size)
        self._unseen = math.log1p(2 * size)
        self._texts = _Postings(read.feature, read.text, read.weight * self._rarity[read.feature])
        self._owners = _Postings(owned, owner, np.log1p(weight) * self._rarity[owned])
        self.likelihood: Likelihood = Likelihood(self._names, owned, owner, weight, size)

    def rarity(self, name: str) -> float:
        """Return log(1 + entries / entries with the feature); more for one never seen."""
        number = self._names.get(name)
        return self._unseen if number is None else float(self._rarity[number])

    def cosines(self, features: Features) -> Scores:
        """Return the cosine of a text with every text of the index, 0 to 1."""
        scores = np.zeros(self._size, np.float32)
        known, length = self._known(features)
        for number, weight in known:
            ids, weights = self._texts.of(number)
            scores[ids] += weight * weights
        return scores / length

    def best(self, features: Features, count: int) -> tuple[Numbers, Scores]:
        """Return the numbers of the `count` texts nearest to a text, best first, with their cosines.

        Ties keep the order of texts; texts that share nothing are left out.
        """
        return _best(self.cosines(features), count)

    def owner_cosines(self, features: Features, owners: Sequence[int]) -> Scores:
        """Return the cosine of a text with all texts of each of these entries taken as one.

        A feature counts there by the logarithm of its weights in all of them; `owners` ascend.
        """
        wanted = np.array(owners, np.int32)
        scores = np.zeros(len(wanted), np.float32)
        known, length = self._known(features)
        for number, weight in known:
            ids, weights = self._owners.of(number)
            at = ids.searchsorted(wanted)
            at[at == len(ids)] = 0
            scores += weight * np.where(ids[at] == wanted, weights[at], np.float32(0))
        return scores / length

    def _known(self, features: Features) -> tuple[list[tuple[int, np.float32]], np.float32]:
        """Return the features that some text has with their weights, and the length of all."""
        known: list[tuple[int, np.float32]] = []
        total = 0.0
        # A fixed order of summation keeps the last bit the same in every process.
        for name in sorted(features):
            weight = features[name] * self.rarity(name)
            total += weight * weight
            if name in self._names:
                known.append((self._names[name], np.float32(weight)))
        return known, np.float32(math.sqrt(total) or 1.0)


def likelihood_of(texts: Iterable[Features], owners: Sequence[int], size: int) -> Likelihood:
    """Return the likelihood of features by the texts of each owner, without an index of the texts."""
    read = _Read(texts)
    return Likelihood(read.names, *read.by_owner(owners), size)


class MaskedIndex:
    """An index as if some texts of one owner were not there, made without building it anew.

    `left_out` are their numbers, `bag` the features of all its other texts, summed. How rare a
    feature is stays as it was.
    """

    def __init__(self, index: FeatureIndex, owner: int, left_out: Sequence[int], bag: Features) -> None:
        self._index, self._owner, self._left_out = index, owner, list(left_out)
        self._bag = {name: math.log1p(weight) * index.rarity(name) for name, weight in bag.items()}
        self._length = math.hypot(*self._bag.values()) or 1.0
        self.likelihood: MaskedLikelihood = MaskedLikelihood(index.likelihood, owner, bag)

    def rarity(self, name: str) -> float:
        """Return the rarity of a feature in the whole index."""
        return self._index.rarity(name)

    def best(self, features: Features, count: int) -> tuple[Numbers, Scores]:
        """Return what `FeatureIndex.best` returns, of the texts that are there."""
        return _best(self.cosines(features), count)

    def cosines(self, features: Features) -> Scores:
        """Return the cosine of a text with every text, 0 for those that are left out."""
        scores = self._index.cosines(features)
        scores[self._left_out] = 0
        return scores

    def owner_cosines(self, features: Features, owners: Sequence[int]) -> Scores:
        """Return what `FeatureIndex.owner_cosines` returns, the owner having the rest of its texts."""
        scores = self._index.owner_cosines(features, owners)
        if self._owner in owners:
            scores[owners.index(self._owner)] = self._own_cosine(features)
        return scores

    def _own_cosine(self, features: Features) -> float:
        wanted = {name: weight * self.rarity(name) for name, weight in features.items()}
        shared = math.fsum(weight * self._bag.get(name, 0.0) for name, weight in wanted.items())
        return shared / (math.hypot(*wanted.values()) or 1.0) / self._length


class _Read:
    """Features of texts as arrays: text `text[i]` has feature `feature[i]` with `weight[i]`.

    `names` numbers the features, `size` counts the texts.
    """

    def __init__(self, texts: Iterable[Features]) -> None:
        # A name gets the next number when it is met first.
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        names, bases, lengths = array("i"), array("d"), array("i")
        for features in texts:
            names.extend(map(numbers.__getitem__, features))
            bases.extend(features.values())
            lengths.append(len(features))
        self.names: dict[str, int] = dict(numbers)
        self.size = len(lengths)
        self.feature: Numbers = np.array(names, np.int32)
        self.weight: NDArray[np.float64] = np.array(bases, np.float64)
        self.text: Numbers = np.repeat(np.arange(self.size, dtype=np.int32), np.array(lengths, np.int32))

    def by_owner(
        self, owners: Sequence[int]
    ) -> tuple[NDArray[np.integer], NDArray[np.integer], NDArray[np.float64]]:
        """Return features, owners and the weight of each in all texts of the other; features ascend."""
        kinds = max(1, len(self.names))
        # One number for each pair of an entry and a feature, in the order of entries.
        pair = np.array(owners, np.int64)[self.text] * kinds + self.feature
        pairs, place = np.unique(pair, return_inverse=True)
        weight = np.bincount(place.ravel(), self.weight, len(pairs)).astype(np.float64)
        owner, owned = np.divmod(pairs, kinds)
        order = np.argsort(owned, kind="stable")
        return owned[order], owner[order], weight[order]


class _Postings:
    """The texts of each feature in ascending order with their weights; texts have length 1."""

    def __init__(
        self, feature: NDArray[np.integer], text: NDArray[np.integer], weight: NDArray[np.float64]
    ) -> None:
        length = np.sqrt(np.bincount(text, weight * weight))
        length[length == 0] = 1.0
        order = np.argsort(feature, kind="stable")
        self._ends = np.cumsum(np.bincount(feature)).tolist()
        self._texts = text[order].astype(np.int32)
        self._weights = (weight / length[text])[order].astype(np.float32)

    def of(self, feature: int) -> tuple[Numbers, Scores]:
        """Return the texts that have a feature and its weight in each."""
        begin, end = self._ends[feature - 1] if feature else 0, self._ends[feature]
        return self._texts[begin:end], self._weights[begin:end]


def _rarities(seen: NDArray[np.integer], size: int) -> NDArray[np.float64]:
    """Return the rarity of features that so many of `size` entries have."""
    counts, place = np.unique(seen, return_inverse=True)
    each = np.array([math.log1p(size / count) for count in counts.tolist()], np.float64)
    found: NDArray[np.float64] = each[place.ravel()]
    return found


def _best(scores: Scores, count: int) -> tuple[Numbers, Scores]:
    """Return the numbers of the best scores above 0, best first, with the scores."""
    least = _least_of_best(scores, count)
    found = np.flatnonzero(scores >= least if least > 0 else scores > 0)
    # The sort of the negated scores is stable: equal scores keep the order of texts.
    numbers = found[np.argsort(-scores[found], kind="stable")[:count]].astype(np.int32)
    return numbers, scores[numbers]


def _least_of_best(scores: Scores, count: int) -> float:
    """Return a score that at least `count` scores reach, found without sorting them; 0 if there is none."""
    whole = len(scores) - len(scores) % _BLOCK
    tops = scores[:whole].reshape(-1, _BLOCK).max(axis=1) if whole else scores[:0]
    return float(np.partition(tops, -count)[-count]) if len(tops) >= count else 0.0
