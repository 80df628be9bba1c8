"""Bags: the features of some phrasings, less those of others."""

from bot.core.knowledge import Lexicon
from bot.core.matching.bags import Bags
from bot.core.matching.candidates import phrase
from bot.core.words.terms import TermReader

READER = TermReader(Lexicon())
SOME = [phrase(0, text, READER) for text in ("how many lighthouses", "how many giraffes", "which giraffes")]


def test_what_is_taken_out_is_as_if_it_had_not_been_in() -> None:
    left = Bags.of(SOME).less(Bags.of(SOME[:1]))
    assert left == Bags.of(SOME[1:])


def test_nothing_is_left_of_all() -> None:
    assert Bags.of(SOME).less(Bags.of(SOME)) == Bags({}, {})
