"""Appending: a draft put behind the entries of a topic file, whose own bytes stay as they are."""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.drafts import Draft, Style, entry_lines
from bot.adapters.files.findings import Findings
from bot.adapters.files.strict_yaml import Node, parse_yaml

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_END = re.compile(r"(?m)^\.\.\.(?=\s|\Z)")
_NOTE = re.compile(r"#.*|[ \t]*")


@dataclass(frozen=True, slots=True)
class Appended:
    """The bytes of a topic file with one more entry, and the line where that begins."""

    content: bytes
    line: int


def append_entry(path: Path, raw: bytes, draft: Draft) -> Appended:
    """Return the bytes of a topic file with a draft behind its last entry.

    Raises SetupError when the file cannot be read, has the entry, or writes its entries in brackets.
    """
    findings = Findings()
    root = parse_yaml(raw, path, findings)
    findings.raise_any()
    if root is None:
        raise AssertionError("a file that cannot be read has a problem")
    entries = _entries(root, path, draft, findings)
    findings.raise_any()
    text = raw.decode("utf-8")
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    at = _end(root, text, starts)
    end = "\r\n" if (first := _BREAK.search(text)) and first.group() == "\r\n" else "\n"
    style = _style(entries, text, starts)
    begun = at == 0 or _BREAK.search(text, at - 1, at) is not None
    lines = entry_lines(draft, style)
    added = ("" if begun else end) + "".join(line + end for line in lines)
    above = next(number for number, line in enumerate(lines) if line.lstrip().startswith("- "))
    line = len(_BREAK.findall(text[:at])) + (not begun) + above + 1
    return Appended((text[:at] + added + text[at:]).encode("utf-8"), line)


def _entries(root: Node, path: Path, draft: Draft, findings: Findings) -> Node:
    """Return the node of the entries, after noting why nothing can be put behind it."""
    found = next((value for key, value in root.pairs if key.text == "entries"), None)
    if found is None:
        findings.add(path, root.line, "a topic file has no 'entries'", "add `entries:`", code="S102")
        return root
    empty = found.kind == "nothing" and not found.text
    if root.flow or found.flow or not (empty or found.kind == "list"):
        findings.add(
            path, found.line, "entries is no list of `- ` lines", "write it as one to add to it", code="S103"
        )
    for item in found.items:
        for key, value in item.pairs:
            if (key.text, value.text) == ("id", draft.id):
                fact = f"id {draft.id!r} stands here already"
                findings.add(path, value.line, fact, "give the new entry its own", code="E101")
    return found


def _end(root: Node, text: str, starts: list[int]) -> int:
    """Return where the entries end: before the key that follows them, or at the end of the document."""
    keys = [key for key, _ in root.pairs]
    at = next(number for number, key in enumerate(keys) if key.text == "entries")
    if at + 1 == len(keys):
        ended = _END.search(text, starts[keys[at].line - 1])
        return ended.start() if ended else len(text)
    line = keys[at + 1].line - 1
    # What is said above the next key belongs to it.
    while line > keys[at].line and _NOTE.fullmatch(text[starts[line - 1] : starts[line]].rstrip()):
        line -= 1
    return starts[line]


def _style(entries: Node, text: str, starts: list[int]) -> Style:
    """Return how a file lays out its entries; the last ones tell, and the usual style where none does."""
    usual = Style()
    dash = entries.column if entries.items else usual.dash
    written = [item for item in entries.items if item.kind == "mapping" and not item.flow]
    if not written:
        return Style(dash, dash + 2)
    last = written[-1]
    inside = [(value, item.column) for item in written for _, value in item.pairs if not value.flow]
    steps = [value.column - column for value, column in inside if value.kind == "mapping"]
    lists = [value.column - column for value, column in inside if value.kind == "list"]
    above = text[starts[last.line - 2] : starts[last.line - 1]] if last.line > 1 else ""
    return Style(
        dash,
        last.column,
        steps[-1] if steps else usual.step,
        lists[-1] if lists else usual.item,
        apart=len(written) > 1 and not above.strip(),
    )
