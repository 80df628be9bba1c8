"""Nearest: what the article says that comes closest to words it does not say."""

from difflib import SequenceMatcher

from bot.core.articles.article import Article

_ALIKE = 0.5


def nearest_words(article: Article, quote: str) -> tuple[str, str] | None:
    """Return the words most like `quote` with the id of their passage; None when none are alike."""
    best: tuple[float, str, str] | None = None
    for passage in article.passages():
        matcher = SequenceMatcher(None, passage.text, quote, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        start = max(0, blocks[0].a - blocks[0].b)
        end = min(len(passage.text), max(blocks[-1].a + blocks[-1].size, start + len(quote)))
        words = passage.text[start:end]
        alike = SequenceMatcher(None, words, quote, autojunk=False).ratio()
        if best is None or alike > best[0]:
            best = (alike, words, passage.id)
    return None if best is None or best[0] < _ALIKE else (best[1], best[2])
