"""Article names: the places, persons and organisations by which readers tell one article from another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.deciding.premises import names_place, pieced_places
from bot.core.knowledge import Lexicon
from bot.core.text.normalize import normalize
from bot.core.values.calendar_dates import CALENDAR_WORDS
from bot.core.words.rarity import english_zipf
from bot.core.words.segment import frequency, proper_nouns
from bot.core.words.terms import Term, TermReader

_KINDS = frozenset({"person", "place", "organisation"})
_PLACE_ENDS = "县市省镇乡村国州区"
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LONGEST_HAN, _LONGEST_LATIN = 12, 6
_SHORTEST = 2
_COMMON = 4.2
"""Zipf frequency from which what may be a name is likely none: Wall, Reading, 东西."""
_RARE = 3.0
"""Below this a capital is not needed, for readers type in small letters, and no word is meant."""


def names_in(sentences: Sequence[str], reader: TermReader) -> frozenset[str]:
    """Return the names that stand in sentences as written, normalized, places also without their kind."""
    written = " ".join(sentences)
    small = frozenset(re.findall(r"\b[a-z][\w'’-]*", written))
    found: set[str] = set()
    for word in re.findall(r"\b[A-Z][\w'’-]*\w", written):
        name = normalize(word).removesuffix("'s").removesuffix("’s")
        if len(name) > _SHORTEST and name not in small and is_name(name):
            found.add(name)
    return frozenset(found.union(*(han_names(reader.read(normalize(text, None))) for text in sentences)))


def is_name(word: str) -> bool:
    """Tell whether an English word, lower-cased, that is written with a capital is likely a name."""
    return word not in CALENDAR_WORDS and english_zipf(word) < _COMMON


def han_names(terms: tuple[Term, ...]) -> frozenset[str]:
    """Return the Chinese names among terms: those of the dictionary, and places that end in their kind."""
    nouns = proper_nouns()
    surfaces = [term.surface for term in terms if _HAN_RUN.fullmatch(term.surface)]
    places = {word for word in surfaces if len(word) > _SHORTEST and names_place(word)}
    places |= set(pieced_places(terms)) | set(_joined(terms))
    short = {name[:-1] for name in places if len(name) > _SHORTEST and name[-1] in _PLACE_ENDS}
    return frozenset({word for word in surfaces if len(word) >= _SHORTEST and word in nouns} | places | short)


def _joined(terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield places whose name no dictionary has, left in pieces: 青 禾 县, 谷 峰县."""
    for at, term in enumerate(terms):
        word = term.surface
        lone = word in _PLACE_ENDS or (len(word) == _SHORTEST and frequency(word) < _RARE)
        if not lone or word[-1] not in _PLACE_ENDS:
            continue
        before = [one.surface for one in terms[max(0, at - _SHORTEST + len(word) - 1) : at]]
        name = "".join(before) + word
        pieces = all(len(one) == 1 for one in before) and _HAN_RUN.fullmatch(name)
        if pieces and len(name) == _SHORTEST + 1 and names_place(name):
            yield name


def names_of_lexicon(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of places, persons and organisations that a lexicon lists, in all languages."""
    return frozenset(
        normalize(word)
        for name in lexicon.names
        if name.kind in _KINDS
        for words in name.words.values()
        for word in words
    )


def named(text: str, known: Mapping[str, object]) -> tuple[str, ...]:
    """Return the known names that a normalized question has, each once, none inside another one."""
    found: list[tuple[int, int, str]] = []
    for run in _HAN_RUN.finditer(text):
        found += _spans(run[0], known, run.start(), _LONGEST_HAN)
    words = [match for match in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text) if match[0].isascii()]
    for at in range(len(words)):
        for size in range(1, min(_LONGEST_LATIN, len(words) - at) + 1):
            phrase = " ".join(word[0] for word in words[at : at + size]).removesuffix("'s").removesuffix("’s")
            if phrase in known:
                found.append((words[at].start(), words[at + size - 1].end(), phrase))
    outer = [one for one in found if not any(_inside(one, other) for other in found)]
    return tuple(dict.fromkeys(name for _, _, name in outer))


def stands_in(name: str, text: str) -> bool:
    """Tell whether a name stands in a normalized text, an English one as whole words."""
    if not name.isascii():
        return name in text
    return re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", text) is not None


def unknown_names(text: str, terms: tuple[Term, ...], capitals: Iterable[str]) -> Iterator[str]:
    """Yield what a question (its normalized text and its terms) names, whoever knows it."""
    yield from sorted(name for name in capitals if is_name(name) or english_zipf(name) < _RARE)
    if not text.isascii():
        yield from sorted(name for name in han_names(terms) if name in text and frequency(name) < _COMMON)


def _spans(run: str, known: Mapping[str, object], start: int, longest: int) -> Iterator[tuple[int, int, str]]:
    for at in range(len(run)):
        for end in range(at + _SHORTEST, min(len(run), at + longest) + 1):
            if run[at:end] in known:
                yield start + at, start + end, run[at:end]


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]
