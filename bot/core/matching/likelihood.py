"""Likelihood: which entry would be asked for in these words, by how often its texts have them."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_PRIOR = 400.0
"""Weight of all texts beside the texts of one entry: a feature it never has still may come."""
_UNSEEN, _UNSEEN_KINDS = 0.3, 1000.0
"""Weight of a feature that no text has, and how many such there may be."""


class Likelihood:
    """The query likelihood of entries, against that of any text; read-only once built.

    Dirichlet smoothing after Zhai and Lafferty, A Study of Smoothing Methods for Language Models
    (2004). The sum over the features of a text is divided by the root of their weight, so that
    long texts do not look surer.
    """

    def __init__(
        self,
        names: Mapping[str, int],
        feature: NDArray[np.integer],
        owner: NDArray[np.integer],
        weight: NDArray[np.float64],
        size: int,
    ) -> None:
        """Take the weight that feature i has in all texts of an owner, below `size`; features ascend."""
        self._names = names
        self._ends = [0, *np.cumsum(np.bincount(feature, minlength=len(names))).tolist()]
        self._owners = owner.astype(np.int32)
        everywhere = np.bincount(feature, weight, len(names))
        shares = (everywhere + _UNSEEN) / (everywhere.sum() + _UNSEEN_KINDS)
        self._expected = _PRIOR * shares
        self._more = np.log1p(weight / self._expected[feature]).astype(np.float32)
        mass = np.bincount(owner, weight, size).astype(np.float64)
        self._none: NDArray[np.float32] = _log_none(mass).astype(np.float32)

    def of(self, features: Mapping[str, float], owners: Sequence[int]) -> NDArray[np.float32]:
        """Return by owner how much likelier its texts make these features than any text does.

        `owners` ascend; 0 is as likely, in units of the natural logarithm.
        """
        wanted = np.array(owners, np.int32)
        total = sum(features.values())
        scores = total * self._none[wanted]
        for name, number in self._known(features):
            begin, end = self._ends[number], self._ends[number + 1]
            ids = self._owners[begin:end]
            at = ids.searchsorted(wanted)
            at[at == len(ids)] = 0
            met = ids[at] == wanted
            scores += np.float32(features[name]) * np.where(met, self._more[begin:end][at], np.float32(0))
        return np.asarray(scores / np.float32(_length(total)))

    def of_bag(self, features: Mapping[str, float], bag: Mapping[str, float]) -> float:
        """Return the same for an owner whose texts have these features in all."""
        total = sum(features.values())
        score = total * float(_log_none(np.array(math.fsum(bag.values()))))
        for name, number in self._known(features):
            score += features[name] * math.log1p(bag.get(name, 0.0) / float(self._expected[number]))
        return score / _length(total)

    def _known(self, features: Mapping[str, float]) -> list[tuple[str, int]]:
        """Return the features that some text has, in a fixed order: the last bit of a sum depends on it."""
        return [(name, self._names[name]) for name in sorted(features) if name in self._names]


class MaskedLikelihood:
    """A likelihood as if one owner had these features in all; how likely they are anywhere stays."""

    def __init__(self, likelihood: Likelihood, owner: int, bag: Mapping[str, float]) -> None:
        self._likelihood, self._owner, self._bag = likelihood, owner, bag

    def of(self, features: Mapping[str, float], owners: Sequence[int]) -> NDArray[np.float32]:
        """Return what `Likelihood.of` returns."""
        scores = self._likelihood.of(features, owners)
        if self._owner in owners:
            scores[owners.index(self._owner)] = self._likelihood.of_bag(features, self._bag)
        return scores


def _log_none(mass: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logarithm of what a feature that an owner never has is likely by there, against anywhere."""
    return np.asarray(np.log(_PRIOR / (mass + _PRIOR)))


def _length(total: float) -> float:
    return math.sqrt(max(1.0, total))
