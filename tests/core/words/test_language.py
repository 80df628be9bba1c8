"""Language: the script of a question and the language of its reply."""

import pytest

from bot.core.words.language import open_languages, reply_language, script_of


@pytest.mark.parametrize(
    ("text", "script", "reply"),
    [
        ("发了多少贷款", "zh-Hans", "zh-Hans"),
        ("發了多少貸款", "zh-Hant", "zh-Hant"),
        ("how many loans", "en", "en"),
        ("fafang le duoshao daikuan", "pinyin", "zh-Hans"),
        ("peixun subsidy max 是多少 yuan", "mixed", "zh-Hans"),
        ("可以问 loan 吗", "zh-Hans", "zh-Hans"),
        ("who can sing", "en", "en"),
        ("", "en", "en"),
        ("???", "en", "en"),
        ("2020", "en", "en"),
    ],
)
def test_a_text_has_a_script_and_a_reply_language(text: str, script: str, reply: str) -> None:
    assert script_of(text) == script
    assert reply_language(text, script) == reply


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("发了多少贷款", ("zh-Hans",)),
        ("發了多少貸款", ("zh-Hant",)),
        ("人口多少", ("zh-Hans", "zh-Hant")),
        ("fafang le duoshao daikuan", ("zh-Hans", "zh-Hant")),
        ("how many loans", ("en",)),
        ("2020?", ("en", "zh-Hans", "zh-Hant")),
        ("", ("en", "zh-Hans", "zh-Hant")),
    ],
)
def test_a_text_leaves_some_languages_open(text: str, left: tuple[str, ...]) -> None:
    assert open_languages(text) == left


@pytest.mark.parametrize(
    "text", ["发了多少贷款", "人口多少", "how many loans", "2020", "fafang le duoshao daikuan"]
)
def test_the_usual_language_of_those_comes_first(text: str) -> None:
    assert open_languages(text)[0] == reply_language(text, script_of(text))
