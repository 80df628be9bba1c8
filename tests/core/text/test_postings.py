"""Postings: where units stand, whichever way they were made."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.postings import Postings

TEXTS = [["pier", "boat", "pier"], [], ["boat"]]
UNITS = st.text(alphabet="abc码头", min_size=1, max_size=3)


def test_units_are_counted_in_each_text() -> None:
    assert Postings.of(TEXTS).counts(["pier", "boat", "tree"]).tolist() == [[2, 0, 0], [1, 0, 1], [0, 0, 0]]


def test_lengths_are_those_of_the_texts() -> None:
    assert Postings.of(TEXTS).lengths.tolist() == [3, 0, 1]


def test_totals_are_over_all_texts() -> None:
    found = Postings.of(TEXTS)
    assert dict(zip(found.units, found.totals().tolist(), strict=True)) == {"boat": 2, "pier": 2}


def test_nothing_has_no_totals() -> None:
    assert Postings.of([[]]).totals().tolist() == []


@given(st.lists(st.lists(UNITS, max_size=6), min_size=1, max_size=5), st.lists(UNITS, max_size=4))
def test_what_comes_back_from_a_file_counts_the_same(texts: list[list[str]], wanted: list[str]) -> None:
    made = Postings.of(texts)
    back = Postings.restored(json.loads(json.dumps(made.plain())))
    assert back.counts(wanted).tolist() == made.counts(wanted).tolist()
    assert back.lengths.tolist() == made.lengths.tolist()


@given(st.lists(st.lists(UNITS, max_size=6), min_size=1, max_size=5))
def test_every_unit_is_in_it(texts: list[list[str]]) -> None:
    made = Postings.of(texts)
    assert all(unit in made for text in texts for unit in text)
