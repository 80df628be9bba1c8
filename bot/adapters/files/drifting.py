"""Drifting: the knowledge of a folder held against a new version of its article."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.adapters.files.article_file import WrittenArticle, find_raw
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import TRANSLATIONS, Written
from bot.adapters.files.proving import check_answers
from bot.adapters.files.saving import read, save
from bot.adapters.files.topic_files import WrittenEntry
from bot.core.articles.article import Article, Citation
from bot.core.articles.reading import ReadingError, read_article
from bot.core.proving.drift import lost, moved_sentences, new_sentences

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
    cited = [
        (entry, [article.cite(one.quote) for one in entry.entry.citations]) for entry in written.entries()
    ]
    pairs = [pair for entry, found in cited for pair in zip(entry.entry.citations, found, strict=True)]
    same = [old.sentence == new.sentence for old, new in pairs if new is not None]
    for entry, found in cited:
        _note_lost(entry, found, article, findings)
    standing = (_citing(entry, found) for entry, found in cited if None not in found)
    check_answers(replace(written.knowledge, article=article), standing, findings)
    drift = Drift(same.count(True), same.count(False), moved_sentences(source.article.sentences, article))
    _check_translations(folder / TRANSLATIONS, drift, findings)
    for passage in new_sentences(source.article, article):
        fact = f"{passage.id} is new: {passage.text!r}"
        findings.add(new, article.line(passage.start), fact, "see what it changes", code="D404")
    return drift


def _note_lost(
    entry: WrittenEntry, found: Sequence[Citation | None], article: Article, findings: Findings
) -> None:
    for old, new, place in zip(entry.entry.citations, found, entry.cited, strict=True):
        if new is None:
            gone = lost(old.quote, article)
            fact = f"entry {entry.entry.id!r} cites {old.quote!r}, which the new version does not say"
            way_out = "delete the entry, or cite what the new version says of it"
            if gone.nearest:
                way_out = f"it says {gone.nearest!r} ({gone.sentence})"
            findings.add_at(place, fact, way_out, code="D402" if gone.numbers else "D401")


def _citing(entry: WrittenEntry, found: Sequence[Citation | None]) -> WrittenEntry:
    """Return an entry that cites the new version."""
    citations = tuple(citation for citation in found if citation is not None)
    return replace(entry, entry=replace(entry.entry, citations=citations))


def _check_translations(path: Path, drift: Drift, findings: Findings) -> None:
    text = path.read_text("utf-8") if path.exists() else ""
    for match in _ID.finditer(text):
        if match["id"] not in drift.renamed:
            line = text.count("\n", 0, match.start("id")) + 1
            fact = f"the translation of {match['id']} is of a sentence that has changed"
            findings.add(path, line, fact, "translate the new sentence", code="D403")


def accept(folder: Path, new: Path, drift: Drift) -> None:
    """Put a new version in the place of the old: text, hash, numbers of translated sentences.

    Raises SetupError when a file cannot be written.
    """
    raw = new.read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    _save(folder / "article.txt", raw)
    _edit(folder / "article.yaml", lambda text: _PIN.sub(rf"\g<key>\g<quote>{digest}\g<quote>", text))
    if (folder / TRANSLATIONS).exists():
        renamed = drift.renamed
        _edit(
            folder / TRANSLATIONS,
            lambda text: _ID.sub(lambda one: one["indent"] + renamed.get(one["id"], one["id"]), text),
        )


def _edit(path: Path, change: Callable[[str], str]) -> None:
    _save(path, change(read(path).decode("utf-8")).encode("utf-8"))


def _save(path: Path, content: bytes) -> None:
    save(path, read(path), content)
