"""Ranks: which of several is meant, in any language."""

from decimal import Decimal

import pytest

from bot.core.values.ranks import ranks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三艘船什么时候来", {3}),
        ("the third boat", {3}),
        ("第二期和第3期", {2, 3}),
        ("三艘船", set()),
        ("a boat", set()),
    ],
)
def test_ordinals_are_ranks_and_counts_are_none(text: str, expected: set[int]) -> None:
    assert ranks(text) == {Decimal(number) for number in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("借着十三五规划", {13}), ("编制“十四五”规划", {14}), ("第一个五年规划", {1}), ("三五个人", set())],
)
def test_a_five_year_plan_has_its_number(text: str, expected: set[int]) -> None:
    assert ranks(text) == {Decimal(number) for number in expected}
