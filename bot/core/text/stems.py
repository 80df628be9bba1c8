"""Stems: English word forms folded to one."""

from functools import lru_cache
from threading import Lock

import Stemmer

_BRITISH = (("isation", "ization"), ("ise", "ize"), ("our", "or"), ("ll", "l"), ("tre", "ter"))
"""Spelling habits folded before stemming: British to American, doubled l to one."""
_SHORT = 4

_stemmer = Stemmer.Stemmer("english", 0)
_busy = Lock()
"""A stemmer keeps its state in itself; questions are answered in several threads."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the Porter2 stem of a lower-case word, British spelling folded to American."""
    if len(word) > _SHORT:
        for british, american in _BRITISH:
            word = word.replace(british, american)
    with _busy:
        return str(_stemmer.stemWord(word))
