"""Language: the script of a question and the language of its reply."""

import pytest

from bot.core.language import reply_language, script_of


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
