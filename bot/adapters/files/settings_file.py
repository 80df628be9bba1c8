"""Settings file: config/bot.yaml as typed settings."""

import math
from dataclasses import Field, fields
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
    known = {one.name: one for one in fields(kind)}
    given: dict[str, Any] = {}
    for name, value in shapes.mapping(node, what, known).items():
        if name not in known:
            continue
        default = getattr(defaults, name)
        if isinstance(default, str):
            given[name] = shapes.text(value, name) or default
        else:
            given[name] = _number(known[name], default, value, shapes)
    return kind(**given)


def _number(one: Field[Any], default: float, node: Node, shapes: Shapes) -> float:
    """Return a number of the field's kind and range, else its default after noting a problem."""
    number = shapes.number(node, one.name)
    if number is None:
        return default
    whole = isinstance(default, int)
    least, most = int(whole), one.metadata.get("most", math.inf)
    if not (math.isfinite(number) and least <= number <= most) or (whole and not number.is_integer()):
        bounds = f"from {least}" + (f" to {most}" if math.isfinite(most) else "")
        wanted = "a whole number" if whole else "a number"
        shapes.problem(node.line, f"{one.name} is {node.text}", f"write {wanted} {bounds}", code="S106")
        return default
    return int(number) if whole else number
