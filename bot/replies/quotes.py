"""Quotes: citations as the sentences they stand in, for one reader."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from bot.core.articles.article import Article, Citation, Passage
from bot.core.articles.text_fragments import link_to
from bot.core.text.script import to_traditional
from bot.replies.excerpts import Excerpt, Mark, excerpt, joined
from bot.replies.messages import Messages
from bot.replies.reply import Quote


class Quoter:
    """Shows citations of one article; immutable."""

    def __init__(self, article: Article | None, messages: Messages) -> None:
        self._article = article
        self._messages = messages

    def quotes(self, citations: Iterable[Citation], lang: str, limit: int) -> tuple[Quote, ...]:
        """Return one quote a sentence, in the order they are first cited.

        A sentence of more than `limit` characters is cut to clauses around the cited words.
        """
        by_sentence: dict[str, list[Citation]] = {}
        for citation in citations:
            by_sentence.setdefault(citation.sentence, []).append(citation)
        return tuple(self._quote(same, lang, limit) for same in by_sentence.values())

    def _quote(self, citations: list[Citation], lang: str, limit: int) -> Quote:
        first = citations[0]
        passage = self._article.passage(first.sentence) if self._article else None
        url = ""
        if passage is None or self._article is None:
            words = " … ".join(dict.fromkeys(citation.quote for citation in citations))
            shown = Excerpt(words, ((0, len(words)),))
        else:
            marks = [_mark(passage, citation) for citation in citations]
            url = link_to(self._article, passage, *marks[0])
            shown = excerpt(passage.text, marks, limit, self._messages.say("clip", lang))
        if lang == "zh-Hant" and self._article is not None and self._article.language == "zh":
            shown = traditional(shown)
        label = self.label(passage, lang) if passage is not None else ""
        return Quote(shown.text, shown.marks, label, first.sentence, url, article=first.article)

    def label(self, passage: Passage, lang: str) -> str:
        """Return where a passage of the article stands."""
        if self._article is None:
            return ""
        title = self._article.passage("title")
        if title is not None and title.start == passage.start:
            return self._messages.say("label_title", lang)
        if passage in self._article.fields:
            return self._messages.say("label_field", lang)
        if not passage.paragraph:
            # The line above the first paragraph, of an article whose title nobody has named.
            return passage.id
        return self._messages.say("label_paragraph", lang, number=passage.paragraph, sentence=passage.id)


class Quoters:
    """The quoters of some articles, or one that quotes of none; immutable."""

    def __init__(self, articles: Iterable[Article], messages: Messages) -> None:
        each = {article.id: Quoter(article, messages) for article in articles}
        self._each = each
        self._first = next(iter(each.values()), Quoter(None, messages))

    def of(self, citations: Sequence[Citation]) -> Quoter:
        """Return the quoter of the article that is cited."""
        return self._each.get(citations[0].article, self._first) if citations else self._first


def traditional(shown: Excerpt) -> Excerpt:
    """Return an excerpt in traditional script, its marks on the same words."""
    whole = to_traditional(shown.text)
    if len(whole) == len(shown.text):
        return Excerpt(whole, shown.marks)
    # Some phrase has another length in traditional script: convert piece by piece.
    text, marks, at = "", [], 0
    for begin, end in shown.marks:
        text += to_traditional(shown.text[at:begin])
        cited = to_traditional(shown.text[begin:end])
        marks.append((len(text), len(text) + len(cited)))
        text, at = text + cited, end
    return Excerpt(text + to_traditional(shown.text[at:]), joined(marks))


def _mark(passage: Passage, citation: Citation) -> Mark:
    """Return where in the passage a citation stands; the raw offset tells repeats apart."""
    begin = bisect_left(passage.offsets, citation.start)
    return begin, min(begin + len(citation.quote), len(passage.text))
