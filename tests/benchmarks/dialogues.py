"""Dialogues: how follow-up questions are answered, printed as a table.

Run with `make bench`. The half called `held` was written before any follow-up was read, and its failures
were only counted while the rest was built. `--show` prints each dialogue of the other half that fails.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.cli.service import Places, build
from bot.core.following.exchange import Exchange
from bot.replies.reply import Reply
from bot.replies.responder import Responder
from tests.benchmarks.corpus import CORPUS, ROOT

NONE = "none"
"""Stands for an answer that asserts nothing."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, and the ids of which the reply to it has to say one."""

    question: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Turns of one chat; of a trap, the last stands alone and leans on nothing."""

    id: str
    half: str
    lang: str
    trap: bool
    turns: tuple[Turn, ...]


def dialogues() -> tuple[Dialogue, ...]:
    """Return all dialogues in file order."""
    lines = (CORPUS / "dialogues.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_dialogue(json.loads(line)) for line in lines)


def _dialogue(made: dict[str, object]) -> Dialogue:
    match made:
        case {"id": str(name), "half": str(half), "lang": str(lang), "turns": list(turns)}:
            read = (Turn(turn["q"], tuple(turn.get("expect", ()))) for turn in turns)
            return Dialogue(name, half, lang, bool(made.get("trap")), tuple(read))
        case _:
            raise ValueError(f"not a dialogue: {made}")


def talked(dialogue: Dialogue, responder: Responder) -> list[Reply]:
    """Return the replies to the turns of a dialogue, each with the exchange before it."""
    last: Exchange | None = None
    replies: list[Reply] = []
    for turn in dialogue.turns:
        replies.append(responder.answer(turn.question, None, last))
        last = replies[-1].exchange
    return replies


def right(dialogue: Dialogue, responder: Responder) -> bool:
    """Tell whether each turn is answered as expected; the last of a trap as it is without the others."""
    replies = talked(dialogue, responder)
    if dialogue.trap:
        alone = responder.answer(dialogue.turns[-1].question)
        return (alone, alone.answer_id) == (replies[-1], replies[-1].answer_id)
    return all(fits(turn, reply) for turn, reply in zip(dialogue.turns, replies, strict=True))


def fits(turn: Turn, reply: Reply) -> bool:
    """Tell whether a turn is answered as expected."""
    if reply.status == "answer":
        return bool(set(reply.said) & set(turn.expected))
    return NONE in turn.expected


def main() -> None:
    """Print the table."""
    responder = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).responder
    rows: dict[tuple[str, str], Counter[bool]] = {}
    for one in dialogues():
        found = right(one, responder)
        kind = "traps" if one.trap else one.lang
        for name in (kind, *(() if one.trap else ("all dialogues",))):
            rows.setdefault((one.half, name), Counter())[found] += 1
        if "--show" in sys.argv and not found and one.half != "held":
            _show(one, talked(one, responder))
    print(f"{'half':8} {'':14} {'of':>4} {'right':>6} {'%':>6}")
    for (half, name), counts in sorted(rows.items()):
        total = counts.total()
        print(f"{half:8} {name:14} {total:4} {counts[True]:6} {100 * counts[True] / total:6.1f}")


def _show(dialogue: Dialogue, replies: Sequence[Reply]) -> None:
    for turn, reply in zip(dialogue.turns, replies, strict=True):
        print(f"{dialogue.id:6} {turn.question:40} {reply.status} {reply.said} not {turn.expected}")


if __name__ == "__main__":
    main()
