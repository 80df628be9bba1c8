"""Lexicon file: names, synonyms and the rules that patterns share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.adapters.files.declared.lexicon import GENERAL, LANGUAGES, LEXICON
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.core.knowledge import Lexicon, Name, Synonyms
from bot.core.text.normalize import fingerprint
from bot.core.text.patterns import PatternError, expand

_LINE = "this line of the lexicon"


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
    keys = shapes.mapping(Value(root, LEXICON), "the lexicon")
    names = [(shapes.mapping(value, _LINE), value.line) for value in shapes.items(keys.get("names"), "names")]
    kinds = [shapes.text(found.get("kind"), "kind") for found, _ in names]
    named = [(_words(found, shapes), line) for found, line in names]
    terms = [(_line(value, shapes), value.line) for value in shapes.items(keys.get("terms"), "terms")]
    _twice([*named, *terms], shapes)
    lexicon = Lexicon(
        tuple(Name(kind, words) for kind, (words, _) in zip(kinds, named, strict=True) if kind and words),
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
    keys = shapes.mapping(Value(root, GENERAL), "the general lexicon")
    found = [_line(value, shapes) for value in shapes.items(keys.get("ideas"), "ideas")]
    return tuple(Synonyms(words) for words in found if words)


def _line(value: Value, shapes: Shapes) -> dict[str, tuple[str, ...]]:
    return _words(shapes.mapping(value, _LINE), shapes)


def _words(found: Mapping[str, Value], shapes: Shapes) -> dict[str, tuple[str, ...]]:
    return {
        language: tuple(text for text, _ in shapes.texts(found[language], f"the {language} words"))
        for language in LANGUAGES
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


def _rules(value: Value | None, shapes: Shapes) -> dict[str, dict[str, str]]:
    if value is None:
        return {}
    found: dict[str, dict[str, str]] = {}
    for language, rules in shapes.mapping(value, "rules").items():
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
