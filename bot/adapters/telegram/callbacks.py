"""Callbacks: what a button carries, at most 64 bytes, readable after any restart."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_VERSION = "v1"
_MOST_BYTES = 64
_LANGS = {"s": "zh-Hans", "t": "zh-Hant", "e": "en"}
_LETTERS = {lang: letter for letter, lang in _LANGS.items()}
_HASHED = "#"
_FACT = re.compile(r"fact:[a-z0-9]{1,5}")
_MOST_KEYS = 4
_KNOWLEDGE = 6
"""Letters of a knowledge's version."""


@dataclass(frozen=True, slots=True)
class EntryPress:
    """Show an entry; `key` is its id or, for a long one, a digest that `key_of` makes."""

    lang: str
    key: str


@dataclass(frozen=True, slots=True)
class TopicsPress:
    """Show a page of the list of topics; pages count from 0."""

    lang: str
    page: int


@dataclass(frozen=True, slots=True)
class TopicPress:
    """Show a page of a topic's questions; `key` is the topic's id or its digest."""

    lang: str
    key: str
    page: int


@dataclass(frozen=True, slots=True)
class LangPress:
    """Answer in this language from now on."""

    lang: str


@dataclass(frozen=True, slots=True)
class NonePress:
    """None of the suggestions was meant."""

    lang: str


@dataclass(frozen=True, slots=True)
class VotePress:
    """Thumbs up or down for what a message said.

    `keys` are the ids of its entries or facts, or digests of them where the ids are too long
    together; `name_of` reads both. `knowledge` opens the version that said it.
    """

    lang: str
    up: bool
    knowledge: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expired:
    """Data of another version, or of nobody's making."""


Press = EntryPress | TopicsPress | TopicPress | LangPress | NonePress | VotePress | Expired


def key_of(name: str) -> str:
    """Return an id as it stands in a button: itself when short and plain, else a digest."""
    plain = name.isascii() and ":" not in name and not name.startswith(_HASHED)
    if plain and len(name) <= _MOST_BYTES - len("v1:t:s::999"):
        return name
    return _HASHED + _digest(name)[:16]


def encode(press: Press) -> str:
    """Return the data of a button; never more than 64 bytes."""
    match press:
        case EntryPress(lang, key):
            fields = ["e", _LETTERS[lang], key_of(key)]
        case TopicsPress(lang, page):
            fields = ["T", _LETTERS[lang], str(page)]
        case TopicPress(lang, key, page):
            fields = ["t", _LETTERS[lang], key_of(key), str(page)]
        case LangPress(lang):
            fields = ["l", _LETTERS[lang]]
        case NonePress(lang):
            fields = ["n", _LETTERS[lang]]
        case VotePress(lang, up, knowledge, keys):
            fields = ["u" if up else "d", _LETTERS[lang], knowledge, _together(keys)]
        case Expired():
            fields = ["x"]
    return ":".join([_VERSION, *fields])


def decode(data: str) -> Press:
    """Return what a button means; anything unknown is Expired."""
    press: Press = Expired()
    match data.split(":"):
        case ["v1", "e", letter, key] if letter in _LANGS and key:
            press = EntryPress(_LANGS[letter], key)
        case ["v1", "T", letter, page] if letter in _LANGS and _is_page(page):
            press = TopicsPress(_LANGS[letter], int(page))
        case ["v1", "t", letter, key, page] if letter in _LANGS and key and _is_page(page):
            press = TopicPress(_LANGS[letter], key, int(page))
        case ["v1", "l", letter] if letter in _LANGS:
            press = LangPress(_LANGS[letter])
        case ["v1", "n", letter] if letter in _LANGS:
            press = NonePress(_LANGS[letter])
        case ["v1", ("u" | "d") as thumb, letter, knowledge, *keys] if letter in _LANGS and any(keys):
            press = VotePress(_LANGS[letter], thumb == "u", knowledge, tuple(":".join(keys).split(",")))
    return press


def name_of(key: str, names: Iterable[str]) -> str | None:
    """Return which of these ids a key of a vote stands for, or a fact's id, which is always itself."""
    if _FACT.fullmatch(key):
        return key
    return next((name for name in names if key in (name, _short(name))), None)


def _together(keys: tuple[str, ...]) -> str:
    """Return ids in the room that a vote leaves: as they are, or as digests."""
    keys = keys[:_MOST_KEYS]
    plain = ",".join(keys)
    room = _MOST_BYTES - len("v1:u:s:") - _KNOWLEDGE - 1
    return plain if len(plain) <= room else ",".join(map(_short, keys))


def _short(name: str) -> str:
    return name if _FACT.fullmatch(name) else _HASHED + _digest(name)[:10]


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def _is_page(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
