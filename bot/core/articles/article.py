"""The article as read: numbered sentences and fields, each character tied to the raw text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Language = str
"""The language of a text: `zh` or `en`."""


_NUMBERED = re.compile(r"s\d+")


def is_numbered(passage_id: str) -> bool:
    """Tell whether a passage is a sentence of the article, not a field about it."""
    return _NUMBERED.fullmatch(passage_id) is not None


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of the article that prove something.

    `quote` is simplified reading text; `start` and `end` are character offsets into the raw
    text, half open. `sentence` is a sentence id (`s29`) or the name of a field (`copyright`).
    """

    article: str
    paragraph: int
    sentence: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of reading text with the raw offset of each of its characters.

    `id` is `s1`, `s2`, ... for a sentence and the field's name for a field.
    `offsets[i]` is where `text[i]` stands in the raw text; `end` is one past the last raw
    character that belongs to the passage, so that `raw[start:end]` cleans to exactly `text`.
    """

    id: str
    paragraph: int
    text: str
    start: int
    end: int
    offsets: tuple[int, ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return the raw [start, end) of `text[begin:end]`; the slice must not be empty."""
        last = self.end if end >= len(self.text) else self.offsets[end]
        return self.offsets[begin], last


@dataclass(frozen=True, slots=True)
class Article:
    """One source text, cleaned.

    `sentences` are in reading order; `fields` are the citable facts about the article itself
    by name: title, publisher, date, author, correspondents, copyright, ... as far as known.
    """

    id: str
    language: Language
    raw: str
    sentences: tuple[Passage, ...]
    fields: tuple[Passage, ...]
    url: str | None = None

    @property
    def headline(self) -> str:
        """The title, or the first sentence where no title is known."""
        title = self.passage("title")
        return self.sentences[0].text if title is None else title.text

    def line(self, offset: int) -> int:
        """Return the line of the raw text, from 1, that an offset lies in."""
        return self.raw.count("\n", 0, offset) + 1

    def passages(self) -> Iterator[Passage]:
        """Yield the sentences, then the fields."""
        yield from self.sentences
        yield from self.fields

    def passage(self, passage_id: str) -> Passage | None:
        """Return the sentence or field of that id."""
        return next((p for p in self.passages() if p.id == passage_id), None)

    def cite(self, quote: str) -> Citation | None:
        """Return the first place where the article says `quote`, to the letter.

        Sentences are searched before fields. The empty quote is nowhere.
        """
        if not quote:
            return None
        for passage in self.passages():
            at = passage.text.find(quote)
            if at >= 0:
                return self.cite_within(passage, at, at + len(quote))
        return None

    def cite_whole(self, passage: Passage) -> Citation:
        """Return the citation of all of a passage."""
        return self.cite_within(passage, 0, len(passage.text))

    def cite_within(self, passage: Passage, begin: int, end: int) -> Citation:
        """Return the citation of `passage.text[begin:end]`."""
        start, stop = passage.span(begin, end)
        quote = passage.text[begin:end]
        return Citation(self.id, passage.paragraph, passage.id, quote, start, stop)
