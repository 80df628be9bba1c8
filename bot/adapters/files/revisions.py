"""Revisions: folders as they were in an earlier state of their git repository."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.findings import shown
from bot.errors import Problem, SetupError

_COMMIT = "--format=%h%x00%cs%x00%s"
_INSTEAD = "name a folder instead of a revision"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of a repository: its short name, the day it was made, and its first line."""

    name: str
    day: str
    subject: str


class Repository:
    """The git repository that a folder lies in; only ever read.

    Raises SetupError when there is none, or no git.
    """

    def __init__(self, folder: Path) -> None:
        found = _git(folder, "rev-parse", "--show-toplevel")
        if found.returncode:
            said = found.stderr.decode("utf-8", "replace").partition("\n")[0]
            missing = not said or "not a git repository" in said
            fact = "is in no git repository" if missing else f"cannot be read as a git repository ({said})"
            raise _wrong(shown(folder), fact, _INSTEAD)
        self.root = Path(found.stdout.decode().removesuffix("\n")).resolve()

    def commit(self, revision: str) -> Commit:
        """Return the commit that a revision names; SetupError when it names none."""
        found = _git(self.root, "log", "-1", _COMMIT, "--end-of-options", f"{revision}^{{commit}}", "--")
        if found.returncode:
            raise _wrong(revision, "is no revision of the repository", "`git log --oneline` lists them")
        return _commits(found.stdout)[0]

    def commits(self, places: Iterable[Path], most: int) -> list[Commit]:
        """Return the newest commits that changed something in these places, the newest first."""
        inside = [self._name(place) for place in places if self.holds(place)]
        return _commits(_git(self.root, "log", f"-{most}", _COMMIT, "--", *inside).stdout)

    def holds(self, place: Path) -> bool:
        """Tell whether a place lies in the repository."""
        return place.resolve().is_relative_to(self.root)

    def extract(self, commit: Commit, places: Sequence[Path], into: Path) -> dict[Path, Path]:
        """Write these folders and files as a commit has them; return where each is that it has."""
        names = {place: self._name(place) for place in places if self.holds(place)}
        known = {place: name for place, name in names.items() if self._has(commit, name)}
        if known:
            packed = _git(self.root, "archive", "--format=tar", commit.name, "--", *known.values())
            with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
                archive.extractall(into, filter="data")
        return {place: into / name for place, name in known.items()}

    def _has(self, commit: Commit, name: str) -> bool:
        tree = "" if name == "." else name
        return _git(self.root, "cat-file", "-e", f"{commit.name}:{tree}").returncode == 0

    def _name(self, place: Path) -> str:
        return place.resolve().relative_to(self.root).as_posix()


def _git(at: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise _wrong("git", "is not installed", f"install it, or {_INSTEAD}")
    command = [program, "-C", str(at), "--no-optional-locks", *arguments]
    return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git itself, no shell


def _commits(printed: bytes) -> list[Commit]:
    lines = printed.decode("utf-8", "replace").splitlines()
    return [Commit(*line.split("\0", 2)) for line in lines]


def _wrong(what: str, fact: str, way_out: str) -> SetupError:
    return SetupError((Problem(what, 0, fact, way_out),))
