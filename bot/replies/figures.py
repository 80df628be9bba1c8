"""Figures: the key figures of the articles as a sheet to read, in the words of the reader's language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.core.facts.facts import FactReader
from bot.core.facts.figure_words import Worded, worded
from bot.core.facts.key_figures import KeyFigure, key_figures
from bot.core.knowledge import Knowledge
from bot.core.library.qualified import qualified
from bot.replies.credits import Credits
from bot.replies.excerpts import excerpt
from bot.replies.messages import Messages
from bot.replies.shelf import joined
from bot.replies.translation import in_script

_LONGEST = {"zh": 40, "en": 96}
"""Characters of the words around a figure that a phone shows in two or three lines."""
_SHEETS = 64
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDS = "。."


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: its value, what hedges it from further away, and what says it as a whole.

    `sentence` proves it (`s29`, with its article's key before it among several); `entry` says more,
    empty when there is none. `card` is what stands on its card besides, `head` the first of its lines.
    """

    value: str
    hedge: str
    words: str
    sentence: str
    entry: str
    card: str
    head: str


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The key figures of one article in one language; sheets that show the same are equal.

    `rows` may be empty; `source` is the line with publisher and date, empty where nothing is known.
    """

    lang: str
    heading: str
    kicker: str
    title: str
    rows: tuple[Row, ...]
    source: str

    def lines(self) -> Iterator[str]:
        """Yield the sheet as plain lines, which tell all that a picture of it shows."""
        yield self.heading
        for row in self.rows:
            yield row.head
            yield row.words
        if self.source:
            yield self.source


class Figures:
    """Makes the sheets of the articles on a shelf, by their keys; immutable."""

    def __init__(self, shelf: Mapping[str, Knowledge], messages: Messages) -> None:
        self._shelf = shelf
        self._messages = messages
        self._found = lru_cache(_SHEETS)(self._figures)
        self.sheet = lru_cache(_SHEETS)(self._sheet)

    def _figures(self, key: str) -> tuple[KeyFigure, ...]:
        return key_figures(self._shelf[key])

    def _sheet(self, key: str, lang: str) -> FigureSheet | None:
        """Return the figures of an article for a reader of `lang`; None when there is no such article."""
        known = self._shelf.get(key)
        if known is None:
            return None
        credit, reader = Credits(known, self._messages), FactReader(known.lexicon)
        title = credit.values(lang)["title"]
        rows = tuple(
            self._row(number, key, one, reader, lang) for number, one in enumerate(self._found(key), 1)
        )
        heading, kicker = (self._messages.say(name, lang, title=title) for name in ("facts", "facts_kicker"))
        return FigureSheet(lang, heading, kicker, title, rows, credit.source_line(lang))

    def _row(self, number: int, key: str, figure: KeyFigure, reader: FactReader, lang: str) -> Row:
        known = self._shelf[key]
        said, clip = self._said(known, figure, reader, lang), self._messages.say("clip", lang)
        value = in_script(said.value[:1].upper() + said.value[1:], lang)
        hedge, words = in_script(said.hedge.lower(), lang), in_script(_fitted(said, clip), lang)
        say, place = self._messages.say, figure.fact.sentence
        shown = say("facts_hedged", lang, value=value, hedge=hedge) if hedge else value
        entry = figure.entry.id if figure.entry is not None else ""
        return Row(
            value=value,
            hedge=hedge,
            words=words,
            sentence=joined(key, place),
            entry=qualified(known.article.id, entry) if entry and key and known.article else entry,
            card=say("facts_card", lang, number=number, sentence=place),
            head=say("facts_row", lang, number=number, value=shown, sentence=place),
        )

    def _said(self, known: Knowledge, figure: KeyFigure, reader: FactReader, lang: str) -> Worded:
        """Return how a figure is told: by its entry, by a translation of its sentence, or by the article."""
        fact, own = figure.fact, "en" if lang == "en" else "zh"
        answers = figure.entry.answers if figure.entry is not None else {}
        translated = known.translations.get(own, {}).get(fact.sentence, "")
        for text in (answers.get(lang, ""), answers.get(own, ""), translated):
            told = worded(text, fact, reader)
            if told is not None:
                return told
        passage = known.article.passage(fact.sentence) if known.article is not None else None
        told = worded(passage.text, fact, reader, exact=True) if passage is not None else None
        if told is None:
            raise AssertionError("a key figure is told by its own sentence")
        return told


def _fitted(said: Worded, clip: str) -> str:
    """Return the words around a figure, cut to what a phone shows in a few lines."""
    most = _LONGEST["zh" if _HAN.search(said.words) else "en"]
    part = excerpt(said.words.rstrip(_ENDS), ((said.begin, said.end),), most, clip)
    text, (begin, end) = part.text, part.marks[0]
    if len(text) <= most:
        return text
    first = max(0, min(begin - (most - (end - begin)) // 2, len(text) - most))
    last = min(len(text), first + most)
    # Words are not cut where they have spaces between them.
    if first and " " in text[first:begin]:
        first = text.index(" ", first) + 1
    if last < len(text) and " " in text[end:last]:
        last = text.rindex(" ", end, last)
    return f"{clip if first else ''}{text[first:last].strip(clip)}{clip if last < len(text) else ''}"
