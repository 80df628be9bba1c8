"""Items: the values, names, titles and quoted terms of a sentence that an entry should carry."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.knowledge import Lexicon
from bot.core.text.function_words import is_function_word
from bot.core.text.late_patterns import late
from bot.core.text.quotations import quotations
from bot.core.values.calendar_dates import CALENDAR_WORDS
from bot.core.values.quantities import Quantity
from bot.core.values.stated_values import stated_values
from bot.core.words.organisations import HAN_KINDS
from bot.core.words.rarity import is_usual

TITLE, TERM = "title", "quoted term"
_ORGANISATION = late(rf"[\u3400-\u9fff]{{2}}(?:{HAN_KINDS})")
_NO_NAME = late(r"[各大这那该某多家些有关其他的在和与由是了向到从对为把被给让等一二两三几数]")
"""Characters before the kind of an organisation with which it is any one: 各大银行."""
_CAPITAL_RUN = late(
    r"\b[A-Z][\w'’-]*\w(?:\.(?= [A-Z]))?"
    r"(?: (?:(?:of|the|and|for|de|van|von|bin|al) ){0,2}[A-Z][\w'’-]*\w\b)*"
)
_SENTENCE_OPENS = late(r"(?:^|[.!?:;。“\"(] ?)$")


@dataclass(frozen=True, slots=True)
class Item:
    """Words of a sentence that somebody may ask for: `text[begin:end]`.

    `kind` is money, percent, date, duration, count, measure or number for a value, read as `quantity`;
    person, place, organisation, document, event, slogan or name for a name; title; or quoted term.
    Items of one `key` are mentions of the same thing; a value's key is empty, for each claims something.
    """

    kind: str
    begin: int
    end: int
    words: str
    key: str = ""
    quantity: Quantity | None = None


class ItemReader:
    """Finds the items of sentences; names by the lexicon, organisations and English ones by their form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names: dict[str, tuple[str, str]] = {}
        for number, name in enumerate(lexicon.names):
            for word in (word for words in name.words.values() for word in words):
                self._names.setdefault(word, (name.kind, f"#{number}"))
        longest = sorted(self._names, key=len, reverse=True)
        self._known = re.compile("|".join(map(_bounded, longest)) or "(?!)")

    def read(self, text: str) -> tuple[Item, ...]:
        """Return the items of a sentence in order; none lies within another."""
        found: list[Item] = []
        readers = (_marked(text), self._named(text), _organisations(text), _capitals(text), _values(text))
        for items in readers:
            # What was found before is more than what lies in it: the place in a document's title.
            taken = [(item.begin, item.end) for item in found]
            found += [item for item in items if not _overlaps(item, taken)]
        return tuple(sorted(found, key=lambda item: item.begin))

    def _named(self, text: str) -> Iterator[Item]:
        for match in self._known.finditer(text):
            kind, key = self._names[match[0]]
            yield Item(kind, *match.span(), match[0], key)


def _bounded(word: str) -> str:
    return rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)


def _overlaps(item: Item, taken: Iterable[tuple[int, int]]) -> bool:
    return any(item.begin < end and begin < item.end for begin, end in taken)


def _marked(text: str) -> Iterator[Item]:
    for one in quotations(text):
        if one.title or one.term:
            words = text[one.begin : one.end]
            yield Item(TITLE if one.title else TERM, one.begin, one.end, words, words)


def _organisations(text: str) -> Iterator[Item]:
    for match in _ORGANISATION.finditer(text):
        if not _NO_NAME.search(match[0][:2]):
            yield Item("organisation", *match.span(), match[0], match[0])


def _capitals(text: str) -> Iterator[Item]:
    """Yield English names, without the words before them that have capitals for other reasons."""
    for match in _CAPITAL_RUN.finditer(text):
        begin = match.start()
        words = match[0].split()
        if _SENTENCE_OPENS.search(text, 0, begin) and (len(words) == 1 or is_usual(words[0])):
            begin += len(words.pop(0)) + 1
        while words and (is_function_word(words[0].lower()) or words[0].lower() in CALENDAR_WORDS):
            begin += len(words.pop(0)) + 1
        if words:
            name = text[begin : match.end()]
            yield Item("name", begin, match.end(), name, name)


def _values(text: str) -> Iterator[Item]:
    for value in stated_values(text):
        yield Item(value.kind, value.begin, value.end, text[value.begin : value.end], quantity=value.quantity)
