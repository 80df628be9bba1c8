"""Ranker: the parts of a match weighed into the chance that it is the right one."""

import math
from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "bias": -5.2,
    "near": 3.0,
    "bag": 1.5,
    "votes": 1.2,
    "told": 2.0,
    "phrase": 2.0,
    "back": 1.4,
    "letters": 0.8,
    "type": 0.6,
}


def chance(parts: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighed sum of parts and bias, 0 to 1."""
    total = weights["bias"] + sum(weights[name] * parts[name] for name in sorted(parts))
    return 1 / (1 + math.exp(-total))
