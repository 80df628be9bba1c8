"""Facts: sentences of several articles as something to press and to be shown."""

from collections.abc import Iterator, Sequence

from bot.core.articles.article import is_numbered
from bot.core.knowledge import Knowledge
from bot.core.library.qualified import article_of, own_name, qualified
from bot.core.outcomes import Statement
from bot.replies.translation import in_script

_FACT = "fact:"
_OPENING = 36
"""Characters of a sentence on a button."""


class Facts:
    """Finds sentences of articles by the ids that facts have; immutable."""

    def __init__(self, articles: Sequence[Knowledge]) -> None:
        self._articles = {one.article.id: one.article for one in articles if one.article is not None}

    def ids(self) -> Iterator[str]:
        """Yield the ids of all sentences of all articles."""
        for article in self._articles.values():
            yield from (qualified(article.id, f"{_FACT}{one.id}") for one in article.sentences)

    def statement(self, name: str) -> Statement | None:
        """Return a sentence as a statement; None for the id of anything else."""
        article = self._articles.get(article_of(name))
        own = own_name(name)
        sentence = own.removeprefix(_FACT)
        passage = article.passage(sentence) if article and own != sentence else None
        if article is None or passage is None or not is_numbered(sentence):
            return None
        return Statement(name, {}, (article.cite_whole(passage),))

    def opening(self, name: str, lang: str) -> str:
        """Return how a sentence begins, empty for the id of anything else."""
        found = self.statement(name)
        if found is None:
            return ""
        text = found.citations[0].quote
        return in_script(text if len(text) <= _OPENING else f"{text[: _OPENING - 1]}…", lang)
