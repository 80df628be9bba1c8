"""Coverage makers: small articles and entries that quote them."""

from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Entry, Lexicon, Name
from bot.core.proving.coverage import Coverage, cover

LEXICON = Lexicon(names=(Name("place", {"zh": ("河谷县",), "en": ()}),))


def article(*lines: str, language: str = "zh") -> Article:
    """Return an article of these paragraphs."""
    return read_article("\n".join(lines), ReadingRules("a", language))


def entry(name: str, *quotes: str, of: Article, zh: str = "", not_stated: bool = False) -> Entry:
    """Return an entry with these quotes; it answers with them unless told otherwise."""
    citations = tuple(citation for quote in quotes if (citation := of.cite(quote)))
    assert len(citations) == len(quotes)
    return Entry(name, "t", {"zh": zh or "。".join(quotes)}, citations, {}, not_stated=not_stated)


def covered(of: Article, *entries: Entry) -> Coverage:
    """Return how entries cover an article."""
    return cover(of, entries, LEXICON)
