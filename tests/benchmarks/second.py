"""Second: how the questions to the second article are answered, alone and beside the first one.

Run with `make bench`. `--show` prints each question that is not answered as expected. The blind questions
were written by somebody who had read that article only.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from bot import Engine
from bot.cli.service import Places, build
from bot.core.library.qualified import own_name
from bot.core.outcomes import Answer, NotStated, Outcome
from tests.benchmarks.blind import judged
from tests.benchmarks.corpus import CORPUS, ROOT, answerable

SECOND = CORPUS / "saltmere.yaml"
KNOWLEDGE = ROOT / "knowledge"
_SAID = (Answer, NotStated)
_HALVES = ("answerable", "unanswerable")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the second article; `entry` is empty when it must not be answered."""

    question: str
    entry: str = ""


def questions() -> Iterator[Asked]:
    """Yield the questions to the second article in file order."""
    found = yaml.safe_load(SECOND.read_text(encoding="utf-8"))
    for entry, some in found["answerable"].items():
        yield from (Asked(question, entry) for question in some)
    yield from (Asked(question) for question in found["outside"])


def verdict(outcome: Outcome, asked: Asked) -> str:
    """Return right, wrong or none for one question."""
    if not asked.entry:
        return "wrong" if isinstance(outcome, Answer) else "right"
    if not isinstance(outcome, _SAID):
        return "none"
    return "right" if asked.entry in {own_name(one.id) for one in outcome.statements} else "wrong"


def counted(engine: Engine, *, show: bool = False) -> dict[str, Counter[str]]:
    """Return how often each verdict was given to answerable questions and to the others."""
    found: dict[str, Counter[str]] = {"answerable": Counter(), "outside": Counter()}
    for asked in questions():
        outcome = engine.ask(asked.question)
        given = verdict(outcome, asked)
        found["answerable" if asked.entry else "outside"][given] += 1
        if show and given != "right":
            said = [one.id for one in getattr(outcome, "statements", ())] or outcome.status
            print(f"{given:6} {asked.entry or 'outside':18} {asked.question}  -> {said}")
    return found


def drawn(engine: Engine) -> list[str]:
    """Return the questions to the first article that the second one answers."""
    found = ((question, engine.ask(question)) for _, question in answerable())
    return [
        question
        for question, outcome in found
        if isinstance(outcome, _SAID) and outcome.statements[0].citations[0].article == "saltmere"
    ]


def main() -> None:
    """Print the table."""
    show = "--show" in sys.argv
    both = Engine.load(KNOWLEDGE)
    print(f"{'second article':26} {'of':>4} {'right':>6} {'none':>5} {'wrong':>6}")
    for name, engine in (("alone", Engine.load(KNOWLEDGE / "saltmere")), ("beside the first", both)):
        for kind, counts in counted(engine, show=show).items():
            row = f"{counts.total():4} {counts['right']:6} {counts['none']:5} {counts['wrong']:6}"
            print(f"{name + ', ' + kind:26} {row}")
    asked, good, wrong = judged(build(Places(KNOWLEDGE / "saltmere", ROOT / "config")), "saltmere_blind")
    for kind in _HALVES:
        print(f"blind, {kind:19} {asked[kind]:4} {good[kind]:6}")
    print(f"blind, asserted wrongly    {sum(asked[kind] for kind in _HALVES):4} {wrong:18}")
    print(f"of {len(answerable())} questions to the first, the second answers {len(drawn(both))}")


if __name__ == "__main__":
    main()
