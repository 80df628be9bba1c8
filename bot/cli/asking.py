"""Asking: one value after the other, typed in a terminal."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import typer
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from rich.console import Console
from rich.text import Text

from bot.cli.desk import UnusableError

Taken = TypeVar("Taken")


class Asker:
    """Asks at the terminal until an answer can be used; Ctrl-C or Ctrl-D ends the command."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._session: PromptSession[str] = PromptSession()

    def value(
        self, label: str, take: Callable[[str], Taken], usual: str = "", known: Sequence[str] = ()
    ) -> Taken:
        """Return what `take` makes of an answer; one that it refuses is asked for again."""
        while True:
            try:
                return take(self._line(label, usual, known))
            except UnusableError as error:
                self._console.print(Text(str(error), style="yellow"), soft_wrap=True)

    def yes(self, label: str) -> bool:
        """Tell whether the answer is yes; it is no until said otherwise."""
        return self._line(f"{label} [y/N]").lower() in {"y", "yes"}

    def _line(self, label: str, usual: str = "", known: Sequence[str] = ()) -> str:
        try:
            typed = self._session.prompt(
                f"{label}: ",
                default=usual,
                completer=WordCompleter(list(known), sentence=True),
                reserve_space_for_menu=len(known),
            )
        except (EOFError, KeyboardInterrupt):
            raise typer.Abort from None
        return typed.strip()
