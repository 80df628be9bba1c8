"""Shapes: nodes checked against what a key should hold, every mismatch a problem."""

import difflib
import re
from collections.abc import Collection
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.strict_yaml import Node

_WRITTEN_AS = {"switch": "yes or no", "number": "a number", "date": "a date", "nothing": "nothing"}

_TRAP = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
"""Controls, and overrides of the writing direction: they show nothing and change what is read."""


class Shapes:
    """Reads the values of one file; what does not fit is noted and read as None or empty."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self._findings = findings

    def problem(self, line: int, fact: str, way_out: str = "", *, code: str) -> None:
        """Note a problem of this file; `code` names the rule that it breaks."""
        self._findings.add(self.path, line, fact, way_out, code=code)

    def mapping(
        self, node: Node, what: str, allowed: Collection[str] | None = None, required: Collection[str] = ()
    ) -> dict[str, Node]:
        """Return the values of a mapping by key; unknown and missing keys are problems."""
        if node.kind != "mapping":
            self.problem(
                node.line, f"{what} is {_kind(node)}, not a mapping", "write `key: value` lines", code="S103"
            )
            return {}
        found = {key.text: value for key, value in node.pairs}
        for key, _ in node.pairs:
            if allowed is not None and key.text not in allowed:
                near = difflib.get_close_matches(key.text, sorted(allowed), 1)
                hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(allowed))}"
                self.problem(key.line, f"{key.text!r} is not a key of {what}", hint, code="S101")
        for name in required:
            if name not in found:
                self.problem(node.line, f"{what} has no {name!r}", f"add `{name}:`", code="S102")
        return found

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Return the items of a list."""
        if node is None:
            return ()
        if node.kind != "list":
            self.problem(
                node.line,
                f"{what} is {_kind(node)}, not a list",
                "write `[a, b]` or `- a` lines",
                code="S103",
            )
            return ()
        return node.items

    def text(self, node: Node | None, what: str) -> str | None:
        """Return a text; numbers, dates and yes or no must be quoted to be one."""
        if node is None:
            return None
        if node.kind in _WRITTEN_AS:
            written = node.text or "an empty value"
            self.problem(
                node.line,
                f"{what}: {written} reads as {_WRITTEN_AS[node.kind]}",
                f'quote it: "{node.text}"',
                code="S104",
            )
            return None
        if node.kind != "text":
            self.problem(
                node.line, f"{what} is {_kind(node)}, not text", "write one line of text", code="S103"
            )
            return None
        if not node.text.strip():
            self.problem(node.line, f"{what} is empty", "write the text, or remove the key", code="S103")
            return None
        if trap := _TRAP.search(node.text):
            fact = f"{what} holds the invisible character U+{ord(trap.group()):04X}"
            self.problem(node.line, fact, "remove it", code="S105")
            return None
        return node.text.strip()

    def texts(self, node: Node | None, what: str) -> tuple[tuple[str, int], ...]:
        """Return the texts of a list, each with its line."""
        found = [(self.text(item, what), item.line) for item in self.items(node, what)]
        return tuple((text, line) for text, line in found if text is not None)

    def number(self, node: Node, what: str) -> float | None:
        """Return a number."""
        try:
            if node.kind == "number":
                return float(node.text)
        except ValueError:
            pass
        self._not(node, what, "a decimal number")
        return None

    def switch(self, node: Node | None, what: str) -> bool | None:
        """Return the truth of `true` or `false`."""
        if node is None:
            return None
        if node.kind == "switch" and node.text in ("true", "false"):
            return node.text == "true"
        self._not(node, what, "true or false")
        return None

    def _not(self, node: Node, what: str, wanted: str) -> None:
        self.problem(node.line, f"{what} is {node.text or _kind(node)!r}", f"write {wanted}", code="S103")


def _kind(node: Node) -> str:
    return {"list": "a list", "mapping": "a mapping"}.get(node.kind, "one value")
