import re
from pathlib import Path

import pytest

from bot.core.deciding.causes import Cause
from bot.core.knowledge import Lexicon
from bot.core.questions.question_types import TYPES, UNITS
from bot.core.smalltalk.smalltalk import SmalltalkMatcher
from bot.core.text.normalize import fingerprint
from bot.core.words.terms import TermReader
from bot.replies.keys import KEYS
from bot.replies.messages import INTENTS, LANGUAGES, Messages, Small, Wording, placeholders
from tests.replies.makers import messages

SOURCES = {
    path: path.read_text("utf-8")
    for path in (Path(__file__).parents[2] / "bot").rglob("*.py")
    if path.name != "keys.py"
}


FAMILIES = {"cause": {cause.value for cause in Cause}, "kind": set(TYPES), "unit": set(UNITS)}
"""Keys that are made of the name of what they say, by how they begin."""


def filled(key):
    return dict.fromkeys(KEYS[key].placeholders, "x")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_has_a_text_in_every_language(key, lang):
    assert messages().say(key, lang, **filled(key))


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_used(key):
    family, _, name = key.partition("_")
    made = name in FAMILIES.get(family, ())
    assert made or any(re.search(f"[\"']{key}[\"']", text) for text in SOURCES.values())


@pytest.mark.parametrize(
    "key", sorted({key for text in SOURCES.values() for key in re.findall(r'\bsay\(\s*"(\w+)"', text)})
)
def test_every_key_said_exists(key):
    assert key in KEYS


@pytest.mark.parametrize("intent", INTENTS)
def test_every_intent_has_many_phrasings(intent):
    assert len(messages().smalltalk[intent]) >= 50


def test_no_phrasing_belongs_to_two_intents():
    owners = {}
    for intent, texts in messages().smalltalk.items():
        for text in texts:
            owners.setdefault(fingerprint(text).replace(" ", "") or text, set()).add(intent)
    assert [text for text, intents in owners.items() if len(intents) > 1] == []


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("您好！", "greeting"),
        ("Ni Hao", "greeting"),
        ("謝謝你", "thanks"),
        ("THX!!", "thanks"),
        ("🙏", "thanks"),
        ("我可以問你什麼？", "help"),
        ("What can I ask you?", "help"),
        ("你是機器人嗎", "about"),
        ("do you make things up?", "about"),
        ("tl;dr", "summary"),
        ("這篇文章講了什麼？", "summary"),
        ("原文链接", "source"),
        ("which site is this from?", "source"),
        ("886", "bye"),
        ("cya", "bye"),
    ],
)
def test_smalltalk_is_known_in_any_script(text, intent):
    assert SmalltalkMatcher(messages().smalltalk, TermReader(Lexicon())).intent(text) == intent


@pytest.mark.parametrize(
    "text",
    [
        "文章的标题是什么",
        "作者是谁",
        "文章的作者是谁",
        "哪天发布的",
        "what is the headline",
        "who is the author of the article",
        "when was it published",
        "资金来源是什么",
        "how many people",
    ],
)
def test_questions_about_the_article_are_not_smalltalk(text):
    assert SmalltalkMatcher(messages().smalltalk, TermReader(Lexicon())).intent(text) is None


def test_traditional_text_is_made_from_simplified():
    assert messages().say("related", "zh-Hant") == "相關問題"


def test_given_traditional_text_goes_before_made_text():
    assert messages().say("lang_name", "zh-Hant") == "繁體中文"


def test_values_are_not_read_as_placeholders():
    made = Messages({"zh-Hans": Wording({"a": "{title}"}), "en": Wording({"a": "{title}"})})
    assert made.say("a", "en", title="{date}") == "{date}"


def test_smalltalk_joins_the_phrasings_of_all_languages():
    made = Messages(
        {
            "zh-Hans": Wording({}, {"bye": Small(("再见", "bye"), "再见")}),
            "en": Wording({}, {"bye": Small(("bye", "so long"), "Bye")}),
        }
    )
    assert made.smalltalk["bye"] == ("再见", "bye", "so long")
    assert made.languages == ("zh-Hans", "en", "zh-Hant")
    assert made.reply("bye", "zh-Hant") == "再見"


def test_placeholders_are_names_in_braces():
    assert placeholders("{a} {{b}} {c}") == {"a", "c"}


@pytest.mark.parametrize("text", ["{", "}", "{}", "{a.b}", "{a!r}", "{a:>3}", "{0}"])
def test_other_braces_are_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        placeholders(text)
