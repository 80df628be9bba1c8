"""Assumed: offices and times that a question slips in."""

import pytest

from bot.core.questions.assumed import assumed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("did the mayor of the city sign", [("mayor", "市长")]),
        ("what did the provincial government give", [("provincial government", "省政府")]),
        ("市长去年说了什么", [("市长", "市长"), ("去年", "去年")]),
        ("how much was lent last year", [("last year", "去年")]),
        ("the majority signed", []),
        ("县里做了什么", []),
    ],
)
def test_offices_and_other_times_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(assumed(text)) == expected
