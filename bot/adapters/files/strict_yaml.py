"""Strict YAML: a file as nodes that know their line; what YAML would quietly change is a problem."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.adapters.files.findings import Findings

_LARGEST = 1_000_000
_DEEPEST = 8
_WAYS_OUT = {
    "unexpected end of stream": "close the quote that is opened here",
    "cannot start any token": 'quote texts that begin with @, ` or %: "..."',
    "mapping values are not allowed": 'quote texts that hold a colon: "..."',
    "another document": "keep one document: remove the line ---",
    "control characters": "remove that character; editors show it as a box or not at all",
}
_CHECK = "check indentation, quotes and colons around this line"
_KINDS = {
    "tag:yaml.org,2002:str": "text",
    "tag:yaml.org,2002:bool": "switch",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:null": "nothing",
    "tag:yaml.org,2002:timestamp": "date",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file.

    `kind` is text, switch, number, nothing, date, list or mapping; `text` is the scalar as it
    is written. `line` counts from 1. `column` is where the first dash or key of a list or mapping
    stands, counted from 0; `flow` tells that it is written in brackets.
    """

    kind: str
    line: int
    text: str = ""
    items: tuple["Node", ...] = ()
    pairs: tuple[tuple["Node", "Node"], ...] = ()
    column: int = 0
    flow: bool = False


def read_yaml(path: Path, findings: Findings) -> Node | None:
    """Return the one document of a file, or None after noting why it cannot be read."""
    raw = _raw(path, findings)
    return None if raw is None else parse_yaml(raw, path, findings)


def parse_yaml(raw: bytes, path: Path, findings: Findings) -> Node | None:
    """Return the one document of the bytes of a file, or None after noting why they cannot be read."""
    text = _text(raw, path, findings)
    if text is None:
        return None
    try:
        if not _plain(text, path, findings):
            return None
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        line, fact, way_out = _syntax(error, text)
        findings.add(path, line, fact, way_out, code="Y101")
        return None
    if root is None:
        findings.add(path, 0, "the file is empty", "write its keys, or delete it", code="F101")
        return None
    return _node(root, path, findings)


def scalar(text: str) -> str:
    """Return a text of one line as YAML that reads as that text, in quotes where it needs them."""
    written = yaml.safe_dump(text, allow_unicode=True, width=_LARGEST)
    return str(written).removesuffix("...\n").rstrip("\n")


def _raw(path: Path, findings: Findings) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        findings.add(
            path, 0, f"cannot be read ({error.strerror})", "check that the file is there", code="F101"
        )
        return None


def _text(raw: bytes, path: Path, findings: Findings) -> str | None:
    if len(raw) > _LARGEST:
        line = raw.count(b"\n") + 1
        fact = f"is larger than {_LARGEST // 1_000_000} MB, which ends in this line"
        findings.add(path, line, fact, "split it into several files", code="F101")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        findings.add(path, line, "is not UTF-8 text", "save the file as UTF-8", code="F101")
        return None


def _plain(text: str, path: Path, findings: Findings) -> bool:
    """Note anchors, aliases, tags and too deep nesting; tell whether there were none."""
    depth = 0
    fine = True
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark is not None else 0
        if isinstance(event, yaml.AliasEvent):
            findings.add(path, line, f"uses the alias *{event.anchor}", "write the value out", code="Y102")
            fine = False
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                findings.add(
                    path,
                    line,
                    f"uses the anchor &{event.anchor}",
                    "write the value out where it is needed",
                    code="Y102",
                )
                fine = False
            tag = getattr(event, "tag", None)
            if tag is not None and tag != "!":
                findings.add(
                    path,
                    line,
                    f"uses the tag {tag}",
                    "write plain text, lists and mappings only",
                    code="Y102",
                )
                fine = False
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                findings.add(
                    path, line, f"is nested more than {_DEEPEST} deep", "write it flatter", code="Y102"
                )
                return False
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return fine


def _syntax(error: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """Return line, fact and way out of a text that YAML cannot read."""
    line, said = _place(error, text)
    lines = text.split("\n")
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return line, "is indented with a tab", "indent with spaces"
    way_out = next((hint for cause, hint in _WAYS_OUT.items() if cause in said), _CHECK)
    return line, f"is not valid YAML ({said})", way_out


def _place(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    if isinstance(error, yaml.reader.ReaderError):
        # The C loader counts in bytes.
        line = text.encode().count(b"\n", 0, error.position) + 1
        return line, f"control characters such as U+{int(error.character):04X} are not allowed"
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if "unexpected end of stream" in str(getattr(error, "problem", None)):
        # Where a quote is opened tells more than where the file ends.
        marks.reverse()
    mark = marks[0] or marks[1]
    said = " ".join(str(getattr(error, "problem", None) or error).split())
    return (mark.line + 1 if mark is not None else 0), said


def _node(node: yaml.Node, path: Path, findings: Findings) -> Node:
    line, column = node.start_mark.line + 1, node.start_mark.column
    if isinstance(node, yaml.MappingNode):
        pairs = [(_node(key, path, findings), _node(value, path, findings)) for key, value in node.value]
        _repeats(pairs, path, findings)
        return Node("mapping", line, pairs=tuple(pairs), column=column, flow=bool(node.flow_style))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_node(item, path, findings) for item in node.value)
        return Node("list", line, items=items, column=column, flow=bool(node.flow_style))
    return Node(_KINDS.get(node.tag, "text"), line, text=node.value)


def _repeats(pairs: list[tuple[Node, Node]], path: Path, findings: Findings) -> None:
    first: dict[str, int] = {}
    for key, _ in pairs:
        if key.text in first:
            fact = f"key {key.text!r} stands here and in line {first[key.text]}"
            findings.add(path, key.line, fact, "keep one of them", code="Y103")
        first.setdefault(key.text, key.line)
