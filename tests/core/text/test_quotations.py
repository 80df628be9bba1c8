"""Quotations: what stands between marks, and which of it names something."""

import pytest

from bot.core.text.quotations import quotations


def terms(text: str) -> list[str]:
    """Return the quoted terms of a text."""
    return [text[one.begin : one.end] for one in quotations(text) if one.term]


@pytest.mark.parametrize(
    "text",
    ["强化“六树六抓”,", "强化「六树六抓」,", "强化『六树六抓』,", '强化"六树六抓",', "强化“六树六抓,”"],
)
def test_marks_of_every_kind_set_a_term_apart(text: str) -> None:
    assert terms(text) == ["六树六抓"]


def test_a_work_in_title_marks_is_a_title_and_no_term() -> None:
    (one,) = quotations("出台《实施意见》")
    assert (one.title, one.term) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "王市长说:“我们建桥”",
        "王市长表示“桥修好了”",
        "“桥修好了,大家都高兴”",
        '"We have kept our word," Smith said.',
        'Smith said "it stands".',
        '"This bridge belongs to all of us"',
    ],
)
def test_what_somebody_says_is_no_term(text: str) -> None:
    assert terms(text) == []


def test_a_comma_that_english_puts_inside_the_marks_is_not_of_the_term() -> None:
    assert terms("Under the “five-point plan,” the city builds.") == ["five-point plan"]


def test_a_mark_without_its_other_half_is_passed_over() -> None:
    assert terms("强化“六树六抓,抓细抓落实") == []


def test_marks_around_nothing_but_a_stop_are_passed_over() -> None:
    assert terms("强化“,”") == []
