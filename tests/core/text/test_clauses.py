"""Clauses: where a sentence is cut into claims."""

import pytest

from bot.core.text.clauses import clauses, telling


def cut(text: str, whole: tuple[tuple[int, int], ...] = ()) -> list[str]:
    """Return the words of each clause."""
    return [text[one.begin : one.end] for one in clauses(text, whole)]


def test_commas_and_semicolons_part_claims() -> None:
    assert cut("县里组建维修小队,进村修好石桥;全县减免房租。") == [
        "县里组建维修小队",
        "进村修好石桥",
        "全县减免房租",
    ]


def test_a_list_stays_one_claim() -> None:
    assert cut("简化流程、缩短时间、提高效率。") == ["简化流程、缩短时间、提高效率"]


@pytest.mark.parametrize("frame", ["疫情发生以来", "截至目前", "会议期间", "据县委介绍"])
def test_an_opening_that_only_frames_belongs_to_what_follows(frame: str) -> None:
    assert cut(f"{frame},全县减免房租,电费打折优惠。") == [f"{frame},全县减免房租", "电费打折优惠"]


def test_an_english_opening_phrase_belongs_to_what_follows() -> None:
    text = "Since the great storm of last winter hit, the council has mended nine old bridges."
    assert cut(text) == [text.rstrip(".")]


def test_what_is_too_short_belongs_to_what_follows() -> None:
    assert cut("桥坏,全县减免房租。") == ["桥坏,全县减免房租"]


def test_a_short_end_belongs_to_what_goes_before() -> None:
    assert cut("全县减免房租,桥通。") == ["全县减免房租,桥通"]


def test_a_short_sentence_is_a_clause() -> None:
    assert cut("桥通。") == ["桥通"]


def test_nothing_is_cut_within_a_term() -> None:
    text = "坚持“甲乙丙,丁戊己”原则"
    assert cut(text, ((2, 11),)) == [text]


def test_brackets_within_a_clause_are_no_cut() -> None:
    assert cut("调整薪酬(生活费,补贴)稳定岗位") == ["调整薪酬(生活费,补贴)稳定岗位"]


def test_a_credit_line_in_brackets_is_a_clause_of_its_own() -> None:
    assert cut("全县减免房租。(河谷日报 王小明)") == ["全县减免房租", "河谷日报 王小明"]


def test_a_comma_within_a_number_is_no_cut() -> None:
    text = "The county lent companies 1,200,000 yuan in spring"
    assert cut(text) == [text]


def test_function_words_tell_nothing() -> None:
    assert telling("的 of 桥") == ((5, 6),)


def test_a_sentence_of_function_words_has_no_clause() -> None:
    assert cut("of the") == []
