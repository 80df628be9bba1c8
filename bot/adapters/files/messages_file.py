"""Messages files: the bot's own words, one file a language."""

import difflib
from pathlib import Path

from bot.adapters.files.declared.messages import MESSAGES, MESSAGES_MADE
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.core.smalltalk.cover import AROUND
from bot.core.smalltalk.templates import slots
from bot.core.text.patterns import PatternError
from bot.replies.keys import KEYS, REPLY_PLACEHOLDERS
from bot.replies.messages import (
    LANGUAGES,
    REQUIRED_LANGUAGES,
    Messages,
    Small,
    Wording,
    placeholders,
)


def load_messages(folder: Path) -> Messages:
    """Return the messages of a folder; SetupError with all problems of all languages."""
    findings = Findings()
    wordings: dict[str, Wording] = {}
    for language in LANGUAGES:
        path = folder / f"{language}.yaml"
        required = language in REQUIRED_LANGUAGES
        if required or path.exists():
            root = read_yaml(path, findings)
            if root is not None:
                value = Value(root, MESSAGES if required else MESSAGES_MADE)
                wordings[language] = _wording(value, Shapes(path, findings))
    findings.raise_any()
    return Messages(wordings)


def _wording(root: Value, shapes: Shapes) -> Wording:
    keys = shapes.mapping(root, "the messages")
    texts: dict[str, str] = {}
    for key, value in keys.items():
        text = shapes.text(value, key) if key in KEYS else None
        if text is not None:
            _check(key, text, KEYS[key].placeholders, value.line, shapes)
            texts[key] = text
    small = _smalltalk(keys.get("smalltalk"), shapes)
    return Wording(texts, small, _templates(keys.get(AROUND), AROUND, shapes))


def _smalltalk(value: Value | None, shapes: Shapes) -> dict[str, Small]:
    if value is None:
        return {}
    found: dict[str, Small] = {}
    for intent, one in shapes.mapping(value, "smalltalk").items():
        keys = shapes.mapping(one, intent)
        reply = shapes.text(keys.get("reply"), f"reply of {intent}") or ""
        _check(intent, reply, REPLY_PLACEHOLDERS, one.line, shapes)
        phrasings = shapes.texts(keys.get("phrasings"), f"phrasings of {intent}")
        patterns = _templates(keys.get("patterns"), f"patterns of {intent}", shapes)
        found[intent] = Small((*(text for text, _ in phrasings), *patterns), reply)
    return found


def _templates(value: Value | None, what: str, shapes: Shapes) -> tuple[str, ...]:
    """Return texts that may have slots; brackets that do not match are a problem."""
    found = shapes.texts(value, what)
    for text, line in found:
        try:
            tuple(slots(text))
        except PatternError as error:
            fact, _, way_out = str(error).partition("; ")
            shapes.problem(line, f"{text!r} {fact}", way_out, code="Q204")
    return tuple(text for text, _ in found)


def _check(key: str, text: str, allowed: frozenset[str], line: int, shapes: Shapes) -> None:
    try:
        used = placeholders(text)
    except ValueError as error:
        shapes.problem(
            line, f"{key} has a broken placeholder ({error})", "write {name}, or {{ for a brace", code="M101"
        )
        return
    for name in sorted(used - allowed):
        near = difflib.get_close_matches(name, sorted(allowed), 1)
        known = ", ".join(sorted(allowed)) or "none"
        hint = f"did you mean {{{near[0]}}}?" if near else f"known are: {known}"
        shapes.problem(line, f"{key} uses {{{name}}}, which is not filled in", hint, code="M101")
