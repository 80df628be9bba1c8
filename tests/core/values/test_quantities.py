"""Quantities: numbers as values with unit and bound, whatever they are written in."""

from decimal import Decimal

import pytest

from bot.core.values.quantities import plain, quantities


def read(text: str) -> list[tuple[list[float], str, str]]:
    """Return the amounts, unit and bound of each quantity of a text."""
    return [
        ([float(amount) for amount in one.amounts], one.unit, one.bound) for one in quantities(plain(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元",
        "一亿五千万元",
        "15000万元",
        "1.5億元",
        "150 million yuan",
        "0.15 billion yuan",
        "150,000,000 yuan",
    ],
)
def test_one_amount_is_one_value_in_every_spelling(text: str) -> None:
    assert read(text) == [([150_000_000], "CNY", "")]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("1.5亿余元", "over"),
        ("超过1.5亿元", "over"),
        ("1.5亿元以上", "over"),
        ("不超过1.5亿元", "most"),
        ("近1.5亿元", "nearly"),
        ("约1.5亿元", "about"),
        ("1.5亿元左右", "about"),
        ("至少1.5亿元", "least"),
        ("1.5亿元以内", "most"),
        ("over 150 million yuan", "over"),
        ("no more than 150 million yuan", "most"),
        ("nearly 150 million yuan", "nearly"),
        ("at least 150 million yuan", "least"),
        ("150 million yuan or so", "about"),
    ],
)
def test_words_around_an_amount_bound_it(text: str, bound: str) -> None:
    assert read(text) == [([150_000_000], "CNY", bound)]


@pytest.mark.parametrize("text", ["签约8个项目", "节约8个项目"])
def test_a_verb_that_ends_in_yue_bounds_nothing(text: str) -> None:
    assert read(text) == [([8], "project", "")]


@pytest.mark.parametrize(
    "text", ["800元至1600元", "800-1600元", "800 to 1,600 yuan", "between 800 and 1,600 yuan"]
)
def test_both_ends_of_a_range_are_one_quantity(text: str) -> None:
    assert read(text) == [([800, 1600], "CNY", "")]


@pytest.mark.parametrize("text", ["4 and 8 firms", "8到4家", "8个和4天"])
def test_two_numbers_that_are_no_range_stay_two(text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020-03-01", (2020, 3, 1)),
        ("2020年3月1日", (2020, 3, 1)),
        ("二〇二〇年三月一日", (2020, 3, 1)),
        ("1 March 2020", (2020, 3, 1)),
        ("March 1st, 2020", (2020, 3, 1)),
        ("the 1st of March", (0, 3, 1)),
        ("3月1日", (0, 3, 1)),
        ("March 2020", (2020, 3, 0)),
        ("2020年", (2020, 0, 0)),
    ],
)
def test_a_date_is_one_quantity(text: str, date: tuple[int, int, int]) -> None:
    assert read(text) == [(list(map(float, date)), "date", "")]


@pytest.mark.parametrize("text", ["13月1日", "45 March"])
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert "date" not in [unit for _, unit, _ in read(text)]


@pytest.mark.parametrize("text", ["第五", "第5", "fifth", "5th"])
def test_an_ordinal_is_told_from_a_count(text: str) -> None:
    assert read(text) == [([5], "ordinal", "")]


def test_an_early_ordinal_needs_a_noun_that_is_numbered() -> None:
    assert read("the first section, at first") == [([1], "ordinal", "")]


def test_digits_in_a_name_are_an_ordinal_and_a_number() -> None:
    assert [(amounts, unit) for amounts, unit, _ in read("“十四五”规划")] == [([14], "ordinal"), ([5], "")]


def test_a_numeral_of_three_characters_is_a_number() -> None:
    assert read("二十三天") == [([23], "day", "")]


def test_a_telephone_number_is_the_same_only_to_the_letter() -> None:
    assert [one.code for one in quantities(plain("电话010-65367254"))] == ["010-65367254"]


@pytest.mark.parametrize(("text", "percent"), [("九折", 10), ("85折", 15), ("10%", 10), ("百分之十", 10)])
def test_a_discount_is_a_share(text: str, percent: int) -> None:
    assert read(text)[0] == ([percent], "percent", "")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$5 million", "USD"),
        ("5亿美元", "USD"),
        ("23天", "day"),
        ("23个月", "month"),
        ("three parties", ""),
        ("16支小分队", "team"),
        ("4 confirmed cases", "case"),
        ("3家企业", "firm"),
        ("五万人", "person"),
    ],
)
def test_a_unit_stands_behind_or_before_its_number(text: str, unit: str) -> None:
    assert read(text)[0][1] == unit


def test_numbers_of_a_list_are_no_quantities() -> None:
    assert read("① 贷款\n② 补贴\n1. Loans") == []


def test_an_ordinal_of_a_name_is_read_as_the_name() -> None:
    assert [one.start for one in quantities("第十四五")] == [1, 3]


def test_the_plain_text_joins_groups_of_digits() -> None:
    assert plain("1,600 元") == "1600元"


def test_an_empty_text_has_no_quantity() -> None:
    assert quantities(plain("")) == ()


def test_the_place_of_a_number_is_that_in_the_plain_text() -> None:
    one = quantities("连续23天")[0]
    assert (one.start, one.stop, one.end, one.amounts) == (2, 4, 5, (Decimal(23),))
