"""Standing: what holds for the day of the article only."""

import pytest

from bot.core.values.standing import tells_standing


@pytest.mark.parametrize(
    "words",
    [
        "组建了12支维修小队",
        "投放贷款3.2亿余元",
        "减免房租10%",
        "连续40天没有停电",
        "截至目前,没有停电",
        "计划修建新桥",
        "12 repair teams were formed",
        "the bridge is planned to open",
    ],
)
def test_values_plans_and_states_so_far_tell_a_standing(words):
    assert tells_standing(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "组建维修小队",
        "落实“六个一”要求",
        "河谷日报",
        "5月3日",
        "《第12号文件》",
        "the bridge is old",
    ],
)
def test_names_days_and_descriptions_tell_none(words):
    assert not tells_standing(words)
