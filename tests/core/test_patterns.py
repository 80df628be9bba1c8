"""Patterns: many phrasings from one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.patterns import PatternError, expand


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("how many", ("how many",)),
        (
            "how (much|many) [new] loans",
            ("how much new loans", "how much loans", "how many new loans", "how many loans"),
        ),
        ("[县里|政府]发(了|放)", ("县里发了", "县里发放", "政府发了", "政府发放", "发了", "发放")),
        ("<n>家", ("几家", "多少家")),
        ("a(b(c|d)|e)", ("abc", "abd", "ae")),
        ("(a|a)", ("a",)),
        ("a|b", ("a", "b")),
    ],
)
def test_a_pattern_expands_in_order(pattern: str, texts: tuple[str, ...]) -> None:
    assert expand(pattern, {"n": "(几|多少)"}) == texts


@pytest.mark.parametrize(
    ("pattern", "fact"),
    [
        ("(a|b", "no closing"),
        ("a)", "without its opening"),
        ("<x>", "rule <x>"),
        ("<n", "no closing '>'"),
        ("(a|b)" * 9, "more than 200"),
        ("<self>", "names itself"),
        ("<broken>", "brackets do not match"),
        ("(" * 20, "nested too deep"),
        ("(a]", "no closing"),
    ],
)
def test_a_broken_pattern_says_why(pattern: str, fact: str) -> None:
    with pytest.raises(PatternError, match=fact):
        expand(pattern, {"self": "<self>", "broken": "a)"})


@given(st.text(alphabet="ab()[]|<> ", max_size=30))
def test_any_text_expands_or_is_refused(pattern: str) -> None:
    try:
        texts = expand(pattern, {})
    except PatternError:
        return
    assert len(texts) == len(set(texts)) <= 200
