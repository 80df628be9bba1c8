"""Messages files: the bot's own words, one file a language."""

import difflib
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import Node, read_yaml
from bot.core.cover import AROUND
from bot.core.patterns import PatternError
from bot.core.templates import slots
from bot.replies.messages import (
    INTENTS,
    KEYS,
    LANGUAGES,
    REPLY_PLACEHOLDERS,
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
                wordings[language] = _wording(root, Shapes(path, findings), required=required)
    findings.raise_any()
    return Messages(wordings)


def _wording(root: Node, shapes: Shapes, *, required: bool) -> Wording:
    keys = shapes.mapping(root, "the messages", {*KEYS, "smalltalk", AROUND})
    texts: dict[str, str] = {}
    for key, node in keys.items():
        if key in KEYS:
            text = shapes.text(node, key)
            if text is not None:
                _check(key, text, KEYS[key], node.line, shapes)
                texts[key] = text
    small = _smalltalk(keys.get("smalltalk"), shapes, required=required)
    if required:
        for key in [*KEYS, "smalltalk"]:
            if key not in keys:
                shapes.problem(root.line, f"the messages have no {key!r}", f"add `{key}:`", code="S102")
    return Wording(texts, small, _templates(keys.get(AROUND), AROUND, shapes))


def _smalltalk(node: Node | None, shapes: Shapes, *, required: bool) -> dict[str, Small]:
    if node is None:
        return {}
    found: dict[str, Small] = {}
    needed = INTENTS if required else ()
    for intent, value in shapes.mapping(node, "smalltalk", INTENTS, needed).items():
        keys = shapes.mapping(value, intent, ("phrasings", "patterns", "reply"), ("reply",))
        reply = shapes.text(keys.get("reply"), f"reply of {intent}") or ""
        _check(intent, reply, REPLY_PLACEHOLDERS, value.line, shapes)
        phrasings = shapes.texts(keys.get("phrasings"), f"phrasings of {intent}")
        patterns = _templates(keys.get("patterns"), f"patterns of {intent}", shapes)
        found[intent] = Small((*(text for text, _ in phrasings), *patterns), reply)
    return found


def _templates(node: Node | None, what: str, shapes: Shapes) -> tuple[str, ...]:
    """Return texts that may have slots; brackets that do not match are a problem."""
    found = shapes.texts(node, what)
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
