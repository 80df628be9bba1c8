"""Knowledge folder: article, lexicon and all topics of one article, proved against each other."""

import contextlib
import difflib
import hashlib
from dataclasses import replace
from pathlib import Path

from bot.adapters.files.article_file import find_article
from bot.adapters.files.findings import Findings, shown
from bot.adapters.files.lexicon_file import find_ideas, find_lexicon
from bot.adapters.files.topic_files import Place, WrittenEntry, WrittenTopic, find_topic
from bot.adapters.files.translations_file import find_translations
from bot.adapters.files.weights_file import find_weights
from bot.core.knowledge import Knowledge
from bot.core.proof import unproved_values
from bot.errors import Problem, SetupError

TRANSLATIONS = "translations.yaml"
WEIGHTS = "weights.yaml"
GENERAL = "general.yaml"
"""Everyday ideas, beside the folders of the articles that share them."""


def load_knowledge(folder: Path) -> Knowledge:
    """Return the knowledge of a folder; SetupError with all problems of all its files."""
    findings = Findings()
    knowledge = find_knowledge(folder, findings)
    findings.raise_any()
    return knowledge


def check_knowledge(folder: Path) -> tuple[Problem, ...]:
    """Return all problems of a knowledge folder by path and line."""
    try:
        load_knowledge(folder)
    except SetupError as error:
        return error.problems
    return ()


def find_knowledge(folder: Path, findings: Findings) -> Knowledge:
    """Return what can be read of a folder, noting every problem."""
    if not folder.is_dir():
        findings.add(
            folder, 0, "is not a folder", "name a folder with article.txt, article.yaml and entries/"
        )
        return Knowledge(None, ())
    found = find_article(folder, findings)
    article = found[0] if found is not None else None
    lexicon = find_lexicon(folder / "lexicon.yaml", findings)
    paths = [path for path in _files(folder) if path.parent == folder / "entries" and path.suffix == ".yaml"]
    _check_unread(folder, paths, findings)
    if not paths:
        findings.add(folder / "entries", 0, "holds no topic", "write entries/<topic>.yaml")
    read = [find_topic(path, article, lexicon.rules, findings) for path in paths]
    topics = [topic for topic in read if topic is not None]
    _check_together(topics, findings)
    if len(topics) == len(paths) and all(topic.complete for topic in topics):
        # Else an entry may only seem to be missing, and innocent files would be blamed.
        _check_related(topics, findings)
    ideas = find_ideas(folder.parent / GENERAL, findings)
    return Knowledge(
        article,
        tuple(written.topic for written in topics),
        replace(lexicon.lexicon, ideas=ideas),
        _version(folder),
        find_translations(folder / TRANSLATIONS, article, findings),
        find_weights(folder / WEIGHTS, findings),
    )


def _files(folder: Path) -> list[Path]:
    """Return the files of a folder in order, without those that editors and systems keep for themselves."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("~"))
    return [path for path in files if not any(p.startswith(".") for p in path.relative_to(folder).parts)]


def _check_unread(folder: Path, topics: list[Path], findings: Findings) -> None:
    """Note YAML files that nothing reads: their author believes that the bot knows what they say."""
    read = {
        folder / "article.yaml",
        folder / "lexicon.yaml",
        folder / TRANSLATIONS,
        folder / WEIGHTS,
        *topics,
    }
    for path in _files(folder):
        if path.suffix.lower() in {".yaml", ".yml"} and path not in read:
            findings.add(path, 0, "is not read", "name it entries/<topic>.yaml, or move it elsewhere")


def _version(folder: Path) -> str:
    """Return the first twelve hex digits of the SHA-256 over names and bytes of all files.

    The weights are left out: they name the version that they were fitted on.
    """
    digest = hashlib.sha256()
    read = [path for path in _files(folder) if path != folder / WEIGHTS]
    for path in [*read, folder.parent / GENERAL]:
        with contextlib.suppress(FileNotFoundError):  # deleted while the bot reads: a new version follows
            content = path.read_bytes()
            digest.update(path.relative_to(folder.parent).as_posix().encode())
            digest.update(b"\0")
            digest.update(content)
    return digest.hexdigest()[:12]


def _check_together(topics: list[WrittenTopic], findings: Findings) -> None:
    entries = [entry for topic in topics for entry in topic.entries]
    _check_topics(topics, findings)
    first: dict[str, Place] = {}
    asked: dict[str, tuple[str, Place]] = {}
    for written in entries:
        name = written.entry.id
        if name in first:
            _note(
                findings,
                written.place,
                f"id {name!r} stands in {_where(first[name])}, too",
                "give each its own",
            )
        first.setdefault(name, written.place)
        _check_phrasings(written, asked, findings)
        _check_answers(written, findings)


def _check_related(topics: list[WrittenTopic], findings: Findings) -> None:
    entries = [entry for topic in topics for entry in topic.entries]
    known = sorted({written.entry.id for written in entries})
    for written in entries:
        for related, place in written.related:
            if related not in known or related == written.entry.id:
                near = difflib.get_close_matches(related, known, 1)
                hint = f"did you mean {near[0]!r}?" if near and near[0] != related else "name another entry"
                _note(findings, place, f"related {related!r} is no other entry", hint)


def _check_topics(topics: list[WrittenTopic], findings: Findings) -> None:
    seen: set[str] = set()
    for written in topics:
        if written.topic.id in seen and written.entries:
            place = written.entries[0].place
            _note(
                findings, Place(place.path, 1), f"topic {written.topic.id!r} has a file already", "rename it"
            )
        seen.add(written.topic.id)


def _check_phrasings(written: WrittenEntry, asked: dict[str, tuple[str, Place]], findings: Findings) -> None:
    for one in written.phrasings:
        text, same, place = one.text, one.same, one.place
        owner = asked.setdefault(same, (written.entry.id, place))
        if owner[0] != written.entry.id:
            fact = f"phrasing {text!r} belongs to {owner[0]!r} ({_where(owner[1])}), too"
            _note(findings, place, fact, "keep it where it fits best")
        elif not same:
            _note(findings, place, f"phrasing {text!r} has no word", "write what a reader types")


def _check_answers(written: WrittenEntry, findings: Findings) -> None:
    """Note unproved numbers; a quote that is not found is a problem of its own, and enough."""
    if not written.all_cited:
        return
    quotes = tuple(citation.quote for citation in written.entry.citations)
    for language, text in written.entry.answers.items():
        for number in unproved_values(text, quotes):
            fact = f"the {language} answer of {written.entry.id!r} says {number}, which its citations do not"
            _note(findings, written.answers[language], fact, "correct it, or cite the words that say it")


def _note(findings: Findings, place: Place, fact: str, way_out: str) -> None:
    findings.add(place.path, place.line, fact, way_out)


def _where(place: Place) -> str:
    return f"{shown(place.path)}:{place.line}"
