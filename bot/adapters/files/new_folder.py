"""New folder: the files of an article placed as one folder, whole or not at all."""

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.article_writing import DRAFTS
from bot.adapters.files.findings import Findings, shown
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.errors import Problem, SetupError

_KEPT = frozenset({"lexicon.yaml"})
"""What stays as it is when an article is written anew: people add to it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What has become of the files of a folder, by their path in it."""

    folder: Path
    written: tuple[str, ...]
    replaced: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def place(folder: Path, files: Mapping[str, bytes], *, force: bool) -> Placed:
    """Write a knowledge folder; what of an earlier one people have worked on stays.

    Raises SetupError, and changes nothing, when the folder is there and may not be replaced, or when
    it cannot be written.
    """
    if os.path.lexists(folder):
        _check_replaceable(folder, files, force=force)
    kept = tuple(name for name in files if _is_kept(folder, name))
    new = {name: content for name, content in files.items() if name not in kept}
    replaced = tuple(name for name in new if (folder / name).exists())
    written = tuple(name for name in new if name not in replaced)
    try:
        _swap(folder, new)
    except OSError as error:
        fact = f"cannot be written ({error.strerror})"
        raise _refused(folder, fact, "nothing was written; name another place with --into") from error
    return Placed(folder, written, replaced, kept)


def _check_replaceable(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    if not force:
        raise _refused(
            folder, "is there already", "name another with --id, or replace its article with --force"
        )
    if not (folder / "article.yaml").is_file():
        raise _refused(folder, "is there, and holds no article", "name another with --id")
    article = folder / "article.txt"
    same = article.is_file() and article.read_bytes() == files["article.txt"]
    entries = find_knowledge(folder, Findings(), proved=False).entries()
    if entries and not same:
        what = "entry cites" if len(entries) == 1 else "entries cite"
        fact = f"{len(entries)} {what} the text that stands there, which is another"
        against = f"`citebot check {shown(folder)} --against NAME/article.txt`"
        way_out = f"add the new one with --id NAME, then {against}"
        raise _refused(folder, fact, way_out)


def _is_kept(folder: Path, name: str) -> bool:
    """Tell whether a file stays: one that people add to, or drafts of which some are accepted."""
    path = folder / name
    if not path.exists():
        return False
    if name != DRAFTS:
        return name in _KEPT
    topics = find_knowledge(folder, Findings(), proved=False).topics
    return any(topic.path.name == path.name and topic.entries for topic in topics)


def _swap(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a folder with the new files in the place of the one that is there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _beside(folder, "new") as made, _beside(folder, "old") as former:
        if folder.exists():
            shutil.copytree(folder, made, symlinks=True)
        for name, content in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.rename(former)
        try:
            made.rename(folder)
        except OSError:
            if former.exists():
                former.rename(folder)
            raise


@contextlib.contextmanager
def _beside(folder: Path, what: str) -> Iterator[Path]:
    """Give the path of a hidden folder beside another one; nothing of it is left."""
    path = folder.with_name(f".{folder.name}.{os.getpid()}.{what}")
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _refused(folder: Path, fact: str, way_out: str) -> SetupError:
    return SetupError((Problem(shown(folder), 0, fact, way_out),))
