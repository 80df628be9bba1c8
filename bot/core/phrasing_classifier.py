"""Phrasing classifier: which entry a question asks for, learnt from all phrasings against each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.phrasing_space import Numbers, PhrasingSpace, Scores

_LEARNT = 2_000
"""Phrasings that are learnt from, as many of each entry; the cube of it is the work of building."""
_STEPS = 30
_SCALE = 4.0
_BIAS = 0.3
_RIDGE = 0.07


class PhrasingClassifier:
    """Multinomial logistic regression on likeness, beside the nearest phrasing; read-only once built.

    A knowledge of more entries than can be learnt from goes by the nearest phrasing alone.
    """

    def __init__(self, texts: Sequence[str], owners: Sequence[int], size: int) -> None:
        self._space = PhrasingSpace(texts, owners, size)
        self._owners = np.array(owners, np.int64)
        self._size = size
        self._learnt = _evenly(self._owners)
        self._weights: Scores | None = None
        if size <= _LEARNT // 2:
            kernel = _SCALE * self._space.among(self._learnt) + np.float32(_BIAS)
            self._weights = _fitted(kernel, self._owners[self._learnt], size)

    def evidence(self, text: str) -> tuple[Scores, Scores, NDArray[np.int64]]:
        """Return by entry the evidence for it, its nearest phrasing's likeness and that phrasing's number.

        `text` is normalized. Without phrasings, an entry has likeness 0 and number -1.
        """
        like = self._space.likeness(text)
        order = np.argsort(like, kind="stable")
        nearest = np.full(self._size, -1)
        # The last written stays: the likest phrasing of each entry.
        nearest[self._owners[order]] = order
        likeness = np.where(nearest >= 0, like[nearest], np.float32(0))
        if self._weights is None:
            return _SCALE * likeness, likeness, nearest
        learnt = (_SCALE * like[self._learnt] + np.float32(_BIAS)) @ self._weights
        return learnt, likeness, nearest


def _evenly(owners: Numbers) -> Numbers:
    """Return the numbers of the first phrasings of each entry, as many of each as can be learnt from."""
    order = np.argsort(owners, kind="stable")
    starts = np.searchsorted(owners[order], owners[order])
    rank = np.arange(len(order)) - starts
    first = order[np.argsort(rank, kind="stable")][:_LEARNT]
    return np.sort(first)


def _fitted(kernel: Scores, owners: Numbers, size: int) -> Scores:
    """Return the weights of phrasings (rows) for entries (columns).

    Minimizes the logistic loss of all phrasings with a ridge by accelerated gradient steps, each
    preconditioned with the bound on the curvature of Böhning (1992).
    """
    count = len(owners)
    wanted = np.zeros((count, size), np.float32)
    wanted[np.arange(count), owners] = 1
    step = np.linalg.inv(0.5 * kernel + _RIDGE * np.eye(count, dtype=np.float32))
    weights = ahead = np.zeros_like(wanted)
    pace = 1.0
    for _ in range(_STEPS):
        scores = kernel @ ahead
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        moved = ahead - step @ (chances - wanted + np.float32(_RIDGE) * ahead)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + np.float32((pace - 1) / faster) * (moved - weights)
        weights, pace = moved, faster
    return weights
