"""Spelling: typed pinyin read back as the Chinese words of one knowledge."""

import re
from collections import Counter
from collections.abc import Iterable

from bot.core.text.function_words import CHINESE
from bot.core.text.pinyin import readings, split_syllables
from bot.core.words.polarity import CHINESE_TURNS
from bot.core.words.rarity import english_zipf

_LETTERS = re.compile(r"[a-z]+(?:['’][a-z]+)*(?: +[a-z]+(?:['’][a-z]+)*)*")
_LONGEST = 8
_UNKNOWN_COST = 3.0
_ENGLISH_FROM = 3.0
_COUNTED = 10_000
"""How much more a place of a number is meant than another character of its sound (wan: 万, not 完)."""


class PinyinReader:
    """Reads typed pinyin as Chinese; thread-safe once built.

    Of words that sound alike, the one used most in `words` is meant; function words are known
    too. A syllable that is part of no known word stays as it was typed.
    """

    def __init__(self, words: Iterable[str]) -> None:
        counts = Counter(words)
        for word in (*CHINESE, *CHINESE_TURNS, *(f"第{number}" for number in "一二三四五六七八九十")):
            counts[word] += 1
        for word in "百千万亿":
            counts[word] += _COUNTED
        best: dict[tuple[str, ...], tuple[int, str]] = {}
        for word, count in counts.items():
            if len(word) > _LONGEST:
                continue
            for order, reading in enumerate(readings(word)):
                # A rare reading of a character must not win over a word's usual sound.
                rank = (count if order == 0 else 0, word)
                if len(reading) == len(word) and rank > best.get(reading, (-1, "")):
                    best[reading] = rank
        self._words = {reading: word for reading, (_, word) in best.items()}

    def read(self, text: str, *, every_word: bool) -> str:
        """Return a normalized text with pinyin replaced by Chinese.

        With `every_word` false (a mixed text), words that are English stay.
        """
        return _LETTERS.sub(lambda match: self._run(match[0], every_word=every_word), text)

    def _run(self, run: str, *, every_word: bool) -> str:
        syllables: list[str] = []
        pieces: list[str] = []
        for word in run.split():
            spelled = split_syllables(word)
            if spelled is None or (not every_word and english_zipf(word) >= _ENGLISH_FROM):
                pieces += [self._han(syllables), word]
                syllables = []
            else:
                syllables += spelled
        return " ".join(piece for piece in [*pieces, self._han(syllables)] if piece)

    def _han(self, syllables: list[str]) -> str:
        """Return the words that spell the syllables at least cost: few words, few unknown."""
        size = len(syllables)
        best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())] * (size + 1)
        for start in range(size - 1, -1, -1):
            cost, rest = best[start + 1]
            best[start] = (cost + _UNKNOWN_COST, (f" {syllables[start]} ", *rest))
            for length in range(1, min(_LONGEST, size - start) + 1):
                word = self._words.get(tuple(syllables[start : start + length]))
                if word is not None:
                    cost, rest = best[start + length]
                    # One-syllable words are mostly chance hits.
                    here = cost + (2.0 if length == 1 else 1.0)
                    if here < best[start][0]:
                        best[start] = (here, (word, *rest))
        return re.sub(" +", " ", "".join(best[0][1])).strip()
