"""Vote keys: ids survive their way through a button."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.vote_keys import ROOM, pack, unpack

FACTS = st.from_regex(r"fact:s[0-9]{1,4}", fullmatch=True)
IDS = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True) | FACTS


@given(st.lists(IDS, min_size=1, max_size=6))
def test_keys_fit_their_room(names: list[str]) -> None:
    assert 1 <= len(pack(tuple(names))) <= ROOM


@given(st.lists(IDS, min_size=1, max_size=4))
def test_keys_lead_back_to_the_ids(names: list[str]) -> None:
    assert unpack(pack(tuple(names)), ["other", *names]) == tuple(names)


@pytest.mark.parametrize(
    "packed", ["gone", "#0123456789", "fact:", "fact:s1; --", "fact:" + "s" * 20, "", ",,"]
)
def test_what_is_not_there_is_left_out(packed: str) -> None:
    assert unpack(packed, ["loans-issued"]) == ()


def test_what_is_still_there_is_found_beside_what_is_gone() -> None:
    assert unpack(pack(("gone", "loans-issued", "fact:s3")), ["loans-issued"]) == ("loans-issued", "fact:s3")
