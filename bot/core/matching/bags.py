"""Bags: the features of some phrasings, taken together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.matching.candidates import Phrase, features
from bot.core.matching.frames import frame

_NOTHING = 1e-9
"""What is left of a weight that has been taken away whole."""


@dataclass(frozen=True, slots=True)
class Bags:
    """How much of each feature of their words, and of how they are put, some phrasings have."""

    words: Mapping[str, float]
    frames: Mapping[str, float]

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> "Bags":
        """Return the bags of some phrasings."""
        each = [(features(one.terms), frame(one.terms)) for one in phrases]
        return cls(_summed(words for words, _ in each), _summed(frames for _, frames in each))

    def less(self, others: "Bags") -> "Bags":
        """Return what is left when others are taken out."""
        return Bags(_less(self.words, others.words), _less(self.frames, others.frames))


def _summed(bags: Iterable[Mapping[str, float]]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for bag in bags:
        for name, weight in bag.items():
            found[name] += weight
    return dict(found)


def _less(bag: Mapping[str, float], gone: Mapping[str, float]) -> dict[str, float]:
    kept = ((name, weight - gone.get(name, 0.0)) for name, weight in bag.items())
    return {name: weight for name, weight in kept if weight > _NOTHING}
