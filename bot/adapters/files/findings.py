"""Findings: the problems of all files read so far, each with its place."""

import os
from pathlib import Path

from bot.errors import Problem, SetupError


class Findings:
    """Collects problems; paths are shown relative to the working directory where they lie in it."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, path: Path, line: int, fact: str, way_out: str = "") -> None:
        """Note one problem."""
        self._found.add(Problem(shown(path), line, fact, way_out))

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems by path and line."""
        return tuple(sorted(self._found))

    def raise_any(self) -> None:
        """Raise SetupError with all problems, if there are any."""
        if self._found:
            raise SetupError(self.problems())


def shown(path: Path) -> str:
    """Return a path as an operator would type it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
