"""Usual weights: what each part of a match counts, where a knowledge brings no weights of its own.

Made by `make fit` from the working questions of tests/corpus to the first article; the weights know
no article.
"""

from collections.abc import Mapping

ORDER: Mapping[str, float] = {
    "near": 1.273,
    "bag": 0.962,
    "letters": 1.539,
    "evidence": 1.177,
    "told": 0.882,
    "votes": 1.968,
    "back": 1.675,
    "mass": 1.936,
    "phrase": 1.086,
    "type": -0.262,
    "no_type": 0.251,
    "unit": -0.079,
    "no_unit": -0.105,
    "strange": -0.560,
    "elsewhere": -1.376,
    "fact": 0.262,
    "silent": -1.771,
    "kind": 0.763,
    "focus": 0.692,
    "off_focus": -0.692,
    "off_noun": -0.372,
    "same_kind": -0.008,
    "other_kind": -1.192,
    "same_focus": 0.264,
    "other_focus": -0.174,
    "attribute": 0.405,
    "no_attribute": -0.405,
    "frame": 0.525,
}
"""Weights that order the candidates of one question."""

TRUST: Mapping[str, float] = {
    "bias": -5.829,
    "order": 0.063,
    "lead": -0.092,
    "silent_lead": 0.623,
    "told": 2.311,
    "mass": -0.224,
    "strange": 0.185,
    "elsewhere": 0.805,
    "near": -1.160,
    "bag": -2.301,
    "letters": 1.796,
    "share": 1.671,
    "evidence": 1.959,
    "back": 1.037,
    "votes": -0.238,
    "kind": 0.570,
    "focus": 0.113,
    "off_focus": -0.253,
    "off_noun": -0.545,
    "same_kind": -0.414,
    "other_kind": -1.433,
    "same_focus": -0.368,
    "other_focus": 0.344,
    "attribute": 0.031,
    "no_attribute": -0.876,
    "fact": 0.409,
    "missed": -0.256,
    "misses": -0.015,
    "told_behind": -1.204,
    "likely": 0.075,
    "likely_lead": 0.447,
    "frame": 0.063,
    "frame_lead": 0.072,
    "article_odds": -0.196,
    "passage": 1.921,
    "passage_share": -1.305,
}
"""Weights of the chance that the first candidate is right."""
