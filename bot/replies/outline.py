"""Outline: the whole article by its paragraphs, to be looked over and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from bot.core.articles.article import Passage
from bot.core.knowledge import Knowledge
from bot.replies.messages import Messages
from bot.replies.quotes import Quoter
from bot.replies.reply import Block, Quote, Reply
from bot.replies.translation import in_script

_OPENING = {"zh": 32, "en": 60}
"""Characters of a paragraph's first words."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the outline: its number, and the line that shows it."""

    number: int
    line: str


class Outline:
    """Shows the paragraphs of one article; immutable. `article` is its id."""

    def __init__(self, knowledge: Knowledge, messages: Messages) -> None:
        article = knowledge.article
        self.article = article.id if article is not None else ""
        self._messages = messages
        self._language = article.language if article is not None else ""
        self._quoter = Quoter(article, messages)
        self._translations = knowledge.translations
        self._paragraphs = {
            number: tuple(passages)
            for number, passages in groupby(
                article.sentences if article is not None else (), lambda passage: passage.paragraph
            )
        }

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all paragraphs, in order; the headline's is 0."""
        return tuple(self._paragraphs)

    def number_of(self, sentence: str) -> int | None:
        """Return the number of the paragraph that a sentence stands in."""
        return next(
            (
                number
                for number, passages in self._paragraphs.items()
                for passage in passages
                if passage.id == sentence
            ),
            None,
        )

    def paragraphs(self, lang: str) -> tuple[Paragraph, ...]:
        """Return a line for each paragraph: its number, sentences and first words."""
        return tuple(
            Paragraph(number, self._line(number, passages, lang))
            for number, passages in self._paragraphs.items()
        )

    def paragraph(self, number: int, lang: str, marked: str = "") -> Reply | None:
        """Return a paragraph to read, sentence by sentence, `marked` being the id of one to stand out.

        None when there is no such paragraph.
        """
        passages = self._paragraphs.get(number)
        if passages is None:
            return None
        heading = self._messages.say("paragraph", lang, number=number, last=max(self._paragraphs))
        blocks = [Block(heading, (self._quote(number, passages, lang, marked),))]
        translated = self._translated(lang)
        told = [translated[passage.id] for passage in passages if passage.id in translated]
        if told:
            lines = (self._messages.say("translated", lang), *told)
            blocks.append(Block("\n".join(lines)))
        return Reply("smalltalk", lang, tuple(blocks), intent="source")

    def _line(self, number: int, passages: tuple[Passage, ...], lang: str) -> str:
        first = passages[0]
        words = self._opening(self._translated(lang).get(first.id) or self._text(first, lang), lang)
        sentences = first.id if len(passages) == 1 else f"{first.id}–{passages[-1].id}"
        return self._messages.say("outline_line", lang, number=number, sentences=sentences, words=words)

    def _opening(self, text: str, lang: str) -> str:
        most = _OPENING["en" if text.isascii() else "zh"]
        if len(text) <= most:
            return text
        # Words are not cut where they have spaces between them.
        cut = text[:most].rsplit(" ", 1)[0] if text.isascii() else text[:most]
        return cut.rstrip(" ,.") + self._messages.say("clip", lang)

    def _quote(self, number: int, passages: tuple[Passage, ...], lang: str, marked: str) -> Quote:
        text, marks = "", []
        for passage in passages:
            text += f"{passage.id}  "
            begin = len(text)
            text += self._text(passage, lang)
            if passage.id == marked:
                marks.append((begin, len(text)))
            text += "\n" if passage is not passages[-1] else ""
        first, last = passages[0], passages[-1]
        label = self._quoter.label(first, lang)
        if first is not last:
            label = self._messages.say("label_sentences", lang, number=number, first=first.id, last=last.id)
        return Quote(text, tuple(marks), label, first.id, folded=False)

    def _translated(self, lang: str) -> Mapping[str, str]:
        return self._translations.get("en" if lang == "en" else "zh", {})

    def _text(self, passage: Passage, lang: str) -> str:
        return in_script(passage.text, lang) if self._language == "zh" else passage.text
