"""Replay: the reply behind an answer id made again, or what has changed since."""

import json
from dataclasses import dataclass
from typing import Annotated

import typer

from bot.cli.older import older, revision_with
from bot.cli.options import PROBLEMS, ConfigOption, JsonOption, KnowledgeOption
from bot.cli.screen import Screen, terminal
from bot.cli.service import Places, Service, build
from bot.core.answer_id import AnswerId, UnreadableId, changed, decode
from bot.replies.reply import Reply

EPILOG = """
Examples: `citebot replay a1ICuGXk...` · `citebot replay a1ICuGXk... --at HEAD~3`

The id is shown by `citebot ask`, by `/why` in the chat and on Telegram, and as `answer_id` in JSON.
It holds the question itself. Standard output gets the reply as it is made today, standard error
what differs from the first one. Exit codes: 0 the reply is the same, 1 it is not.
"""
_FILES = {
    "knowledge": "the folder of the article and general.yaml",
    "configuration": "bot.yaml, messages/ or weights.yaml",
    "scorer": "the program or its libraries",
}


@dataclass(frozen=True, slots=True)
class Replayed:
    """The reply to what an answer id asked, as it is now, held against the first one."""

    answer: AnswerId
    reply: Reply | None
    changed: tuple[tuple[str, str, str], ...]

    @property
    def same(self) -> bool:
        """Whether a reader is shown the same, to the byte."""
        return self.reply is not None and decode(self.reply.answer_id).reply == self.answer.reply


def replayed(answer: AnswerId, service: Service) -> Replayed:
    """Return the reply that a service gives to what an answer id asked; none when its entry is gone."""
    responder = service.responder
    return Replayed(answer, responder.again(answer), changed(answer.basis, responder.basis))


def replay(
    answer_id: Annotated[str, typer.Argument(metavar="ID", help="The answer id, as the reader got it.")],
    *,
    at: Annotated[
        str | None,
        typer.Option(
            "--at",
            metavar="REV",
            help="Replay with knowledge and configuration of a git revision or a folder.",
        ),
    ] = None,
    as_json: JsonOption = False,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Make the reply behind an answer id again, and tell what has changed since."""
    try:
        answer = decode(answer_id)
    except UnreadableId as error:
        raise typer.BadParameter(str(error), param_hint="replay") from error
    places = Places(knowledge, config)
    present = build(places)
    state = older(places, at, present) if at is not None else None
    for note in state.notes if state is not None else ():
        typer.echo(note, err=True)
    service = state.service if state is not None else present
    found = replayed(answer, service)
    facts = _facts(found, places, present)
    if as_json:
        typer.echo(json.dumps(_record(found, facts), ensure_ascii=True, indent=2))
    else:
        if found.reply is not None:
            Screen(terminal()).whole(found.reply, service.responder)
        for fact in (_asked(answer), *facts):
            typer.echo(fact, err=True)
    if not found.same:
        raise typer.Exit(PROBLEMS)


def _asked(answer: AnswerId) -> str:
    what = f"the button of {answer.asked!r}" if answer.pressed else f"asked: {answer.asked}"
    if answer.carried and answer.pressed:
        what = (
            f"more was asked for after {answer.asked!r}"
            if answer.ended
            else f"more was asked for: {answer.asked!r}"
        )
    elif answer.carried:
        what = f"a follow-up, read as: {answer.asked}"
    return f"{what} (in {answer.lang})" if answer.lang else what


def _facts(found: Replayed, places: Places, present: Service) -> list[str]:
    """Return what changed, a line for each input, and whether the reply is the same."""
    facts = [f"{name}: was {was}, is {now} ({_FILES[name]})" for name, was, now in found.changed]
    if found.same:
        return [*facts, "the reply is the same as then"]
    if found.reply is None:
        facts.append(f"there is no entry {found.answer.asked!r} any more")
    elif facts:
        facts.append("the reply is not the same as then")
    else:
        facts.append(
            "nothing that decides has changed, and yet the reply is another: is that the same system?"
        )
    if any(name == "knowledge" for name, _, _ in found.changed):
        commit = revision_with(places, present, found.answer.basis.knowledge)
        if commit is not None:
            facts.append(
                f"the knowledge of then is in {commit.name} of {commit.day}: add `--at {commit.name}`"
            )
        else:
            facts.append(
                "no revision in git has the knowledge of then; a copy of it can be named with `--at DIR`"
            )
    return facts


def _record(found: Replayed, facts: list[str]) -> dict[str, object]:
    answer = found.answer
    return {
        "asked": answer.asked,
        "pressed": answer.pressed,
        "carried": answer.carried,
        "lang": answer.lang or None,
        "same": found.same,
        "changed": {name: {"was": was, "is": now} for name, was, now in found.changed},
        "facts": facts,
        "reply": found.reply.plain() if found.reply is not None else None,
        "answer_id": found.reply.answer_id if found.reply is not None else None,
    }
