"""Votes: what readers said of each entry."""

import asyncio
import json
import os
from dataclasses import asdict

import typer
from rich.console import Console
from rich.table import Table

from bot.chats.store import Store, Tally
from bot.cli.options import ConfigOption, JsonOption
from bot.cli.screen import terminal
from bot.cli.service import Places, settings_of

EPILOG = """
Counts thumbs up and down of each entry, and how often it was suggested when none of the suggestions
was meant. Entries that were liked least come first.
"""


def votes(as_json: JsonOption = False, config: ConfigOption = None) -> None:  # noqa: FBT002 - an option
    """Show what readers said of each entry."""
    # Only commands about the store need a database: the others start faster without it.
    from bot.cli.storing import read_only  # noqa: PLC0415

    places = Places(None, config)
    store = read_only(places, settings_of(places).store, os.environ)
    found = sorted(asyncio.run(_tallies(store)), key=lambda one: (one.up - one.down, -one.none, one.entry))
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        _print(terminal(), found)


async def _tallies(store: Store) -> tuple[Tally, ...]:
    try:
        return await store.tallies()
    finally:
        await store.close()


def _print(console: Console, found: list[Tally]) -> None:
    if not found:
        console.print("no reader has voted yet")
        return
    table = Table("up", "down", "none of these", "entry", box=None, pad_edge=False)
    for one in found:
        table.add_row(str(one.up), str(one.down), str(one.none), one.entry)
    console.print(table)
