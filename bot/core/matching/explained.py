"""Explained: how much of what a question tells is accounted for by some other text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.text.pinyin import readings
from bot.core.text.stems import stem
from bot.core.words.near_spellings import NearSpellings
from bot.core.words.terms import Term

_PARTS, _SOUND, _IDEA, _GLOSS, _CHARACTERS = 0.85, 0.85, 0.7, 0.6, 0.55
"""What part of a term counts when only its parts, its sound, idea or characters are met."""
_STRANGE = 0.5
_LEAST_ALIKE = 0.74
_SHORTEST_TYPO = 4


class Vocabulary:
    """All keys a knowledge knows, and which of them a misspelt word may mean."""

    def __init__(
        self, keys: Iterable[str], latin_words: Mapping[str, str], han_words: Mapping[str, str]
    ) -> None:
        self._known = frozenset(keys)
        self._latin = {key: key for key in sorted(self._known) if key.isascii() and key.isalpha()}
        self._latin |= latin_words
        self._spellings = NearSpellings(self._latin)
        self._sounds: dict[tuple[str, ...], str] = {}
        for word in sorted(han_words):
            if len(word) > 1:
                for reading in readings(word):
                    self._sounds.setdefault(reading, han_words[word])

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def meant(self, term: Term) -> tuple[str, float] | None:
        """Return the known key that an unknown term is a slip of, with how much it counts."""
        if term.key in self._known or term.weight == 0:
            return None
        if term.key.isascii():
            if len(term.key) < _SHORTEST_TYPO or not term.key.isalpha():
                return None
            found = self._spellings.most_alike(term.key, _LEAST_ALIKE)
            return None if found is None else (self._latin[found[0]], found[1] * found[1])
        if len(term.surface) < 2:
            return None
        for reading in readings(term.surface):
            if reading in self._sounds:
                return self._sounds[reading], _SOUND
        return None


@dataclass(frozen=True, slots=True)
class Told:
    """A telling term of a question, with the known key it may be a slip of.

    `known`: some entry or sentence has it, so that missing it here means something.
    """

    term: Term
    slip: tuple[str, float] | None
    known: bool

    @property
    def weight(self) -> float:
        """How much it counts when it is not explained: less for a word that is known nowhere here.

        Readers wrap their questions in words of their own; a word of another entry is a hint
        that another thing is meant.
        """
        return self.term.weight if self.known or self.slip else _STRANGE * self.term.weight

    def explained(
        self, keys: frozenset[str], characters: frozenset[str], glosses: frozenset[str] = frozenset()
    ) -> float:
        """Return how far a text with these keys and characters accounts for the term, 0 to 1.

        `glosses` are the stems of the words that a dictionary gives for the text's words.
        """
        term = self.term
        if term.key in keys:
            return 1.0
        best = 0.0
        if self.slip is not None and self.slip[0] in keys:
            best = self.slip[1]
        if term.parts:
            best = max(best, _PARTS * sum(part in keys for part in term.parts) / len(term.parts))
        if term.ideas & keys:
            best = max(best, _IDEA)
        if not term.surface.isascii():
            shared = sum([ch in characters for ch in term.surface]) / len(term.surface)
            best = max(best, _CHARACTERS * shared)
        elif glosses:
            words = term.surface.split()
            met = sum([stem(word) in glosses for word in words])
            best = max(best, _GLOSS * met / len(words))
        return best


def coverage(
    told: tuple[Told, ...],
    keys: frozenset[str],
    characters: frozenset[str],
    glosses: frozenset[str] = frozenset(),
) -> float:
    """Return the share of the told weight that is explained, 0 to 1; 0 when nothing is told."""
    return weighed(told, [one.explained(keys, characters, glosses) for one in told])


def weighed(told: tuple[Told, ...], met: Sequence[float]) -> float:
    """Return how far each told term is explained as one share of their weight, 0 to 1."""
    weights = [one.weight for one in told]
    total = sum(weights)
    if total == 0:
        return 0.0
    return sum([weight * found for weight, found in zip(weights, met, strict=True)]) / total
