"""What can be wrong at set-up: problems, each at one place in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong at one place; prints as `path:line: fact; way out`.

    `line` counts from 1; 0 means the file as a whole and is not printed.
    """

    path: str
    line: int
    fact: str
    way_out: str = ""

    def __str__(self) -> str:
        """Return the problem on one line, as an editor can jump to it."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.fact}; {self.way_out}" if self.way_out else f"{place}: {self.fact}"


class SetupError(Exception):
    """The bot cannot start, or new knowledge cannot be taken: all problems at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
