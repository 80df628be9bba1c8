"""Counts: what the numbers of a text count."""

from decimal import Decimal

import pytest

from bot.core.values.counts import counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有三方参加", {("方", Decimal(3))}),
        ("八个措施", {("措", Decimal(8))}),
        ("16支小队", {("支", Decimal(16)), ("小", Decimal(16))}),
        ("seven parties", {("parti", Decimal(7))}),
        ("was it 8", set()),
        ("来了九", set()),
    ],
)
def test_a_number_counts_the_next_word_and_its_measure(text: str, expected: set[tuple[str, Decimal]]) -> None:
    assert set(counts(text)) == expected
