"""Usual weights: what each part of a match counts, where a knowledge brings no weights of its own.

Made by `make fit` from the working questions of tests/corpus to the first article; the weights know
no article.
"""

from collections.abc import Mapping

ORDER: Mapping[str, float] = {
    "near": 1.270,
    "bag": 0.962,
    "letters": 1.538,
    "evidence": 1.176,
    "told": 0.882,
    "votes": 1.969,
    "back": 1.674,
    "mass": 1.936,
    "phrase": 1.085,
    "type": -0.262,
    "no_type": 0.251,
    "unit": -0.079,
    "no_unit": -0.104,
    "strange": -0.559,
    "elsewhere": -1.377,
    "fact": 0.262,
    "silent": -1.771,
    "kind": 0.763,
    "focus": 0.692,
    "off_focus": -0.692,
    "off_noun": -0.372,
    "same_kind": -0.006,
    "other_kind": -1.191,
    "same_focus": 0.261,
    "other_focus": -0.184,
    "attribute": 0.405,
    "no_attribute": -0.405,
    "frame": 0.525,
}
"""Weights that order the candidates of one question."""

TRUST: Mapping[str, float] = {
    "bias": -5.124,
    "order": 0.000,
    "lead": 0.000,
    "silent_lead": 0.615,
    "told": 1.214,
    "mass": 0.183,
    "strange": -0.143,
    "elsewhere": 0.000,
    "near": 0.000,
    "bag": 0.000,
    "letters": 1.662,
    "share": 0.971,
    "evidence": 1.860,
    "back": 0.931,
    "votes": 0.000,
    "kind": 0.448,
    "focus": 0.000,
    "off_focus": -0.249,
    "off_noun": -0.508,
    "same_kind": 0.000,
    "other_kind": -1.225,
    "same_focus": 0.000,
    "other_focus": 0.000,
    "attribute": 0.069,
    "no_attribute": -0.891,
    "fact": 0.516,
    "missed": -0.036,
    "misses": 0.000,
    "told_behind": -1.232,
    "likely": 0.000,
    "likely_lead": 0.415,
    "frame": 0.083,
    "frame_lead": 0.088,
    "article_odds": -0.208,
    "passage": 1.983,
    "passage_share": -1.447,
}
"""Weights of the chance that the first candidate is right."""
