"""Story: clauses about the reader are blanked, those that ask or tell of the matter are not."""

import pytest

from bot.core.questions.story import without_story


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("i waited 9 hours last winter, did people there get a lane", "did people there get a lane"),
        ("上回我烧到39度,这边有没有快速道", "这边有没有快速道"),
        ("my uncle grows rice. how much credit is there?", "how much credit is there?"),
    ],
)
def test_what_a_reader_tells_of_themselves_is_left_out(text: str, left: str) -> None:
    found = without_story(text)
    assert found.strip(" ,.") == left
    assert len(found) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "i heard they raised the rent, why",
        "听我朋友说涨租了,为什么",
        "can i get a loan",
        "我能贷款吗",
        "i own a factory",
        "how many bridges, and how many willows",
    ],
)
def test_questions_and_what_somebody_heard_stay(text: str) -> None:
    assert without_story(text) == text
