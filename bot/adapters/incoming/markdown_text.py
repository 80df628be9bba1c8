"""Markdown text: its paragraphs, headings, items and rows as lines, the door to markdown-it-py."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.core.articles.received import Received
from bot.core.articles.table_rows import row

FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_SIGNS = (
    re.compile(r"(?m)^#{1,6} \S"),
    re.compile(r"\[[^\]\n]+\]\((?:https?://|/|#)[^)\n]*\)"),
    re.compile(r"(?m)^\|.*\|[ \t]*\n\|[ \t:|-]+\|"),
    re.compile(r"\*\*[^*\n]+\*\*"),
    re.compile(r"(?m)^(?:```|~~~)"),
    re.compile(r"(?m)^> \S"),
)
_HIDDEN = re.compile(r"(?s)<!--.*?-->|<[^>\n]{1,200}>")


def is_markdown(text: str) -> bool:
    """Tell whether a text is marked up: a front matter, or two kinds of marks."""
    return FRONT_MATTER.match(text) is not None or sum(sign.search(text) is not None for sign in _SIGNS) >= 2


def front_matter(text: str) -> str:
    """Return the YAML above a text, empty when there is none."""
    match = FRONT_MATTER.match(text)
    return match["yaml"] if match else ""


def read_markdown(text: str, encoding: str, told: Sequence[tuple[str, str]] = ()) -> Received:
    """Return the text without its marks; `told` are the fields that its front matter names."""
    match = FRONT_MATTER.match(text)
    body = text[match.end() :] if match else text
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    lines = list(_lines(tokens))
    known = dict(told)
    title = next((words for kind, words in lines if kind == "h1"), "")
    if title:
        known.setdefault("title", title)
    return Received("\n".join(words for _, words in lines) + "\n", "markdown", encoding, tuple(known.items()))


def _lines(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Yield the kind and the words of each line; tables are read row by row."""
    kind = ""
    table: list[Token] = []
    for token in tokens:
        if table or token.type == "table_open":
            table.append(token)
            if token.type == "table_close":
                yield from (("row", words) for words in _rows(table))
                table = []
        elif token.type == "heading_open":
            kind = token.tag
        elif token.type == "inline":
            yield from ((kind, line) for line in _words(token).split("\n") if line)
            kind = ""
        elif token.type in {"fence", "code_block", "html_block"}:
            shown = _HIDDEN.sub("", token.content) if token.type == "html_block" else token.content
            yield from (("", line.strip()) for line in shown.splitlines() if line.strip())


def _rows(table: Sequence[Token]) -> Iterator[str]:
    """Yield the rows of a table; each says the names of its columns."""
    heads: list[str] = []
    cells: list[str] = []
    for token in table:
        if token.type == "inline":
            cells.append(_words(token))
        elif token.type == "tr_close":
            if heads:
                yield row(heads, cells)
            heads, cells = heads or cells, []


def _words(token: Token) -> str:
    """Return the words of a paragraph; a line that only the editor broke goes on."""
    said = ""
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            said += child.content
        elif child.type == "softbreak":
            said += _joint(said)
        elif child.type == "hardbreak":
            said += "\n"
    return "\n".join(" ".join(line.split()) for line in said.split("\n"))


def _joint(before: str) -> str:
    return "" if before and "\u2e80" <= before[-1] <= "\uffef" else " "
