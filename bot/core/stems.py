"""Stems: English word forms folded to one."""

from functools import lru_cache

import snowballstemmer

_BRITISH = (("isation", "ization"), ("ise", "ize"), ("our", "or"), ("ll", "l"), ("tre", "ter"))
"""Spelling habits folded after stemming: British to American, doubled l to one."""


@lru_cache(maxsize=1)
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the Porter2 stem of a lower-case word, British spelling folded to American."""
    for british, american in _BRITISH:
        if len(word) > 4 and british in word:
            word = word.replace(british, american)
    return str(_stemmer().stemWord(word))
