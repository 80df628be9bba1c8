"""Ranker: the parts of a match weighed, first to order the candidates, then to trust the first.

Weights are fitted by `make fit`: those of one knowledge stand in its weights.yaml, the usual ones
serve articles without question sets. They weigh kinds of evidence and know no article.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.usual_weights import ORDER, TRUST

WEIGHABLE = ("coverage", "asked-for noun")
"""The gates whose findings the parts of a match tell as well."""

MOST_LEAD = 3.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Fitted weights: `order` ranks the candidates of one question, `trust` gives the first its score.

    `threshold` is the least score to answer that was fitted with them; None leaves it to the settings.
    `fitted_on` is the version of the knowledge that they were fitted on, empty for the usual ones.
    The gates `weighed` were open when they were fitted: what those gates see is told by the score.
    """

    order: Mapping[str, float]
    trust: Mapping[str, float]
    threshold: float | None = None
    fitted_on: str = ""
    weighed: frozenset[str] = frozenset()


USUAL = Weights(ORDER, TRUST, weighed=frozenset(WEIGHABLE))


def weigh(parts: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the weighed sum of parts, in the order of the weights; parts without a weight do not count."""
    return weights.get("bias", 0.0) + sum(
        [weight * parts[name] for name, weight in weights.items() if name in parts]
    )


def chance(parts: Mapping[str, float], trust: Mapping[str, float]) -> float:
    """Return the chance that a candidate is right, 0 to 1: the logistic of its weighed parts."""
    return 1 / (1 + math.exp(-weigh(parts, trust)))
