"""Contrasts: words of which one is never said for the other."""

import pytest

from bot.core.proving.contrasts import negates, swapped


@pytest.mark.parametrize(
    ("said", "proved", "pair"),
    [
        ("治愈4例", "确诊4例", ("治愈", "确诊")),
        ("4 cured cases", "确诊4例", ("cured", "确诊")),
        ("the largest centre in the north", "永州南部最大的物流中心", ("north", "南部")),
    ],
)
def test_the_other_side_of_a_contrast_is_a_swap(said: str, proved: str, pair: tuple[str, str]) -> None:
    assert swapped(said, proved) == pair


@pytest.mark.parametrize(
    ("said", "proved"), [("确诊4例", "确诊4例,治愈4例"), ("死亡人数", "16支小分队"), ("企业", "确诊4例")]
)
def test_no_swap_without_another_side_in_the_source(said: str, proved: str) -> None:
    assert swapped(said, proved) is None


@pytest.mark.parametrize(
    "text", ["连续23天无新增", "没有抵押", "without collateral", "has not left", "isn't done"]
)
def test_a_denial_is_found(text: str) -> None:
    assert negates(text)


@pytest.mark.parametrize(
    "text", ["不断加强", "不仅如此", "无论如何", "“不见面”审批", "five new squads", "未来发展"]
)
def test_words_that_only_look_like_a_denial_are_none(text: str) -> None:
    assert not negates(text)
