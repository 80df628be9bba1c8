"""Sentence features: how a question and each sentence of an article meet, as numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.passages.passage_index import PassageIndex, units
from bot.core.text.postings import Matrix, Postings
from bot.core.values.value_kinds import KIND_NAMES, kinds_asked
from bot.core.words.terms import Term

_SATURATION, _LENGTH = 1.2, 0.75
"""k1 and b of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""
_NAMED = frozenset({"person", "place", "organisation", "name"})
"""Kinds of value that a name in capitals may be."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The units of one kind that a question has: how often each stands in each sentence.

    `rarity` is the weight of each by how few sentences have it; `shares` the part of a question's
    units, so weighed, that each sentence has.
    """

    counts: Matrix
    present: Matrix
    rarity: Matrix
    shares: Matrix
    lengths: Matrix

    def bm25(self) -> Matrix:
        """Return the BM25 score of each sentence over the root of the number of units."""
        mean = max(1.0, float(self.lengths.mean()))
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * self.lengths / mean)
        scores = self.rarity @ (self.counts * (1 + _SATURATION) / (self.counts + norm))
        return np.asarray(scores / max(1, len(self.rarity)) ** 0.5)

    def cosine(self) -> Matrix:
        """Return what each sentence shares with the question, over the root of its length."""
        length = np.sqrt((self.lengths + 5) * max(1, len(self.rarity)))
        return np.asarray(self.rarity @ self.present / length)

    def anywhere(self, weights: Matrix | None = None) -> float:
        """Return the share of the units, weighed, that stand anywhere in the article."""
        weights = np.ones(len(self.rarity)) if weights is None else weights
        total = float(weights.sum())
        return float(weights @ self.present.max(axis=1)) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a question and the sentences of an article.

    `each` has one number a sentence by the feature's name, `whole` one for all of the article.
    """

    each: Mapping[str, Matrix]
    whole: Mapping[str, float]


def features(index: PassageIndex, terms: Sequence[Term], text: str) -> Features:
    """Return how a question (its terms and its normalized text) meets the sentences of an article."""
    asked = units(terms)
    telling = tuple({term.key: term for term in asked.words}.values())
    general = np.array([term.weight for term in telling])
    layers = _Layers(
        words=_words(index, telling),
        tokens=_layer(index.tokens, asked.tokens),
        pieces=_layer(index.pieces, asked.pieces),
        pairs=_layer(index.pairs, asked.pairs),
    )
    found = _own(index, layers, general) | {"longest_shared": _longest_shared(index, text)}
    found |= _around(index, layers.words, general) | _around_tokens(index, layers)
    found |= _relative(found, index) | _standing(index, text) | _offers(index, text)
    found["before_gain_anaphor"] = found["before_gain_words"] * index.anaphor
    return Features(found, _whole(index, layers, general))


@dataclass(frozen=True, slots=True)
class _Layers:
    words: Layer
    tokens: Layer
    pieces: Layer
    pairs: Layer


def _own(index: PassageIndex, layers: _Layers, general: Matrix) -> dict[str, Matrix]:
    """Return what a sentence, and what its paragraph, shares with the question."""
    return {
        "words": cover(general, layers.words.present),
        "words_rare": cover(general * layers.words.rarity, layers.words.present),
        "tokens": layers.tokens.shares,
        "pieces": layers.pieces.shares,
        "pairs": layers.pairs.shares,
        "tokens_bm25": layers.tokens.bm25(),
        "pieces_bm25": layers.pieces.bm25(),
        "tokens_cosine": layers.tokens.cosine(),
        "pieces_cosine": layers.pieces.cosine(),
        "paragraph_tokens": _paragraph(index, layers.tokens.present),
        "paragraph_pieces": _paragraph(index, layers.pieces.present),
    }


def _whole(index: PassageIndex, layers: _Layers, general: Matrix) -> dict[str, float]:
    """Return what all of the article shares with the question, and what it does not know."""
    return {
        "article_words": layers.words.anywhere(general),
        "article_tokens": layers.tokens.anywhere(),
        "article_pieces": layers.pieces.anywhere(),
        "article_pairs": layers.pairs.anywhere(),
        "unknown": float(general @ (1 - layers.words.present.max(axis=1))),
        "told": float(general.sum()),
        "sentences": math.log1p(index.size),
    }


def cover(weights: Matrix, present: Matrix) -> Matrix:
    """Return the share of the weights that each column has, 0 to 1."""
    total = weights.sum()
    return np.asarray(weights @ present / total) if total else np.zeros(present.shape[1])


def rarity(present: Matrix) -> Matrix:
    """Return the inverse document frequency of each row, as BM25 has it."""
    seen = present.sum(axis=1)
    return np.asarray(np.log1p((present.shape[1] - seen + 0.5) / (seen + 0.5)))


def _layer(postings: Postings, wanted: Sequence[str]) -> Layer:
    return _weighed(postings.counts(tuple(dict.fromkeys(wanted))), postings.lengths)


def _weighed(counts: Matrix, lengths: Matrix) -> Layer:
    present = (counts > 0).astype(np.float64)
    rare = rarity(present)
    return Layer(counts, present, rare, cover(rare, present), lengths)


def _words(index: PassageIndex, telling: Sequence[Term]) -> Layer:
    """Return the words as a layer; a Chinese word also stands where it was cut otherwise."""
    counts = index.words.counts([term.key for term in telling])
    for row, term in enumerate(telling):
        if len(term.surface) > 1 and not term.surface.isascii():
            inside = [term.surface in text for text in index.texts]
            counts[row] = np.maximum(counts[row], inside)
    return _weighed(counts, index.words.lengths)


def _paragraph(index: PassageIndex, present: Matrix) -> Matrix:
    """Return the share of the units that each sentence's paragraph has, rare in paragraphs."""
    if not len(present):
        return np.zeros(index.size)
    inside = np.maximum.reduceat(present, index.starts, axis=1)
    return cover(rarity(inside), inside)[index.paragraph]


def _gain(weights: Matrix, present: Matrix, more: Matrix) -> Matrix:
    """Return how much more of the weights each sentence has together with other sentences."""
    return cover(weights, np.maximum(present, more)) - cover(weights, present)


def _around(index: PassageIndex, words: Layer, general: Matrix) -> dict[str, Matrix]:
    """Return the words that the sentence before, the opening one and the paragraph add."""
    present = words.present
    both = general * words.rarity
    before = index.shifted(present, 1)
    opening = present[:, index.starts][:, index.paragraph]
    paragraph = (
        np.maximum.reduceat(present, index.starts, axis=1)[:, index.paragraph] if len(present) else present
    )
    return {
        "before_gain_words": _gain(general, present, before),
        "before_gain_rare": _gain(both, present, before),
        "opening_gain_rare": _gain(both, present, opening),
        "paragraph_gain_words": _gain(general, present, paragraph),
    }


def _around_tokens(index: PassageIndex, layers: _Layers) -> dict[str, Matrix]:
    """Return the tokens and pieces that the sentences next to each add."""
    tokens, pieces = layers.tokens, layers.pieces
    return {
        "before_gain_tokens": _gain(tokens.rarity, tokens.present, index.shifted(tokens.present, 1)),
        "behind_gain_tokens": _gain(tokens.rarity, tokens.present, index.shifted(tokens.present, -1)),
        "before_gain_pieces": _gain(pieces.rarity, pieces.present, index.shifted(pieces.present, 1)),
    }


_COMPARED = (
    "words_rare tokens pieces tokens_bm25 pieces_bm25 tokens_cosine pairs paragraph_tokens longest_shared"
).split()
_CROWNED = "words words_rare pieces tokens_bm25 pieces_bm25 tokens_cosine".split()


def _relative(found: Mapping[str, Matrix], index: PassageIndex) -> dict[str, Matrix]:
    """Return features over their best in the article, whether each is that, and who stands next to it."""
    made = {f"{name}_of_best": found[name] / (found[name].max() or 1.0) for name in _COMPARED}
    for name in _CROWNED:
        made[f"{name}_is_best"] = (found[name] >= found[name].max() - 1e-9).astype(np.float64)
    strong = (made["words_rare_of_best"] + made["pieces_of_best"])[None, :]
    made["behind_strong"] = index.shifted(strong, 1)[0]
    made["before_strong"] = index.shifted(strong, -1)[0]
    return made


def _standing(index: PassageIndex, text: str) -> dict[str, Matrix]:
    """Return what a sentence is by itself: its length, its place, whether it points back."""
    letters = 4 if text.isascii() else 1
    lengths = np.array([len(sentence) for sentence in index.texts])
    return {
        "length": np.log1p(lengths / letters),
        "opens_paragraph": (index.place == 0).astype(np.float64),
        "place": np.log1p(index.place),
        "opens_article": (np.arange(index.size) == 0).astype(np.float64),
        "anaphor": index.anaphor,
    }


def _offers(index: PassageIndex, text: str) -> dict[str, Matrix]:
    """Return whether a sentence has a value of the kind asked for that the question does not have."""
    asked = kinds_asked(text)
    none = np.zeros(index.size)
    made = {f"has_{name}": none for name in KIND_NAMES}
    for name in asked:
        offered = (sentence.get(name, ()) for sentence in index.offered)
        made[f"has_{name}"] = np.array([float(any(v not in text for v in values)) for values in offered])
    named = np.array([float(any(name not in text for name in names)) for names in index.names])
    for name in sorted(_NAMED):
        made[f"named_{name}"] = named if name in asked else none
    made["named_other"] = none if asked else named
    return made


def _longest_shared(index: PassageIndex, text: str) -> Matrix:
    """Return the length of the longest string that each sentence shares with the question, over its own."""
    return np.array([_shared(text, sentence) / max(1, len(text)) for sentence in index.texts])


def _shared(one: str, other: str) -> int:
    """Return the length of the longest string that two texts share."""
    at = 0
    # The window grows where the other text has it, and moves on where it does not.
    for end in range(1, len(one) + 1):
        if one[at:end] not in other:
            at += 1
    return len(one) - at
