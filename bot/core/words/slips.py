"""Slips: words mistyped in a question, read as the words of one knowledge that were meant."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import groupby

from bot.core.text.function_words import CHINESE, ENGLISH
from bot.core.text.pinyin import readings, split_syllables
from bot.core.text.stems import stem
from bot.core.words.near_spellings import NearSpellings
from bot.core.words.rarity import english_zipf
from bot.core.words.segment import frequency

_WORD = re.compile(r"(?<![\w'’])[a-z]{4,}(?![\w'’])")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_ONE_SLIP_BELOW, _TWO_SLIPS_BELOW = 2.8, 1.8
"""Zipf frequency from which a word is taken at its word; common misspellings are listed, too."""
_LONG = 7
"""Letters from which a word may have two slips."""
_SIZES = (4, 3, 2)
_REMEMBERED = 16_384


class SlipReader:
    """Mends English words that nobody uses and Chinese characters typed for others of their sound.

    Only a word that neither the knowledge nor everyday language has is mended, and only to a word
    of the knowledge. What may be pinyin is left alone: it spells names, and names differ by a
    letter. One of no words mends nothing. Thread-safe once built. `cut` takes a run of Chinese apart.
    """

    def __init__(self, words: Iterable[str], cut: Callable[[str], tuple[str, ...]]) -> None:
        self._cut = cut
        known = set(words)
        english = sorted(
            {word for word in known if word.isascii() and word.isalpha() and len(word) > 3}
            | {word for word in ENGLISH if known and word.isalpha() and len(word) > 3}
        )
        self._han = frozenset(word for word in known if not word.isascii())
        self._sounds: dict[tuple[str, ...], str] = {}
        for word in sorted(self._han, key=lambda one: (-frequency(one), one)):
            if len(word) in _SIZES:
                for reading in readings(word)[:1]:
                    self._sounds.setdefault(reading, word)
        meant = partial(_meant, NearSpellings(english), frozenset(map(stem, english)))
        self._meant = lru_cache(maxsize=_REMEMBERED)(meant)

    def mend(self, text: str) -> str:
        """Return a normalized text with its slips mended."""
        mended = _WORD.sub(lambda match: self._meant(match[0]), text)
        return mended if mended.isascii() else _HAN.sub(lambda match: self._heard(match[0]), mended)

    def _heard(self, run: str) -> str:
        """Return a run of characters with those that spell no word read as words of their sound."""
        return "".join(
            self._read(list(loose)) if alone else "".join(loose) for alone, loose in self._loose(run)
        )

    def _loose(self, run: str) -> Iterator[tuple[bool, Iterable[str]]]:
        """Yield the words of a run, with stretches of characters that are in no word set apart."""
        return groupby(self._cut(run), lambda word: len(word) == 1 and word not in CHINESE)

    def _read(self, loose: list[str]) -> str:
        mended, at = "", 0
        while at < len(loose):
            for size in _SIZES:
                piece = "".join(loose[at : at + size])
                word = self._same_sound(piece) if len(piece) == size else None
                if word is not None:
                    mended, at = mended + word, at + size
                    break
            else:
                mended, at = mended + loose[at], at + 1
        return mended

    def _same_sound(self, piece: str) -> str | None:
        found = (self._sounds.get(reading) for reading in readings(piece))
        return next((word for word in found if word is not None), None)


def _meant(spellings: NearSpellings, stems: frozenset[str], word: str) -> str:
    """Return the word that was meant by an English one; itself when it is taken at its word."""
    zipf = english_zipf(word)
    known = zipf >= _ONE_SLIP_BELOW or stem(word) in stems
    if known or split_syllables(word) is not None:
        return word
    most = 2 if len(word) >= _LONG and zipf < _TWO_SLIPS_BELOW else 1
    return spellings.fewest_slips(word, most) or word
