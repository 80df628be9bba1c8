"""Organisations: names that only their capitals give away."""

import pytest

from bot.core.knowledge import Lexicon
from bot.core.words.organisations import capital_names
from bot.core.words.terms import TermReader


@pytest.mark.parametrize(
    ("text", "capitals", "names"),
    [
        ("who runs china construction bank", {"china", "construction", "bank"}, ["china construction bank"]),
        ("loans from the bank of china", {"bank", "china"}, ["bank china"]),
        ("who runs the bank", {"bank"}, []),
        ("who runs the bank of the county", {"bank"}, []),
        ("who runs the china bank", {"china"}, []),
        ("who runs the river bridge", {"river", "bridge"}, []),
    ],
)
def test_a_kind_of_organisation_is_a_name_with_what_its_capitals_tie_to_it(
    text: str, capitals: set[str], names: list[str]
) -> None:
    terms = TermReader(Lexicon()).read(text)
    found = capital_names(terms, frozenset(capitals))
    assert [" ".join(term.surface for term in words) for words in found] == names
