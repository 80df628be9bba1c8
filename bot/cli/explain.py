"""Explain: what was understood, what competed, which gate decided."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.core.answerer import Explanation, PartExplanation
from bot.core.outcomes import Candidate

_SHOWN = 8


def show(console: Console, explanation: Explanation) -> None:
    """Print how each question of a message was understood and decided."""
    for part in explanation.parts:
        console.print(_understood(part))
        if part.candidates:
            console.print(_candidates(part.candidates[:_SHOWN]))
        reason = f" ({escape(part.reason)})" if part.reason else ""
        console.print(f"decided by [bold]{escape(part.gate or 'nothing')}[/bold]{reason}")


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
        table.add_row(name, escape(value) or "[dim]none[/dim]")
    return table


def _candidates(candidates: tuple[Candidate, ...]) -> Table:
    parts = list(dict.fromkeys(name for candidate in candidates for name in candidate.parts))
    table = Table("candidate", "score", *map(escape, parts), "nearest phrasing", show_edge=False)
    for candidate in candidates:
        values = [f"{candidate.parts[name]:.2f}" if name in candidate.parts else "" for name in parts]
        table.add_row(escape(candidate.id), f"{candidate.score:.1f}", *values, escape(candidate.phrasing))
    return table
