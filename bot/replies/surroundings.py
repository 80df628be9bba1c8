"""Surroundings: quoted sentences between their neighbours, and alone again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.article import Article, Passage
from bot.core.text_fragments import link_to
from bot.replies.excerpts import Mark, excerpt
from bot.replies.messages import Messages
from bot.replies.quotes import Quoter
from bot.replies.reply import Quote
from bot.replies.translation import in_script


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence by its id, and the words of it that were marked, in the script they were shown in.

    Without words the whole sentence is marked.
    """

    sentence: str
    words: tuple[str, ...] = ()


class Surroundings:
    """Shows cited sentences of one article at any width; immutable."""

    def __init__(self, article: Article | None, messages: Messages) -> None:
        self._messages = messages
        self._quoter = Quoter(article, messages)
        self._article = article
        self._sentences = article.sentences if article is not None else ()
        self._places = {passage.id: at for at, passage in enumerate(self._sentences)}

    @property
    def known(self) -> bool:
        """Whether there is an article to show sentences of."""
        return self._article is not None

    def wide(self, cited: Sequence[Cited], lang: str) -> tuple[Quote, ...] | None:
        """Return each sentence between the one before and the one after, the cited words marked.

        A neighbour is shown once. None when a sentence, or words of it, are not in the article.
        """
        shown = {one.sentence for one in cited}
        quotes: list[Quote] = []
        for one in cited:
            passage = self._passage(one)
            marks = self._marks(passage, one, lang)
            if passage is None or marks is None:
                return None
            before, after = (self._neighbour(passage, step, shown) for step in (-1, 1))
            shown |= {near.id for near in (before, after) if near is not None}
            quotes.append(self._between(passage, marks, before, after, lang))
        return tuple(quotes)

    def narrow(self, cited: Sequence[Cited], lang: str, limit: int) -> tuple[Quote, ...] | None:
        """Return each sentence alone, cut to `limit` characters around the cited words."""
        quotes: list[Quote] = []
        for one in cited:
            passage = self._passage(one)
            marks = self._marks(passage, one, lang)
            if passage is None or marks is None:
                return None
            part = excerpt(self._text(passage, lang), marks, limit, self._messages.say("clip", lang))
            quotes.append(self._quote(passage, part.text, part.marks, lang, folded=True))
        return tuple(quotes)

    def _between(
        self,
        passage: Passage,
        marks: Iterable[Mark],
        before: Passage | None,
        after: Passage | None,
        lang: str,
    ) -> Quote:
        ahead = self._text(before, lang) + self._gap(before, passage) if before is not None else ""
        behind = self._gap(passage, after) + self._text(after, lang) if after is not None else ""
        moved = tuple((begin + len(ahead), end + len(ahead)) for begin, end in marks)
        return self._quote(passage, ahead + self._text(passage, lang) + behind, moved, lang, folded=False)

    def _quote(
        self, passage: Passage, text: str, marks: tuple[Mark, ...], lang: str, *, folded: bool
    ) -> Quote:
        url = link_to(self._article, passage, 0, len(passage.text)) if self._article is not None else ""
        return Quote(text, marks, self._quoter.label(passage, lang), passage.id, url, folded)

    def _marks(self, passage: Passage | None, cited: Cited, lang: str) -> tuple[Mark, ...] | None:
        """Return where the cited words stand, in order; None when they do not."""
        if passage is None:
            return None
        text, marks, at = self._text(passage, lang), [], 0
        for words in cited.words or (text,):
            begin = text.find(words, at)
            if begin < 0:
                return None
            at = begin + len(words)
            marks.append((begin, at))
        return tuple(marks)

    def _passage(self, cited: Cited) -> Passage | None:
        at = self._places.get(cited.sentence)
        return self._sentences[at] if at is not None else None

    def _neighbour(self, passage: Passage, step: int, shown: set[str]) -> Passage | None:
        at = self._places[passage.id] + step
        found = self._sentences[at] if 0 <= at < len(self._sentences) else None
        return found if found is not None and found.id not in shown else None

    def _text(self, passage: Passage, lang: str) -> str:
        if self._article is None or self._article.language != "zh":
            return passage.text
        return in_script(passage.text, lang)

    def _gap(self, before: Passage | None, after: Passage | None) -> str:
        """Return what stands between two sentences: a new line where a paragraph ends."""
        if before is None or after is None or before.paragraph != after.paragraph:
            return "\n"
        return "" if self._article is not None and self._article.language == "zh" else " "
