"""Schemas: the declared kinds as JSON Schema, for editors that complete, explain and check."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, assert_never

from bot.adapters.files.declared.article import ARTICLE
from bot.adapters.files.declared.fitted import TRANSLATIONS, WEIGHTS
from bot.adapters.files.declared.lexicon import GENERAL, LEXICON
from bot.adapters.files.declared.messages import MESSAGES, MESSAGES_MADE
from bot.adapters.files.declared.settings import BOT
from bot.adapters.files.declared.topic import TOPIC
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import DRAFT, Keys, Kind, ListOf, Named, Number, Switch, Text
from bot.adapters.files.shapes import TRAPS

DECLARED: Mapping[str, Keys] = MappingProxyType(
    {
        "article": ARTICLE,
        "bot": BOT,
        "general": GENERAL,
        "lexicon": LEXICON,
        "messages": MESSAGES,
        "messages-made": MESSAGES_MADE,
        "topic": TOPIC,
        "translations": TRANSLATIONS,
        "weights": WEIGHTS,
    }
)
"""The kind of each file that people edit, by the name of its schema."""

FOLDER = "schemas"
"""Where the schemas are published, in the configuration folder."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_line(schemas: Path, name: str, folder: Path) -> str:
    """Return the comment that ties a file of a folder to its schema in an editor."""
    return f"# yaml-language-server: $schema={_relative(schemas / f'{name}.json', folder)}"


def published() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every schema."""
    for name, keys in DECLARED.items():
        written = {"$schema": _DIALECT, "title": f"citebot {name}", **schema(keys)}
        yield f"{name}.json", json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into a folder and return their paths; SetupError where that cannot be."""
    findings = Findings()
    paths = []
    try:
        folder.mkdir(exist_ok=True)
        for name, text in published():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            paths.append(folder / name)
    except OSError as error:
        fact = f"cannot be written ({error.strerror})"
        findings.add(folder, 0, fact, "name another folder with --config", code="F104")
    findings.raise_any()
    return tuple(paths)


def schema(kind: Kind) -> dict[str, Any]:
    """Return a kind as JSON Schema, draft 2020-12; its patterns mean the same in Python and ECMAScript."""
    match kind:
        case Text():
            made = _text(kind)
        case Number():
            bounds = {"minimum": kind.least, "maximum": kind.most, "default": kind.default}
            made = {"type": "integer" if kind.whole else "number", **_given(bounds)}
        case Switch():
            made = {"type": "boolean", "default": False}
        case ListOf():
            made = {"type": "array", "items": schema(kind.each), **({"minItems": 1} if kind.filled else {})}
        case Keys():
            made = _keys(kind)
        case Named():
            made = _named(kind)
        case _:
            assert_never(kind)
    return {"description": kind.about, **made}


def _text(text: Text) -> dict[str, Any]:
    rest: dict[str, Any] = {"examples": list(text.examples)} if text.examples else {}
    rest |= _given({"default": text.default})
    if text.choices:
        return {"type": "string", "enum": list(text.choices), **rest}
    written = rf"(?!\s*{DRAFT})" if text.draft else ""
    matched = rf"(?=\s*(?:{text.pattern})\s*$)" if text.pattern else ""
    way_out = text.way_out or "write text that shows something, without invisible characters"
    if text.draft:
        way_out += f"; what begins with {DRAFT} is still to be written"
    return {
        "type": "string",
        "pattern": rf"^{written}(?=[\s\S]*\S){matched}[^{TRAPS}]*$",
        # Not a keyword of JSON Schema: editors show it in the place of the pattern.
        "patternErrorMessage": way_out,
        **rest,
    }


def _keys(keys: Keys) -> dict[str, Any]:
    if not keys.aside:
        return _known_keys(keys)
    # Of what is set aside, an editor still completes and explains the keys.
    explained = {name: {"description": kind.about} for name, kind in keys.keys.items()}
    return {
        "type": "object",
        "if": {"properties": {keys.aside: {"const": True}}, "required": [keys.aside]},
        "then": {"properties": explained},
        "else": _known_keys(keys),
    }


def _known_keys(keys: Keys) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "properties": {name: schema(kind) for name, kind in keys.keys.items()},
        "additionalProperties": False,
    }
    if keys.required:
        made["required"] = list(keys.required)
    if keys.any_of:
        made["anyOf"] = [{"required": [name], "properties": {name: {"minItems": 1}}} for name in keys.any_of]
    return made


def _named(named: Named) -> dict[str, Any]:
    each = schema(named.each)
    made: dict[str, Any] = {"type": "object", "additionalProperties": each}
    if named.usual:
        made["properties"] = {name: {**each, "description": about} for name, about in named.usual.items()}
    if named.name:
        made["propertyNames"] = {"pattern": f"^(?:{named.name})$"}
    return made


def _given(values: Mapping[str, str | float | None]) -> dict[str, str | float]:
    return {name: value for name, value in values.items() if value is not None}


def _relative(path: Path, folder: Path) -> str:
    """Return a path as seen from a folder, with `/` on every system."""
    return Path(os.path.relpath(path, folder)).as_posix()
