"""Unanswered: the journal's questions that found no answer, with the nearest entry now."""

import asyncio
import json
import os
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.chats.journal import UNANSWERED
from bot.chats.store import Recorded, Store
from bot.cli.options import ConfigOption, JsonOption, KnowledgeOption
from bot.cli.screen import terminal
from bot.cli.service import Places, Service, build
from bot.core.outcomes import Answer, Candidate, NotStated

EPILOG = """
Shows how often each question was asked, when last, what came of it (`abstain`; `suggest`: questions
were offered; `rejected`: none of them was meant), and which entry is nearest to it now. Those that
today's knowledge answers are marked. `citebot new entry` begins an entry for one.
"""


@dataclass(frozen=True, slots=True)
class Open:
    """A question that found no answer, the entry nearest to it now, and whether it is answered now."""

    recorded: Recorded
    nearest: Candidate | None
    answered: bool


def unanswered(
    most: Annotated[int, typer.Option("--most", min=1, help="How many questions to show at most.")] = 50,
    as_json: JsonOption = False,  # noqa: FBT002 - an option
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the questions of readers that found no answer, the most asked first."""
    # Only commands about the store need a database: the others start faster without it.
    from bot.cli.storing import read_only  # noqa: PLC0415

    places = Places(knowledge, config)
    service = build(places)
    found = asyncio.run(_recorded(read_only(places, service.settings.store, os.environ)))
    looked_up = [_open(one, service) for one in found[:most]]
    if as_json:
        typer.echo(json.dumps([_record(one) for one in looked_up], ensure_ascii=False, indent=2))
    else:
        _print(terminal(), looked_up, len(found))


async def _recorded(store: Store) -> tuple[Recorded, ...]:
    try:
        return await store.recorded(*UNANSWERED)
    finally:
        await store.close()


def _open(recorded: Recorded, service: Service) -> Open:
    text = recorded.asked.text
    nearest = next(iter(service.answerer.rank(text, 1)), None)
    return Open(recorded, nearest, isinstance(service.answerer.ask(text), Answer | NotStated))


def _record(one: Open) -> dict[str, object]:
    recorded, nearest = one.recorded, one.nearest
    return {
        "question": recorded.asked.text,
        "lang": recorded.asked.lang,
        "status": recorded.asked.status,
        "suggested": list(recorded.asked.entries),
        "times": recorded.times,
        "first": recorded.first.isoformat(),
        "last": recorded.last.isoformat(),
        "nearest": nearest and nearest.id,
        "score": nearest and round(nearest.score, 1),
        "answered_now": one.answered,
    }


def _print(console: Console, found: list[Open], every: int) -> None:
    if not found:
        console.print("no question is waiting for an answer")
        return
    table = Table("times", "last", "outcome", "nearest entry now", "question", box=None, pad_edge=False)
    for one in found:
        recorded, nearest = one.recorded, one.nearest
        near = f"{nearest.id} {nearest.score:.0f}" if nearest is not None else "-"
        table.add_row(
            str(recorded.times),
            recorded.last.isoformat(),
            recorded.asked.status,
            f"{near}, answered now" if one.answered else near,
            # A reader's words are no markup.
            Text(recorded.asked.text),
        )
    console.print(table)
    if every > len(found):
        console.print(f"{every - len(found)} more; --most shows them")
