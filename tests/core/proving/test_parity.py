"""Parity: what the answers of one entry say in one language and not in another."""

import pytest

from bot.core.knowledge import Name
from bot.core.proving.parity import lost_characters, unlike

NAMES = (
    Name("place", {"zh": ("永安",), "en": ("Yongan",)}),
    Name("place", {"zh": ("河谷县",), "en": ("Valley county",)}),
    Name("slogan", {"zh": ("八个一",)}),
)


def differing(zh: str, en: str) -> list[tuple[str, str, str]]:
    """Return what two answers do not share, under a headline that names the county."""
    return list(unlike({"zh": zh, "en": en}, NAMES, "河谷县新闻"))


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("贷款1.5亿余元。", "Over 150 million yuan was lent."),
        ("2020年3月1日。", "1 March 2020 (2020-03-01)."),
        ("三个方面:甲、乙、丙。", "A, B and C."),
        ("在永安,八个一。", "In Yongan, eight ones."),
        ("河谷县组建小队。", "Teams were formed."),
        ("文章没有说第一例在哪天。", "The article does not say on which day."),
        ("电话010-65367254。", "There is a telephone number."),
    ],
)
def test_answers_that_say_the_same_do_not_differ(zh: str, en: str) -> None:
    assert differing(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "first"),
    [
        ("贷款1.5亿元。", "Over 150 million yuan was lent.", ("zh", "en", "1.5亿元")),
        ("2020年3月1日。", "1 March.", ("zh", "en", "2020年3月1日")),
        ("计划投放。", "It was released.", ("zh", "en", "计划")),
        ("在永安。", "In the south.", ("zh", "en", "永安")),
        (
            "发放了。文章没有说多少。",
            "It was lent.",
            ("zh", "en", "that the article does not tell something"),
        ),
    ],
)
def test_what_only_one_answer_says_is_named(zh: str, en: str, first: tuple[str, str, str]) -> None:
    assert differing(zh, en)[0] == first


def test_a_text_that_comes_back_from_traditional_script_loses_nothing() -> None:
    assert lost_characters("县里发放了贷款。", ()) == ""


def test_a_character_that_does_not_come_back_is_shown_with_its_neighbours() -> None:
    assert lost_characters("宫徵", ()) == "宫徵"


def test_a_declared_exception_may_differ() -> None:
    assert lost_characters("徵", ("徵",)) == ""
