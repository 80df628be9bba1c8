"""Cover: a message that known phrases make up from end to end."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from threading import Lock

from bot.core.questions.question_types import asks
from bot.core.smalltalk.templates import Template, Tokens, is_template, template
from bot.core.smalltalk.variants import Variants, sounds, spelled, written
from bot.core.text.function_words import CHINESE, ENGLISH
from bot.core.text.normalize import normalize, visible
from bot.core.text.pinyin import split_syllables
from bot.core.words.language import has_han, script_of
from bot.core.words.near_spellings import NearSpellings
from bot.core.words.rarity import english_zipf

AROUND = "around"
"""What is said around a matter: politeness, openings, hesitation."""
GAP = ""
"""A word that no phrase has."""

_TOKEN = re.compile(r"[\u3400-\u9fff]|[a-z]+(?:'[a-z]+)*|[^\W_]")
_CLAUSE_END = re.compile(r"[^\w\s'’]+|(?<=[^\x00-\x7f])\s+")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}")
_MOST_TOKENS = 80
_RARE = 2.8
"""Zipf frequency below which a word may be mistyped."""
_MENDED_FROM = 4
_EMPTY = "我你他她它是在的得地和也都就还又才再很太最不没要会能可请问想帮那这吗吧嘛"
"""Single characters that say nothing; others are parts of words too often."""
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

    def lay(self, tokens: Tokens, *, gaps: bool = False) -> tuple[str, ...] | None:
        """Return the meanings of the longest phrases that make up all tokens, None when there are none.

        With `gaps`, a token of no phrase is a meaning of its own, `GAP`.
        """
        best: list[tuple[int, bool, tuple[str, ...]] | None] = [None] * len(tokens) + [(0, False, ())]
        for start in range(len(tokens) - 1, -1, -1):
            if gaps and (after := best[start + 1]) is not None:
                best[start] = (after[0] - 1, False, (GAP, *after[2]))
            for end, meaning, made in self._from(tokens, start):
                rest, here = best[end], best[start]
                if rest is None or (gaps and meaning != AROUND and not _is_telling(tokens[start:end])):
                    continue
                # A function word alone, like the Chinese thanks, may be a template's text, too.
                rank = (rest[0] + (end - start) ** 2, made and meaning != AROUND)
                if here is None or rank > here[:2]:
                    best[start] = (*rank, (meaning, *rest[2]))
        return None if best[0] is None else best[0][2]

    def _from(self, tokens: Tokens, start: int) -> Iterator[tuple[int, str, bool]]:
        for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1):
            meaning = self._phrases.get(tokens[start:end])
            if meaning is not None:
                yield end, meaning, False
        for made, meaning in self._templates.get(tokens[start], ()):
            for end in sorted(made.ends(tokens, start)):
                if end > start:
                    yield end, meaning, True


class Cover:
    """Lays known phrases over a message; thread-safe once built.

    `phrasings` maps what is meant to ways to say it, with `AROUND` among them.
    """

    def __init__(self, phrasings: Mapping[str, Sequence[str]]) -> None:
        self._phrasings = {meaning: tuple(texts) for meaning, texts in phrasings.items()}
        self._building = Lock()
        self._written: Phrasebook | None = None
        self._spoken: Phrasebook | None = None
        self._spellings = NearSpellings(())

    def warm(self) -> None:
        """Make now what is otherwise made for the first message that needs it."""
        self._by_writing()
        self._by_spelling()

    def meanings(self, message: str) -> tuple[str, ...] | None:
        """Return what the phrases mean that make up a message, in order; None when something is left.

        The longest phrases win. Typed pinyin is compared by sound; an English word that nobody
        uses is read as the word that was meant.
        """
        clauses = _clauses(message)
        if not 0 < sum(map(len, clauses)) <= _MOST_TOKENS or not self._phrasings:
            return None
        found = self._by_sound(clauses) if script_of(visible(message)) == "pinyin" else None
        if found is None:
            book = self._by_writing()
            found = book.lay(_read(written(), clauses))
        if found is None and message.isascii():
            found = self._by_sound(clauses)
        if found is None and any(token.isascii() for clause in clauses for token in clause):
            mended = (tuple(self._meant(token, book) for token in clause) for clause in clauses)
            found = book.lay(_read(written(), mended))
        return found

    def nearly(self, message: str) -> tuple[tuple[str, ...], float]:
        """Return what the phrases of a message mean, and the share of its words that are in none."""
        clauses = _clauses(message)
        size = sum(map(len, clauses))
        if not 0 < size <= _MOST_TOKENS or not self._phrasings:
            return (), 1.0
        tokens = _read(written(), clauses)
        found = self._by_writing().lay(tokens, gaps=True) or ()
        return found, found.count(GAP) / max(1, len(tokens))

    def _by_writing(self) -> Phrasebook:
        with self._building:
            if self._written is None:
                book = Phrasebook(lambda text: written().read(_tokens(text)))
                self._fill(book)
                long_enough = sorted(word for word in book.words if len(word) >= _MENDED_FROM)
                self._spellings = NearSpellings(long_enough)
                self._written = book
        return self._written

    def _by_sound(self, clauses: Sequence[Tokens]) -> tuple[str, ...] | None:
        spellings = [[split_syllables(token) or () for token in clause] for clause in clauses]
        if not all(map(all, spellings)):
            return None
        return self._by_spelling().lay(_read(spelled(), [tuple(chain(*spelling)) for spelling in spellings]))

    def _by_spelling(self) -> Phrasebook:
        with self._building:
            if self._spoken is None:
                book = Phrasebook(lambda text: spelled().read(sounds(_tokens(text))))
                self._fill(book, only=has_han)
                self._spoken = book
        return self._spoken

    def _fill(self, book: Phrasebook, only: Callable[[str], bool] = bool) -> None:
        for meaning in sorted(self._phrasings, key=lambda one: (one != AROUND, one)):
            for text in self._phrasings[meaning]:
                if text and only(text):
                    book.add(text, meaning)
        for word in sorted(CHINESE | ENGLISH):
            if _is_empty(word) and only(word):
                book.add(word, AROUND)

    def _meant(self, word: str, book: Phrasebook) -> str:
        """Return a known word for one that is drawn out or mistyped."""
        for short in (word, _LONG_DRAWN.sub(r"\1\1", word), _LONG_DRAWN.sub(r"\1", word)):
            if short in book.words or english_zipf(short) >= _RARE:
                return short
        if len(word) < _MENDED_FROM or not word.isascii():
            return word
        return self._spellings.fewest_slips(word, 1) or word


def _is_telling(phrase: Tokens) -> bool:
    """Tell whether a phrase is more than one Chinese character, which may be part of any word."""
    return len(phrase) > 1 or phrase[0].isascii()


def _is_empty(word: str) -> bool:
    """Tell whether a function word says nothing between phrases: it neither asks nor counts."""
    if len(word) == 1 and not word.isascii():
        return word in _EMPTY
    return not asks(word) and word[0] not in "多何"


def _clauses(message: str) -> list[Tokens]:
    return [clause for clause in map(_tokens, _CLAUSE_END.split(visible(message))) if clause]


def _tokens(text: str) -> Tokens:
    return tuple(_TOKEN.findall(normalize(text).replace("’", "'")))


def _read(variants: Variants, clauses: Iterable[Tokens]) -> Tokens:
    """Return the tokens of clauses, variants replaced; none reaches over the end of its clause."""
    return tuple(chain.from_iterable(map(variants.read, clauses)))


def foremost(meanings: Iterable[str], order: Sequence[str]) -> str | None:
    """Return the first meaning that asks for something; of the rest the one earliest in `order`."""
    said = [meaning for meaning in meanings if meaning not in (AROUND, GAP)]
    asking = next((meaning for meaning in said if meaning not in order), None)
    return asking or next((meaning for meaning in order if meaning in said), None)
