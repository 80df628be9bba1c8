"""Terms: a text as the ideas it names, whatever word or language names them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from bot.core.knowledge import Lexicon, Synonyms
from bot.core.text.function_words import CHINESE, is_function_word
from bot.core.text.normalize import normalize
from bot.core.text.stems import stem
from bot.core.values.ordinals import mark_ordinals
from bot.core.words.rarity import telling
from bot.core.words.segment import frequency, segmenter

_TOKEN = re.compile(r"ord(?:\d+|last)|[\u3400-\u9fff]+|\d+(?:\.\d+)?%?|[^\W\d_]+(?:['’][^\W\d_]+)?")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_POSSESSIVE = ("'s", "’s")
_LONGEST_PHRASE = 7
Run = TypeVar("Run", str, tuple[str, ...])
"""Characters of a Chinese text, or stems of an English one."""
_REMEMBERED = 16_384
_NO_IDEAS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a text.

    `key` is the idea (`#12` of a lexicon line) or the word's own stem; `weight` (0 to 1) is how
    much it tells, 0 for a function word. `parts` are the keys inside a long compound, `ideas` the
    everyday ideas (`~3`) it may stand for.
    """

    key: str
    surface: str
    weight: float
    parts: tuple[str, ...] = ()
    ideas: frozenset[str] = frozenset()


def tokens(text: str) -> tuple[str, ...]:
    """Return the Chinese runs, numbers and words of a normalized text."""
    return tuple(token[:-2] if token.endswith(_POSSESSIVE) else token for token in _TOKEN.findall(text))


def _is_han(token: str) -> bool:
    """Tell whether a token is a run of Chinese characters."""
    return "\u3400" <= token[0] <= "\u9fff"


def _sizes(known: Iterable[Run]) -> dict[str, tuple[int, ...]]:
    """Return by their first unit how long the stretches are that open with it, the longest first."""
    found: dict[str, set[int]] = {}
    for stretch in known:
        found.setdefault(stretch[0], set()).add(len(stretch))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def _longest(
    units: Run, known: Mapping[Run, frozenset[str]], sizes: Mapping[str, tuple[int, ...]]
) -> list[frozenset[str]]:
    """Return for each unit what is known of the longest stretch it is in, the first stretch winning."""
    found: list[frozenset[str]] = [_NO_IDEAS] * len(units)
    if sizes.keys().isdisjoint(units):
        return found
    at = 0
    while at < len(units):
        for size in sizes.get(units[at], ()):
            ideas = known.get(units[at : at + size]) if at + size <= len(units) else None
            if ideas is not None:
                found[at : at + size] = [ideas] * size
                at += size - 1
                break
        at += 1
    return found


def _all_of(ideas: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return all of some ideas; words next to each other mostly have the same, or none."""
    found = _NO_IDEAS
    for some in ideas:
        if some and some is not found:
            found = found | some if found else some
    return found


class IdeaReader:
    """Finds everyday words and idioms in a text; a word may stand for several ideas.

    Longer idioms win over the words inside them.
    """

    def __init__(self, ideas: Iterable[Synonyms]) -> None:
        self._han: dict[str, frozenset[str]] = {}
        self._words: dict[tuple[str, ...], frozenset[str]] = {}
        for number, idea in enumerate(ideas):
            for word in (normalize(w) for language in idea.words.values() for w in language):
                name = frozenset({f"~{number}"})
                if _HAN_RUN.fullmatch(word):
                    self._han[word] = self._han.get(word, frozenset()) | name
                elif stems := tuple(stem(token) for token in tokens(word)):
                    self._words[stems] = self._words.get(stems, frozenset()) | name
        self._han_sizes = _sizes(word for word in self._han if len(word) > 1)
        self._word_sizes = _sizes(self._words)

    def of_word(self, word: str) -> frozenset[str]:
        """Return the ideas of a Chinese word, also of one character."""
        return self._han.get(word, _NO_IDEAS)

    def of_characters(self, run: str) -> list[frozenset[str]]:
        """Return the ideas of the words of two characters or more that each character is in."""
        return _longest(run, self._han, self._han_sizes)

    def of_words(self, stems: tuple[str, ...]) -> list[frozenset[str]]:
        """Return the ideas that each word of a text is part of."""
        return _longest(stems, self._words, self._word_sizes)


class _Words:
    """Makes the term of a word or a phrase by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        ideas = [term.words for term in lexicon.terms] + [name.words for name in lexicon.names]
        self._han: dict[str, str] = {}
        self.phrases: dict[tuple[str, ...], str] = {}
        for number, words in enumerate(ideas):
            self._learn(f"#{number}", words)
        self._segmenter = segmenter((*self._han, *sorted(word for word in CHINESE if len(word) > 1)))

    def _learn(self, key: str, words: Mapping[str, Iterable[str]]) -> None:
        for word in (normalize(w) for language in words.values() for w in language):
            if _HAN_RUN.fullmatch(word):
                self._han.setdefault(word, key)
            elif stems := tuple(stem(token) for token in tokens(word)):
                self.phrases.setdefault(stems, key)

    def cut(self, run: str) -> tuple[str, ...]:
        """Return the words of a run of Chinese characters; they join to the run."""
        return self._segmenter.cut(run)

    def han_term(self, word: str, ideas: frozenset[str]) -> Term:
        """Return the term of a Chinese word that stands for these ideas, if it tells anything."""
        key = self._han.get(word)
        if key is None and is_function_word(word):
            return Term(word, word, 0.0)
        parts: tuple[str, ...] = ()
        if len(word) > 3:
            parts = tuple(
                self._han.get(piece, piece) for piece in self._pieces(word) if not is_function_word(piece)
            )
        return Term(key or word, word, telling(word), parts, ideas)

    def _pieces(self, word: str) -> tuple[str, ...]:
        """Return a compound's words: the known ones inside it, else its halves."""
        middle = [
            word[i:j] for i in range(len(word)) for j in range(i + 2, len(word) + 1) if j - i < len(word)
        ]
        known = [piece for piece in middle if piece in self._han]
        covered = [k for k in known if not any(k != other and k in other for other in known)]
        rest = word
        for piece in covered:
            rest = rest.replace(piece, " ")
        pieces = (*covered, *(piece for run in rest.split() if len(run) > 1 for piece in self.cut(run)))
        return _halves(word) if pieces == (word,) else pieces

    def word_term(self, words: tuple[str, ...], stems: tuple[str, ...], ideas: frozenset[str]) -> Term:
        """Return the term of English words that name one thing, with their stems and ideas."""
        surface = " ".join(words)
        key = self.phrases.get(stems)
        if key is None and is_function_word(surface):
            return Term(stems[0], surface, 0.0)
        # A stem that leads nowhere in the frequency list still tells what its word tells.
        weight = max(telling(word) for word in words)
        parts = stems if len(stems) > 1 else ()
        return Term(key or stems[0], surface, weight, parts, ideas)


class TermReader:
    """Reads texts as terms by one lexicon; thread-safe once built.

    `spellings` maps the stem of each single English word of the lexicon to its key.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = _Words(lexicon)
        self._phrases = words.phrases
        self._ideas = IdeaReader(lexicon.ideas)
        self.spellings: dict[str, str] = {
            phrase[0]: key for phrase, key in self._phrases.items() if len(phrase) == 1
        }
        # The same words come again and again; one term serves them all. What is remembered does
        # not hold the reader, so that one no longer used is freed at once.
        self.cut = words.cut
        self._han_term = lru_cache(maxsize=_REMEMBERED)(words.han_term)
        self._word_term = lru_cache(maxsize=_REMEMBERED)(words.word_term)
        self._starts = frozenset(phrase[0] for phrase in self._phrases)

    def read(self, text: str) -> tuple[Term, ...]:
        """Return the terms of a normalized text in reading order."""
        words = tokens(mark_ordinals(text))
        if len(words) == 1 and _is_han(words[0]):
            return tuple(self._han_terms(words[0]))
        found: list[Term] = []
        stems = tuple([word if _is_han(word) else stem(word) for word in words])
        ideas = self._ideas.of_words(stems)
        at = 0
        while at < len(words):
            if _is_han(words[at]):
                found += self._han_terms(words[at])
                at += 1
                continue
            end = at + self._phrase_length(stems, at)
            found.append(self._word_term(words[at:end], stems[at:end], _all_of(ideas[at:end])))
            at = end
        return tuple(found)

    def _han_terms(self, run: str) -> Iterator[Term]:
        ideas = self._ideas.of_characters(run)
        at = 0
        for word in self.cut(run):
            end = at + len(word)
            yield self._han_term(word, _all_of([*ideas[at:end], self._ideas.of_word(word)]))
            at = end

    def _phrase_length(self, stems: tuple[str, ...], at: int) -> int:
        if stems[at] in self._starts:
            for length in range(min(_LONGEST_PHRASE, len(stems) - at), 1, -1):
                if stems[at : at + length] in self._phrases:
                    return length
        return 1


def _halves(word: str) -> tuple[str, ...]:
    """Return the two words that a compound of the dictionary is made of, the word itself if of none."""
    splits = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    known = [halves for halves in splits if all(frequency(half) > 0 for half in halves)]
    return max(known, key=lambda halves: min(map(frequency, halves)), default=(word,))
