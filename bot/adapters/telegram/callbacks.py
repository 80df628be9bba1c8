"""Callbacks: what a button carries, at most 64 bytes, readable after any restart."""

import hashlib
from dataclasses import dataclass

_VERSION = "v1"
_MOST_BYTES = 64
_LANGS = {"s": "zh-Hans", "t": "zh-Hant", "e": "en"}
_LETTERS = {lang: letter for letter, lang in _LANGS.items()}
_HASHED = "#"


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
class Expired:
    """Data of another version, or of nobody's making."""


Press = EntryPress | TopicsPress | TopicPress | LangPress | NonePress | Expired


def key_of(name: str) -> str:
    """Return an id as it stands in a button: itself when short and plain, else a digest."""
    plain = name.isascii() and ":" not in name and not name.startswith(_HASHED)
    if plain and len(name) <= _MOST_BYTES - len("v1:t:s::999"):
        return name
    return _HASHED + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
        case Expired():
            fields = ["x"]
    return ":".join([_VERSION, *fields])


def decode(data: str) -> Press:
    """Return what a button means; anything unknown is Expired."""
    match data.split(":"):
        case ["v1", "e", letter, key] if letter in _LANGS and key:
            return EntryPress(_LANGS[letter], key)
        case ["v1", "T", letter, page] if letter in _LANGS and _is_page(page):
            return TopicsPress(_LANGS[letter], int(page))
        case ["v1", "t", letter, key, page] if letter in _LANGS and key and _is_page(page):
            return TopicPress(_LANGS[letter], key, int(page))
        case ["v1", "l", letter] if letter in _LANGS:
            return LangPress(_LANGS[letter])
        case ["v1", "n", letter] if letter in _LANGS:
            return NonePress(_LANGS[letter])
    return Expired()


def _is_page(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
