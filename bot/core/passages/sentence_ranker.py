"""Sentence ranker: the sentences of one article in the order in which they answer a question."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.passages.passage_index import PassageIndex
from bot.core.passages.sentence_features import Features, features
from bot.core.passages.sentence_weights import ORDER, TRUST
from bot.core.text.postings import Matrix
from bot.core.words.terms import Term

_FAR = 700.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence by its number, with its score (0 to 100) and the features it comes from.

    The score of the first is the chance that the question is about this article; those behind it
    have less by how far behind they are, so that scores compare between questions.
    """

    sentence: int
    score: float
    parts: Mapping[str, float]


class SentenceRanker:
    """Ranks the sentences of one article; thread-safe once built."""

    def __init__(self, index: PassageIndex) -> None:
        self._index = index

    def rank(self, terms: Sequence[Term], text: str, limit: int) -> list[Ranked]:
        """Return the best sentences, best first; ties keep the order of the article.

        `terms` are those of the normalized question `text`. None come back when the question and
        the article share nothing.
        """
        met = self._met(terms, text)
        if met is None:
            return []
        order = ordered(met.each)
        best = np.argsort(-order, kind="stable")[: max(0, limit)]
        trust = chance(met, int(order.argmax()))
        found = []
        for sentence in map(int, best):
            parts = {name: round(float(met.each[name][sentence]), 4) for name in ORDER}
            behind = math.exp(float(order[sentence] - order.max()))
            found.append(Ranked(sentence, 100 * trust * behind, {**parts, **met.whole}))
        return found

    def ordered(self, terms: Sequence[Term], text: str) -> tuple[float, Matrix] | None:
        """Return the chance that a question is about the article, and the order of each sentence.

        None when the two share nothing.
        """
        met = self._met(terms, text)
        if met is None:
            return None
        order = ordered(met.each)
        return chance(met, int(order.argmax())), order

    def _met(self, terms: Sequence[Term], text: str) -> Features | None:
        """Return how a question meets the sentences; None when they share nothing."""
        met = features(self._index, terms, text)
        shared = met.each["words"] + met.each["tokens"] + met.each["pieces"]
        return met if shared.any() else None


def ordered(each: Mapping[str, Matrix]) -> Matrix:
    """Return the weighed sum of the features of each sentence."""
    total = np.zeros(len(next(iter(each.values()))))
    for name, weight in ORDER.items():
        total = total + weight * each[name]
    return total


def chance(met: Features, sentence: int) -> float:
    """Return the chance, 0 to 1, that a question with this best sentence is about the article."""
    total = TRUST["bias"]
    for name, weight in TRUST.items():
        if name in met.whole:
            total += weight * met.whole[name]
        elif name != "bias":
            total += weight * float(met.each[name][sentence])
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))
