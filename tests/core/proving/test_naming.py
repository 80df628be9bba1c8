"""Naming: ids for new entries."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.proving.naming import propose_id


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["发放", "贷款"], "fafang-daikuan"),
        (["loans", "matchmaking meeting"], "loans-matchmaking-meeting"),
        (["贷款", "1.5亿"], "daikuan-1-5yi"),
        (["Loans", "loans"], "loans"),
        (["one", "two", "three", "four", "five"], "one-two-three-four"),
        (["a" * 39, "bc"], "a" * 39),
        (["?!"], "entry"),
        ([], "entry"),
    ],
)
def test_an_id_is_made_of_a_few_words(words: list[str], name: str) -> None:
    assert propose_id(words, ()) == name


def test_an_id_that_is_taken_is_numbered() -> None:
    assert propose_id(["loans"], {"loans", "loans-2"}) == "loans-3"


@given(st.lists(st.text()))
def test_every_id_can_stand_in_a_link(words: list[str]) -> None:
    assert re.fullmatch("[a-z0-9-]{1,40}", propose_id(words, ()))
