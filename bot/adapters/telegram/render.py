"""Render: a reply as Telegram HTML; the one place where text is escaped."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.replies.reply import Quote, Reply

_MOST_UNITS = 4000
"""UTF-16 units of one message; Telegram allows 4096."""
_LONG_QUOTE = 160
"""Characters from which a quote is folded until it is tapped."""
_DANGEROUS = re.compile("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00-\x08\x0b-\x1f]")
_MOST_LABEL = 60


@dataclass(frozen=True, slots=True)
class _Piece:
    """HTML that is whole in itself, and how many UTF-16 units of it are shown."""

    markup: str
    units: int


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def escape(text: str) -> str:
    """Return a text that is safe inside HTML, without what turns the writing direction."""
    return html.escape(_DANGEROUS.sub("", text), quote=False)


def copied(text: str, to_copy: str) -> str:
    """Return the HTML of a text with another one below it that a tap copies."""
    return f"{escape(text)}\n<code>{escape(to_copy)}</code>"


def label(text: str) -> str:
    """Return a text that fits on a button."""
    plain = _DANGEROUS.sub("", text).strip() or "…"
    return plain if len(plain) <= _MOST_LABEL else plain[: _MOST_LABEL - 1] + "…"


def messages(reply: Reply) -> tuple[str, ...]:
    """Return a reply as the HTML of one message, or of several when it is very long."""
    packed: list[list[_Piece]] = [[]]
    room = _MOST_UNITS
    for piece in _pieces(reply):
        if piece.units + 1 > room and packed[-1]:
            packed.append([])
            room = _MOST_UNITS
        packed[-1].append(piece)
        room -= piece.units + 1
    return tuple("\n".join(piece.markup for piece in pieces) for pieces in packed if pieces)


def _pieces(reply: Reply) -> Iterator[_Piece]:
    for block in reply.blocks:
        for part in _cut(block.text):
            yield _Piece(escape(part), units(part))
        for quote in block.quotes:
            yield _quote(quote)
    if reply.source:
        yield _Piece(f"<i>{escape(reply.source)}</i>", units(reply.source))


def _cut(text: str) -> Iterator[str]:
    """Yield a text in parts that fit a message each, cut between lines where there are any."""
    rest = text
    while units(rest) > _MOST_UNITS - 1:
        # A character is at most two units, so half the units always fit.
        most = (_MOST_UNITS - 1) // 2
        end = rest.rfind("\n", 1, most)
        end = most if end < 0 else end
        yield rest[:end]
        rest = rest[end:].lstrip("\n")
    if rest:
        yield rest


def _quote(quote: Quote) -> _Piece:
    text = quote.text
    parts: list[str] = []
    at = 0
    for begin, end in quote.marks:
        parts += [escape(text[at:begin]), f"<b>{escape(text[begin:end])}</b>" if end > begin else ""]
        at = end
    parts.append(escape(text[at:]))
    opening = "<blockquote expandable>" if len(text) > _LONG_QUOTE else "<blockquote>"
    markup = f"{opening}{''.join(parts)}\n<i>{escape(quote.label)}</i></blockquote>"
    return _Piece(markup, units(text) + units(quote.label) + 1)
