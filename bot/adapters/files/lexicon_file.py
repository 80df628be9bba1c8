"""Lexicon file: names, synonyms and the rules that patterns share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import Node, read_yaml
from bot.core.knowledge import Lexicon, Name, Synonyms
from bot.core.normalize import fingerprint
from bot.core.patterns import PatternError, expand

_LANGUAGES = ("zh", "en")
_KINDS = ("person", "place", "organisation", "document", "event", "slogan")


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """A lexicon, and the rules of patterns by language and name; None when they cannot be read."""

    lexicon: Lexicon = field(default_factory=Lexicon)
    rules: Mapping[str, Mapping[str, str]] | None = field(default_factory=dict)


def find_lexicon(path: Path, findings: Findings) -> LexiconFile:
    """Return the lexicon of a file; an empty one when there is none or after noting problems."""
    if not path.exists():
        return LexiconFile()
    root = read_yaml(path, findings)
    if root is None:
        return LexiconFile(rules=None)
    shapes = Shapes(path, findings)
    keys = shapes.mapping(root, "the lexicon", ("names", "terms", "rules", "script_exceptions"))
    names = [
        (_kind(node, shapes), _words(node, ("kind", *_LANGUAGES), shapes), node.line)
        for node in shapes.items(keys.get("names"), "names")
    ]
    terms = [
        (_words(node, _LANGUAGES, shapes), node.line) for node in shapes.items(keys.get("terms"), "terms")
    ]
    _twice([*((words, line) for _, words, line in names), *terms], shapes)
    lexicon = Lexicon(
        tuple(Name(kind, words) for kind, words, _ in names if kind and words),
        tuple(Synonyms(words) for words, _ in terms if words),
        script_exceptions=tuple(
            word for word, _ in shapes.texts(keys.get("script_exceptions"), "script_exceptions")
        ),
    )
    return LexiconFile(lexicon, _rules(keys.get("rules"), shapes))


def find_ideas(path: Path, findings: Findings) -> tuple[Synonyms, ...]:
    """Return the everyday ideas of a file that all articles share; none when there is no file."""
    root = read_yaml(path, findings) if path.exists() else None
    if root is None:
        return ()
    shapes = Shapes(path, findings)
    keys = shapes.mapping(root, "the general lexicon", ("ideas",), ("ideas",))
    found = [_words(node, _LANGUAGES, shapes) for node in shapes.items(keys.get("ideas"), "ideas")]
    return tuple(Synonyms(words) for words in found if words)


def _kind(node: Node, shapes: Shapes) -> str | None:
    value = next((value for key, value in node.pairs if key.text == "kind"), None)
    kind = shapes.text(value, "kind")
    if kind is not None and kind not in _KINDS:
        shapes.problem(node.line, f"kind is {kind!r}", f"write one of {', '.join(_KINDS)}", code="S106")
    elif value is None:
        shapes.problem(node.line, "a name has no 'kind'", f"add one of {', '.join(_KINDS)}", code="S102")
    return kind


def _words(node: Node, allowed: tuple[str, ...], shapes: Shapes) -> dict[str, tuple[str, ...]]:
    found = shapes.mapping(node, "a line of the lexicon", allowed)
    if node.kind == "mapping" and not any(found[key].items for key in _LANGUAGES if key in found):
        shapes.problem(
            node.line, "this line of the lexicon has no word", "add words, or remove the line", code="L101"
        )
    return {
        language: tuple(text for text, _ in shapes.texts(found[language], f"the {language} words"))
        for language in _LANGUAGES
        if language in found
    }


def _twice(lines: list[tuple[dict[str, tuple[str, ...]], int]], shapes: Shapes) -> None:
    """Note words that stand in two lines: they would mean two things."""
    first: dict[str, int] = {}
    for words, line in lines:
        for word in sorted({fingerprint(text) for texts in words.values() for text in texts}):
            if word in first and first[word] != line:
                shapes.problem(
                    line,
                    f"{word!r} stands in line {first[word]}, too",
                    "keep it where it means most",
                    code="L102",
                )
            first.setdefault(word, line)


def _rules(node: Node | None, shapes: Shapes) -> dict[str, dict[str, str]]:
    if node is None:
        return {}
    found: dict[str, dict[str, str]] = {}
    for language, rules in shapes.mapping(node, "rules", _LANGUAGES).items():
        bodies = shapes.mapping(rules, "rules")
        texts = {name: shapes.text(body, f"rule {name!r}") for name, body in bodies.items()}
        found[language] = {name: text for name, text in texts.items() if text is not None}
        for name in found[language]:
            _expandable(name, found[language], bodies[name].line, shapes)
    return found


def _expandable(name: str, rules: dict[str, str], line: int, shapes: Shapes) -> None:
    """Note a broken rule where it stands, not only where patterns use it."""
    try:
        expand(rules[name], rules)
    except PatternError as error:
        fact, _, way_out = str(error).partition("; ")
        shapes.problem(line, f"rule {name!r} {fact}", way_out, code="Q204")
