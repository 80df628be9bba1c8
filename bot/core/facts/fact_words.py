"""Fact words: a stretch of Chinese text as words with their place and class."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.facts.fact_spans import Span
from bot.core.text.late_patterns import late
from bot.core.words.segment import segmenter, word_classes

MARKS = late(r"[,;:。!?、()\[\]“”「」『』\"《》…\n]|\s{2,}|(?<![A-Za-z0-9]) (?![A-Za-z0-9])")
"""Marks that no noun phrase goes beyond."""
_CLAUSE_MARKS = late(r"[;:。!?\n]|,(?!\d{3})|(?<!\d),")
_STOPS_LATIN = late(r"[;:()\"“”]|,(?!\d{3})|[.!?](?=\s|$)|\s[–—-]\s|—")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `text[begin:end]`, with its class in the dictionary; none for common nouns."""

    words: str
    begin: int
    end: int
    of: str | None

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb before all."""
        return self.of == "v"

    @property
    def is_noun(self) -> bool:
        """Whether it may stand in a noun phrase as its noun."""
        return self.of in {None, "vn", "ns", "nr"} and self.words[0] > "㐀"


def words_of(text: str, begin: int, end: int) -> tuple[Word, ...]:
    """Return the words of `text[begin:end]` in order."""
    found = []
    at = begin
    classes = word_classes()
    for word in segmenter(()).cut(text[begin:end]):
        found.append(Word(word, at, at + len(word), classes.get(word)))
        at += len(word)
    return tuple(found)


def stretch(text: str, begin: int, end: int) -> Span:
    """Return the stretch without marks of a text around [begin, end)."""
    before = [match.end() for match in MARKS.finditer(text, 0, begin)]
    after = MARKS.search(text, end)
    return before[-1] if before else 0, after.start() if after else len(text)


def clause(text: str, begin: int, end: int) -> Span:
    """Return the clause of a text around [begin, end): what commas and stops end."""
    marks = _STOPS_LATIN if is_latin(text) else _CLAUSE_MARKS
    before = [match.end() for match in marks.finditer(text, 0, begin) if match.end() <= begin]
    after = marks.search(text, end)
    start, stop = before[-1] if before else 0, after.start() if after else len(text)
    return start + len(text[start:stop]) - len(text[start:stop].lstrip()), stop


def is_latin(text: str) -> bool:
    """Tell whether a sentence is written in letters rather than in Chinese characters."""
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    return han * 4 < len(re.findall(r"[A-Za-z]", text))


def span_of(words: Sequence[Word]) -> Span | None:
    """Return what words that follow each other span; None for no words."""
    return (words[0].begin, words[-1].end) if words else None
