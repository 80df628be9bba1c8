"""Answers: how the project's own questions are answered, printed as a table.

Run with `make bench`. `--show` prints each question that is not answered as expected.
"""

import sys
from collections import Counter

from bot import Engine
from bot.core.outcomes import Answer, NotStated, Outcome
from bot.core.words.language import script_of
from tests.benchmarks.corpus import ROOT, answerable, outside


def verdict(outcome: Outcome, expected: str, *, not_stated: bool) -> str:
    """Return right, wrong or none for one question of the corpus.

    A question whose entry says that the article does not tell is right when nothing is asserted.
    """
    if isinstance(outcome, Answer):
        if not_stated:
            return "wrong"
        return "right" if expected in {statement.id for statement in outcome.statements} else "other"
    if isinstance(outcome, NotStated) or not_stated:
        return "right" if not_stated else "none"
    return "none"


def main() -> None:
    """Print the table."""
    show = "--show" in sys.argv
    engine = Engine.load(ROOT / "knowledge" / "lanshan")
    entries = {entry.id: entry for entry in engine.answerer.knowledge.entries()}
    rows: dict[str, Counter[str]] = {}
    for expected, question in answerable():
        outcome = engine.ask(question)
        not_stated = entries[expected].not_stated
        found = verdict(outcome, expected, not_stated=not_stated)
        rows.setdefault("not stated" if not_stated else script_of(question), Counter())[found] += 1
        if show and found != "right":
            said = [s.id for s in getattr(outcome, "statements", ())] or type(outcome).__name__
            print(f"{found:6} {expected:26} {question}  -> {said}")
    for question in outside():
        outcome = engine.ask(question)
        found = "wrong" if isinstance(outcome, Answer) else "right"
        rows.setdefault("outside", Counter())[found] += 1
        if show and found != "right":
            print(f"{found:6} {'outside':26} {question}  -> {[s.id for s in outcome.statements]}")
    print(f"{'questions':12} {'of':>5} {'right':>6} {'%':>6}  {'other':>5} {'none':>5} {'wrong':>5}")
    for name, counts in rows.items():
        total = counts.total()
        share = 100 * counts["right"] / total
        print(
            f"{name:12} {total:5} {counts['right']:6} {share:6.1f}  {counts['other']:5} {counts['none']:5} {counts['wrong']:5}"
        )


if __name__ == "__main__":
    main()
