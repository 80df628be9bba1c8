"""Text fragments: links that open a page at the words that were quoted.

Written as https://wicg.github.io/scroll-to-text-fragment/ wants them: `#:~:text=START,END`.
"""

import re
from urllib.parse import quote

from bot.core.articles.article import Article, Passage
from bot.core.text.script import to_simplified

_WHOLE = 80
"""Characters up to which the words stand in the link as they are; of longer ones both ends."""
_END = 12
"""Characters that each end has at least."""
_PIECE = re.compile(r"[^\s,.;:!?，。；：！？、]+[\s,.;:!?，。；：！？、]*")
_WEB = re.compile(r"https?://\S+")


def is_web_address(url: str | None) -> bool:
    """Tell whether a link to an address may be shown."""
    return url is not None and _WEB.fullmatch(url) is not None


def link_to(article: Article, passage: Passage, begin: int, end: int) -> str:
    """Return the address that opens at `passage.text[begin:end]`; empty without an address of the web.

    The words are those of the raw text. Where something stands between them there, or the same
    words stand earlier on the page, the sentence is tried, then the page alone is linked.
    """
    url = article.url
    if url is None or not is_web_address(url):
        return ""
    for first, last in ((begin, end), (0, len(passage.text))):
        directive = _directive(article.raw, passage, first, last)
        if directive:
            return f"{url}{'' if '#' in url else '#'}:~:text={directive}"
    return url


def _directive(raw: str, passage: Passage, begin: int, end: int) -> str:
    offsets = passage.offsets[begin:end]
    if not offsets or offsets[-1] - offsets[0] != len(offsets) - 1:
        return ""
    words = raw[offsets[0] : offsets[-1] + 1]
    if "\n" in words or not _reads(words, passage.text[begin:end]) or raw.find(words) != offsets[0]:
        return ""
    if len(words) <= _WHOLE:
        return _encoded(words)
    start, stop = _ends(words)
    return f"{_encoded(start)},{_encoded(stop)}" if raw.find(start) == offsets[0] else ""


def _reads(words: str, text: str) -> bool:
    """Tell whether raw words are what is read, but for script: repaired damage is not on the page."""
    return to_simplified(words) == to_simplified(text)


def _ends(words: str) -> tuple[str, str]:
    pieces = _PIECE.findall(words)
    start, stop = "", ""
    while pieces and len(start) < _END:
        start += pieces.pop(0)
    while pieces and len(stop) < _END:
        stop = pieces.pop() + stop
    return start.strip(), (stop or words[-_END:]).strip()


def _encoded(words: str) -> str:
    # A dash would mark what stands before or behind; the other marks are encoded by `quote`.
    return quote(words, safe="", errors="replace").replace("-", "%2D")
