"""Thesaurus: which English words mean much the same, learnt from the Chinese words they explain."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.core.matching.sparse import SparseMatrix
from bot.core.text.function_words import ENGLISH
from bot.core.text.stems import stem
from bot.core.words.glosses import english_senses
from bot.core.words.rarity import english_shares

Matrix = NDArray[np.float32]

_DIMENSIONS, _SPARE, _ROUNDS = 100, 20, 2
_LONGEST_SENSE = 10
"""Words of a meaning beyond which it is a description, no translation."""
_LEAST_SENSES = 3
_LEAST_SHARE = 1.5e-6
"""Share of all English text below which a word is too rare to be worth a row."""
_CHARACTER = 0.5
_SMOOTHED = 0.75
"""Exponent that keeps rare columns from looking telling (Levy, Goldberg and Dagan 2015)."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """A direction of length 1 for each English stem; words of like meaning point the same way."""

    rows: Mapping[str, int]
    vectors: Matrix


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """Return the thesaurus of CC-CEDICT, made at the first call.

    Stems are counted with the Chinese words and characters they explain; the counts become positive
    pointwise mutual information and are cut to their main directions (latent semantic analysis,
    by randomized subspace iteration after Halko, Martinsson and Tropp 2011).
    """
    senses = _senses()
    shares: defaultdict[str, float] = defaultdict(float)
    for word, share in english_shares().items():
        if word.isascii():
            shares[stem(word)] += share
    seen = Counter(word for _, words in senses for word in words)
    kept = sorted(
        word for word, times in seen.items() if times >= _LEAST_SENSES and shares[word] > _LEAST_SHARE
    )
    rows = {word: number for number, word in enumerate(kept)}
    vectors = _main_directions(_information(senses, rows))
    return Thesaurus(rows, vectors)


def _senses() -> list[tuple[str, tuple[str, ...]]]:
    """Return each Chinese word with the telling stems of one of its meanings."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for word, meaning in english_senses():
        stems = tuple(dict.fromkeys(stem(one) for one in meaning if one not in ENGLISH))
        if stems and len(stems) <= _LONGEST_SENSE:
            found.append((word, stems))
    return found


def _information(senses: list[tuple[str, tuple[str, ...]]], rows: Mapping[str, int]) -> SparseMatrix:
    """Return the positive pointwise mutual information of stems (rows) and Chinese (columns)."""
    names: dict[str, int] = {}
    cells, shares = array("q"), array("f")
    for word, stems in senses:
        met = [rows[one] for one in stems if one in rows]
        share = 1 / math.sqrt(len(stems))
        for name, weight in ((f"w{word}", share), *((one, _CHARACTER * share) for one in word)):
            column = names.setdefault(name, len(names))
            for row in met:
                cells.append(row << 32 | column)
                shares.append(weight)
    found, cell = np.unique(np.frombuffer(cells, np.int64), return_inverse=True)
    mass = np.bincount(cell, np.frombuffer(shares, np.float32))
    at, columns = (found >> 32).astype(np.int32), (found & 0xFFFFFFFF).astype(np.int32)
    by_row = np.bincount(at, mass, len(rows))
    by_column = np.bincount(columns, mass, len(names)) ** _SMOOTHED
    by_column /= by_column.sum()
    told = np.log(mass / (by_row[at] * by_column[columns]))
    # A column of one stem says nothing of how that stem is like others.
    kept = (told > 0) & (np.bincount(columns, minlength=len(names))[columns] > 1)
    return SparseMatrix(at[kept], columns[kept], told[kept], (len(rows), len(names)))


def _main_directions(matrix: SparseMatrix) -> Matrix:
    """Return the rows of a matrix in its main directions, each row of length 1."""
    start = np.random.default_rng(0).standard_normal((matrix.shape[1], _DIMENSIONS + _SPARE))
    basis = np.linalg.qr(matrix.times(start.astype(np.float32)))[0]
    for _ in range(_ROUNDS):
        basis = np.linalg.qr(matrix.times(matrix.turned_times(basis)))[0]
    small = matrix.turned_times(basis)
    values, turn = np.linalg.eigh(small.T @ small)
    rows = basis @ (turn * np.sqrt(np.maximum(values, 0)))[:, -_DIMENSIONS:]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)
