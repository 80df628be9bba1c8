"""Article files: `article.txt` read by the rules of `article.yaml`."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.declared.article import ARTICLE
from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.kinds import Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.adapters.files.waivers import waivable
from bot.core.articles.article import Article
from bot.core.articles.reading import Furniture, ReadingError, ReadingRules, Repair, read_article
from bot.core.proving.holes import Waiver


@dataclass(frozen=True, slots=True)
class WaivedWords:
    """Words of the article for which a rule is set aside."""

    waiver: Waiver
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenArticle:
    """An article with the file of its raw text, how it was read, and the words that waive a rule.

    While it is `unfinished`, entries are still being written.
    """

    article: Article
    path: Path
    rules: ReadingRules
    waived: tuple[WaivedWords, ...] = ()
    unfinished: bool = False


def load_article(folder: Path) -> tuple[Article, ReadingRules]:
    """Return the article of a knowledge folder and its rules; SetupError with all problems."""
    findings = Findings()
    found = find_article(folder, findings)
    findings.raise_any()
    if found is None:
        raise AssertionError("an article that cannot be read has a problem")
    return found.article, found.rules


def find_article(folder: Path, findings: Findings) -> WrittenArticle | None:
    """Return the article with its rules and waivers, or None after noting every problem."""
    path = folder / "article.yaml"
    root = read_yaml(path, findings)
    text = folder / "article.txt"
    raw = find_raw(text, findings)
    if root is None or raw is None:
        return None
    shapes = Shapes(path, findings)
    keys = shapes.mapping(Value(root, ARTICLE), "article.yaml")
    rules = _rules(keys, shapes)
    _pinned(keys.get("sha256"), raw, shapes)
    if rules is None:
        return None
    try:
        article = read_article(raw, rules)
        waived = _waived(keys.get("waive"), shapes)
        unfinished = shapes.switch(keys.get("unfinished"), "unfinished") or False
        return WrittenArticle(article, text, rules, waived, unfinished)
    except ReadingError as error:
        shapes.problem(_line(keys, error), error.fact, error.way_out, code="A102")
        return None


def find_raw(path: Path, findings: Findings) -> str | None:
    """Return the raw text of a file, or None after noting why it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        findings.add(
            path, 0, f"cannot be read ({error.strerror})", "put the article's text there", code="F101"
        )
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        findings.add(path, line, "is not UTF-8 text", "save the file as UTF-8", code="F101")
    return None


def _pinned(value: Value | None, raw: str, shapes: Shapes) -> None:
    digest = hashlib.sha256(raw.encode("utf-8")).hexdigest()
    pinned = shapes.text(value, "sha256")
    if value is not None and pinned is not None and pinned != digest:
        fact = f"article.txt has changed: its SHA-256 is {digest}"
        shapes.problem(
            value.line, fact, "restore the file, or check every quote and pin the new value", code="A101"
        )


def _rules(keys: dict[str, Value], shapes: Shapes) -> ReadingRules | None:
    words = {
        key: shapes.text(keys.get(key), key)
        for key in ("id", "language", "sha256", "url", "annotations", "markup")
    }
    # All that is wrong is noted, whether or not the rest can be used.
    repairs = tuple(_repair(value, shapes) for value in shapes.items(keys.get("repairs"), "repairs"))
    furniture = tuple(_furniture(value, shapes) for value in shapes.items(keys.get("furniture"), "furniture"))
    fields = _fields(keys.get("fields"), shapes)
    if words["id"] is None or words["language"] is None:
        return None
    return ReadingRules(
        id=words["id"],
        language=words["language"],
        sha256=words["sha256"] or "",
        url=words["url"],
        annotations=words["annotations"] or "none",
        markup=words["markup"] or "plain",
        repairs=repairs,
        furniture=furniture,
        fields=fields,
        wrapped=int(shapes.number(keys.get("wrapped"), "wrapped") or 0),
    )


def _repair(value: Value, shapes: Shapes) -> Repair:
    found = shapes.mapping(value, "a repair")
    find, replace, reason = (shapes.text(found.get(key), key) or "" for key in ("find", "replace", "reason"))
    return Repair(find, replace, reason)


def _furniture(value: Value, shapes: Shapes) -> Furniture:
    found = shapes.mapping(value, "a furniture rule")
    line = shapes.text(found.get("line"), "line") or "(?!)"
    try:
        re.compile(line)
    except re.error as error:
        shapes.problem(
            value.line,
            f"line is no regular expression ({error})",
            r"escape special characters with \ ",
            code="A102",
        )
        line = "(?!)"
    return Furniture(line, shapes.switch(found.get("to_end"), "to_end") or False)


def _fields(value: Value | None, shapes: Shapes) -> tuple[tuple[str, str], ...]:
    if value is None:
        return ()
    found = shapes.mapping(value, "fields")
    texts = ((name, shapes.text(one, f"field {name!r}")) for name, one in found.items())
    return tuple((name, text) for name, text in texts if text is not None)


def _waived(value: Value | None, shapes: Shapes) -> tuple[WaivedWords, ...]:
    found = (_waiver(one, shapes) for one in shapes.items(value, "waive"))
    return tuple(one for one in found if one is not None)


def _waiver(value: Value, shapes: Shapes) -> WaivedWords | None:
    keys = shapes.mapping(value, "a waiver")
    words, code, reason = (shapes.text(keys.get(key), key) for key in ("words", "code", "reason"))
    if words is None or code is None or reason is None:
        return None
    waivable(code, value.line, shapes, of_article=True)
    return WaivedWords(Waiver(words, code, reason), Place(shapes.path, value.line))


def _line(keys: dict[str, Value], error: ReadingError) -> int:
    """Return the line of the rule that is at fault."""
    value = keys.get(error.rule)
    if value is None:
        return 0
    node = value.node
    if isinstance(error.at, int):
        return node.items[error.at].line
    return next((one.line for key, one in node.pairs if key.text == error.at), node.line)
