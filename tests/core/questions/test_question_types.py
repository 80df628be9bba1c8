"""Question types: the kind of value a question asks for."""

import pytest

from bot.core.questions.question_types import asked_types, asks, satisfies, types_of_units


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("发了多少贷款", "money"),
        ("一共签了几个项目", "count"),
        ("how many firms came", "count"),
        ("how many yuan per person", "money"),
        ("how many days in a row", "duration"),
        ("多少天没有新增", "duration"),
        ("什么时候发布的", "date"),
        ("when was it published", "date"),
        ("谁写的", "person"),
        ("who wrote it", "person"),
        ("在哪里开会", "place"),
        ("which town is it in", "place"),
        ("哪家银行放的款", "organisation"),
        ("which bank lends", "organisation"),
        ("优惠百分之几", "percent"),
        ("what percentage is cut", "percent"),
        ("为什么要这样做", "reason"),
        ("what does it stand for", "definition"),
        ("记者的电话", "contact"),
        ("他的电邮是什么", "contact"),
        ("the number to ring for the desk", "contact"),
        ("请来的是哪个集团", "organisation"),
        ("和哪所学校合作", "organisation"),
        ("which pharma giant came", "organisation"),
        ("officials punished, a head count", "count"),
    ],
)
def test_a_question_asks_for_a_type(text: str, asked: str) -> None:
    assert asked in asked_types(text)


def test_a_statement_asks_for_nothing() -> None:
    assert asked_types("银行和企业对接") == frozenset()


def test_an_amount_is_served_by_money_and_not_by_a_date() -> None:
    assert satisfies(frozenset({"money"}), "amount")
    assert not satisfies(frozenset({"date"}), "amount")


def test_units_offer_types() -> None:
    assert types_of_units(frozenset({"money", "case", "day", ""})) == {"money", "amount", "count", "duration"}


@pytest.mark.parametrize("text", ["有没有补贴", "did they cut rent", "多少", "is it free?"])
def test_these_have_the_shape_of_a_question(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["我家开小店", "i run a shop"])
def test_these_do_not(text: str) -> None:
    assert not asks(text)
