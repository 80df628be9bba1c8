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
from bot.core.ranker import MOST_LEAD, USUAL, Weights, chance, weigh
from bot.core.similarity import ratio, word_set_ratio
from bot.core.understand import Understanding

_NEIGHBOURS = 60
"""Phrasings looked at closely."""
_TRIED = 2
"""Phrasings of one entry compared in full."""
_VOTERS = 15
_FAR = 50.0


@dataclass(frozen=True, slots=True)
class Match:
    """A target with its score (0 to 100) for one question.

    `sentence_score` is the chance that a sentence it cites is right, whichever entry says it.
    """

    target: Target
    phrase: Phrase
    score: float
    parts: Mapping[str, float]
    exact: bool = False
    sentence_score: float = 0.0


class Matcher:
    """Finds and scores the targets of one knowledge; thread-safe once built.

    `context` are the keys of what the whole article is about, such as its county.
    """

    def __init__(
        self,
        targets: Sequence[Target],
        phrases: Sequence[Phrase],
        spellings: Mapping[str, str],
        context: frozenset[str] = frozenset(),
        weights: Weights = USUAL,
    ) -> None:
        self._weights = weights
        self._context = context
        self.targets = tuple(targets)
        self._phrases = tuple(phrases)
        owners = [phrase.owner for phrase in phrases]
        each = [features(phrase.terms) for phrase in phrases]
        size = max(1, len(targets))
        self._by_phrase = FeatureIndex(each, owners, size)
        self._by_target = FeatureIndex(_bags(each, owners, len(targets)), range(len(targets)), size)
        self._owners = np.array(owners, np.int32)
        self.vocabulary = vocabulary_of(targets, phrases, spellings)

    def told(self, question: Understanding) -> tuple[Told, ...]:
        """Return the telling terms of a question."""
        return told_terms(question, self.vocabulary, self._context)

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
        scored: list[_Scored] = []
        for owner in sorted(owner for owner in tried if tried[owner]):
            shared = _shared_parts(question, told, self.targets[owner])
            shared |= {"bag": float(bags[owner]), "votes": votes[owner] / _VOTERS}
            each = [
                self._score(question, told, number, {"near": float(near[number])} | shared)
                for number in tried[owner]
            ]
            scored.append(max(each, key=lambda one: one.order))
        scored.sort(key=lambda one: -one.order)
        return [_trusted(one, scored, self._weights.trust) for one in scored[:limit]]

    def _score(
        self, question: Understanding, told: tuple[Told, ...], number: int, shared: Mapping[str, float]
    ) -> "_Scored":
        phrase = self._phrases[number]
        parts = dict(shared)
        parts["phrase"] = coverage(told, phrase.keys, phrase.characters)
        parts["back"] = self._asked_back(question, phrase)
        parts["letters"] = max(
            ratio(question.text, phrase.text), 0.95 * word_set_ratio(question.text, phrase.text)
        )
        return _Scored(self.targets[phrase.owner], phrase, parts, weigh(parts, self._weights.order))

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


def vocabulary_of(
    targets: Sequence[Target], phrases: Sequence[Phrase], spellings: Mapping[str, str]
) -> Vocabulary:
    """Return all keys that targets and their phrasings know."""
    words = {
        term.surface: term.key
        for term in chain.from_iterable(phrase.terms for phrase in phrases)
        if term.weight > 0 and not term.surface.isascii()
    }
    keys = chain.from_iterable(t.keys | t.evidence for t in targets)
    return Vocabulary(keys, spellings, words)


def told_terms(question: Understanding, vocabulary: Vocabulary, context: frozenset[str]) -> tuple[Told, ...]:
    """Return the telling terms of a question; those of `context` only when there are no others."""
    found: dict[str, Told] = {}
    for term in question.terms:
        if term.weight > 0 and term.key not in found:
            known = term.key in vocabulary
            found[term.key] = Told(term, vocabulary.meant(term), known)
    pointed = [one for key, one in found.items() if key not in context]
    # What the whole article is about tells entries apart only when nothing else does.
    return tuple(pointed or found.values())


@dataclass(frozen=True, slots=True)
class _Scored:
    """A target with its place in the order of candidates, before it is held against the others."""

    target: Target
    phrase: Phrase
    parts: Mapping[str, float]
    order: float


def _trusted(one: _Scored, scored: Sequence[_Scored], trust: Mapping[str, float]) -> Match:
    """Return a candidate with the chance that it is right, given its lead over the others."""
    silent = one.target.statement.not_stated
    others = [other for other in scored if other is not one]
    other_kind = [other for other in others if other.target.statement.not_stated != silent]
    rivals = [
        other
        for other in others
        if other.target.statement.not_stated or not other.target.sentences & one.target.sentences
    ]
    parts = dict(one.parts) | {"order": one.order, "silent_lead": _lead(one, other_kind)}
    alone = {"lead": _lead(one, others), "share": _share(one, others)}
    together = {"lead": _lead(one, rivals), "share": _share(one, rivals)}
    score, sentence = (100 * chance(parts | standing, trust) for standing in (alone, together))
    return Match(one.target, one.phrase, score, parts | alone, sentence_score=max(score, sentence))


def _lead(one: _Scored, others: Sequence[_Scored]) -> float:
    """Return how far a candidate is before the best of the others; negative when behind."""
    return min(MOST_LEAD, one.order - max((other.order for other in others), default=-math.inf))


def _share(one: _Scored, others: Sequence[_Scored]) -> float:
    """Return a candidate's share, 0 to 1, when all are weighed by the exponential of their order."""
    return 1 / (1 + sum(math.exp(min(_FAR, other.order - one.order)) for other in others))


def _shared_parts(question: Understanding, told: tuple[Told, ...], target: Target) -> dict[str, float]:
    """Return the parts of a score that are the same for all phrasings of a target."""
    parts = {"told": 0.0, "evidence": 0.0, "elsewhere": 0.0, "strange": 0.0, "mass": 0.0}
    total = sum(one.weight for one in told)
    for one in told:
        share = one.explained(target.keys, target.characters, target.glosses)
        parts["told"] += one.weight * share / total
        parts["evidence"] += one.weight * one.explained(target.evidence, target.characters) / total
        parts["mass"] += one.term.weight * share
        parts["elsewhere" if one.known else "strange"] += one.term.weight * (1 - share)
    hard = sorted(question.asked & HARD)
    met = [satisfies(target.offers, asked) for asked in hard]
    parts["type"] = float(bool(hard) and all(met))
    parts["no_type"] = float(met.count(False))
    parts["unit"] = float(bool(question.units & target.units))
    parts["kind"] = float(bool(question.kinds) and question.kinds <= target.asked)
    nouns = {key for _, key in question.focus}
    parts["focus"] = float(bool(question.focus & target.focus))
    parts["off_focus"] = float(bool(nouns) and not question.focus & target.focus)
    parts["off_noun"] = float(bool(nouns) and not nouns & {key for _, key in target.focus})
    parts["fact"] = float(target.is_fact)
    parts["silent"] = float(target.statement.not_stated)
    parts["no_unit"] = float(bool(question.units and target.units) and not question.units & target.units)
    return parts


def _bags(each: Sequence[Mapping[str, float]], owners: Sequence[int], size: int) -> list[dict[str, float]]:
    """Return one bag of features per target: the root of how often each is used."""
    bags: list[Counter[str]] = [Counter() for _ in range(size)]
    for found, owner in zip(each, owners, strict=True):
        for name, weight in found.items():
            bags[owner][name] += weight  # type: ignore[assignment]
    return [{name: math.log1p(weight) for name, weight in bag.items()} for bag in bags]
