"""Segmentation: Chinese text cut into words, with the words of one knowledge added to jieba's."""

import logging
import math
import re
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

# jieba opens its files by pkg_resources where it can be imported, which takes longer than jieba itself.
_LEFT_OUT = {"pkg_resources"} - sys.modules.keys()
sys.modules.update(dict.fromkeys(_LEFT_OUT))  # type: ignore[arg-type]
import jieba  # noqa: E402

list(map(sys.modules.pop, _LEFT_OUT))

_ADDED_FREQUENCY = 20_000
"""Frequency of an added word: enough to win over its parts, in jieba's own scale."""
_REMEMBERED = 16_384
_PROPER = re.compile(r"(?m)^(\S{2,}) \d+ n(?:s|t|r|rt|rfg)$")
_CLASSED = re.compile(r"(?m)^(\S+) \d+ (?:(v)[dg]?|(p)|(c)|a?(d)|(r)|(f)|(ns)|(nr)\w*|(t)|(vn)|a[ng]?|[zi])$")


@lru_cache(maxsize=1)
def _base() -> jieba.Tokenizer:
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


class Segmenter:
    """Cuts Chinese text into words; thread-safe once built.

    The words given are known beside jieba's dictionary, in this segmenter alone: words added
    to a shared tokenizer would leak from one knowledge into another.
    """

    def __init__(self, words: Iterable[str]) -> None:
        base = _base()
        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ = base.FREQ.copy()
        tokenizer.total = base.total
        tokenizer.initialized = True
        for word in dict.fromkeys(words):
            if word:
                tokenizer.add_word(word, _ADDED_FREQUENCY)
        # The same runs come again when only the ideas of a lexicon are edited.
        self._words_of = lru_cache(maxsize=_REMEMBERED)(partial(_words_of, tokenizer))

    def cut(self, text: str) -> tuple[str, ...]:
        """Return the words of a text in order; they join to the text."""
        return self._words_of(text)


def _words_of(tokenizer: jieba.Tokenizer, text: str) -> tuple[str, ...]:
    return tuple(tokenizer.cut(text, HMM=False))


@lru_cache(maxsize=2)
def segmenter(words: tuple[str, ...]) -> Segmenter:
    """Return a segmenter that knows these words, the same one for the same words.

    One takes 15 MB: articles without a lexicon, and reloads that leave it alone, share theirs.
    """
    return Segmenter(words)


@lru_cache(maxsize=1)
def proper_nouns() -> frozenset[str]:
    """Return the names of places and organisations, and of persons, that jieba's dictionary tags as such."""
    with _base().get_dict_file() as file:
        return frozenset(_PROPER.findall(file.read().decode("utf-8")))


@lru_cache(maxsize=1)
def word_classes() -> Mapping[str, str]:
    """Return the class of the words of jieba's dictionary that are no common nouns.

    It is `v` for a verb (`vn` when it is as often a noun), `p` for a preposition, `c` for a conjunction,
    `d` for an adverb, `r` for a pronoun, `f` for a word of direction, `t` for one of time, `ns` for a
    place and `nr` for a person; empty for an adjective or an idiom.
    """
    with _base().get_dict_file() as file:
        found = _CLASSED.finditer(file.read().decode("utf-8"))
    return {match[1]: match[match.lastindex or 1] if (match.lastindex or 1) > 1 else "" for match in found}


def frequency(word: str) -> float:
    """Return how common a word is in Chinese on the Zipf scale (0 unknown, 7 the commonest)."""
    base = _base()
    count = base.FREQ.get(word, 0)
    return math.log10(count / base.total * 1e9) if count else 0.0
