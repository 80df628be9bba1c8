"""Near spellings: the words of one knowledge that a mistyped word may mean, found without trying all."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.text.similarity import nearest_by_slips, nearest_word

_LETTERS = 32
_ROUNDING = 1e-9
_ONES = np.array([number.bit_count() for number in range(1 << 16)], np.uint8)


class NearSpellings:
    """Looks for the word most like another; read-only once built.

    Only words are compared that a few slips can reach: one slip changes the length by one letter
    at most, and the set of letters by two. What is found is what comparing all words would find.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._lengths = np.array([len(word) for word in self._words], np.int32)
        self._letters = np.array([_letters(word) for word in self._words], np.uint32)

    def most_alike(self, word: str, least: float) -> tuple[str, float] | None:
        """Return the word most like `word` with its similarity (0 to 1), when at least `least`.

        A swap of two neighbours counts as one slip. Ties keep the order of the words.
        """
        # Similarity is one less the slips' share of the longer word.
        longer = np.maximum(self._lengths, len(word))
        slips = ((1 - least) * longer + _ROUNDING).astype(np.int32)
        return nearest_word(word, self._within(word, slips), least)

    def fewest_slips(self, word: str, most: int) -> str | None:
        """Return the word fewest slips away from `word`, at most `most`, that opens with its letter.

        A slip is a letter too many, too few, wrong, or swapped with its neighbour. Ties keep the
        order of the words.
        """
        return nearest_by_slips(word, self._within(word, np.full(len(self._words), most, np.int32)), most)

    def _within(self, word: str, slips: NDArray[np.int32]) -> Sequence[str]:
        """Return the words that so many slips may reach, in their order."""
        near = np.flatnonzero(abs(self._lengths - len(word)) <= slips)
        other = self._letters[near] ^ np.uint32(_letters(word))
        changed = _ONES[other & 0xFFFF] + _ONES[other >> 16]
        return [self._words[number] for number in near[changed <= 2 * slips[near]]]


def _letters(word: str) -> int:
    """Return the set of letters of a word as bits; letters may share one."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % _LETTERS
    return found
