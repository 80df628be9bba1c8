"""Match: the candidates for a question, each with a score made of readable parts."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from bot.core.candidates import Phrase, Target, features
from bot.core.explained import Told, Vocabulary, coverage
from bot.core.index import FeatureIndex
from bot.core.question_types import HARD, satisfies
from bot.core.ranker import WEIGHTS, chance
from bot.core.similarity import ratio, word_set_ratio
from bot.core.understand import Understanding

_NEIGHBOURS = 60
"""Phrasings looked at closely."""
_TRIED = 2
"""Phrasings of one entry compared in full."""
_VOTERS = 15


@dataclass(frozen=True, slots=True)
class Match:
    """A target with its score (0 to 100) for one question."""

    target: Target
    phrase: Phrase
    score: float
    parts: Mapping[str, float]
    exact: bool = False


class Matcher:
    """Finds and scores the targets of one knowledge; thread-safe once built."""

    def __init__(
        self, targets: Sequence[Target], phrases: Sequence[Phrase], spellings: Mapping[str, str]
    ) -> None:
        self.targets = tuple(targets)
        self._phrases = tuple(phrases)
        owners = [phrase.owner for phrase in phrases]
        each = [features(phrase.terms) for phrase in phrases]
        size = max(1, len(targets))
        self._by_phrase = FeatureIndex(each, owners, size)
        self._by_target = FeatureIndex(_bags(each, owners, len(targets)), range(len(targets)), size)
        self._owners = np.array(owners, np.int32)
        words = {
            term.surface: term.key
            for term in chain.from_iterable(phrase.terms for phrase in phrases)
            if term.weight > 0 and not term.surface.isascii()
        }
        keys = chain.from_iterable(t.keys | t.evidence for t in targets)
        self.vocabulary = Vocabulary(keys, spellings, words)

    def told(self, question: Understanding) -> tuple[Told, ...]:
        """Return the telling terms of a question."""
        return tuple(Told(term, self.vocabulary.meant(term)) for term in question.terms if term.weight > 0)

    def matches(self, question: Understanding, told: tuple[Told, ...], limit: int) -> list[Match]:
        """Return the best targets, best first; ties keep the order of targets."""
        if not self._phrases or not told:
            return []
        slips = {one.term.key: one.slip[0] for one in told if one.slip is not None}
        wanted = features(question.terms)
        wanted |= {f"w {key}": 0.8 for key in slips.values()}
        near = self._by_phrase.cosines(wanted)
        bags = self._by_target.cosines(wanted)
        # argsort of the negated scores is stable: equal scores keep file order.
        order = np.argsort(-near, kind="stable")[:_NEIGHBOURS]
        tried: dict[int, list[int]] = defaultdict(list)
        for number in map(int, order):
            if near[number] > 0 and len(tried[int(self._owners[number])]) < _TRIED:
                tried[int(self._owners[number])].append(number)
        votes = Counter(int(self._owners[number]) for number in order[:_VOTERS])
        scored: list[Match] = []
        for owner in sorted(tried):
            if not tried[owner]:
                continue
            shared = {
                "bag": float(bags[owner]),
                "votes": votes[owner] / _VOTERS,
                "told": coverage(told, self.targets[owner].keys, self.targets[owner].characters),
                "type": self._type(question, self.targets[owner]),
            }
            scored.append(
                max(
                    (
                        self._score(question, told, number, {"near": float(near[number])} | shared)
                        for number in tried[owner]
                    ),
                    key=lambda match: match.score,
                )
            )
        scored.sort(key=lambda match: -match.score)
        return scored[:limit]

    def _type(self, question: Understanding, target: Target) -> float:
        hard = sorted(question.asked & (HARD | {"name", "amount", "reason", "definition"}))
        if not hard:
            return 0.0
        return sum(1.0 if satisfies(target.offers, asked) else -1.0 for asked in hard) / len(hard)

    def _score(
        self, question: Understanding, told: tuple[Told, ...], number: int, shared: Mapping[str, float]
    ) -> Match:
        phrase = self._phrases[number]
        parts = dict(shared)
        parts["phrase"] = coverage(told, phrase.keys, phrase.characters)
        parts["back"] = self._asked_back(question, phrase)
        parts["letters"] = max(
            ratio(question.text, phrase.text), 0.95 * word_set_ratio(question.text, phrase.text)
        )
        score = 100 * chance(parts, WEIGHTS)
        return Match(self.targets[phrase.owner], phrase, score, parts)

    def _asked_back(self, question: Understanding, phrase: Phrase) -> float:
        """Return the share of the phrasing's telling terms, by rarity, that the question has."""
        keys = frozenset(key for term in question.terms for key in (term.key, *term.parts))
        total = met = 0.0
        for term in phrase.terms:
            if term.weight > 0:
                weight = self._by_phrase.rarity(f"w {term.key}") * math.sqrt(term.weight)
                total += weight
                if term.key in keys:
                    met += weight
                elif term.parts:
                    met += weight * 0.8 * sum(part in keys for part in term.parts) / len(term.parts)
        return met / total if total else 0.0


def _bags(each: Sequence[Mapping[str, float]], owners: Sequence[int], size: int) -> list[dict[str, float]]:
    """Return one bag of features per target: the root of how often each is used."""
    bags: list[Counter[str]] = [Counter() for _ in range(size)]
    for found, owner in zip(each, owners, strict=True):
        for name, weight in found.items():
            bags[owner][name] += weight  # type: ignore[assignment]
    return [{name: math.log1p(weight) for name, weight in bag.items()} for bag in bags]
