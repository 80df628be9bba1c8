"""Ordinals: one way to write which part is meant."""

import pytest

from bot.core.values.ordinals import mark_ordinals


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("第三部分", "ord3"),
        ("the third section", "ord3"),
        ("the 3rd heading", "ord3"),
        ("heading no. 3", "ord3"),
        ("section three", "ord3"),
        ("最后一节", "ordlast"),
        ("the last heading", "ordlast"),
        ("开头那部分", "ord1"),
        ("第十二条", "ord12"),
    ],
)
def test_an_ordinal_is_marked(text: str, mark: str) -> None:
    assert mark in mark_ordinals(text).split()


@pytest.mark.parametrize("text", ["what came first", "last year", "第一时间?"[2:]])
def test_other_words_stay(text: str) -> None:
    assert mark_ordinals(text) == text
