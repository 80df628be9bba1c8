"""Peers: usual ways to find the entry that a question asks for, on the same phrasings as the engine.

Each takes texts that are normalized as the engine's own (simplified, case-folded, without
punctuation) and gives every question its best entry and a score.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.core.text.normalize import fingerprint
from bot.core.words.segment import segmenter

Guess = tuple[int, float]
"""The number of the best entry and its score; higher is surer, the scale is the method's own."""

_AT_ONCE = 25
_K1, _B = 1.2, 0.75
"""The usual constants of BM25 (Robertson and Zaragoza, 2009)."""
_HAN = re.compile(r"[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Phrasings:
    """All phrasings, plain and with their words apart, with the numbers of their entries."""

    texts: tuple[str, ...]
    words: tuple[str, ...]
    owners: np.ndarray


Peer = Callable[[Phrasings, Sequence[str]], Iterator[Guess]]


def words_apart(text: str) -> str:
    """Return a text with spaces between all words, the Chinese ones by jieba."""
    return " ".join(_HAN.sub(lambda run: f" {' '.join(segmenter(()).cut(run[0]))} ", text).split())


def phrasings(texts: Sequence[str], owners: Sequence[int]) -> Phrasings:
    """Return phrasings, prepared; those that an entry repeats are kept once."""
    kept = list(dict.fromkeys(zip(map(fingerprint, texts), owners, strict=True)))
    plain = tuple(text for text, _ in kept)
    return Phrasings(plain, tuple(map(words_apart, plain)), np.array([owner for _, owner in kept]))


def w_ratio(known: Phrasings, questions: Sequence[str]) -> Iterator[Guess]:
    """Yield the entries of the phrasings with the best rapidfuzz WRatio."""
    yield from _nearest(fuzz.WRatio, known.texts, known.owners, [fingerprint(q) for q in questions])


def token_set_ratio(known: Phrasings, questions: Sequence[str]) -> Iterator[Guess]:
    """Yield the entries of the phrasings with the best rapidfuzz token_set_ratio, words apart."""
    asked = [words_apart(fingerprint(question)) for question in questions]
    yield from _nearest(fuzz.token_set_ratio, known.words, known.owners, asked)


def _nearest(
    scorer: Callable[..., float], texts: Sequence[str], owners: np.ndarray, asked: Sequence[str]
) -> Iterator[Guess]:
    for at in range(0, len(asked), _AT_ONCE):
        for row in cdist(asked[at : at + _AT_ONCE], texts, scorer=scorer, dtype=np.float32, workers=-1):
            best = int(np.argmax(row))
            yield int(owners[best]), float(row[best])


def bm25(known: Phrasings, questions: Sequence[str]) -> Iterator[Guess]:
    """Yield the entries of the phrasings with the best BM25 score."""
    counter = CountVectorizer(token_pattern=r"\S+")
    counts = counter.fit_transform(known.words).tocoo()
    lengths = np.bincount(counts.row, counts.data, counts.shape[0])
    holders = np.bincount(counts.col, minlength=counts.shape[1])
    rarity = np.log(1 + (counts.shape[0] - holders + 0.5) / (holders + 0.5))
    damping = _K1 * (1 - _B + _B * lengths / lengths.mean())
    weights = rarity[counts.col] * counts.data * (_K1 + 1) / (counts.data + damping[counts.row])
    table = csr_matrix((weights, (counts.row, counts.col)), counts.shape)
    for question in questions:
        scores = table @ counter.transform([words_apart(fingerprint(question))]).toarray()[0]
        best = int(np.argmax(scores))
        yield int(known.owners[best]), float(scores[best])


def character_regression(known: Phrasings, questions: Sequence[str]) -> Iterator[Guess]:
    """Yield the likeliest entries by logistic regression over TF-IDF of character n-grams."""
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), min_df=2, sublinear_tf=True)
    asked = [fingerprint(question) for question in questions]
    yield from _regression(vectors, known.texts, known.owners, asked)


def word_regression(known: Phrasings, questions: Sequence[str]) -> Iterator[Guess]:
    """Yield the likeliest entries by logistic regression over TF-IDF of words and pairs of words."""
    vectors = TfidfVectorizer(token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True)
    asked = [words_apart(fingerprint(question)) for question in questions]
    yield from _regression(vectors, known.words, known.owners, asked)


def _regression(
    vectors: TfidfVectorizer, texts: Sequence[str], owners: np.ndarray, asked: Sequence[str]
) -> Iterator[Guess]:
    model = LogisticRegression(C=10, max_iter=40, tol=1e-3)
    model.fit(vectors.fit_transform(texts).astype(np.float32), owners)
    for row in model.predict_proba(vectors.transform(asked)):
        best = int(np.argmax(row))
        yield int(model.classes_[best]), 100 * float(row[best])


PEERS: dict[str, Peer] = {
    "rapidfuzz WRatio": w_ratio,
    "rapidfuzz token_set_ratio": token_set_ratio,
    "BM25": bm25,
    "TF-IDF characters + regression": character_regression,
    "TF-IDF words + regression": word_regression,
}
