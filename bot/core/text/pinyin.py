"""Pinyin: Chinese read aloud in plain letters, and typed syllables taken apart."""

import itertools
import os
import re
from functools import lru_cache

# The phrase tables take 40 MB; every reading of each character serves as well here.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

import pypinyin

_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()
_FINALS = (
    "a o e ai ei ao ou an en ang eng i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong "
    "ue ve v"
).split()
_SYLLABLES = frozenset(
    [initial + final for initial in _INITIALS for final in _FINALS] + "a o e ai ei ao ou an en ang er".split()
)
_LONGEST = max(map(len, _SYLLABLES))
_APART = str.maketrans("", "", " '’")
_MOST_READINGS = 8


@lru_cache(maxsize=65536)
def readings(han: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read Chinese characters, each a tuple of toneless syllables; ü is v.

    The commonest reading of every character comes first; at most eight are given.
    """
    each = [sounds for sounds in map(_sounds, han) if sounds]
    return tuple(itertools.islice(itertools.product(*each), _MOST_READINGS)) if each else ()


@lru_cache(maxsize=65536)
def _sounds(character: str) -> tuple[str, ...]:
    """Return the readings of one Chinese character, the commonest first; none of any other."""
    # Without phrases a word is read character by character, and most of each call is not about them.
    found = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(found[0]) if found else ()


def typed(text: str) -> str:
    """Return the letters that type a text in pinyin, by the commonest reading of each character.

    What is no Chinese character stays; spaces, which nobody sets alike, and apostrophes go.
    """
    return "".join(map(_letters, text)).translate(_APART)


@lru_cache(maxsize=65536)
def _letters(character: str) -> str:
    return (readings(character) or ((character,),))[0][0]


@lru_cache(maxsize=4096)
def split_syllables(letters: str) -> tuple[str, ...] | None:
    """Return the fewest pinyin syllables that spell `letters`, or None when none do.

    An apostrophe ends a syllable. Of equally few, the one with longer syllables first wins.
    """
    spelled: list[str] = []
    for piece in re.split("['’]", letters):
        best = _fewest(piece)
        if best is None:
            return None
        spelled += best
    return tuple(spelled) or None


def _fewest(letters: str) -> list[str] | None:
    best: list[list[str] | None] = [None] * (len(letters) + 1)
    best[len(letters)] = []
    for start in range(len(letters) - 1, -1, -1):
        for length in range(min(_LONGEST, len(letters) - start), 0, -1):
            rest = best[start + length]
            if rest is None or letters[start : start + length] not in _SYLLABLES:
                continue
            here = best[start]
            if here is None or len(rest) + 1 < len(here):
                best[start] = [letters[start : start + length], *rest]
    return best[0]
