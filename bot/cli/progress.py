"""Progress: a bar in the terminal while many articles are read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.progress import track

from bot.cli.screen import terminal

_MANY = 20
"""Articles from which reading them takes a while."""


def reading(folders: Sequence[Path]) -> Iterable[Path]:
    """Yield the folders of articles; on a terminal, show how many are left of many."""
    console = terminal(stderr=True)
    quiet = not console.is_terminal or len(folders) < _MANY
    return track(folders, "reading articles", len(folders), console=console, transient=True, disable=quiet)
