"""Vote keys: ids survive their way through a button."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.vote_keys import ROOM, pack, unpack

NAMES = r"(?:[A-Za-z0-9_-]{1,64}/)?"
ENTRIES = st.from_regex(NAMES + r"[A-Za-z0-9_-]{1,64}", fullmatch=True)
FACTS = st.from_regex(r"(?:[A-Za-z0-9_-]{1,30}/)?fact:s[0-9]{1,4}", fullmatch=True)
IDS = ENTRIES | FACTS


@given(st.lists(IDS, min_size=1, max_size=6))
def test_keys_fit_their_room(names: list[str]) -> None:
    assert 1 <= len(pack(tuple(names))) <= ROOM


@given(st.lists(ENTRIES, min_size=1, max_size=3))
def test_keys_of_entries_lead_back_to_their_ids(names: list[str]) -> None:
    assert unpack(pack(tuple(names)), ["other", *names]) == tuple(names)


@given(st.lists(IDS, min_size=1, max_size=6))
def test_of_many_keys_the_first_lead_back_to_their_ids(names: list[str]) -> None:
    found = unpack(pack(tuple(names)), names)
    assert found
    assert tuple(names[: len(found)]) == found


@given(FACTS)
def test_a_fact_is_found_though_nobody_lists_it(name: str) -> None:
    assert unpack(pack((name,)), []) == (name,)


@pytest.mark.parametrize(
    "packed", ["gone", "#0123456789", "fact:", "fact:s1; --", "fact:" + "s" * 20, "", ",,"]
)
def test_what_is_not_there_is_left_out(packed: str) -> None:
    assert unpack(packed, ["loans-issued"]) == ()


def test_what_is_still_there_is_found_beside_what_is_gone() -> None:
    assert unpack(pack(("gone", "loans-issued", "fact:s3")), ["loans-issued"]) == ("loans-issued", "fact:s3")
