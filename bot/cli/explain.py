"""Explain: what was understood, what competed, which gate decided."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.core.answerer import Explanation, PartExplanation

_SHOWN = 6
_PARTS = {"told": "explained", "near": "alike", "lead": "lead"}
"""Parts of a score that a reader of the table can make sense of, with their headings."""
_WIDEST = 44


def show(console: Console, explanation: Explanation) -> None:
    """Print how each question of a message was understood and decided."""
    for part in explanation.parts:
        console.print(_understood(part))
        if part.candidates:
            console.print(_candidates(part))
        reason = f" ({part.reason})" if part.reason else ""
        console.print(Text.assemble("decided by ", (part.gate or "nothing", "bold"), reason))


def _understood(part: PartExplanation) -> Table:
    table = Table("understood", "", title_justify="left", show_edge=False)
    rows = {
        "text": part.text,
        "language, script": f"{part.language}, {part.script}",
        "terms": ", ".join(f"{term} {weight:g}" for term, weight in part.terms),
        "asks for": part.value_type,
        "names": ", ".join(part.names),
        "numbers": ", ".join(part.numbers),
    }
    for name, value in rows.items():
        table.add_row(name, Text(value) if value else Text("none", style="dim"))
    return table


def _candidates(part: PartExplanation) -> Table:
    table = Table(show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("candidate", no_wrap=True)
    for heading in ("score", *_PARTS.values()):
        table.add_column(heading, no_wrap=True, justify="right")
    table.add_column("forbidden by", overflow="fold")
    table.add_column("nearest phrasing", overflow="fold")
    for candidate, verdict in list(zip(part.candidates, part.verdicts, strict=True))[:_SHOWN]:
        values = [f"{candidate.parts[name]:.2f}" if name in candidate.parts else "" for name in _PARTS]
        row = (Text(verdict) if verdict else Text("nothing", style="dim"), Text(_cut(candidate.phrasing)))
        table.add_row(Text(candidate.id), f"{candidate.score:.1f}", *values, *row)
    return table


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
