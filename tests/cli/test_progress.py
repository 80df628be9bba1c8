"""Progress: a bar on a terminal, nothing elsewhere."""

import threading
from io import StringIO

from rich.console import Console

from bot.cli.progress import progress


def shown(*, terminal: bool) -> str:
    """Return what is written while phrasings are left out."""
    out = StringIO()
    with progress(Console(file=out, force_terminal=terminal, width=100, color_system=None)) as tell:
        tell("reach", 8, 12)
    return out.getvalue()


def test_a_terminal_shows_how_many_of_how_many_are_done() -> None:
    assert "8/12" in shown(terminal=True)


def test_a_file_gets_no_bar() -> None:
    assert shown(terminal=False) == ""


def test_no_thread_is_running_beside_the_bar() -> None:
    before = threading.active_count()
    with progress(Console(file=StringIO(), force_terminal=True)):
        assert threading.active_count() == before
