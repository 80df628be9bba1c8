"""Rules: what a code of `citebot check` means, in a terminal."""

import difflib

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.core.proving.rules import RULES, Rule


def show(console: Console, code: str) -> None:
    """Print the rule of a code with its examples, or all rules in a table for `all`."""
    if code.lower() == "all":
        console.print(_table())
        return
    rule = RULES.get(code.upper())
    if rule is None:
        near = difflib.get_close_matches(code.upper(), RULES, 1)
        hint = f"did you mean {near[0]}?" if near else "`--explain all` lists them"
        raise typer.BadParameter(f"{code!r} is no rule; {hint}", param_hint="--explain")
    console.print(Text(f"{rule.code} ({kind(rule)})", style="bold"))
    console.print(Text(f"{rule.says}: {rule.why}."))
    for label, example, style in (("wrong", rule.wrong, "red"), ("right", rule.right, "green")):
        console.print()
        console.print(Text(f"{label}:", style=style))
        console.print(Text("\n".join(f"  {line}" for line in example.split("\n"))))
    if rule.waivable:
        console.print()
        console.print(Text(_waiver(rule)))


def _waiver(rule: Rule) -> str:
    if rule.of_article:
        return f"To set it aside, in article.yaml: `waive: [{{words: ..., code: {rule.code}, reason: ...}}]`"
    return f"To set it aside for one entry: `waive: {{{rule.code}: the reason}}`"


def kind(rule: Rule) -> str:
    """Return whether a rule warns only."""
    return "warning" if rule.warning else "problem"


def _table() -> Table:
    table = Table("code", "kind", "rule", box=None, pad_edge=False)
    for rule in RULES.values():
        table.add_row(rule.code, kind(rule), rule.says)
    return table
