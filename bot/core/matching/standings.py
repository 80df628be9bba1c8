"""Standings: the candidates of one question, best first, each held against the others."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.matching.candidates import Phrase, Target
from bot.core.ranker import MOST_LEAD, chance

_FAR = 50.0


@dataclass(frozen=True, slots=True)
class Match:
    """A target with its score (0 to 100) for one question."""

    target: Target
    phrase: Phrase
    score: float
    parts: Mapping[str, float]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """A target with its place in the order of candidates, before it is held against the others."""

    target: Target
    phrase: Phrase
    parts: Mapping[str, float]
    order: float


class Standings:
    """All candidates of one question, best first, each held against the others."""

    def __init__(self, scored: Sequence[Scored]) -> None:
        self._scored = scored
        self._orders = [one.order for one in scored]
        self._silent = [one.target.statement.not_stated for one in scored]
        self._most_told = max([one.parts["told"] for one in scored], default=0.0)
        self._leads = _leads(self._orders)
        self._likely = _leads([one.parts["likely"] for one in scored])
        self._frames = _leads([one.parts["frame"] for one in scored])

    def trusted(self, trust: Mapping[str, float], limit: int) -> list[Match]:
        """Return the first candidates, each with the chance that it is right, given its lead over the others.

        A score is never above that of the candidate before it.
        """
        found: list[Match] = []
        for at in range(min(limit, len(self._scored))):
            match = self._trusted(at, trust)
            most = found[-1].score if found else match.score
            found.append(match if match.score <= most else replace(match, score=most))
        return found

    def _trusted(self, at: int, trust: Mapping[str, float]) -> Match:
        one, silent = self._scored[at], self._silent[at]
        others = self._orders[:at] + self._orders[at + 1 :]
        other_kind = [
            order for order, other in zip(self._orders, self._silent, strict=True) if other != silent
        ]
        parts = dict(one.parts) | {
            "order": one.order,
            "lead": self._leads[at],
            "silent_lead": _lead(one.order, other_kind),
            "share": _share(one.order, others),
            "told_behind": self._most_told - one.parts["told"],
            "likely_lead": max(-MOST_LEAD, self._likely[at]),
            "frame_lead": max(-MOST_LEAD, self._frames[at]),
        }
        return Match(one.target, one.phrase, 100 * chance(parts, trust), parts)


def _lead(order: float, others: Sequence[float]) -> float:
    """Return how far a candidate is before the best of the others; negative when behind."""
    return min(MOST_LEAD, order - max(others, default=-math.inf))


def _leads(each: Sequence[float]) -> list[float]:
    """Return how far each is before the best of the others; negative when behind."""
    best, next_best = (*sorted(each, reverse=True)[:2], -math.inf, -math.inf)[:2]
    return [min(MOST_LEAD, one - (best if one < best else next_best)) for one in each]


def _share(order: float, others: Sequence[float]) -> float:
    """Return a candidate's share, 0 to 1, when all are weighed by the exponential of their order."""
    return 1 / (1 + sum([math.exp(min(_FAR, other - order)) for other in others]))
