"""Usual weights: what each part of a match counts, where a knowledge brings no weights of its own.

Made by `make fit` from the working questions of tests/corpus to the first article; the weights know
no article.
"""

from collections.abc import Mapping

ORDER: Mapping[str, float] = {
    "near": 1.363,
    "bag": 1.013,
    "letters": 1.502,
    "evidence": 1.176,
    "told": 0.859,
    "votes": 1.916,
    "back": 1.623,
    "mass": 1.957,
    "phrase": 1.327,
    "type": -0.302,
    "no_type": 0.290,
    "unit": -0.082,
    "no_unit": -0.110,
    "strange": -0.599,
    "elsewhere": -1.358,
    "fact": 0.277,
    "silent": -1.807,
    "kind": 0.844,
    "focus": 0.680,
    "off_focus": -0.680,
    "off_noun": -0.363,
    "same_kind": 0.231,
    "other_kind": -0.904,
    "same_focus": 0.266,
    "other_focus": -0.187,
    "attribute": 0.393,
    "no_attribute": -0.393,
    "frame": 0.525,
}
"""Weights that order the candidates of one question."""

TRUST: Mapping[str, float] = {
    "bias": -4.200,
    "order": 0.000,
    "lead": 0.078,
    "silent_lead": 0.612,
    "told": 0.418,
    "mass": 0.254,
    "strange": -0.174,
    "elsewhere": 0.000,
    "near": 0.000,
    "bag": 0.000,
    "letters": 1.919,
    "share": 0.689,
    "evidence": 1.828,
    "back": 0.455,
    "votes": 0.000,
    "kind": 0.483,
    "focus": 0.000,
    "off_focus": -0.253,
    "off_noun": -0.369,
    "same_kind": 0.000,
    "other_kind": -1.213,
    "same_focus": 0.000,
    "other_focus": 0.000,
    "attribute": 0.007,
    "no_attribute": -0.949,
    "fact": -0.085,
    "missed": -0.301,
    "misses": 0.000,
    "told_behind": -1.989,
    "likely": 0.000,
    "likely_lead": 0.431,
    "frame": 0.093,
    "frame_lead": 0.110,
    "article_odds": -0.209,
    "passage": 1.959,
    "passage_share": -1.350,
}
"""Weights of the chance that the first candidate is right."""
