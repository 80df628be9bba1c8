"""Several: each reply names its article, and buttons and lists tell articles apart."""

import pytest

from bot.adapters.telegram.callbacks import EntryPress, TopicPress, encode, key_of
from bot.adapters.telegram.links import EntryLink, opened, payload
from bot.core.outcomes import Answer, Suggestion
from bot.replies.messages import LANGUAGES
from bot.replies.responder import Responder
from tests.core.library_makers import bare, library
from tests.replies.makers import messages

LIBRARY = library()
RESPONDER = Responder(LIBRARY, messages())
MANY = Responder(
    library(*(bare(f"a{number}", f"Town {number}\n\nA hall was built.") for number in range(9))), messages()
)


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("how long is the new pier", "Source: Harlow Post, as of 2 April 2023 · Harlow harbour reopens"),
        ("how many loans were issued", "Source: 河谷县新闻"),
    ],
)
def test_a_reply_names_its_article_and_date(question: str, source: str) -> None:
    assert RESPONDER.answer(question).source == source


def test_statements_of_two_articles_are_each_led_by_their_own() -> None:
    reply = RESPONDER.answer("how many loans were issued? how long is the new pier?")
    assert [block.text.split(":")[0] for block in reply.blocks] == [
        "河谷县新闻",
        "Harlow harbour reopens (2 April 2023)",
    ]
    assert reply.source.splitlines() == [
        "Source: 河谷县新闻",
        "Source: Harlow Post, as of 2 April 2023 · Harlow harbour reopens",
    ]


def test_quotes_are_those_of_their_own_article() -> None:
    reply = RESPONDER.answer("how many loans were issued? how long is the new pier?")
    assert [quote.text[:7] for block in reply.blocks for quote in block.quotes] == ["5月3日,河谷", "The new"]


def test_choices_name_their_article() -> None:
    offered = Suggestion("en", 60.0, ("harlow/fact:s4", "valley/loans"))
    assert [choice.label for choice in RESPONDER.reply(offered).choices] == [
        "2 April 2023 Harlow harbour re…: The new pier is 312 metres long and…",
        "河谷县新闻: How many loans were issued?",
    ]


def test_what_no_article_has_is_not_offered() -> None:
    assert RESPONDER.reply(Suggestion("en", 60.0, ("harlow/fact:s99", "gone/loans"))).choices == ()


@pytest.mark.parametrize("name", ["valley/loans", "harlow/fact:s4"])
def test_a_pressed_choice_is_said(name: str) -> None:
    reply = RESPONDER.entry(name, "en")
    assert reply is not None
    assert reply.said == (name,)


@pytest.mark.parametrize(
    "name", ["loans", "valley/none", "harlow/fact:s99", "gone/fact:s1", "harlow/fact:title"]
)
def test_what_is_not_there_is_not_said(name: str) -> None:
    assert RESPONDER.entry(name, "en") is None


@pytest.mark.parametrize(
    "name", ["valley/loans", "harlow/fact:s4", f"{'long-' * 9}article/{'long-' * 9}entry"]
)
def test_buttons_and_links_stay_short(name: str) -> None:
    data = [encode(EntryPress("zh-Hans", name)), encode(TopicPress("zh-Hans", name, 999))]
    assert max(len(one.encode()) for one in data) <= 64
    assert len(payload(name)) <= 64


def test_every_id_is_found_by_what_its_button_carries() -> None:
    keys = [key_of(name) for name in RESPONDER.ids()]
    assert len(set(keys)) == len(keys)


def test_a_link_opens_a_sentence_of_one_article() -> None:
    assert opened(payload("harlow/fact:s4"), RESPONDER.ids()) == EntryLink("harlow/fact:s4")


def test_topics_are_grouped_by_article() -> None:
    assert [topic.label for topic in RESPONDER.topics("en")] == ["河谷县新闻: Valley"]


def test_the_sources_are_all_articles_the_newest_first() -> None:
    assert RESPONDER.source("en").plain().splitlines()[1:] == [
        "Harlow harbour reopens (2 April 2023)",
        "Orchard day in Tarnby (10 September 2022)",
        "河谷县新闻",
    ]


def test_of_many_articles_some_are_named_and_the_others_counted() -> None:
    assert MANY.source("en").plain().splitlines()[-1] == "and 7 more"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("message", ["hello", "what is this about", "who are you", "help", "asdfgh qwerty"])
def test_the_bot_speaks_of_several_articles(lang: str, message: str) -> None:
    shown = RESPONDER.answer(message, lang).plain()
    assert shown
    assert "{" not in shown


def test_an_entry_that_is_quoted_twice_is_no_other_article() -> None:
    outcome = LIBRARY.ask("how many loans were issued")
    assert isinstance(outcome, Answer)
    assert "\n" not in RESPONDER.reply(outcome).source
