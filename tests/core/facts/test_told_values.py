"""Told values: the value of a fact in figures."""

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.facts.facts import facts_of
from bot.core.facts.told_values import told_value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("走访了近5万人。", "below 50,000 person"),
        ("给予800元至1600元的补贴。", "800 to 1,600 CNY"),
        ("时间:2020-03-01", "2020-03-01"),
        ("5月3日,开会。", "?-05-03"),
        ("It opened in March 2019.", "2019-03"),
        ("It opened in 1874.", "1874"),
        ("拨打010-65367254咨询。", "010-65367254"),
        ("失业率为2.1%。", "2.1 percent"),
        ("昨天下了雨。", ""),
    ],
)
def test_a_value_is_told_with_bound_and_unit(text: str, told: str) -> None:
    assert [told_value(one) for one in facts_of(read_article(text, ReadingRules(id="a", language="zh")))][
        :1
    ] == [told]
