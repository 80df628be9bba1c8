"""Receiving: bytes of a text, a Markdown file or a saved page, as a text that can be taken in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.adapters.incoming.decoding import decode
from bot.adapters.incoming.magic import check_kind
from bot.core.articles.received import Received, UnusableError

LARGEST = 5_000_000
"""Bytes of the largest file that is taken; a page of a newspaper has a tenth."""

_FEED = re.compile(r"\s*<(?:\?xml|rss|feed)\b")
_MARKDOWN_NAME = re.compile(r"(?i)\.(?:md|markdown|mdown)$")


def check_size(size: int) -> None:
    """Raise UnusableError for more bytes than an article has."""
    if size > LARGEST:
        fact = f"is larger than {LARGEST / 1e6:.0f} MB, which no article is"
        raise UnusableError(fact, "add the one article, not a whole archive")


def receive(
    content: bytes, name: str = "", fields: Callable[[str], Mapping[str, str]] | None = None
) -> Received:
    """Return what bytes hold; `name` is that of their file, `fields` reads the front matter of Markdown.

    Raises UnusableError, one line with a way out, for what holds no text.
    """
    check_size(len(content))
    if not content.strip():
        raise UnusableError("is empty", "add a file with the article's text")
    check_kind(content)
    decoded = decode(content)
    doubts = (decoded.doubt,) if decoded.doubt else ()
    # What follows looks at the text: libraries that not every article needs are not loaded for it.
    from bot.adapters.incoming.markdown_text import front_matter, is_markdown, read_markdown  # noqa: PLC0415

    if "<" in decoded.text:
        from bot.adapters.incoming.web_page import is_page, read_page  # noqa: PLC0415

        if _FEED.match(decoded.text) and not is_page(decoded.text):
            raise UnusableError(
                "is XML, not a page", "open the article itself, save it as HTML, and add that"
            )
        if is_page(decoded.text) and not _MARKDOWN_NAME.search(name):
            return replace(read_page(decoded.text, decoded.encoding), doubts=doubts)
    if _MARKDOWN_NAME.search(name) or is_markdown(decoded.text):
        told = fields(front_matter(decoded.text)) if fields and front_matter(decoded.text) else {}
        return replace(read_markdown(decoded.text, decoded.encoding, tuple(told.items())), doubts=doubts)
    return Received(decoded.text.removeprefix("\ufeff"), "text", decoded.encoding, doubts=doubts)
