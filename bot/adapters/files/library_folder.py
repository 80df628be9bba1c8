"""Library folder: a folder whose subfolders are articles, read with what is kept of earlier readings."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.index_cache import IndexCache, Kept
from bot.adapters.files.knowledge_folder import (
    GENERAL,
    Written,
    find_knowledge,
    load_knowledge,
    version_of,
)
from bot.adapters.files.lexicon_file import find_ideas
from bot.adapters.files.tree import Stamps, files_of, stamps
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.library.article_names import names_in
from bot.core.library.library import joined_version
from bot.core.library.shelving import Volume
from bot.core.passages.passage_index import taken_apart
from bot.core.words.terms import TermReader

ARTICLE, TEXT = "article.yaml", "article.txt"
_READ = re.compile(r"article\.(?:yaml|txt)|lexicon\.yaml|entries/[^/]+\.yaml")
"""Files that an article without served entries is made of: drafts may lie beside it."""
Progress = Callable[[Sequence[Path]], Iterable[Path]]
"""Passes folders on, one by one, and may show how many are left."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The volumes of all articles of a folder; `known` are the same by folder, with its files' stamps."""

    volumes: tuple[Volume, ...] = ()
    known: Mapping[Path, tuple[Stamps, Volume]] = field(default_factory=dict)


def articles_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders of the articles in a folder, in order; none when it is that of one article."""
    if not folder.is_dir() or (folder / ARTICLE).exists() or (folder / TEXT).exists():
        return ()
    # What is hidden is being written, or somebody's backup.
    shown = (path for path in sorted(folder.iterdir()) if not path.name.startswith("."))
    return tuple(path for path in shown if (path / ARTICLE).is_file())


def shelf_of(folder: Path) -> Path:
    """Return where other articles belong beside what a folder holds: in it, unless it is one itself."""
    return folder.parent if (folder / ARTICLE).exists() or (folder / TEXT).exists() else folder


def load_articles(
    folder: Path, cache: IndexCache, earlier: Loaded | None = None, progress: Progress = iter
) -> Loaded:
    """Return the article of a folder, or all that are in it; SetupError with all problems."""
    folders = articles_in(folder)
    if len(folders) > 1:
        return load_library(folder, cache, earlier, progress)
    return Loaded((Volume(load_knowledge(folders[0] if folders else folder)),))


def load_library(
    folder: Path, cache: IndexCache, earlier: Loaded | None = None, progress: Progress = iter
) -> Loaded:
    """Return all articles of a folder; SetupError with all problems of all of them.

    Folders whose files say what they said at an `earlier` reading are not read again.
    """
    findings = Findings()
    reader = _Reader(folder, cache, findings)
    before = earlier.known if earlier is not None else {}
    known: dict[Path, tuple[Stamps, Volume]] = {}
    for path in progress(articles_in(folder)):
        seen = stamps([path, folder / GENERAL])
        same = before.get(path)
        if same is not None and same[0] == seen:
            known[path] = same
            continue
        volume = reader.volume(path)
        if volume is not None:
            known[path] = seen, volume
    check_apart({path: volume.knowledge for path, (_, volume) in known.items()}, findings)
    findings.raise_any()
    return Loaded(tuple(volume for _, volume in known.values()), known)


def version_in(folder: Path) -> str:
    """Return the version of the article of a folder, or of all that are in it."""
    versions = [version_of(path) for path in articles_in(folder)] or [version_of(folder)]
    return versions[0] if len(versions) == 1 else joined_version(versions)


def check_apart(found: Mapping[Path, Knowledge], findings: Findings) -> None:
    """Note articles of the same id: nobody could tell which of them a citation is of."""
    first: dict[str, Path] = {}
    for path, knowledge in found.items():
        if knowledge.article is None:
            continue
        other = first.setdefault(knowledge.article.id, path)
        if other != path:
            fact = f"id {knowledge.article.id!r} is that of {other.name}/{ARTICLE}, too"
            findings.add(path / ARTICLE, 0, fact, "give each article an id of its own", code="A103")


def find_library(folder: Path, findings: Findings, *, proved: bool = True) -> dict[Path, Written]:
    """Return all articles of a folder with the places of what they say, noting every problem.

    Unless `proved`, answers are not held against their citations.
    """
    ideas = find_ideas(folder / GENERAL, findings)
    written = {
        path: find_knowledge(path, findings, ideas=ideas, proved=proved) for path in articles_in(folder)
    }
    check_apart({path: one.knowledge for path, one in written.items()}, findings)
    return written


class _Reader:
    """Reads the articles of one folder, those without entries through the cache."""

    def __init__(self, folder: Path, cache: IndexCache, findings: Findings) -> None:
        self._cache = cache
        self._findings = findings
        self._ideas = find_ideas(folder / GENERAL, findings)
        self._terms: TermReader | None = None

    def volume(self, folder: Path) -> Volume | None:
        """Return an article, or None after noting its problems."""
        found = {path.relative_to(folder).as_posix(): path for path in files_of(folder)}
        read = {name: path for name, path in found.items() if _READ.fullmatch(name)}
        others = [name for name in found.keys() - read.keys() if name.endswith((".yaml", ".yml"))]
        if others or ARTICLE not in read or TEXT not in read:
            return self._read(folder)
        parts = {name: path.read_bytes() for name, path in read.items()}
        key = self._cache.key(part for name, content in parts.items() for part in (name.encode(), content))
        kept = self._cache.get(key, parts[TEXT].decode("utf-8", "replace"))
        if kept is None:
            volume = self._read(folder)
            if volume is None or volume.knowledge.topics:
                return volume
            kept = self._taken(volume)
            if not self._findings.problems():
                self._cache.keep(key, kept)
        # With and without what is kept, nothing else is known of the article.
        knowledge = Knowledge(kept.article, (), kept.lexicon, version_of(folder))
        return Volume(knowledge, kept.taken, kept.names)

    def _taken(self, volume: Volume) -> Kept:
        """Return what is kept of an article that has no entries to be served."""
        if self._terms is None:
            self._terms = TermReader(Lexicon())
        passages = [passage.text for passage in volume.article.passages()]
        taken = taken_apart(volume.article, self._terms)
        # The everyday ideas of all articles are those of the day; sentences are found without them.
        lexicon = replace(volume.knowledge.lexicon, ideas=())
        return Kept(volume.article, taken, names_in(passages, self._terms), lexicon)

    def _read(self, folder: Path) -> Volume | None:
        knowledge = find_knowledge(folder, self._findings, ideas=self._ideas).knowledge
        return None if knowledge.article is None else Volume(knowledge)
