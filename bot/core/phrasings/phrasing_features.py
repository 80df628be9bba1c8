"""Phrasing features: what of a phrasing's wording tells whose it is."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from bot.core.text.function_words import ENGLISH
from bot.core.text.stems import stem

_TOKEN = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+|[^\W\d_]")
_ENGLISH = re.compile("[a-z]{2}")
_SKIPPED = 4
"""How far apart two words may stand to count as a pair."""
_TELLING_SKIPPED = 3
_SHORTEST, _LONGEST = 2, 5

WORD = "w"
FAMILIES: Mapping[str, float] = {WORD: 1.0, "p": 0.5, "s": 0.25, "t": 0.15, "c": 0.8}
"""What each family weighs: words, neighbours, words near each other, telling ones, letters."""
PLAIN_FAMILIES: Mapping[str, float] = {WORD: 1.0, "p": 0.5}
"""The families of a knowledge too large for all."""


def tokens_of(text: str) -> list[str]:
    """Return the words, numbers and Chinese characters of a normalized text."""
    return _TOKEN.findall(text)


def words_of(text: str) -> list[str]:
    """Return the stems, numbers and Chinese characters of a normalized text, function words too."""
    return [stem(word) for word in _TOKEN.findall(text)]


def has_english(text: str) -> bool:
    """Tell whether a normalized text has a word of Latin letters."""
    return _ENGLISH.search(text) is not None


def family_counts(text: str, families: Iterable[str]) -> dict[str, Counter[str]]:
    """Return how often a normalized text has each feature, by family."""
    words = words_of(text)
    made: dict[str, Callable[[], Iterable[str]]] = {
        WORD: lambda: words,
        "p": lambda: _joined(pairwise(["^", *words, "$"])),
        "s": lambda: _joined(_near(words, _SKIPPED)),
        "t": lambda: _joined(_near([word for word in words if word not in ENGLISH], _TELLING_SKIPPED)),
        "c": lambda: _letters(_TOKEN.findall(text)),
    }
    return {family: Counter(made[family]()) for family in families}


def _joined(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"{one} {other}" for one, other in pairs)


def _near(words: list[str], reach: int) -> Iterator[tuple[str, str]]:
    """Yield words at most `reach` apart, in no order."""
    for at, other in combinations(range(len(words)), 2):
        if other - at <= reach:
            one, two = sorted((words[at], words[other]))
            yield one, two


def _letters(words: Iterable[str]) -> Iterator[str]:
    """Yield the runs of letters inside each word, its edges marked by a space."""
    for word in words:
        edged = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            yield from (edged[at : at + size] for at in range(len(edged) - size + 1))
