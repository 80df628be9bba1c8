"""Render: a reply as Telegram HTML; the one place where text is escaped."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.articles.text_fragments import is_web_address
from bot.replies.reply import Quote, Reply

_MOST_UNITS = 4000
"""UTF-16 units of one message; Telegram allows 4096."""
_MOST_ENTITIES = 100
"""Tags of one message; Telegram ignores all further ones."""
_DANGEROUS = re.compile("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00-\x08\x0b-\x1f]")
_MOST_LABEL = 60


@dataclass(frozen=True, slots=True)
class _Piece:
    """HTML that is whole in itself, how many UTF-16 units of it are shown, and its tags."""

    markup: str
    units: int
    tags: int = 0


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def escape(text: str) -> str:
    """Return a text that is safe inside HTML, without what turns the writing direction."""
    return html.escape(visible(text), quote=False)


def visible(text: str) -> str:
    """Return a text without control characters and what turns the writing direction."""
    return _DANGEROUS.sub("", text)


def copied(text: str, to_copy: str) -> str:
    """Return the HTML of a text with another one below it that a tap copies."""
    return f"{escape(text)}\n<code>{escape(to_copy)}</code>"


def label(text: str, most: int = _MOST_LABEL) -> str:
    """Return a text that fits on a button."""
    plain = visible(text).strip() or "…"
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def messages(reply: Reply) -> tuple[str, ...]:
    """Return a reply as the HTML of one message, or of several when it is very long.

    Messages part between paragraphs, never inside a tag.
    """
    packed: list[list[_Piece]] = [[]]
    room, tags = _MOST_UNITS, _MOST_ENTITIES
    for piece in _pieces(reply):
        if packed[-1] and (piece.units + 1 > room or piece.tags > tags):
            packed.append([])
            room, tags = _MOST_UNITS, _MOST_ENTITIES
        packed[-1].append(piece)
        room -= piece.units + 1
        tags -= piece.tags
    return tuple("\n".join(piece.markup for piece in pieces) for pieces in packed if pieces)


def quoted(quote: Quote) -> str:
    """Return the HTML of the words of one quote, however long."""
    return _quotation(quote, 0, len(quote.text)).markup


def _pieces(reply: Reply) -> Iterator[_Piece]:
    for block in reply.blocks:
        for begin, end in _cuts(block.text):
            part = block.text[begin:end]
            yield _Piece(escape(part), units(part))
        for quote in block.quotes:
            for begin, end in _cuts(quote.text, units(quote.label) + 1):
                yield _quote(quote, begin, end)
    if reply.source:
        yield _Piece(f"<i>{escape(reply.source)}</i>", units(reply.source), 1)


def _cuts(text: str, beside: int = 0) -> Iterator[tuple[int, int]]:
    """Yield [begin, end) of parts that fit a message each, cut between lines where there are any.

    `beside` are units that each message needs besides.
    """
    begin, most = 0, _MOST_UNITS - 1 - beside
    while units(text[begin:]) > most:
        # A character is at most two units, so half the units always fit.
        end = text.rfind("\n", begin + 1, begin + most // 2)
        end = begin + most // 2 if end < 0 else end
        yield begin, end
        begin = end + len(text[end:]) - len(text[end:].lstrip("\n"))
    if text[begin:]:
        yield begin, len(text)


def _quote(quote: Quote, first: int, last: int) -> _Piece:
    """Return `quote.text[first:last]` as a quotation; below the last part it is told where it stands."""
    words = _quotation(quote, first, last)
    if last < len(quote.text) or not quote.label:
        return words
    # Not inside the quotation: folded, it would hide this.
    shown = words.units + units(quote.label) + 1
    return _Piece(f"{words.markup}\n{_label(quote)}", shown, words.tags + 1)


def _quotation(quote: Quote, first: int, last: int) -> _Piece:
    parts: list[str] = []
    at, tags = first, 1
    for begin, end in ((max(begin, first), min(end, last)) for begin, end in quote.marks):
        if begin < end:
            parts += [escape(quote.text[at:begin]), f"<b>{escape(quote.text[begin:end])}</b>"]
            at, tags = end, tags + 1
    parts.append(escape(quote.text[at:last]))
    opening = "<blockquote expandable>" if quote.folded else "<blockquote>"
    return _Piece(f"{opening}{''.join(parts)}</blockquote>", units(quote.text[first:last]), tags)


def _label(quote: Quote) -> str:
    if is_web_address(quote.url):
        return f'<a href="{html.escape(quote.url)}">{escape(quote.label)}</a>'
    return f"<i>{escape(quote.label)}</i>"
