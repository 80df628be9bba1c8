"""Numerals: every spelling of a number is the same value."""

from decimal import Decimal

import pytest

from bot.core.text.normalize import normalize
from bot.core.values.numerals import english_number, han_number, values


def read(text: str) -> list[tuple[Decimal, str]]:
    return [(value.amount, value.unit) for value in values(normalize(text))]


@pytest.mark.parametrize(
    "text", ["1.5亿元", "一亿五千万元", "150 million yuan", "0.15 billion yuan", "150,000,000元", "15000万元"]
)
def test_spellings_of_150_million_yuan_are_one_value(text: str) -> None:
    assert read(text) == [(Decimal(150_000_000), "money")]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("20个亿", 2_000_000_000, ""),
        ("近5万人", 50_000, "person"),
        ("十二支小分队", 12, "team"),
        ("百分之十", 10, "percent"),
        ("10%", 10, "percent"),
        ("10 percent", 10, "percent"),
        ("连续23天", 23, "day"),
        ("twenty-three days", 23, "day"),
        ("4例", 4, "case"),
        ("two hundred and five firms", 205, "firm"),
        ("2020年", 2020, "year"),
        ("1.5k yuan", 1500, "money"),
        ("fifteen hundred yuan", 1500, "money"),
        ("8億6千萬元", 860_000_000, "money"),
        ("3亿5000万人", 350_000_000, "person"),
        ("2万5千元", 25_000, "money"),
        ("2萬5000人", 25_000, "person"),
        ("三点五亿元", 350_000_000, "money"),
        ("half a million yuan", 500_000, "money"),
    ],
)
def test_a_value_has_an_amount_and_a_unit(text: str, amount: int, unit: str) -> None:
    assert read(text) == [(Decimal(amount), unit)]


def test_a_range_is_two_values() -> None:
    assert read("800元至1600元") == [(Decimal(800), "money"), (Decimal(1600), "money")]


def test_an_iso_date_is_year_month_and_day() -> None:
    assert read("2020-03-01") == [(Decimal(2020), "year"), (Decimal(3), "month"), (Decimal(1), "date")]


@pytest.mark.parametrize("text", ["第三部分", "the 3rd section", "十四五规划", "no. 7"])
def test_an_ordinal_or_a_name_is_no_value(text: str) -> None:
    assert read(text) == []


def test_a_word_that_is_no_numeral_has_no_value() -> None:
    assert han_number("天") is None


@pytest.mark.parametrize("text", ["two dozen", "several"])
def test_an_english_word_that_is_no_numeral_has_no_value(text: str) -> None:
    assert english_number(text) is None
