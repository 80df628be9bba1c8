"""Surroundings: quoted sentences between their neighbours, and alone again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.articles.article import Passage
from bot.core.articles.text_fragments import link_to
from bot.core.knowledge import Knowledge
from bot.replies.excerpts import Excerpt, Mark, excerpt
from bot.replies.messages import Messages
from bot.replies.quotes import Quoter
from bot.replies.reply import Quote
from bot.replies.shelf import joined, key_of, parted
from bot.replies.translation import in_script


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence by its id, and the words of it that were marked, in the script they were shown in.

    Among several articles the id goes with the article's key: `3fa2/s29`. Without words the whole
    sentence is marked.
    """

    sentence: str
    words: tuple[str, ...] = ()


class Surroundings:
    """Shows cited sentences of the articles on a shelf at any width; immutable."""

    def __init__(self, shelf: Mapping[str, Knowledge], messages: Messages) -> None:
        self._messages = messages
        self._articles = {key: one.article for key, one in shelf.items() if one.article is not None}
        self._quoters = {key: Quoter(article, messages) for key, article in self._articles.items()}
        self._places = {
            joined(key, passage.id): at
            for key, article in self._articles.items()
            for at, passage in enumerate(article.sentences)
        }

    def named(self, quote: Quote) -> str:
        """Return the id of the sentence that is quoted, as `Cited` wants it; empty when it is none."""
        key = "" if "" in self._articles else key_of(quote.article)
        name = joined(key, quote.sentence)
        return name if name in self._places else ""

    def wide(self, cited: Sequence[Cited], lang: str) -> tuple[Quote, ...] | None:
        """Return each sentence between the one before and the one after, the cited words marked.

        A neighbour is shown once. None when a sentence, or words of it, are not in the article.
        """
        shown = {one.sentence for one in cited}
        quotes: list[Quote] = []
        for one in cited:
            marks = self._marks(one, lang)
            if marks is None:
                return None
            before, after = (self._neighbour(one.sentence, step, shown) for step in (-1, 1))
            shown |= {near for near in (before, after) if near}
            quotes.append(self._between(one.sentence, marks, before, after, lang))
        return tuple(quotes)

    def narrow(self, cited: Sequence[Cited], lang: str, limit: int) -> tuple[Quote, ...] | None:
        """Return each sentence alone, cut to `limit` characters around the cited words."""
        quotes: list[Quote] = []
        for one in cited:
            marks = self._marks(one, lang)
            if marks is None:
                return None
            part = excerpt(self._text(one.sentence, lang), marks, limit, self._messages.say("clip", lang))
            quotes.append(self._quote(one.sentence, part, lang, folded=True))
        return tuple(quotes)

    def _between(self, name: str, marks: Iterable[Mark], before: str, after: str, lang: str) -> Quote:
        ahead = self._text(before, lang) + self._gap(before, name) if before else ""
        behind = self._gap(name, after) + self._text(after, lang) if after else ""
        moved = tuple((begin + len(ahead), end + len(ahead)) for begin, end in marks)
        whole = Excerpt(ahead + self._text(name, lang) + behind, moved)
        return self._quote(name, whole, lang, folded=False)

    def _quote(self, name: str, shown: Excerpt, lang: str, *, folded: bool) -> Quote:
        key, passage = parted(name)[0], self._passage(name)
        article = self._articles[key]
        url = link_to(article, passage, 0, len(passage.text))
        label = self._quoters[key].label(passage, lang)
        return Quote(shown.text, shown.marks, label, passage.id, url, folded, article.id)

    def _marks(self, cited: Cited, lang: str) -> tuple[Mark, ...] | None:
        """Return where the cited words stand, in order; None when they do not."""
        if cited.sentence not in self._places:
            return None
        text, marks, at = self._text(cited.sentence, lang), [], 0
        for words in cited.words or (text,):
            begin = text.find(words, at)
            if begin < 0:
                return None
            at = begin + len(words)
            marks.append((begin, at))
        return tuple(marks)

    def _passage(self, name: str) -> Passage:
        return self._articles[parted(name)[0]].sentences[self._places[name]]

    def _neighbour(self, name: str, step: int, shown: set[str]) -> str:
        """Return the sentence beside one; empty at either end, and when it is shown already."""
        key, at = parted(name)[0], self._places[name] + step
        sentences = self._articles[key].sentences
        near = joined(key, sentences[at].id) if 0 <= at < len(sentences) else ""
        return "" if near in shown else near

    def _text(self, name: str, lang: str) -> str:
        chinese = self._articles[parted(name)[0]].language == "zh"
        return in_script(self._passage(name).text, lang) if chinese else self._passage(name).text

    def _gap(self, before: str, after: str) -> str:
        """Return what stands between two sentences: a new line where a paragraph ends."""
        if self._passage(before).paragraph != self._passage(after).paragraph:
            return "\n"
        return "" if self._articles[parted(before)[0]].language == "zh" else " "
