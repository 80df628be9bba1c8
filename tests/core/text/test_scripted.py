"""Scripted patterns: a text is held only against the alternatives that its script can have."""

import pytest

from bot.core.text.scripted import ScriptedPatterns

PATTERNS = ScriptedPatterns((("name", r"名字|\bname\b"), ("site", "哪里"), ("end", r"\bend\b|结束")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他的名字", {"name"}),
        ("what is the name", {"name"}),
        ("他的 name 在哪里", {"name", "site"}),
        ("when does it end", {"end"}),
        ("", set()),
    ],
)
def test_patterns_are_found_by_script(text: str, found: set[str]) -> None:
    assert PATTERNS.found(text) == found


def test_several_texts_have_what_each_of_them_has() -> None:
    assert PATTERNS.found_in(("what is the name", "在哪里", "他的 name")) == {"name", "site"}


@pytest.mark.parametrize("text", ["no end", "the ending is not far, end", "结束"])
def test_alternatives_that_begin_a_word_are_found_where_one_begins(text: str) -> None:
    assert "end" in PATTERNS.found(text)


@pytest.mark.parametrize("text", ["to send", "ending"])
def test_alternatives_that_begin_a_word_are_not_found_inside_of_one(text: str) -> None:
    assert "end" not in PATTERNS.found(text)
