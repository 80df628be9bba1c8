"""Near spellings: what is found is what comparing all words would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.similarity import nearest_by_slips, nearest_word
from bot.core.words.near_spellings import NearSpellings

WORD = st.text("abcde", min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=40, unique=True)


@pytest.mark.parametrize("slip", ["compani", "comapny", "kompany", "companny"])
def test_one_slip_finds_the_word(slip: str) -> None:
    assert NearSpellings(["loan", "company", "campaign"]).most_alike(slip, 0.74) == (
        "company",
        1 - 1 / max(7, len(slip)),
    )


def test_nothing_is_found_when_nothing_is_near() -> None:
    spellings = NearSpellings(["loan", "company"])
    assert spellings.most_alike("bridges", 0.74) is None
    assert spellings.fewest_slips("bridges", 2) is None


def test_nothing_is_found_among_no_words() -> None:
    assert NearSpellings([]).most_alike("loan", 0.74) is None


def test_of_equally_near_words_the_first_is_found() -> None:
    assert NearSpellings(["boat", "bolt", "boot"]).fewest_slips("bost", 1) == "boat"


def test_a_word_of_another_first_letter_is_no_slip() -> None:
    assert NearSpellings(["goat"]).fewest_slips("boat", 1) is None


@given(WORDS, WORD, st.sampled_from([0.5, 0.74, 0.9]))
def test_the_most_alike_of_all_words_is_found(words: list[str], word: str, least: float) -> None:
    assert NearSpellings(words).most_alike(word, least) == nearest_word(word, words, least)


@given(WORDS, WORD, st.integers(0, 3))
def test_the_fewest_slips_of_all_words_are_found(words: list[str], word: str, most: int) -> None:
    assert NearSpellings(words).fewest_slips(word, most) == nearest_by_slips(word, words, most)
