"""Progress: how far a long check has come, on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

Tell = Callable[[str, int, int], None]
"""Told what goes on, and how many of how many steps are done."""

_FIRST = "reading and proving"
_LABELS = {"collisions": "asking phrasings a little otherwise", "reach": "leaving phrasings out"}


@contextmanager
def progress(console: Console) -> Iterator[Tell]:
    """Show a bar while the block runs, and take it away afterwards; what is no terminal stays as it is."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(_FIRST, total=None)

        def tell(what: str, done: int, of: int) -> None:
            bar.update(task, description=_LABELS[what], completed=done, total=of)

        yield tell
