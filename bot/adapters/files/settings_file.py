"""Settings file: config/bot.yaml as typed settings."""

from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from bot.adapters.files.declared.settings import BOT
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Text, Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.core.tuning import Tuning
from bot.settings import CheckSettings, Settings, StoreSettings, TelegramSettings

Section = TypeVar("Section", Tuning, TelegramSettings, StoreSettings, CheckSettings)


def load_settings(path: Path) -> Settings:
    """Return the settings of a file; SetupError with all problems."""
    findings = Findings()
    root = read_yaml(path, findings)
    findings.raise_any()
    if root is None:
        raise AssertionError("a file that cannot be read has a problem")
    shapes = Shapes(path, findings)
    keys = shapes.mapping(Value(root, BOT), "bot.yaml")
    settings = Settings(
        knowledge=shapes.text(keys.get("knowledge"), "knowledge") or "",
        tuning=_section(Tuning, keys.get("engine"), "engine", shapes),
        telegram=_section(TelegramSettings, keys.get("telegram"), "telegram", shapes),
        store=_section(StoreSettings, keys.get("store"), "store", shapes),
        check=_section(CheckSettings, keys.get("check"), "check", shapes),
    )
    findings.raise_any()
    return settings


def _section(settings: type[Section], value: Value | None, what: str, shapes: Shapes) -> Section:
    """Return a section of numbers and texts; keys that are not given keep their default."""
    if value is None:
        return settings()
    whole = {one.name for one in fields(settings) if isinstance(one.default, int)}
    given: dict[str, Any] = {}
    for name, one in shapes.mapping(value, what).items():
        if isinstance(one.kind, Text):
            found: str | float | None = shapes.text(one, name)
        else:
            found = shapes.number(one, name)
        if found is not None:
            given[name] = int(found) if name in whole else found
    return settings(**given)
