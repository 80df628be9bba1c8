"""Frames: how a question is put, whatever it is about."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from bot.core.words.terms import Term

_SLIGHT = 0.2
"""Weight up to which a word belongs to the frame: how many X were X."""
_MATTER, _START, _END = "X", "^", "$"
_THREE = 0.5
"""How much three neighbours count; one or two count 1."""


def frame(terms: Sequence[Term]) -> dict[str, float]:
    """Return the words of a question that tell little, and their order, as features with weights.

    Each stretch of telling words stands as one X.
    """
    found: dict[str, float] = defaultdict(float)
    slots = [_START]
    for term in terms:
        if term.weight <= _SLIGHT:
            slots.append(term.surface)
            found[f"1 {term.surface}"] += 1
        elif slots[-1] != _MATTER:
            slots.append(_MATTER)
    slots.append(_END)
    for one, other in pairwise(slots):
        found[f"2 {one} {other}"] += 1
    for one, two, three in zip(slots, slots[1:], slots[2:], strict=False):
        found[f"3 {one} {two} {three}"] += _THREE
    return found
