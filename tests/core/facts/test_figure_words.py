"""Figure words: how answers and sentences tell the value of a fact."""

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.facts.facts import Fact, FactReader, facts_of
from bot.core.facts.figure_words import worded
from bot.core.knowledge import Lexicon

READER = FactReader(Lexicon())


def fact(sentence: str, value: str, language: str = "zh") -> Fact:
    article = read_article(f"{sentence}\n", ReadingRules(id="one", language=language))
    return next(one for one in facts_of(article) if one.text == value)


LOANS = fact("县里新发放企业贷款3.2亿余元,签约项目8个。", "3.2亿余元")


@pytest.mark.parametrize(
    ("answer", "value", "words"),
    [
        ("县里发放了3.2亿余元贷款。", "3.2亿余元", "县里发放了3.2亿余元贷款。"),
        (
            "Over 320 million yuan (3.2亿余元) was lent. It helps.",
            "Over 320 million yuan",
            "Over 320 million yuan was lent.",
        ),
    ],
)
def test_an_answer_tells_the_value_in_its_own_words_by_its_whole_sentence(answer, value, words) -> None:
    told = worded(answer, LOANS, READER)
    assert told is not None
    assert (told.value, told.words) == (value, words)
    assert told.words[told.begin : told.end] == value


@pytest.mark.parametrize(
    "answer", ["Over 330 million yuan was lent.", "8 firms got loans.", "", "320 million people"]
)
def test_an_answer_with_another_value_tells_nothing(answer: str) -> None:
    assert worded(answer, LOANS, READER) is None


def test_the_own_sentence_tells_the_value_by_its_clause() -> None:
    text = "县里新发放企业贷款3.2亿余元,签约项目8个。"
    told = worded(text, LOANS, READER, exact=True)
    assert told is not None
    assert told.words == "县里新发放企业贷款3.2亿余元"


def test_of_two_equal_values_the_one_of_the_same_measure_is_meant() -> None:
    cured = fact("累计确诊病例4例,治愈4例。", "4例")
    second = next(
        one
        for one in facts_of(
            read_article("累计确诊病例4例,治愈4例。\n", ReadingRules(id="one", language="zh"))
        )
        if one.measure == "治愈"
    )
    text = "确诊病例4例,治愈4例。"
    assert [(told.begin, told.end) for one in (cured, second) if (told := worded(text, one, READER))] == [
        (4, 6),
        (9, 11),
    ]


def test_what_is_counted_follows_an_english_number() -> None:
    told = worded("Nearly 900 passengers crossed.", fact("近900名乘客过海。", "900名"), READER)
    assert told is not None
    assert told.value == "Nearly 900 passengers"


@pytest.mark.parametrize(
    ("sentence", "text", "value", "hedge"),
    [
        ("连续40天没有停电。", "40天", "连续40天", ""),
        ("计划投资20亿元建厂。", "20亿元", "20亿元", "计划"),
        ("截至12日,涉及农户4127户。", "4127户", "4127户", "截至12日"),
    ],
)
def test_a_hedge_beside_the_value_is_of_it_and_another_is_told_apart(sentence, text, value, hedge) -> None:
    told = worded(sentence, fact(sentence, text), READER, exact=True)
    assert told is not None
    assert (told.value, told.hedge) == (value, hedge)


def test_a_number_whose_unit_is_not_read_is_not_told_without_it() -> None:
    text = "On Monday it was 11 °C in Harlow."
    assert worded(text, fact(text, "11", "en"), READER, exact=True) is None
