"""Shapes: values checked against the kind that is declared for them, every mismatch a problem."""

import difflib
import math
import re
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import DRAFT, Keys, ListOf, Named, Number, Switch, Text, Value
from bot.adapters.files.strict_yaml import Node

TRAPS = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069"
"""Controls, and overrides of the writing direction: they show nothing and change what is read."""

_WRITTEN_AS = {"switch": "yes or no", "number": "a number", "date": "a date", "nothing": "nothing"}
_TRAP = re.compile(f"[{TRAPS}]")


@dataclass(frozen=True, slots=True)
class Empty:
    """What to say of a list that holds nothing."""

    fact: str
    way_out: str
    code: str = "S103"


class Shapes:
    """Reads the values of one file; what does not fit is noted and read as None or empty."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self._findings = findings

    def problem(self, line: int, fact: str, way_out: str = "", *, code: str) -> None:
        """Note a problem of this file; `code` names the rule that it breaks."""
        self._findings.add(self.path, line, fact, way_out, code=code)

    def mapping(self, value: Value, what: str) -> dict[str, Value]:
        """Return the values of a mapping by key; unknown and missing keys are problems."""
        node = value.node
        if node.kind != "mapping":
            self.problem(
                node.line, f"{what} is {_kind(node)}, not a mapping", "write `key: value` lines", code="S103"
            )
            return {}
        if isinstance(value.kind, Named):
            return {key.text: Value(each, value.kind.each) for key, each in node.pairs}
        keys = value.declared(Keys)
        for key, _ in node.pairs:
            if key.text not in keys.keys:
                near = difflib.get_close_matches(key.text, sorted(keys.keys), 1)
                hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(keys.keys))}"
                self.problem(key.line, f"{key.text!r} is not a key of {what}", hint, code="S101")
        found = {key.text: each for key, each in node.pairs if key.text in keys.keys}
        for name in keys.required:
            if name not in found:
                has = "have" if what.endswith("s") else "has"
                self.problem(node.line, f"{what} {has} no {name!r}", _to_add(name, keys), code="S102")
        if keys.any_of and not any(found[name].items for name in keys.any_of if name in found):
            self.problem(node.line, f"{what} has no word", "add words, or remove the line", code="L101")
        return {name: Value(each, keys.keys[name]) for name, each in found.items()}

    def is_aside(self, value: Value) -> bool:
        """Tell whether a mapping says itself that it is not to be read."""
        switch = value.declared(Keys).aside
        return any(
            (key.text, each.kind, each.text) == (switch, "switch", "true") for key, each in value.node.pairs
        )

    def items(self, value: Value | None, what: str, empty: Empty | None = None) -> tuple[Value, ...]:
        """Return the items of a list.

        `empty` is what to note of a list that is declared to be filled and holds nothing.
        """
        if value is None:
            return ()
        node, kind = value.node, value.declared(ListOf)
        if node.kind != "list":
            self.problem(
                node.line,
                f"{what} is {_kind(node)}, not a list",
                "write `[a, b]` or `- a` lines",
                code="S103",
            )
            return ()
        if kind.filled and not node.items:
            self._empty(node, empty or Empty(f"{what} is empty", "write one line, or remove the key"))
        return tuple(Value(item, kind.each) for item in node.items)

    def text(self, value: Value | None, what: str) -> str | None:
        """Return a text; numbers, dates and yes or no must be quoted to be one.

        One that does not match its pattern is noted and returned, so that what hangs on it is read.
        """
        if value is None:
            return None
        kind = value.declared(Text)
        text = self._shown(value.node, what)
        if text is None:
            return None
        if kind.draft and text.startswith(DRAFT):
            fact = f"{what}: {text!r} is still to be written"
            self.problem(value.line, fact, "write the text in its place", code="E106")
            return None
        if kind.choices and value.node.text not in kind.choices:
            self.problem(
                value.line, f"{what} is {value.node.text!r}", f"write {_one_of(kind.choices)}", code="S106"
            )
            return None
        if kind.fault and not re.fullmatch(kind.pattern, text):
            self.problem(value.line, f"{what} {text!r} {kind.fault}", kind.way_out, code="S106")
        return text

    def texts(
        self, value: Value | None, what: str, empty: Empty | None = None
    ) -> tuple[tuple[str, int], ...]:
        """Return the texts of a list, each with its line."""
        found = [(self.text(item, what), item.line) for item in self.items(value, what, empty)]
        return tuple((text, line) for text, line in found if text is not None)

    def number(self, value: Value | None, what: str) -> float | None:
        """Return a number within its bounds."""
        if value is None:
            return None
        node, kind = value.node, value.declared(Number)
        number = _decimal(node)
        if number is None:
            self._not(node, what, "a decimal number")
            return None
        least, most = (
            -math.inf if kind.least is None else kind.least,
            math.inf if kind.most is None else kind.most,
        )
        inside = math.isfinite(number) and least <= number <= most
        if inside and not (kind.whole and not number.is_integer()):
            return number
        wanted = "a whole number" if kind.whole else "a number"
        bounds = f" from {kind.least}" if kind.least is not None else ""
        bounds += f" to {kind.most}" if kind.most is not None else ""
        self.problem(node.line, f"{what} is {node.text}", f"write {wanted}{bounds}", code="S106")
        return None

    def switch(self, value: Value | None, what: str) -> bool | None:
        """Return the truth of `true` or `false`."""
        if value is None:
            return None
        node, _ = value.node, value.declared(Switch)
        if node.kind == "switch" and node.text in ("true", "false"):
            return node.text == "true"
        self._not(node, what, "true or false")
        return None

    def _shown(self, node: Node, what: str) -> str | None:
        """Return the text of a node without the spaces around it, or None after noting why it is none."""
        if node.kind in _WRITTEN_AS:
            written = node.text or "an empty value"
            self.problem(
                node.line,
                f"{what}: {written} reads as {_WRITTEN_AS[node.kind]}",
                f'quote it: "{node.text}"',
                code="S104",
            )
        elif node.kind != "text":
            self.problem(
                node.line, f"{what} is {_kind(node)}, not text", "write one line of text", code="S103"
            )
        elif not node.text.strip():
            self.problem(node.line, f"{what} is empty", "write the text, or remove the key", code="S103")
        elif trap := _TRAP.search(node.text):
            fact = f"{what} holds the invisible character U+{ord(trap.group()):04X}"
            self.problem(node.line, fact, "remove it", code="S105")
        else:
            return node.text.strip()
        return None

    def _empty(self, node: Node, empty: Empty) -> None:
        self.problem(node.line, empty.fact, empty.way_out, code=empty.code)

    def _not(self, node: Node, what: str, wanted: str) -> None:
        self.problem(node.line, f"{what} is {node.text or _kind(node)!r}", f"write {wanted}", code="S103")


def _kind(node: Node) -> str:
    return {"list": "a list", "mapping": "a mapping"}.get(node.kind, "one value")


def _decimal(node: Node) -> float | None:
    try:
        return float(node.text) if node.kind == "number" else None
    except ValueError:
        return None


def _one_of(choices: tuple[str, ...]) -> str:
    return " or ".join(choices) if len(choices) <= 2 else f"one of {', '.join(choices)}"


def _to_add(name: str, keys: Keys) -> str:
    kind = keys.keys[name]
    choices = f", {_one_of(kind.choices)}" if isinstance(kind, Text) and kind.choices else ""
    return f"add `{name}:`{choices}"
