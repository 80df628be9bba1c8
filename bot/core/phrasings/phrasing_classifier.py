"""Phrasing classifier: which entry a question asks for, learnt from all phrasings against each other."""

from collections.abc import Sequence

import numpy as np

from bot.core.phrasings.phrasing_space import Numbers, PhrasingSpace, Scores

_LEARNT = 2_000
"""Phrasings that are learnt from, as many of each entry; the cube of it is the work of building."""
_STEPS, _FEWER_STEPS = 30, 12
_SCALE = 3.0
_BIAS = 0.3
_RIDGE = 0.07


class PhrasingClassifier:
    """Multinomial logistic regression on likeness, beside the nearest phrasing; read-only once built.

    Up to some thousand phrasings it is learnt exactly. Of more, hashed vectors are learnt, and only
    as many of each entry are looked at for the nearest. A knowledge of very many entries goes by the
    nearest phrasing alone.
    """

    def __init__(self, texts: Sequence[str], owners: Sequence[int], size: int) -> None:
        everyone = np.array(owners, np.int64)
        learnable = len(texts) > 0 and size <= _LEARNT // 2
        self._kept = _evenly(everyone) if learnable else np.arange(len(texts))
        self._owners, self._size = everyone[self._kept], size
        kept = [texts[number] for number in self._kept]
        self._space = PhrasingSpace(kept, self._owners.tolist(), size)
        self._all: PhrasingSpace | None = None
        self._weights: Scores | None = None
        if learnable and len(kept) < len(texts):
            self._all = PhrasingSpace(texts, owners, size)
            vectors = _scaled(self._all.hashed())
            self._weights = _fitted(vectors, vectors.T @ vectors, everyone, size, vectors.T)
        elif learnable:
            kernel = _SCALE * self._space.among(self._kept) + np.float32(_BIAS)
            self._weights = _fitted(kernel, kernel, self._owners, size)

    def evidence(self, text: str) -> tuple[Scores, Scores, Numbers]:
        """Return by entry the evidence for it, its nearest phrasing's likeness and that phrasing's number.

        `text` is normalized. Without phrasings, an entry has likeness 0 and number -1.
        """
        like = self._space.likeness(text)
        order = np.argsort(like, kind="stable")
        nearest = np.full(self._size, -1, np.int64)
        # The last written stays: the likest phrasing of each entry.
        nearest[self._owners[order]] = order
        met = nearest >= 0
        likeness = np.zeros(self._size, np.float32)
        likeness[met] = like[nearest[met]]
        nearest[met] = self._kept[nearest[met]]
        if self._weights is None:
            return np.float32(_SCALE) * likeness, likeness, nearest
        # A mended slip helps to tell entries apart, and is no proof that one of them is meant.
        mended = self._space.mended(text)
        if mended != text:
            like = self._space.likeness(mended)
        if self._all is None:
            wording = np.float32(_SCALE) * like + np.float32(_BIAS)
        else:
            wording = _scaled(self._all.hashed_text(mended))
        return (wording @ self._weights).astype(np.float32), likeness, nearest


def _scaled(vectors: Scores) -> Scores:
    """Return vectors so that their products are scaled likeness with the bias."""
    bias = np.full((*vectors.shape[:-1], 1), np.sqrt(_BIAS), np.float32)
    return np.concatenate([vectors * np.float32(np.sqrt(_SCALE)), bias], axis=-1)


def _evenly(owners: Numbers) -> Numbers:
    """Return the numbers of the first phrasings of each entry, as many of each as can be learnt from."""
    order = np.argsort(owners, kind="stable")
    starts = np.searchsorted(owners[order], owners[order])
    rank = np.arange(len(order)) - starts
    first = order[np.argsort(rank, kind="stable")][:_LEARNT]
    return np.sort(first)


def _fitted(
    inputs: Scores, curvature: Scores, owners: Numbers, size: int, back: Scores | None = None
) -> Scores:
    """Return the weights of inputs (rows) for entries (columns).

    Minimizes the logistic loss of all phrasings with a ridge by accelerated gradient steps, each
    preconditioned with the bound on the curvature of Böhning (1992). `back` takes the errors of
    phrasings to the weights; None where the weights are those of the phrasings themselves.
    """
    wanted = np.zeros((len(owners), size), np.float32)
    wanted[np.arange(len(owners)), owners] = 1
    count = len(curvature)
    step = np.linalg.inv(0.5 * curvature + _RIDGE * np.eye(count, dtype=np.float32))
    weights = ahead = np.zeros((count, size), np.float32)
    pace = 1.0
    for _ in range(_STEPS if back is None else _FEWER_STEPS):
        scores = inputs @ ahead
        chances: Scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        error = chances - wanted if back is None else back @ (chances - wanted)
        moved = ahead - step @ (error + np.float32(_RIDGE) * ahead)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + np.float32((pace - 1) / faster) * (moved - weights)
        weights, pace = moved, faster
    return weights
