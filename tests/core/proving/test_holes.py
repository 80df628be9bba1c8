"""Holes: what no entry carries, and what is waived."""

import pytest

from bot.core.proving.holes import Hole, Judged, Waiver, judged
from tests.core.coverage_makers import article, covered, entry

TEXT = article("河谷县新闻", "河谷县修好石桥,全县减免房租,优惠15%。坚持“八个一”措施。")
BRIDGE = entry("bridge", "河谷县修好石桥", of=TEXT)
SILENT = entry("silent", "优惠15%", of=TEXT, zh="有优惠。")


def found(*waivers: Waiver) -> Judged:
    """Return the holes of an article of which a bridge is told and a discount only cited."""
    return judged(covered(TEXT, BRIDGE, SILENT), waivers)


def hole(code: str, words: str) -> Hole:
    """Return the one hole with this code and these words."""
    (one,) = [one for one in found().open if (one.code, one.words) == (code, words)]
    return one


def test_holes_come_in_the_order_of_the_text() -> None:
    assert [(one.code, one.words) for one in found().open] == [
        ("C301", "河谷县新闻"),
        ("C301", "全县减免房租"),
        ("C302", "15%"),
        ("C301", "坚持“八个一”措施"),
        ("C302", "八个一"),
        ("C303", "八个一"),
    ]


def test_a_hole_stands_at_raw_offsets() -> None:
    one = hole("C301", "全县减免房租")
    assert TEXT.raw[one.start : one.stop] == "全县减免房租"
    assert one.sentence == "s2"


def test_a_clause_that_is_missed_is_named() -> None:
    assert hole("C301", "全县减免房租").fact == "no entry tells '全县减免房租' (s2)"


def test_a_sentence_that_is_missed_as_a_whole_is_one_hole() -> None:
    one = hole("C301", "坚持“八个一”措施")
    assert (one.kind, one.fact) == ("sentence", "no entry tells the sentence s3: '坚持“八个一”措施'")


def test_a_value_that_is_cited_and_not_said_names_who_cites_it() -> None:
    assert hole("C302", "15%").fact == "no answer says the percent '15%' (s2), cited by silent"


def test_many_who_cite_are_not_all_named() -> None:
    many = [entry(f"e{n}", "优惠15%", of=TEXT, zh="有优惠。") for n in range(5)]
    facts = [one.fact for one in judged(covered(TEXT, *many)).open if one.words == "15%"]
    assert facts == ["no answer says the percent '15%' (s2), cited by e0, e1, e2 and others"]


def test_a_term_that_nobody_cites_says_so() -> None:
    assert hole("C302", "八个一").fact == "no entry cites the quoted term '八个一' (s3)"


def test_a_term_that_nobody_explains_says_so() -> None:
    assert hole("C303", "八个一").fact == "the article never explains '八个一' (s3), and no entry says so"


def test_a_name_is_missed_once_where_it_stands_first() -> None:
    missed = [one for one in judged(covered(TEXT)).open if one.words == "河谷县"]
    assert [one.sentence for one in missed] == ["s1"]


@pytest.mark.parametrize("words", ["全县减免房租", "减免房租", "河谷县修好石桥,全县减免房租"])
def test_a_waiver_sets_aside_a_hole_by_most_of_its_words_or_more(words: str) -> None:
    waiver = Waiver(words, "C301", "nobody pays rent")
    assert [(one.words, by.reason) for one, by in found(waiver).waived] == [
        ("全县减免房租", "nobody pays rent")
    ]


def test_a_waived_hole_is_open_no_more() -> None:
    assert "全县减免房租" not in [one.words for one in found(Waiver("全县减免房租", "C301")).open]


@pytest.mark.parametrize(
    "waiver",
    [Waiver("房租", "C301"), Waiver("全县减免房租", "C302"), Waiver("河谷县修好石桥", "C301")],
)
def test_a_waiver_of_a_few_words_or_another_rule_or_place_is_not_needed(waiver: Waiver) -> None:
    assert found(waiver).unused == (waiver,)
