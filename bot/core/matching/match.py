"""Match: the candidates for a question, each with a score made of readable parts."""

import copy
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

import numpy as np

from bot.core.matching.bags import Bags
from bot.core.matching.candidates import Phrase, Target, features
from bot.core.matching.explained import Told, Vocabulary, coverage
from bot.core.matching.frames import frame
from bot.core.matching.index import FeatureIndex, MaskedIndex, likelihood_of
from bot.core.matching.likelihood import Likelihood, MaskedLikelihood
from bot.core.matching.standings import Match, Scored, Standings
from bot.core.passages.article_ranker import NOWHERE, Aim, ArticleRanker
from bot.core.questions.question_types import HARD, satisfies
from bot.core.questions.understand import Understanding
from bot.core.ranker import USUAL, Weights, weigh
from bot.core.text.similarity import ratio, word_set_ratio
from bot.core.words.terms import Term

_NEIGHBOURS = 45
"""Phrasings looked at closely."""
_TRIED = 2
"""Phrasings of one entry compared in full."""
_VOTERS = 15
_MET = 0.3
"""Share of a term that is explained, below which it counts as missed."""


class Matcher:
    """Finds and scores the targets of one knowledge; thread-safe once built.

    `context` are the keys of what the whole article is about, such as its county; `article` tells
    which of its sentences a question is about.
    """

    def __init__(
        self,
        targets: Sequence[Target],
        phrases: Sequence[Phrase],
        spellings: Mapping[str, str],
        context: frozenset[str] = frozenset(),
        weights: Weights = USUAL,
        article: ArticleRanker | None = None,
    ) -> None:
        self._weights = weights
        self._context = context
        self.targets = tuple(targets)
        self._phrases = tuple(phrases)
        owners = [phrase.owner for phrase in phrases]
        # The phrasings of one target stand together, in the order of targets.
        ends = np.cumsum(np.bincount(np.array(owners, np.int64), minlength=len(targets))).tolist()
        self._spans = tuple(pairwise([0, *ends]))
        each = (features(phrase.terms) for phrase in phrases)
        self._index: FeatureIndex | MaskedIndex = FeatureIndex(each, owners, max(1, len(targets)))
        frames = (frame(phrase.terms) for phrase in phrases)
        self._frames: Likelihood | MaskedLikelihood = likelihood_of(frames, owners, max(1, len(targets)))
        self._article = article
        self.vocabulary = vocabulary_of(targets, phrases, spellings)

    def told(self, question: Understanding) -> tuple[Told, ...]:
        """Return the telling terms of a question."""
        return told_terms(question, self.vocabulary, self._context)

    def matches(self, question: Understanding, told: tuple[Told, ...], limit: int) -> list[Match]:
        """Return the best targets, best first; ties keep the order of targets."""
        if not self._phrases or not told:
            return []
        slips = {one.term.key: one.slip[0] for one in told if one.slip is not None}
        asked = features(question.terms)
        wanted = asked | {f"w {key}": 0.8 for key in slips.values()}
        numbers, cosines = (found.tolist() for found in self._index.best(wanted, _NEIGHBOURS))
        near = dict(zip(numbers, cosines, strict=True))
        tried: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            if len(tried[self._phrases[number].owner]) < _TRIED:
                tried[self._phrases[number].owner].append(number)
        votes = Counter(self._phrases[number].owner for number in numbers[:_VOTERS])
        owners = sorted(tried)
        bags = self._index.owner_cosines(wanted, owners).tolist()
        likely = self._index.likelihood.of(asked, owners).tolist()
        frames = self._frames.of(frame(question.terms), owners).tolist()
        aim = NOWHERE if self._article is None else self._article.aim(question)
        keys = frozenset(key for term in question.terms for key in (term.key, *term.parts))
        scored: list[Scored] = []
        for owner, *found in zip(owners, bags, likely, frames, strict=True):
            shared = _shared_parts(question, told, self.targets[owner])
            shared |= dict(zip(("bag", "likely", "frame"), found, strict=True))
            shared |= _aimed_at(aim, self.targets[owner]) | {"votes": votes[owner] / _VOTERS}
            each = [
                self._score(question, told, number, keys, {"near": near[number]} | shared)
                for number in tried[owner]
            ]
            scored.append(max(each, key=lambda one: one.order))
        scored.sort(key=lambda one: -one.order)
        return Standings(scored).trusted(self._weights.trust, limit)

    def bags(self, numbers: Iterable[int]) -> Bags:
        """Return all features of some phrasings."""
        return Bags.of(self._phrases[number] for number in numbers)

    def without(self, target: Target, left_out: Sequence[int], bags: Bags) -> "Matcher":
        """Return the matcher as if a target had lost some of its phrasings, made without building it anew.

        `target` is what takes its place, the same without them; `left_out` are their numbers, at
        least one; `bags` are those of the phrasings that it keeps.
        """
        if isinstance(self._index, MaskedIndex) or isinstance(self._frames, MaskedLikelihood):
            raise TypeError("only a whole matcher can be told to leave phrasings out")
        owner = self._phrases[left_out[0]].owner
        other = copy.copy(self)
        vars(other).update(
            _index=MaskedIndex(self._index, owner, left_out, bags.words),
            _frames=MaskedLikelihood(self._frames, owner, bags.frames),
            targets=(*self.targets[:owner], target, *self.targets[owner + 1 :]),
        )
        return other

    def lead(self, number: int, left_out: Sequence[int]) -> float:
        """Return how much nearer a phrasing is to one of its own target than to any of the others.

        It goes by telling terms, as cosines (0 to 1); those `left_out` do not count.
        """
        phrase = self._phrases[number]
        scores = self._index.cosines(features(tuple(term for term in phrase.terms if term.weight > 0)))
        scores[list(left_out)] = 0
        begin, end = self._spans[phrase.owner]
        others = max(scores[:begin].max(initial=0), scores[end:].max(initial=0))
        return float(scores[begin:end].max(initial=0) - others)

    def tells(self, terms: Sequence[Term]) -> dict[str, float]:
        """Return the keys of the telling terms of a text, each with how much it tells by its rarity.

        Those of `context` are left out unless there are no others.
        """
        found = {
            term.key: self._index.rarity(f"w {term.key}") * math.sqrt(term.weight)
            for term in terms
            if term.weight > 0
        }
        return {key: weight for key, weight in found.items() if key not in self._context} or found

    def _score(
        self,
        question: Understanding,
        told: tuple[Told, ...],
        number: int,
        keys: frozenset[str],
        shared: Mapping[str, float],
    ) -> Scored:
        phrase = self._phrases[number]
        parts = dict(shared)
        parts["phrase"] = coverage(told, phrase.keys, phrase.characters)
        parts["back"] = self._asked_back(keys, phrase)
        asked, about = phrase.kinds, phrase.focus
        parts["same_kind"] = float(bool(question.kinds & asked))
        # Whether something is so can be told by what says what, how many or who.
        wanted_kinds = question.kinds - {"yes-no"}
        parts["other_kind"] = float(bool(wanted_kinds and asked) and not wanted_kinds & asked)
        parts["same_focus"] = float(bool(question.focus & about))
        parts["other_focus"] = float(bool(question.focus and about) and not question.focus & about)
        parts["letters"] = max(
            ratio(question.text, phrase.text), 0.95 * word_set_ratio(question.text, phrase.text)
        )
        return Scored(self.targets[phrase.owner], phrase, parts, weigh(parts, self._weights.order))

    def _asked_back(self, keys: frozenset[str], phrase: Phrase) -> float:
        """Return the share of the phrasing's telling terms, by rarity, that are among these keys."""
        total = met = 0.0
        for term in phrase.terms:
            if term.weight > 0:
                weight = self._index.rarity(f"w {term.key}") * math.sqrt(term.weight)
                total += weight
                if term.key in keys:
                    met += weight
                elif term.parts:
                    met += weight * 0.8 * sum([part in keys for part in term.parts]) / len(term.parts)
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


def _shared_parts(question: Understanding, told: tuple[Told, ...], target: Target) -> dict[str, float]:
    """Return the parts of a score that are the same for all phrasings of a target."""
    parts = {
        "told": 0.0,
        "evidence": 0.0,
        "elsewhere": 0.0,
        "strange": 0.0,
        "mass": 0.0,
        "missed": 0.0,
        "misses": 0.0,
    }
    total = sum(one.weight for one in told)
    for one in told:
        share = one.explained(target.keys, target.characters, target.glosses)
        parts["told"] += one.weight * share / total
        parts["evidence"] += one.weight * one.explained(target.evidence, target.characters) / total
        parts["mass"] += one.term.weight * share
        parts["elsewhere" if one.known else "strange"] += one.term.weight * (1 - share)
        parts["missed"] = max(parts["missed"], one.term.weight * (1 - share))
        parts["misses"] += share < _MET
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
    parts["attribute"] = float(len(question.attributes & target.attributes))
    parts["no_attribute"] = float(len(question.attributes - target.attributes))
    parts["fact"] = float(target.is_fact)
    parts["silent"] = float(target.statement.not_stated)
    parts["no_unit"] = float(bool(question.units and target.units) and not question.units & target.units)
    return parts


def _aimed_at(aim: Aim, target: Target) -> dict[str, float]:
    """Return how far a question aims at the sentences that a target cites."""
    nearest, share = aim.of(target.sentences)
    return {"article_odds": aim.odds, "passage": nearest, "passage_share": share}
