"""Settings file: config/bot.yaml as typed settings."""

import math
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from bot.adapters.files.findings import Findings
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import Node, read_yaml
from bot.core.tuning import Tuning
from bot.settings import Settings, TelegramSettings

Section = TypeVar("Section", Tuning, TelegramSettings)


def load_settings(path: Path) -> Settings:
    """Return the settings of a file; SetupError with all problems."""
    findings = Findings()
    root = read_yaml(path, findings)
    findings.raise_any()
    if root is None:
        raise AssertionError("a file that cannot be read has a problem")
    shapes = Shapes(path, findings)
    keys = shapes.mapping(root, "bot.yaml", ("knowledge", "engine", "telegram"), ("knowledge",))
    settings = Settings(
        knowledge=shapes.text(keys.get("knowledge"), "knowledge") or "",
        tuning=_section(Tuning, keys.get("engine"), "engine", shapes),
        telegram=_section(TelegramSettings, keys.get("telegram"), "telegram", shapes),
    )
    findings.raise_any()
    return settings


def _section(kind: type[Section], node: Node | None, what: str, shapes: Shapes) -> Section:
    """Return a section of numbers and texts; keys that are not given keep their default."""
    if node is None:
        return kind()
    defaults = kind()
    names = [one.name for one in fields(kind)]
    most = {one.name: one.metadata.get("most", math.inf) for one in fields(kind)}
    given: dict[str, Any] = {}
    for name, value in shapes.mapping(node, what, names).items():
        if name not in names:
            continue
        default = getattr(defaults, name)
        if isinstance(default, str):
            given[name] = shapes.text(value, name) or default
        else:
            number = shapes.number(value, name)
            if number is not None:
                given[name] = _in_range(number, default, most[name], value, shapes)
    return kind(**given)


def _in_range(number: float, default: float, most: float, node: Node, shapes: Shapes) -> float:
    """Return a number of the default's kind; negative, broken and too large ones are problems."""
    whole = isinstance(default, int)
    least = 1 if whole else 0
    if not (math.isfinite(number) and least <= number <= most) or (whole and not number.is_integer()):
        wanted = f"a whole number from {least}" if whole else f"a number from {least}"
        bound = f" to {most:.0f}" if math.isfinite(most) else ""
        shapes.problem(node.line, f"{node.text} is out of range", f"write {wanted}{bound}")
        return default
    return int(number) if whole else number
