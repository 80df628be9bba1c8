"""Stated values: what a reading text states in numbers, by kind and with its words."""

import pytest

from bot.core.values.stated_values import stated_values


def read(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each value of a text."""
    return [(one.kind, text[one.begin : one.end]) for one in stated_values(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("发放企业贷款3.2亿余元。", "money", "3.2亿余元"),
        ("给予800元至1600元的补贴", "money", "800元至1600元"),
        ("it cost £3.5 million.", "money", "£3.5 million"),
        ("电费优惠15%。", "percent", "15%"),
        ("5月3日,县里开会", "date", "5月3日"),
        ("Published 2020-03-01", "date", "2020-03-01"),
        ("连续40天没有停电", "duration", "40天"),
        ("组建12支维修小队", "count", "12支"),
        ("十五家企业参加", "count", "十五家"),
        ("签约项目8个,", "count", "8个"),
        ("a span of 120 metres", "measure", "120 metres"),
        ("计划投资20个亿", "number", "20个亿"),
        ("about two thousand cars", "number", "two thousand"),
        ("来客二百五十六", "number", "二百五十六"),
        ("拨打010-65367254咨询", "number", "010-65367254"),
        ("利率百分之五", "percent", "百分之五"),
    ],
)
def test_a_value_is_found_with_its_kind_and_words(text: str, kind: str, words: str) -> None:
    assert read(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text", ["政银企三方联手", "安排一名干部", "one of the firms", "第三批项目", "万一下雨"]
)
def test_a_word_that_only_looks_like_a_value_is_none(text: str) -> None:
    assert read(text) == []


def test_words_are_those_of_the_text_where_reading_it_shortens_it() -> None:
    assert read("来源:甲报   时间:2020-03-01  共1,200人") == [("date", "2020-03-01"), ("count", "1,200人")]
