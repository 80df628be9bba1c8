"""Polarity: words that turn a matter around, and those that say the same."""

from bot.core.words.polarity import turned_alike


def test_words_that_turn_a_matter_the_same_way_go_together() -> None:
    assert {"close", "关闭"} <= turned_alike(["shut"])


def test_an_ordinary_word_goes_with_none() -> None:
    assert turned_alike(["ferry"]) == frozenset()
