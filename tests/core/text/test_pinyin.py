"""Pinyin: typed syllables and the sounds of characters."""

import pytest

from bot.core.text.pinyin import readings, split_syllables, typed


@pytest.mark.parametrize(
    ("letters", "syllables"),
    [
        ("shuidianfei", ("shui", "dian", "fei")),
        ("zhongcaoyao", ("zhong", "cao", "yao")),
        ("xian", ("xian",)),
        ("xi'an", ("xi", "an")),
        ("lvse", ("lv", "se")),
    ],
)
def test_letters_are_split_into_fewest_syllables(letters: str, syllables: tuple[str, ...]) -> None:
    assert split_syllables(letters) == syllables


@pytest.mark.parametrize("letters", ["number", "the", "strength", ""])
def test_other_words_have_no_syllables(letters: str) -> None:
    assert split_syllables(letters) is None


def test_a_character_with_two_sounds_has_both() -> None:
    assert ("yin", "hang") in readings("银行")


@pytest.mark.parametrize("text", ["贷款3.2亿", "dai kuan 3.2 yi", "dai'kuan 3.2yi"])
def test_a_text_is_typed_by_the_commonest_sound_of_its_characters(text: str) -> None:
    assert typed(text) == "daikuan3.2yi"
