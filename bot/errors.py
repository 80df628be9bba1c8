"""What can be wrong at set-up: problems, each at one place in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong at one place; prints as `path:line: fact; way out [CODE]`.

    `line` counts from 1; 0 means the file as a whole and is not printed. `code` names the rule
    that is broken, for `citebot check --explain`; empty for what no file can mend.
    """

    path: str
    line: int
    fact: str
    way_out: str = ""
    code: str = ""

    def __str__(self) -> str:
        """Return the problem on one line, as an editor can jump to it."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        told = f"{place}: {self.fact}; {self.way_out}" if self.way_out else f"{place}: {self.fact}"
        return f"{told} [{self.code}]" if self.code else told


class SetupError(Exception):
    """The bot cannot start, or new knowledge cannot be taken: all problems at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
