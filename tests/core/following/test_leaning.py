"""Leaning: which messages lean on what was said before."""

import pytest

from bot.core.following.leaning import HERE, Lean, Leaning, leaning_of


def lean(text: str, weight: float = 1.0) -> Leaning | None:
    return leaning_of(text, weight, 0.35)


@pytest.mark.parametrize(
    "text",
    ["还有呢", "还有吗?", "别的呢", "继续", "anything else?", "what else", "tell me more", "hai you ne"],
)
def test_more_is_asked_for(text: str) -> None:
    assert lean(text) == Leaning(Lean.MORE, "")


@pytest.mark.parametrize(
    "text",
    [
        "什么时候",
        "为什么呢?",
        "谁",
        "在哪里",
        "多少钱",
        "几家",
        "那要多久",
        "why?",
        "when",
        "by how much?",
        "and to whom?",
    ],
)
def test_a_question_word_alone_is_bare(text: str) -> None:
    found = lean(text)
    assert found is not None
    assert found.lean is Lean.BARE


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("那治愈的呢", "治愈"),
        ("补贴呢?", "补贴"),
        ("那水电费", "水电费"),
        ("哪治愈的呢", "治愈"),
        ("and the subsidy?", "subsidy"),
        ("what about the cured ones?", "cured"),
        ("and the third?", "the third part"),
    ],
)
def test_a_noun_with_a_mark_is_swapped_in(text: str, noun: str) -> None:
    assert lean(text) == Leaning(Lean.NOUN, noun)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("他们干什么", f"{HERE}干什么"),
        ("who leads them?", f"who leads {HERE}"),
        ("它在哪个村", f"{HERE}在哪个村"),
    ],
)
def test_a_word_that_points_is_where_the_matter_belongs(text: str, pattern: str) -> None:
    assert lean(text) == Leaning(Lean.POINTED, pattern)


def test_a_question_with_little_matter_is_slight() -> None:
    assert lean("用来做什么", 0.1) == Leaning(Lean.SLIGHT, "用来做什么")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "发放了多少贷款",
        "那房租减免多少呢",
        "哪家银行呢",
        "when was the article published",
        "why did the county form squads",
        "what time is it",
        "你呢",
        "what about you",
        "what are they building near the great wall today",
        "他们在招工的时候到底都说了一些什么话呢",
    ],
)
def test_a_question_that_stands_alone_leans_on_nothing(text: str) -> None:
    assert lean(text) is None
