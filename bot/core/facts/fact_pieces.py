"""Fact pieces: a sentence cut where its facts begin and end, to be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.facts.facts import Fact


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[begin:end]` of a sentence with the numbers of the facts it is of, the narrowest first."""

    begin: int
    end: int
    facts: tuple[int, ...]


def pieces(text: str, facts: Sequence[Fact]) -> tuple[Piece, ...]:
    """Return the pieces of a sentence in order; together they are all of it."""
    ends = {0, len(text), *(fact.begin for fact in facts), *(fact.end for fact in facts)}
    return tuple(Piece(begin, end, _over(facts, begin, end)) for begin, end in pairwise(sorted(ends)))


def _over(facts: Sequence[Fact], begin: int, end: int) -> tuple[int, ...]:
    over = [number for number, fact in enumerate(facts) if fact.begin <= begin and end <= fact.end]
    return tuple(sorted(over, key=lambda number: facts[number].end - facts[number].begin))
