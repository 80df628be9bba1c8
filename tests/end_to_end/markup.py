"""Markup: Telegram's HTML as its server reads it; what it does not accept is refused in its own words."""

import re
from html.parser import HTMLParser
from typing import Any

_ENTITIES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_ALLOWED = {"a": {"href"}, "blockquote": {"expandable"}}
_FREE = {"bold", "italic", "underline", "strikethrough", "spoiler"}
_MOST_ENTITIES = 100


class Refusal(Exception):
    """What Telegram answers to a request it does not accept."""


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Markup(HTMLParser):
    """Reads Telegram's HTML; unknown, unclosed, mismatched or wrongly nested tags are refused."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, Any]]] = []
        self.text = ""
        self.entities: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ENTITIES:
            raise Refusal(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {self._at()}')
        if {name for name, _ in attrs} - _ALLOWED.get(tag, set()):
            raise Refusal(f"can't parse entities: Unexpected attribute at byte offset {self._at()}")
        self.open.append((tag, _entity(tag, dict(attrs)) | {"offset": units(self.text)}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open:
            raise Refusal(f"can't parse entities: Unexpected end tag at byte offset {self._at()}")
        opened, entity = self.open.pop()
        if opened != tag:
            raise Refusal(
                f"can't parse entities: Unmatched end tag at byte offset {self._at()}, "
                f'expected "</{opened}>", found "</{tag}>"'
            )
        outer = {one["type"] for _, one in self.open} - _FREE
        quotation = entity["type"].endswith("blockquote")
        if entity["type"] not in _FREE and any(
            quotation or not other.endswith("blockquote") for other in outer
        ):
            raise Refusal("can't parse entities: entities can't contain each other")
        length = units(self.text) - entity["offset"]
        if length:
            self.entities.append(entity | {"length": length})

    def handle_data(self, data: str) -> None:
        self.text += data

    def _at(self) -> int:
        return len(self.text.encode("utf-8", "surrogatepass"))


def read(text: str, mode: str | None) -> tuple[str, list[dict[str, Any]]]:
    """Return the text that is shown with its entities; Refusal for markup outside Telegram's grammar."""
    if mode != "HTML":
        return text, []
    if re.search(r"&(?!lt;|gt;|amp;|quot;|#\d+;|#x[0-9a-f]+;)", text):
        raise Refusal("can't parse entities: bare ampersand")
    markup = _Markup()
    markup.feed(text)
    markup.close()
    if markup.open:
        tag = markup.open[-1][0]
        raise Refusal(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    found = sorted(markup.entities, key=lambda one: (one["offset"], -one["length"]))
    return markup.text, found[:_MOST_ENTITIES]


def parsed(text: str, mode: str | None) -> str:
    """Return the text that is shown; Refusal for markup outside Telegram's grammar."""
    return read(text, mode)[0]


def _entity(tag: str, attrs: dict[str, str | None]) -> dict[str, Any]:
    if tag == "blockquote" and "expandable" in attrs:
        return {"type": "expandable_blockquote"}
    if tag == "a":
        return {"type": _ENTITIES[tag], "url": attrs.get("href") or ""}
    return {"type": _ENTITIES[tag]}
