"""Callbacks: what a button carries, at most 64 bytes, readable after any restart."""

import hashlib
import re
from dataclasses import dataclass

from bot.core.articles.article import is_numbered
from bot.replies.shelf import joined, parted

_VERSION = "v1"
_MOST_BYTES = 64
_LANGS = {"s": "zh-Hans", "t": "zh-Hant", "e": "en"}
_LETTERS = {lang: letter for letter, lang in _LANGS.items()}
_HASHED = "#"
_ONE = "(?:(?:[0-9a-f]{4}-)?[0-9]{1,5})?"
_SENTENCES = re.compile(rf"(?=.*[0-9]){_ONE}(?:\.{_ONE})*")
_ARTICLE = re.compile("(?:[0-9a-f]{4})?")
_PLACE = re.compile(r"[0-9]{1,3}(?:\.[0-9a-f]{4})?")


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

    `packed` holds the ids of its entries and facts, `knowledge` opens the version that said it.
    """

    lang: str
    up: bool
    knowledge: str
    packed: str


@dataclass(frozen=True, slots=True)
class ContextPress:
    """Show the quotes of a message between their neighbours.

    `sentences` are the ids of what its quotes quote, in order; empty where one quotes no sentence.
    Among several articles they go with the article's key: `3fa2/s29`.
    """

    lang: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotePress:
    """Show the quotes of a message alone again."""

    lang: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutlinePress:
    """Show a page of an article's outline; pages count from 0, `article` is the key of one of several."""

    lang: str
    page: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphPress:
    """Show a paragraph of the article; `article` is the key of one of several."""

    lang: str
    number: int
    article: str = ""


@dataclass(frozen=True, slots=True)
class FiguresPress:
    """Show the key figures of an article; `article` is the key of one of several."""

    lang: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Expired:
    """Data of another version, or of nobody's making."""


Press = (
    EntryPress
    | TopicsPress
    | TopicPress
    | LangPress
    | NonePress
    | VotePress
    | ContextPress
    | QuotePress
    | OutlinePress
    | ParagraphPress
    | FiguresPress
    | Expired
)

_KINDS: dict[type[Press], str] = {
    EntryPress: "e",
    TopicsPress: "T",
    TopicPress: "t",
    LangPress: "l",
    NonePress: "n",
    VotePress: "v",
    ContextPress: "c",
    QuotePress: "q",
    OutlinePress: "o",
    ParagraphPress: "p",
    FiguresPress: "f",
    Expired: "x",
}


def key_of(name: str) -> str:
    """Return an id as it stands in a button: itself when short and plain, else a digest."""
    plain = name.isascii() and ":" not in name and not name.startswith(_HASHED)
    if plain and len(name) <= _MOST_BYTES - len("v1:t:s::999"):
        return name
    return _HASHED + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def encode(press: Press) -> str:
    """Return the data of a button; never more than 64 bytes."""
    match press:
        case Expired():
            return f"{_VERSION}:{_KINDS[Expired]}"
        case EntryPress(lang, key):
            fields = [key_of(key)]
        case TopicPress(lang, key, page):
            fields = [key_of(key), str(page)]
        case TopicsPress(lang, number):
            fields = [str(number)]
        case OutlinePress(lang, number, article) | ParagraphPress(lang, number, article):
            fields = [f"{number}.{article}"] if article else [str(number)]
        case ContextPress(lang, sentences) | QuotePress(lang, sentences):
            fields = [_numbers(sentences)]
        case VotePress(lang, up, knowledge, packed):
            fields = ["u" if up else "d", knowledge, packed]
        case FiguresPress(lang, article):
            fields = [article]
        case LangPress(lang) | NonePress(lang):
            fields = []
    return ":".join([_VERSION, _KINDS[type(press)], _LETTERS[lang], *fields])


def decode(data: str) -> Press:
    """Return what a button means; anything unknown is Expired."""
    press: Press = Expired()
    match data.split(":"):
        case ["v1", "e", letter, key] if letter in _LANGS and key:
            press = EntryPress(_LANGS[letter], key)
        case ["v1", "T", letter, page] if letter in _LANGS and _is_number(page):
            press = TopicsPress(_LANGS[letter], int(page))
        case ["v1", "t", letter, key, page] if letter in _LANGS and key and _is_number(page):
            press = TopicPress(_LANGS[letter], key, int(page))
        case ["v1", "l", letter] if letter in _LANGS:
            press = LangPress(_LANGS[letter])
        case ["v1", "n", letter] if letter in _LANGS:
            press = NonePress(_LANGS[letter])
        case ["v1", "v", letter, ("u" | "d") as thumb, knowledge, *ids] if letter in _LANGS and any(ids):
            press = VotePress(_LANGS[letter], thumb == "u", knowledge, ":".join(ids))
        case ["v1", ("c" | "q") as kind, letter, numbers] if letter in _LANGS and _SENTENCES.fullmatch(
            numbers
        ):
            shown = ContextPress if kind == "c" else QuotePress
            press = shown(_LANGS[letter], _sentences(numbers))
        case ["v1", ("o" | "p") as kind, letter, place] if letter in _LANGS and _PLACE.fullmatch(place):
            number, _, article = place.partition(".")
            turned = OutlinePress if kind == "o" else ParagraphPress
            press = turned(_LANGS[letter], int(number), article)
        case ["v1", "f", letter, article] if letter in _LANGS and _ARTICLE.fullmatch(article):
            press = FiguresPress(_LANGS[letter], article)
    return press


def _numbers(sentences: tuple[str, ...]) -> str:
    """Return the numbers of sentences with dots between, as many as fit."""
    parts = map(parted, sentences)
    numbers = [f"{key}-{name[1:]}".removeprefix("-") if is_numbered(name) else "" for key, name in parts]
    while len(".".join(numbers)) > _MOST_BYTES - len("v1:c:e:"):
        numbers.pop()
    return ".".join(numbers)


def _sentences(numbers: str) -> tuple[str, ...]:
    parts = (one.rpartition("-") for one in numbers.split("."))
    return tuple(joined(key, f"s{number}") if number else "" for key, _, number in parts)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
