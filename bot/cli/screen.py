"""Screen: replies as they look in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.replies.reply import Quote, Reply
from bot.replies.responder import Responder

_STYLES = {
    "answer": "bold",
    "not_stated": "bold yellow",
    "suggest": "bold cyan",
    "abstain": "bold yellow",
    "smalltalk": "bold",
}
_SURE = frozenset({"answer", "not_stated"})
_PIPE_WIDTH = 160
_MARKED, _QUIET, _NUMBER = "green", "dim", "bold cyan"


def terminal(*, stderr: bool = False) -> Console:
    """Return the console of a standard stream; tables get room when it is a file or a pipe."""
    console = Console(highlight=False, stderr=stderr)
    if not console.is_terminal:
        console.width = _PIPE_WIDTH
    return console


class Screen:
    """Writes to one terminal; plain text when it is a file or a pipe."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def reply(self, reply: Reply) -> None:
        """Show a reply: each statement, its quotes, then the source line."""
        for block in reply.blocks:
            self._write(Text(block.text, style=_STYLES[reply.status]))
            for quote in block.quotes:
                self._write(_quoted(quote), indent=2)
        if reply.source:
            self._write(Text(reply.source, style=_QUIET), indent=2)

    def whole(self, reply: Reply, responder: Responder) -> None:
        """Show a reply with its choices and its answer id."""
        self.reply(reply)
        heading = responder.say("related", reply.lang) if reply.status in _SURE else ""
        self.choices([choice.label for choice in reply.choices], heading)
        self.line(f"answer id {reply.answer_id}")

    def choices(self, labels: Sequence[str], heading: str = "") -> None:
        """Show numbered choices."""
        if heading and labels:
            self._write(Text(heading, style=_QUIET))
        for number, label in enumerate(labels, start=1):
            self._write(Text.assemble((f"[{number}]", _NUMBER), " ", (label, "underline")), indent=2)

    def line(self, text: str, style: str = _QUIET) -> None:
        """Show one line of the program's own."""
        self._write(Text(text, style=style))

    def blank(self) -> None:
        """Show an empty line."""
        self.console.print()

    def _write(self, text: Text, indent: int = 0) -> None:
        if self.console.is_terminal:
            self.console.print(Padding(text, (0, 0, 0, indent), expand=False))
        else:
            # A file or a pipe has no width: nothing is wrapped or padded.
            self.console.print(Text(" " * indent).append_text(text), soft_wrap=True)


def _quoted(quote: Quote) -> Text:
    """Return a quote with its cited words lit."""
    words = Text(quote.text, style=_QUIET)
    for begin, end in quote.marks:
        words.stylize(f"not dim {_MARKED}", begin, end)
    return Text.assemble(("「", _QUIET), words, ("」", _QUIET), f" {quote.label}".rstrip())
