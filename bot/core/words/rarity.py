"""Rarity: how much a word tells, from how seldom it is used anywhere."""

from collections.abc import Mapping
from functools import lru_cache

import wordfreq

from bot.core.words.segment import frequency

_COMMONEST, _RAREST = 5.9, 3.2
"""Zipf frequencies at which a word tells next to nothing, and all it can."""
_USUAL = 3.0
"""Zipf frequency of words that are more than names."""
_LEAST = 0.1
_ONE_CHARACTER = 0.5
"""A single Chinese character has too many uses to tell much."""


@lru_cache(maxsize=1)
def english_shares() -> Mapping[str, float]:
    """Return the share of all English words that each common one makes up, 0 to 1."""
    return wordfreq.get_frequency_dict("en", "small")


def english_zipf(word: str) -> float:
    """Return how common an English word is on the Zipf scale; 0 when it is not listed."""
    share = english_shares().get(word, 0.0)
    return wordfreq.freq_to_zipf(share) if share else 0.0


def is_usual(word: str) -> bool:
    """Tell whether an English word is so common that with a capital it may be any word, not a name."""
    return english_zipf(word.casefold()) >= _USUAL


@lru_cache(maxsize=65536)
def telling(word: str) -> float:
    """Return how much a normalized word tells: 0.1 (everyday) to 1 (rare or unknown)."""
    zipf = english_zipf(word) if word.isascii() else frequency(word)
    share = (_COMMONEST - zipf) / (_COMMONEST - _RAREST)
    weight = min(1.0, max(_LEAST, share))
    return weight * _ONE_CHARACTER if len(word) == 1 and not word.isascii() else weight
