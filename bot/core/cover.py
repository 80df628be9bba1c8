"""Cover: a message that known phrases make up from end to end."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock

from bot.core.function_words import CHINESE, ENGLISH
from bot.core.normalize import normalize
from bot.core.pinyin import split_syllables
from bot.core.question_types import asks
from bot.core.rarity import english_zipf
from bot.core.similarity import nearest_by_slips
from bot.core.templates import Template, Tokens, is_template, template
from bot.core.variants import sounds, spelled, written

AROUND = "around"
"""What is said around a matter: politeness, openings, hesitation."""

_TOKEN = re.compile(r"[\u3400-\u9fff]|[a-z]+(?:'[a-z]+)*|[^\W_]")
_LATIN = re.compile("[A-Za-z]")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}")
_MOST_TOKENS = 80
_RARE = 2.8
"""Zipf frequency below which a word may be mistyped."""
_MENDED_FROM = 4
_LONGEST = 24
"""Most tokens of a phrase."""


class Phrasebook:
    """Phrases and templates with what they mean; read-only once filled."""

    def __init__(self, read: Callable[[str], Tokens]) -> None:
        self._read = read
        self._phrases: dict[Tokens, str] = {}
        self._templates: defaultdict[str, list[tuple[Template, str]]] = defaultdict(list)
        self.words: set[str] = set()

    def add(self, text: str, meaning: str) -> None:
        """Add a phrase or template; of equal phrases the first one counts."""
        if is_template(text):
            made = template(normalize(text, None), self._read)
            for opening in made.openings():
                self._templates[opening].append((made, meaning))
            self.words.update(made.words())
        elif phrase := self._read(text):
            self._phrases.setdefault(phrase, meaning)
            self.words.update(phrase)

    def lay(self, tokens: Tokens) -> tuple[str, ...] | None:
        """Return the meanings of the longest phrases that make up all tokens, None when there are none."""
        best: list[tuple[int, tuple[str, ...]] | None] = [None] * len(tokens) + [(0, ())]
        for start in range(len(tokens) - 1, -1, -1):
            for end, meaning in self._from(tokens, start):
                rest, here = best[end], best[start]
                if rest is not None and (here is None or rest[0] + (end - start) ** 2 > here[0]):
                    best[start] = (rest[0] + (end - start) ** 2, (meaning, *rest[1]))
        return None if best[0] is None else best[0][1]

    def _from(self, tokens: Tokens, start: int) -> Iterator[tuple[int, str]]:
        for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1):
            meaning = self._phrases.get(tokens[start:end])
            if meaning is not None:
                yield end, meaning
        for made, meaning in self._templates.get(tokens[start], ()):
            for end in sorted(made.ends(tokens, start)):
                if end > start:
                    yield end, meaning


class Cover:
    """Lays known phrases over a message; thread-safe once built.

    `phrasings` maps what is meant to ways to say it, with `AROUND` among them.
    """

    def __init__(self, phrasings: Mapping[str, Sequence[str]]) -> None:
        self._phrasings = {meaning: tuple(texts) for meaning, texts in phrasings.items()}
        self._building = Lock()
        self._written: Phrasebook | None = None
        self._spoken: Phrasebook | None = None
        self._words: list[str] = []

    def meanings(self, message: str) -> tuple[str, ...] | None:
        """Return what the phrases mean that make up a message, in order; None when something is left.

        The longest phrases win. Typed pinyin is compared by sound; an English word that nobody
        uses is read as the word that was meant.
        """
        tokens = _tokens(message)
        if not 0 < len(tokens) <= _MOST_TOKENS or not self._phrasings:
            return None
        book = self._by_writing()
        found = book.lay(written().read(tokens))
        if found is None and message.isascii():
            found = self._by_sound(tokens)
        if found is None and any(token.isascii() for token in tokens):
            found = book.lay(written().read(tuple(self._meant(token, book) for token in tokens)))
        return found

    def _by_writing(self) -> Phrasebook:
        with self._building:
            if self._written is None:
                book = Phrasebook(lambda text: written().read(_tokens(text)))
                self._fill(book)
                self._words = sorted(word for word in book.words if len(word) >= _MENDED_FROM)
                self._written = book
        return self._written

    def _by_sound(self, tokens: Tokens) -> tuple[str, ...] | None:
        syllables: list[str] = []
        for token in tokens:
            spelling = split_syllables(token) if token.isalpha() else None
            if spelling is None:
                return None
            syllables += spelling
        with self._building:
            if self._spoken is None:
                book = Phrasebook(lambda text: spelled().read(sounds(written().read(_tokens(text)))))
                self._fill(book, only=lambda text: not _LATIN.search(text))
                self._spoken = book
        return self._spoken.lay(spelled().read(syllables))

    def _fill(self, book: Phrasebook, only: Callable[[str], bool] = bool) -> None:
        for meaning in sorted(self._phrasings, key=lambda one: (one != AROUND, one)):
            for text in self._phrasings[meaning]:
                if text and only(text):
                    book.add(text, meaning)
        for word in sorted(CHINESE | ENGLISH):
            if not asks(word) and word[0] not in "多何" and only(word):
                book.add(word, AROUND)

    def _meant(self, word: str, book: Phrasebook) -> str:
        """Return a known word for one that is drawn out or mistyped."""
        for short in (word, _LONG_DRAWN.sub(r"\1\1", word), _LONG_DRAWN.sub(r"\1", word)):
            if short in book.words or english_zipf(short) >= _RARE:
                return short
        if len(word) < _MENDED_FROM or not word.isascii():
            return word
        return nearest_by_slips(word, self._words, 1) or word


def _tokens(text: str) -> Tokens:
    return tuple(_TOKEN.findall(normalize(text).replace("’", "'")))


def foremost(meanings: Iterable[str], order: Sequence[str]) -> str | None:
    """Return the first meaning that asks for something; of the rest the one earliest in `order`."""
    said = [meaning for meaning in meanings if meaning != AROUND]
    asking = next((meaning for meaning in said if meaning not in order), None)
    return asking or next((meaning for meaning in order if meaning in said), None)
