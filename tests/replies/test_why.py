"""Why: what readers are told of how an answer came about, step by step."""

import pytest

from bot.adapters.files.messages_file import load_messages
from bot.core.answerer import Answerer
from bot.core.deciding.causes import Cause
from bot.core.questions.question_types import TYPES, UNITS
from bot.replies.keys import KEYS
from bot.replies.responder import Responder
from tests.core.library_makers import library
from tests.core.makers import SMALLTALK, knowledge
from tests.replies.makers import CONFIG

RESPONDER = Responder(Answerer(knowledge(), None, SMALLTALK), load_messages(CONFIG / "messages"))


def why(question: str, before: str = "", lang: str | None = None) -> list[str]:
    last = RESPONDER.answer(before, lang).exchange if before else None
    reply = RESPONDER.answer(question, lang, last)
    return RESPONDER.why(reply.answer_id, reply.lang).splitlines()


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words(cause: Cause) -> None:
    assert f"cause_{cause.value}" in KEYS


@pytest.mark.parametrize("name", [*(f"kind_{kind}" for kind in TYPES), *(f"unit_{unit}" for unit in UNITS)])
def test_every_kind_and_unit_has_words(name: str) -> None:
    assert name in KEYS


def test_an_answer_is_told_by_words_kind_match_and_score() -> None:
    words, kind, match = why("how many repair squads did they form")
    assert words == "Words I went by: repair, squads, form."
    assert kind == "You want to know how many."
    assert match.startswith("Closest is “How many repair teams were formed?” (paragraph 1 · s3), with 97 of")
    assert match.endswith("100 points; 54 are needed.")


def test_known_words_are_known() -> None:
    assert why("组建了几支维修小队")[-1] == "这句话我认得，问的就是：“组建了几支维修小队？”（第1段 · s3）。"


def test_what_is_not_stated_is_told_so() -> None:
    assert why("how many companies received loans")[-1] == (
        "The article touches on this, but does not tell what you ask."
    )


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("上游县发放了多少贷款", "但是文章里没有“上游县”。"),
        ("2031年发放了多少贷款", "但是文章里没有“2031”。"),
        ("组建了15支维修小队吗", "但是您说的是15，文章里是12。"),
        ("why was the rent raised", "But “raised” turns the matter around."),
        ("谁发放了贷款", "但是您问的是什么人，它没有给出。"),
        ("xyzzy", "None of that leads to anything in the article."),
    ],
)
def test_what_stood_in_the_way_is_told(question: str, line: str) -> None:
    assert line in why(question)


def test_a_premise_that_is_corrected_is_told_so() -> None:
    assert why("组建了15支维修小队吗")[-1] == "所以我说了文章里有的。"


def test_traditional_readers_are_told_in_their_script() -> None:
    assert why("發放了多少貸款")[-1].startswith("這句話我認得")


def test_a_follow_up_is_told_as_it_was_read() -> None:
    assert why("多少钱?", "给公司的贷款")[0] == "这句话接着上一个问题，我理解成：“公司贷款多少钱”"


def test_a_follow_up_that_found_nothing_is_told_so() -> None:
    assert why("why?", "how many repair teams were formed")[-1] == (
        "Nothing that answers this belongs to what I said before."
    )


def test_more_is_told_by_what_it_is() -> None:
    assert why("anything else?", "how many loans were issued") == [
        "You asked for more: “Is the rent cut?” belongs to what came before, and had not been said yet."
    ]


def test_no_more_is_told_by_what_it_belongs_to() -> None:
    assert why("anything else?", "how many repair teams were formed") == [
        "You asked for more, and all that belongs to “How many repair teams were formed?” had been said."
    ]


def test_small_talk_is_told_as_such() -> None:
    assert why("hello") == ["I took that for conversation, not for a question about the article."]


def test_a_press_is_told_as_such() -> None:
    reply = RESPONDER.entry("rent", "en")
    assert reply is not None
    assert RESPONDER.why(reply.answer_id, "en") == (
        "You chose “Is the rent cut?”, so there was nothing to work out."
    )


@pytest.mark.parametrize(
    "question", ["发放了多少贷款", "how many loans did Springfield county issue in 2031", "hi"]
)
def test_it_fits_a_phone(question: str) -> None:
    assert len(why(question)) <= 6


def test_sentences_of_several_articles_are_told_by_how_they_begin() -> None:
    several = Responder(library(), load_messages(CONFIG / "messages"))
    told = several.why(several.answer("who is the mayor").answer_id, "en").splitlines()[-1]
    assert told.startswith("Several answers are about as likely: “Mayor")
    assert "“Mayor Per Lund opened" in told
