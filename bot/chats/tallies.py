"""Tallies: votes counted by entry."""

from collections import Counter
from collections.abc import Iterable

from bot.chats.store import Tally, Verdict


def counted(votes: Iterable[tuple[tuple[str, ...], Verdict, int]]) -> tuple[Tally, ...]:
    """Return one tally an entry, in the order of ids, of votes given as entries, verdict and number."""
    numbers: Counter[tuple[str, Verdict]] = Counter()
    for entries, verdict, number in votes:
        for entry in entries:
            numbers[entry, verdict] += number
    return tuple(
        Tally(entry, numbers[entry, Verdict.UP], numbers[entry, Verdict.DOWN], numbers[entry, Verdict.NONE])
        for entry in sorted({entry for entry, _ in numbers})
    )
