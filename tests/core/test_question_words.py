"""Question words: what asks, and what is asked about."""

import pytest

from bot.core.question_words import asking, joined, matter


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("发放了多少贷款", "多少"),
        ("小分队有几支", "几支"),
        ("什么时候开工", "什么时候"),
        ("谁写的", "谁"),
        ("how many squads were formed", "how many"),
        ("until when is it open", "until when"),
        ("the rent", ""),
    ],
)
def test_the_words_that_ask_are_found(text: str, asks: str) -> None:
    assert asking(text) == asks


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("发放了多少贷款?", "发放 贷款"),
        ("小分队有几支", "小分队"),
        ("一对一帮扶是谁在做", "一对一帮扶 做"),
        ("how many squads were formed?", "squads formed"),
        ("is there a subsidy", "subsidy"),
        ("什么时候", ""),
    ],
)
def test_what_is_asked_about_is_left(text: str, about: str) -> None:
    assert matter(text) == about


def test_pieces_are_joined_without_spaces_between_chinese() -> None:
    assert joined("贷款", "", "什么时候") == "贷款什么时候"
    assert joined("why", "rent cut") == "why rent cut"
