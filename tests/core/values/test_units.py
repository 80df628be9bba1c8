"""Units: what a number is a number of."""

import pytest

from bot.core.values.units import compatible


@pytest.mark.parametrize(
    ("said", "proved"), [("CNY", "CNY"), ("CNY", ""), ("", "CNY"), ("person", "case"), ("day", "")]
)
def test_units_that_may_be_one(said: str, proved: str) -> None:
    assert compatible(said, proved)


@pytest.mark.parametrize(
    ("said", "proved"), [("USD", "CNY"), ("USD", ""), ("day", "month"), ("team", "firm")]
)
def test_units_that_are_two(said: str, proved: str) -> None:
    assert not compatible(said, proved)
