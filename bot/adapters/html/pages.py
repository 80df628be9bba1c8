"""Pages: self-contained HTML pages made of templates, the door to jinja2."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_HERE = Path(__file__).parent
_NARROW_MARK = re.compile(r"(?<=[\u3400-\u9fff\d%”」』》)])[,;:!?](?=[\u3400-\u9fff“「『《(])")
"""Marks of narrow width that the article sets before Chinese characters, without the room they need."""
_SHORT_QUOTATION = re.compile("“[^“”]{1,10}”")


def page(template: str, filters: dict[str, Callable[..., Any]] | None = None, **values: object) -> str:
    """Return a page; what it shows is text and no markup, and it asks for nothing from anywhere."""
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"spaced": spaced, "titled": titled, **(filters or {})}
    return environment.get_template(template).render(**values)


def spaced(text: str, begin: int = 0, end: int | None = None) -> Markup:
    """Return `text[begin:end]` with room behind narrow marks; it copies as it is."""
    stop = len(text) if end is None else end
    found, at = Markup(), begin
    for match in _NARROW_MARK.finditer(text):
        if begin <= match.start() < stop:
            found += Markup('{}<span class="mark">{}</span>').format(text[at : match.start()], match[0])
            at = match.end()
    return found + text[at:stop]


def titled(text: str) -> Markup:
    """Return a headline that no line break cuts within a short quotation."""
    found, at = Markup(), 0
    for match in _SHORT_QUOTATION.finditer(text):
        found += spaced(text, at, match.start()) + Markup('<span class="nobr">{}</span>').format(match[0])
        at = match.end()
    return found + spaced(text, at)
