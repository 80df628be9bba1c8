"""Words: what readers are shown is there, and fits Telegram, in every language."""

import re

import pytest

from bot.adapters.telegram.profile import COMMANDS
from bot.core.text.script import to_traditional
from bot.replies.keys import KEYS
from bot.replies.messages import INTENTS, LANGUAGES
from tests.replies.makers import messages

BUTTONS = sorted(key for key, given in KEYS.items() if given.about.startswith("Button"))
ALERTS = ("expired",)
_SAID = re.compile(r"\{\w+\}")
_PROGRAM = re.compile(r"/\w+|https?://\S+|Telegram")


def bare(key: str, lang: str) -> str:
    """Return a text without what is filled in, and without commands and proper names."""
    text = messages().say(key, lang, **{name: f"{{{name}}}" for name in KEYS[key].placeholders})
    return _PROGRAM.sub("", _SAID.sub("", text))


@pytest.mark.parametrize("key", sorted(set(KEYS) - {"lang_name"}))
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_no_english_word_is_left_in_chinese(key, lang):
    assert re.findall("[A-Za-z]{2,}", bare(key, lang)) == []


@pytest.mark.parametrize("key", sorted(set(KEYS) - {"lang_name"}))
def test_no_chinese_word_is_left_in_english(key):
    assert re.findall("[\u3400-\u9fff\uff0c\u3002]", bare(key, "en")) == []


@pytest.mark.parametrize("key", sorted(KEYS))
def test_no_simplified_character_is_left_in_traditional(key):
    assert bare(key, "zh-Hant") == to_traditional(bare(key, "zh-Hant"))


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_smalltalk_has_a_reply(intent, lang):
    assert messages().reply(intent, lang, title="x", publisher="x", date="x", topics="x")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_is_described_in_a_line(name, lang):
    assert 1 <= len(messages().say(COMMANDS[name], lang)) <= 256


@pytest.mark.parametrize(("key", "most"), [("bot_description", 512), ("bot_short_description", 120)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_descriptions_fit_the_profile(key, most, lang):
    assert 1 <= len(messages().say(key, lang)) <= most


@pytest.mark.parametrize("key", BUTTONS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_stands_on_a_button_fits_it(key, lang):
    assert len(bare(key, lang)) <= 24


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_alert_fits_its_window(lang):
    assert [key for key in ALERTS if len(messages().say(key, lang)) > 200] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_a_name_for_each_month(lang):
    assert len(messages().say("months", lang).split()) == 12


@pytest.mark.parametrize(
    ("lang", "shown"), [("en", "page 1,200 of 3,000"), ("zh-Hans", "第1200页，共3000页")]
)
def test_numbers_are_written_as_the_language_does(lang, shown):
    assert messages().say("page", lang, page=1200, pages=3000) == shown
