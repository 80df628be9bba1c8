"""Phrasing matcher: the candidates for a question when entries are known by their phrasings alone."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from bot.core.matching.candidates import Phrase, Target
from bot.core.matching.explained import Told, Vocabulary, coverage
from bot.core.matching.match import told_terms, vocabulary_of
from bot.core.matching.standings import Match
from bot.core.phrasings.phrasing_classifier import PhrasingClassifier
from bot.core.questions.understand import Understanding
from bot.core.text.similarity import ratio

_MIDDLE, _STEEPNESS = 5.0, 0.6
"""Evidence at which the best entry is as likely right as wrong, and how fast the chance grows."""
_NEAREST = 5.0
"""What the likeness (0 to 1) of an entry's nearest phrasing adds to the evidence for it."""
_FAR = 50.0


class PhrasingMatcher:
    """Finds and scores the entries of a knowledge without article; thread-safe once built."""

    def __init__(
        self, targets: Sequence[Target], phrases: Sequence[Phrase], spellings: Mapping[str, str]
    ) -> None:
        self.targets = tuple(targets)
        self.vocabulary: Vocabulary = vocabulary_of(targets, phrases, spellings)
        self._phrases = tuple(phrases)
        texts, owners = [one.text for one in phrases], [one.owner for one in phrases]
        self._classifier = PhrasingClassifier(texts, owners, len(targets))

    def told(self, question: Understanding) -> tuple[Told, ...]:
        """Return the telling terms of a question."""
        return told_terms(question, self.vocabulary, frozenset())

    def matches(self, question: Understanding, told: tuple[Told, ...], limit: int) -> list[Match]:
        """Return the best entries, best first; ties keep the order of entries.

        A score is never above that of the candidate before it.
        """
        evidence, likeness, nearest = self._classifier.evidence(question.text)
        # argsort of the negated evidence is stable: equal evidence keeps the order of entries.
        order = [int(owner) for owner in np.argsort(-evidence, kind="stable") if likeness[owner] > 0]
        found: list[Match] = []
        score = 100.0
        for owner in order[:limit]:
            near = float(likeness[owner])
            score = min(score, 100 * _chance(float(evidence[owner]) + _NEAREST * near))
            phrase = self._phrases[nearest[owner]]
            target = self.targets[owner]
            parts = {
                "order": float(evidence[owner]),
                "near": near,
                "letters": ratio(question.text, phrase.text),
                "told": coverage(told, target.keys, target.characters),
            }
            found.append(Match(target, phrase, score, parts))
        return found


def _chance(evidence: float) -> float:
    """Return the chance, 0 to 1, that an entry with this evidence is the one asked for."""
    return 1 / (1 + math.exp(min(_FAR, _STEEPNESS * (_MIDDLE - evidence))))
