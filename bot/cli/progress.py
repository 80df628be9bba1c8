"""Progress: bars in the terminal for what takes a while."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, track

from bot.cli.screen import terminal

Tell = Callable[[str, int, int], None]
"""Told what goes on, and how many of how many steps are done."""

_MANY = 20
"""Articles from which reading them takes a while."""
_SHOWN = 8
"""Every so many steps the bar is drawn anew."""
_FIRST = "reading and proving"
_LABELS = {"collisions": "asking phrasings a little otherwise", "reach": "leaving phrasings out"}


def reading(folders: Sequence[Path]) -> Iterable[Path]:
    """Yield the folders of articles; on a terminal, show how many are left of many."""
    console = terminal(stderr=True)
    quiet = not console.is_terminal or len(folders) < _MANY
    return track(folders, "reading articles", len(folders), console=console, transient=True, disable=quiet)


@contextmanager
def progress(console: Console) -> Iterator[Tell]:
    """Show a bar while the block runs, and take it away afterwards; what is no terminal stays as it is."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    hidden = not console.is_terminal
    # Without a thread of its own, so that a second process can be started while it is shown.
    with Progress(*columns, console=console, transient=True, disable=hidden, auto_refresh=False) as bar:
        task = bar.add_task(_FIRST, total=None)
        bar.refresh()

        def tell(what: str, done: int, of: int) -> None:
            shown = done % _SHOWN == 0 or done == of
            bar.update(task, description=_LABELS[what], completed=done, total=of, refresh=shown)

        yield tell
