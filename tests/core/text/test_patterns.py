"""Patterns: many phrasings from one line."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.patterns import PatternError, expand, spread


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
    assert all(text == " ".join(text.split()) and text for text in texts) or texts == ("",)


WORDS = st.text(alphabet="ab中", min_size=1, max_size=3)


@given(st.text(alphabet="ab 中文?,", max_size=30))
def test_a_text_without_brackets_is_itself_squeezed(text: str) -> None:
    assert expand(text, {}) == (" ".join(text.split()),)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_groups_give_every_combination_once_in_order(groups: list[list[str]]) -> None:
    pattern = "".join(f"({'|'.join(group)})" for group in groups)
    assert expand(pattern, {}) == tuple(dict.fromkeys("".join(words) for words in product(*groups)))


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_an_option_is_its_alternatives_or_nothing(words: list[str]) -> None:
    option = "|".join(words)
    assert expand(f"x[{option}]", {}) == expand(f"x({option}|)", {})


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_rule_reads_as_if_its_body_stood_there(words: list[str]) -> None:
    body = "|".join(words)
    assert expand("x<rule>y", {"rule": body}) == expand(f"x({body})y", {})


@given(st.integers(1, 300), st.integers(1, 40))
def test_a_spread_keeps_the_first_and_the_order(size: int, most: int) -> None:
    texts = tuple(map(str, range(size)))
    kept = spread(texts, most)
    assert len(kept) == min(size, most)
    assert kept[0] == "0"
    assert list(kept) == sorted(kept, key=int)
