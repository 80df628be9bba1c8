"""Frames: how a question is put, whatever it is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.words.terms import Term

_SLIGHT = 0.2
"""Weight up to which a word belongs to the frame: how many X were X."""
_REMEMBERED = 16_384
_MATTER, _START, _END = "X", "^", "$"
_THREE = 0.5
"""How much three neighbours count; one or two count 1."""


def frame(terms: Sequence[Term]) -> Mapping[str, float]:
    """Return the words of a question that tell little, and their order, as features with weights.

    Each stretch of telling words stands as one X.
    """
    slots = [_START]
    for term in terms:
        if term.weight <= _SLIGHT:
            slots.append(term.surface)
        elif slots[-1] != _MATTER:
            slots.append(_MATTER)
    return _features(tuple(slots))


@lru_cache(maxsize=_REMEMBERED)
def _features(slots: tuple[str, ...]) -> Mapping[str, float]:
    """Return the features of a frame; many phrasings have the same."""
    found: dict[str, float] = defaultdict(float)
    for slot in slots[1:]:
        if slot != _MATTER:
            found[f"1 {slot}"] += 1
    ended = (*slots, _END)
    for one, other in pairwise(ended):
        found[f"2 {one} {other}"] += 1
    for one, two, three in zip(ended, ended[1:], ended[2:], strict=False):
        found[f"3 {one} {two} {three}"] += _THREE
    return dict(found)
