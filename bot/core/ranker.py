"""Ranker: the parts of a match weighed, first to order the candidates, then to trust the first.

Weights are fitted by `make fit`: those of one knowledge stand in its weights.yaml, the ones here
serve articles without question sets. They weigh kinds of evidence and know no article.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

ORDER: Mapping[str, float] = {
    "near": 3.414,
    "bag": 7.933,
    "letters": 2.673,
    "evidence": 2.488,
    "told": 0.94,
    "votes": 1.189,
    "back": 0.306,
    "mass": 0.365,
    "phrase": 0.108,
    "type": 0.543,
    "no_type": -0.314,
    "unit": 1.251,
    "no_unit": 0.314,
    "strange": -0.805,
    "elsewhere": -0.358,
    "fact": 1.356,
    "silent": -0.553,
    "kind": 0.0,
    "focus": 0.0,
    "off_focus": 0.0,
    "off_noun": 0.0,
    "same_kind": 0.0,
    "other_kind": 0.0,
    "same_focus": 0.0,
    "other_focus": 0.0,
    "attribute": 0.0,
    "no_attribute": 0.0,
    "frame": 0.0,
}
"""Weights that order the candidates of one question."""

TRUST: Mapping[str, float] = {
    "bias": -4.753,
    "order": -0.148,
    "lead": 0.781,
    "silent_lead": 0.109,
    "told": 4.239,
    "mass": 0.22,
    "strange": 0.631,
    "elsewhere": 0.522,
    "near": 1.197,
    "bag": 1.994,
    "letters": 2.025,
    "share": 0.0,
    "evidence": 0.0,
    "back": 0.0,
    "votes": 0.0,
    "kind": 0.0,
    "focus": 0.0,
    "off_focus": 0.0,
    "off_noun": 0.0,
    "same_kind": 0.0,
    "other_kind": 0.0,
    "same_focus": 0.0,
    "other_focus": 0.0,
    "attribute": 0.0,
    "no_attribute": 0.0,
    "fact": 0.0,
    "missed": 0.0,
    "misses": 0.0,
    "told_behind": 0.0,
    "likely": 0.0,
    "likely_lead": 0.0,
    "frame": 0.0,
    "frame_lead": 0.0,
    "article_odds": 0.0,
    "passage": 0.0,
    "passage_share": 0.0,
}
"""Weights of the chance that the first candidate is right."""

WEIGHABLE = ("coverage", "asked-for noun")
"""The gates whose findings the parts of a match tell as well."""

AIM = ("article_odds", "passage", "passage_share")
"""The parts that tell which sentences a question is about."""

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

    @property
    def aims(self) -> bool:
        """Whether it counts which sentences a question is about."""
        return any(self.trust.get(part) for part in AIM)


USUAL = Weights(ORDER, TRUST)


def weigh(parts: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the weighed sum of parts; parts without a weight do not count."""
    return weights.get("bias", 0.0) + sum(
        [weights[name] * parts[name] for name in sorted(parts) if name in weights]
    )


def chance(parts: Mapping[str, float], trust: Mapping[str, float]) -> float:
    """Return the chance that a candidate is right, 0 to 1: the logistic of its weighed parts."""
    return 1 / (1 + math.exp(-weigh(parts, trust)))
