"""Usual weights: what each part of a match counts, where a knowledge brings no weights of its own.

Made by `make fit` from the working questions of tests/corpus to the first article; the weights know
no article.
"""

from collections.abc import Mapping

ORDER: Mapping[str, float] = {
    "near": 1.328,
    "bag": 1.000,
    "letters": 1.492,
    "evidence": 1.236,
    "told": 0.905,
    "votes": 1.995,
    "back": 1.507,
    "mass": 2.038,
    "phrase": 0.943,
    "type": -0.372,
    "no_type": 0.361,
    "unit": -0.103,
    "no_unit": -0.108,
    "strange": -0.673,
    "elsewhere": -1.365,
    "fact": -0.032,
    "silent": -1.761,
    "kind": 1.021,
    "focus": 0.630,
    "off_focus": -0.630,
    "off_noun": -0.320,
    "same_kind": 0.386,
    "other_kind": -1.028,
    "same_focus": 0.365,
    "other_focus": -0.200,
    "attribute": 0.371,
    "no_attribute": -0.371,
    "frame": 0.484,
}
"""Weights that order the candidates of one question."""

TRUST: Mapping[str, float] = {
    "bias": -5.812,
    "order": 0.063,
    "lead": -0.116,
    "silent_lead": 0.596,
    "told": 1.960,
    "mass": -0.167,
    "strange": -0.066,
    "elsewhere": 0.446,
    "near": -1.045,
    "bag": -2.358,
    "letters": 1.763,
    "share": 1.791,
    "evidence": 2.093,
    "back": 0.979,
    "votes": -0.172,
    "kind": 0.687,
    "focus": 0.257,
    "off_focus": -0.237,
    "off_noun": -0.454,
    "same_kind": -0.632,
    "other_kind": -1.631,
    "same_focus": -0.515,
    "other_focus": 0.209,
    "attribute": 0.040,
    "no_attribute": -0.879,
    "fact": 0.774,
    "missed": -0.032,
    "misses": 0.086,
    "told_behind": -1.703,
    "likely": 0.136,
    "likely_lead": 0.390,
    "frame": 0.071,
    "frame_lead": 0.106,
    "article_odds": -0.193,
    "passage": 1.935,
    "passage_share": -1.418,
}
"""Weights of the chance that the first candidate is right."""
