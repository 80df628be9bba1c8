"""Questions file: questions to try, as YAML, JSON lines or plain lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.strict_yaml import Node, read_yaml

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to try; `heading` is what its file has it under, often the id of the entry it wants."""

    text: str
    heading: str = ""


def find_questions(path: Path, findings: Findings) -> tuple[Asked, ...]:
    """Return the questions of a file, or of all YAML files in a folder, noting every problem.

    YAML: texts in lists, under headings or not. JSON lines: texts, or objects with `question` or `q`, and
    maybe `entry`. Anything else: one question a line; `#` opens a comment.
    """
    if path.is_dir():
        files = sorted(file for suffix in _YAML for file in path.rglob(f"*{suffix}"))
        return tuple(asked for file in files for asked in find_questions(file, findings))
    if path.suffix in _YAML:
        root = read_yaml(path, findings)
        return tuple(_written(root, "")) if root is not None else ()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        fact = f"cannot be read ({type(error).__name__})"
        findings.add(path, 0, fact, "name a text file in UTF-8", code="F101")
        return ()
    if path.suffix == ".jsonl":
        return tuple(_objects(path, lines, findings))
    plain = (line.strip() for line in lines)
    return tuple(Asked(line) for line in plain if line and not line.startswith("#"))


def _written(node: Node, heading: str) -> Iterator[Asked]:
    """Yield the texts of all lists; the heading is the key that the outermost one stands under."""
    for key, value in node.pairs:
        yield from _written(value, heading or key.text)
    for item in node.items:
        yield from _written(item, heading)
    if not node.pairs and not node.items and node.text:
        yield Asked(node.text, heading)


def _objects(path: Path, lines: list[str], findings: Findings) -> Iterator[Asked]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError:
            found = None
        match found:
            case str() as text:
                yield Asked(text)
            case {"question": str() as text} | {"q": str() as text}:
                heading = found.get("entry")
                yield Asked(text, heading if isinstance(heading, str) else "")
            case _:
                way_out = 'write {"question": "..."} on each line'
                findings.add(path, number, "holds no question", way_out, code="S103")
