"""Knowledge folder: article, lexicon and all topics of one article, proved against each other."""

import contextlib
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from bot.adapters.files.agreement import check_related, check_together
from bot.adapters.files.article_file import WrittenArticle, find_article
from bot.adapters.files.findings import Findings
from bot.adapters.files.lexicon_file import find_ideas, find_lexicon
from bot.adapters.files.proving import check_answers
from bot.adapters.files.topic_files import WrittenEntry, WrittenTopic, find_topic
from bot.adapters.files.translations_file import find_translations
from bot.adapters.files.tree import files_of
from bot.adapters.files.weights_file import find_weights
from bot.core.knowledge import Knowledge, Synonyms
from bot.errors import Problem, SetupError

TRANSLATIONS = "translations.yaml"
WEIGHTS = "weights.yaml"
GENERAL = "general.yaml"
"""Everyday ideas, beside the folders of the articles that share them."""


@dataclass(frozen=True, slots=True)
class Written:
    """The knowledge of a folder with the places of what it says, for rules that need both.

    `names_known` tells whether the lexicon, which names things, could be read.
    """

    knowledge: Knowledge
    article: WrittenArticle | None = None
    topics: tuple[WrittenTopic, ...] = ()
    names_known: bool = True

    def drafts(self) -> tuple[str, ...]:
        """Return the ids of all entries that nobody has accepted yet."""
        return tuple(draft for topic in self.topics for draft in topic.drafts)

    def entries(self) -> tuple[WrittenEntry, ...]:
        """Return all entries in file order."""
        return tuple(entry for topic in self.topics for entry in topic.entries)


def load_knowledge(folder: Path) -> Knowledge:
    """Return the knowledge of a folder; SetupError with all problems that would make an answer false."""
    findings = Findings()
    written = find_knowledge(folder, findings)
    findings.raise_any()
    return written.knowledge


def check_knowledge(folder: Path) -> tuple[Problem, ...]:
    """Return all problems of a knowledge folder by path and line."""
    try:
        load_knowledge(folder)
    except SetupError as error:
        return error.problems
    return ()


def find_knowledge(
    folder: Path,
    findings: Findings,
    *,
    proved: bool = True,
    ideas: tuple[Synonyms, ...] | None = None,
) -> Written:
    """Return what can be read of a folder, noting every problem that would make an answer false.

    Unless `proved`, answers are not held against their citations, which takes a second. `ideas` are
    those that all articles share, where they have been read.
    """
    if not folder.is_dir():
        findings.add(
            folder,
            0,
            "is not a folder",
            "name a folder with article.txt and article.yaml",
            code="F101",
        )
        return Written(Knowledge(None, ()))
    found = find_article(folder, findings)
    article = found.article if found is not None else None
    lexicon = find_lexicon(folder / "lexicon.yaml", findings)
    paths = [
        path for path in files_of(folder) if path.parent == folder / "entries" and path.suffix == ".yaml"
    ]
    _check_unread(folder, paths, findings)
    if not paths and (folder / "entries").is_dir():
        # An editor may have just taken the last topic away to write it anew.
        findings.add(
            folder / "entries",
            0,
            "holds no topic",
            "write entries/<topic>.yaml, or remove the folder to answer from the article's sentences alone",
            code="F101",
        )
    read = [find_topic(path, article, lexicon.rules, findings) for path in paths]
    topics = [topic for topic in read if topic is not None]
    check_together(topics, findings)
    if len(topics) == len(paths) and all(topic.complete for topic in topics):
        # Else an entry may only seem to be missing, and innocent files would be blamed.
        check_related(topics, findings)
    if ideas is None:
        ideas = find_ideas(folder.parent / GENERAL, findings)
    knowledge = Knowledge(
        article,
        tuple(written.topic for written in topics if written.entries),
        replace(lexicon.lexicon, ideas=ideas),
        version_of(folder),
        find_translations(folder / TRANSLATIONS, article, findings),
        find_weights(folder / WEIGHTS, findings),
        unfinished=found is not None and found.unfinished,
    )
    written = Written(knowledge, found, tuple(topics), names_known=lexicon.rules is not None)
    if proved:
        prove(written, findings)
    return written


def prove(written: Written, findings: Findings) -> None:
    """Note what answers say and their citations do not."""
    check_answers(written.knowledge, written.entries(), findings, names_known=written.names_known)


def _check_unread(folder: Path, topics: list[Path], findings: Findings) -> None:
    """Note YAML files that nothing reads: their author believes that the bot knows what they say."""
    read = {
        folder / "article.yaml",
        folder / "lexicon.yaml",
        folder / TRANSLATIONS,
        folder / WEIGHTS,
        *topics,
    }
    for path in files_of(folder):
        if path.suffix.lower() in {".yaml", ".yml"} and path not in read:
            findings.add(
                path, 0, "is not read", "name it entries/<topic>.yaml, or move it elsewhere", code="F102"
            )


def version_of(folder: Path) -> str:
    """Return the first twelve hex digits of the SHA-256 over names and bytes of all files.

    The weights are left out: they name the version that they were fitted on.
    """
    folder = folder.absolute()  # the same from wherever it is named
    digest = hashlib.sha256()
    read = [path for path in files_of(folder) if path != folder / WEIGHTS]
    for path in [*read, folder.parent / GENERAL]:
        with contextlib.suppress(FileNotFoundError):  # deleted while the bot reads: a new version follows
            content = path.read_bytes()
            digest.update(path.relative_to(folder.parent).as_posix().encode())
            digest.update(b"\0")
            digest.update(content)
    return digest.hexdigest()[:12]
