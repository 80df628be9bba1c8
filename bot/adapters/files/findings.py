"""Findings: the problems and warnings of all files read so far, each with its place."""

import os
from dataclasses import dataclass
from pathlib import Path

from bot.core.proving.rules import RULES
from bot.errors import Problem, SetupError


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands."""

    path: Path
    line: int

    def __str__(self) -> str:
        """Return the place as `path:line`."""
        return f"{shown(self.path)}:{self.line}"


class Findings:
    """Collects problems; paths are shown relative to the working directory where they lie in it.

    Breaking a rule that only warns is kept apart: it stops nothing.
    """

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._waived: set[Place] = set()

    def add(self, path: Path, line: int, fact: str, way_out: str = "", *, code: str) -> None:
        """Note one problem; `code` is that of a rule in `bot.core.rules`."""
        if code not in RULES:
            raise AssertionError(f"{code!r} is no rule")
        self._found.add(Problem(shown(path), line, fact, way_out, code))

    def add_at(self, place: Place, fact: str, way_out: str = "", *, code: str) -> None:
        """Note one problem at a place."""
        self.add(place.path, place.line, fact, way_out, code=code)

    def waive(self, waiver: Place) -> None:
        """Note that a waiver set a broken rule aside: it is needed."""
        self._waived.add(waiver)

    def needs(self, waiver: Place) -> bool:
        """Tell whether a waiver has set anything aside."""
        return waiver in self._waived

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems by path and line."""
        return tuple(sorted(one for one in self._found if not RULES[one.code].warning))

    def warnings(self) -> tuple[Problem, ...]:
        """Return all warnings by path and line."""
        return tuple(sorted(one for one in self._found if RULES[one.code].warning))

    def raise_any(self) -> None:
        """Raise SetupError with all problems, if there are any."""
        if problems := self.problems():
            raise SetupError(problems)


def shown(path: Path) -> str:
    """Return a path as an operator would type it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
