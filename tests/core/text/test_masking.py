"""Masking: what tells who someone is goes, what a question asks stays."""

import pytest

from bot.core.text.masking import masked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to li.wei+1@mail.example.cn please", "write to *** please"),
        ("我的电话是13800138000,贷款怎么办", "我的电话是***,贷款怎么办"),
        ("call +86 138-0013-8000 now", "call *** now"),
        ("身份证43112719900101123X能贷款吗", "身份证***能贷款吗"),
        ("ask @li_wei about loans", "ask *** about loans"),
        ("看https://example.com/a?b=1这里", "看***这里"),
        ("see www.example.com", "see ***"),
    ],
)
def test_what_tells_who_someone_is_is_struck_out(text: str, expected: str) -> None:
    assert masked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "贷款14.06亿元是真的吗",
        "why 50,000 or 150000 people",
        "what happened on 2020-03-01",
        "in 2020 and 2021, 10 000 yuan",
        "who @ the bank",
        "C++ @me",
    ],
)
def test_what_a_question_asks_stays(text: str) -> None:
    assert masked(text) == text


def test_masking_twice_is_masking_once() -> None:
    once = masked("13800138000 a@b.cn @li_wei")
    assert masked(once) == once
