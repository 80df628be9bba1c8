"""Value kinds: what is asked for, and what a sentence offers."""

import pytest

from bot.core.values.value_kinds import kinds_asked, proper_names, values_offered


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("when was the bridge built?", "date"),
        ("该塔建于哪一年?", "date"),
        ("how many people live there?", "number"),
        ("有多少人?", "number"),
        ("who designed it?", "person"),
        ("是谁设计的?", "person"),
        ("为什么关闭?", "reason"),
        ("what city is it in?", "place"),
    ],
)
def test_a_question_asks_for_a_kind(question: str, kind: str) -> None:
    assert kind in kinds_asked(question)


def test_a_sentence_offers_its_values() -> None:
    assert "1874" in values_offered("it was built in 1874.")["date"]
    assert values_offered("x") == {}


def test_names_that_open_a_sentence_do_not_count() -> None:
    assert proper_names("The engineer Ada Quill came.") == {"ada", "quill"}
