"""Drifting: the knowledge of a folder held against a new version of its article."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.adapters.files.article_file import WrittenArticle, find_raw
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import TRANSLATIONS, Written
from bot.adapters.files.proving import check_answers
from bot.adapters.files.topic_files import WrittenEntry
from bot.core.drift import Change, Fate, change, moved_sentences, new_sentences
from bot.core.reading import ReadingError, read_article

_ID = re.compile(r"(?m)^(?P<indent>\s+)(?P<id>s\d+)(?=\s*:)")
_PIN = re.compile(r"(?m)^(?P<key>sha256:\s*)(?P<quote>['\"]?)[0-9a-f]{64}(?P=quote)")


@dataclass(frozen=True, slots=True)
class Drift:
    """How the quotes of a knowledge stand in a new version of its article.

    `kept` stand where they stood, `moved` in a sentence with another number. `renamed` maps the
    ids of sentences that stand in both versions from the old to the new one.
    """

    kept: int
    moved: int
    renamed: Mapping[str, str]


def find_drift(
    folder: Path, written: Written, source: WrittenArticle, new: Path, findings: Findings
) -> Drift | None:
    """Return how all quotes stand in the text of a file, noting what no longer holds.

    Answers whose quotes all stand are proved again: words around a quote may hedge it now. None
    when the file cannot be read.
    """
    raw = find_raw(new, findings)
    if raw is None:
        return None
    try:
        article = read_article(raw, source.rules)
    except ReadingError as error:
        findings.add(new, 0, error.fact, error.way_out, code="A102")
        return None
    fates: Counter[Fate] = Counter()
    standing: list[WrittenEntry] = []
    for entry in written.entries():
        changes = [change(one.quote, one.sentence, article) for one in entry.entry.citations]
        fates.update(one.fate for one in changes)
        _note_changes(entry, changes, findings)
        found = [article.cite(one.quote) for one in changes]
        citations = tuple(citation for citation in found if citation is not None)
        if len(citations) == len(changes):
            standing.append(replace(entry, entry=replace(entry.entry, citations=citations)))
    check_answers(replace(written.knowledge, article=article), standing, findings)
    drift = Drift(fates[Fate.KEPT], fates[Fate.MOVED], moved_sentences(source.article.sentences, article))
    _check_translations(folder / TRANSLATIONS, drift, findings)
    for passage in new_sentences(source.article, article):
        line = raw.count("\n", 0, passage.start) + 1
        findings.add(new, line, f"{passage.id} is new: {passage.text!r}", "see what it changes", code="D404")
    return drift


def _note_changes(entry: WrittenEntry, changes: list[Change], findings: Findings) -> None:
    for one, place in zip(changes, entry.cited, strict=True):
        if one.fate in {Fate.CHANGED, Fate.VANISHED}:
            fact, way_out = _told(entry.entry.id, one)
            findings.add(place.path, place.line, fact, way_out, code="D402" if one.numbers else "D401")


def _told(name: str, one: Change) -> tuple[str, str]:
    fact = f"entry {name!r} cites {one.quote!r}, which the new version does not say"
    if not one.words:
        return fact, "delete the entry, or cite what the new version says of it"
    return fact, f"it says {one.words!r} ({one.sentence})"


def _check_translations(path: Path, drift: Drift, findings: Findings) -> None:
    text = path.read_text("utf-8") if path.exists() else ""
    for match in _ID.finditer(text):
        if match["id"] not in drift.renamed:
            line = text.count("\n", 0, match.start("id")) + 1
            fact = f"the translation of {match['id']} is of a sentence that has changed"
            findings.add(path, line, fact, "translate the new sentence", code="D403")


def accept(folder: Path, new: Path, drift: Drift) -> None:
    """Put a new version in the place of the old: text, hash, numbers of translated sentences."""
    raw = new.read_bytes()
    rules = folder / "article.yaml"
    pinned = _PIN.sub(
        rf"\g<key>\g<quote>{hashlib.sha256(raw).hexdigest()}\g<quote>", rules.read_text("utf-8")
    )
    _write(folder / "article.txt", raw)
    _write(rules, pinned.encode())
    translations = folder / TRANSLATIONS
    if translations.exists():
        written = translations.read_text("utf-8")
        named = _ID.sub(lambda one: one["indent"] + drift.renamed.get(one["id"], one["id"]), written)
        _write(translations, named.encode())


def _write(path: Path, content: bytes) -> None:
    """Replace a file as a whole: nobody reads half of it."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
