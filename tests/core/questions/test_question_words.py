"""Question words: what asks, and what is asked about."""

import pytest

from bot.core.questions.question_words import asking, joined, unasked


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
    ("text", "left"),
    [
        ("发放了多少贷款?", "发放了 贷款"),
        ("小分队有几支", "小分队有"),
        ("how many squads were formed?", "squads were formed"),
        ("什么时候", ""),
    ],
)
def test_what_is_not_asked_with_is_left(text: str, left: str) -> None:
    assert unasked(text) == left


def test_pieces_are_joined_without_spaces_between_chinese() -> None:
    assert joined("贷款", "", "什么时候") == "贷款什么时候"
    assert joined("why", "rent cut") == "why rent cut"
