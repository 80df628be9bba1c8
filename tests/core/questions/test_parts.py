"""Parts: several questions in one message."""

import pytest

from bot.core.questions.parts import questions


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("确诊几个,治好几个?", ("确诊几个", "治好几个?")),
        ("how many were cured? and who wrote this?", ("how many were cured?", "and who wrote this?")),
        ("what is the discount and who gets it", ("what is the discount", "who gets it")),
        ("一共中招几个人？清零保持了多久？", ("一共中招几个人?", "清零保持了多久?")),
    ],
)
def test_each_question_of_a_message_is_a_part(message: str, parts: tuple[str, ...]) -> None:
    assert questions(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "how many loans were issued",
        "贷款、补贴和租金有什么优惠",
        "do banks and companies meet?",
        "就业难、用工难怎么解决",
        "药材种植、加工",
    ],
)
def test_one_question_stays_whole(message: str) -> None:
    assert questions(message) == (message.replace("？", "?"),)


def test_a_story_around_a_question_is_left_out() -> None:
    assert questions("I run a shop. My rent is too high. Is there any relief?") == ("Is there any relief?",)
