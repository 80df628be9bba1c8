"""Similarity: the door to rapidfuzz."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein


def ratio(one: str, other: str) -> float:
    """Return the normalized indel similarity of two texts, 0 to 1."""
    return fuzz.ratio(one, other) / 100


def word_set_ratio(one: str, other: str) -> float:
    """Return how alike two texts are when word order and repeats do not count, 0 to 1."""
    return fuzz.token_sort_ratio(one, other) / 100


def nearest_text(text: str, texts: Sequence[str], least: float) -> tuple[str, float] | None:
    """Return the text most like `text` by `ratio` with that ratio, when at least `least`.

    Ties keep the order of `texts`.
    """
    found = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=100 * least)
    return None if found is None else (found[0], found[1] / 100)


def nearest_word(word: str, words: Sequence[str], least: float) -> tuple[str, float] | None:
    """Return the word most like `word` with its similarity (0 to 1), when at least `least`.

    A swap of two neighbours counts as one slip. Ties keep the order of `words`.
    """
    found = process.extractOne(
        word, words, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=least
    )
    return None if found is None else (found[0], found[1])


def nearest_by_slips(word: str, words: Sequence[str], most: int) -> str | None:
    """Return the word fewest slips away from `word`, at most `most`, that opens with its letter.

    A slip is a letter too many, too few, wrong, or swapped with its neighbour. Ties keep the
    order of `words`.
    """
    found = process.extract(word, words, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=None)
    near = [(distance, number) for text, distance, number in found if text[0] == word[0]]
    return words[min(near)[1]] if near else None
