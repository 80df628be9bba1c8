"""Follow-up: how messages are read after an exchange about a county that never was."""

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.following.exchange import Exchange, first_exchange
from bot.core.following.follow_readings import FollowReadings
from bot.core.following.follow_up import Alone, Carried, FollowUp, FollowUps, Next, NoMore, Untold
from bot.core.outcomes import Answer, NotStated
from bot.core.sentences.article_answerer import ArticleAnswerer
from tests.core.library_makers import library
from tests.core.makers import answerer

ENGINE = answerer()
FOLLOW_UPS = FollowUps(ENGINE)


def last(question: str) -> Exchange:
    outcome = ENGINE.ask(question)
    said = [statement.id for statement in getattr(outcome, "statements", ())]
    return first_exchange(question, outcome.lang, said)


def read(question: str, before: str | Exchange) -> FollowUp:
    exchange = last(before) if isinstance(before, str) else before
    return FOLLOW_UPS.read(question, ENGINE.ask(question), exchange)


def said(question: str, before: str) -> list[str]:
    found = read(question, before)
    assert isinstance(found, Carried)
    outcome = ENGINE.ask(found.question)
    assert isinstance(outcome, Answer | NotStated)
    return [statement.id for statement in outcome.statements]


@pytest.mark.parametrize(
    ("before", "question", "entry"),
    [
        ("给公司的贷款", "多少钱?", "loans"),
        ("發放了多少貸款", "幾家?", "borrowers"),
        ("维修小队", "几支?", "teams"),
        ("repair teams", "how many?", "teams"),
    ],
)
def test_the_matter_is_carried_over(before: str, question: str, entry: str) -> None:
    assert said(question, before) == [entry]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("发放了多少贷款", "为什么?"),
        ("发放了多少贷款", "什么时候?"),
        ("组建了几支维修小队", "谁?"),
        ("how many repair teams were formed", "why?"),
        ("how many repair teams were formed", "where?"),
    ],
)
def test_what_nothing_near_tells_is_not_told(before: str, question: str) -> None:
    assert isinstance(read(question, before), Untold)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("发放了多少贷款", "组建了几支维修小队"),
        ("发放了多少贷款", "房租减免吗"),
        ("how many loans were issued", "how many days without a power cut"),
        ("how many loans were issued", "what about the weather on the moon?"),
        ("发放了多少贷款", "那月球上的天气呢"),
        ("发放了多少贷款", "谢谢"),
        ("how many loans were issued", "what is the capital of France"),
    ],
)
def test_a_question_that_stands_alone_is_never_read_otherwise(before: str, question: str) -> None:
    assert read(question, before) == Alone()


def test_a_bare_question_word_after_nothing_said_stands_alone() -> None:
    assert read("为什么?", first_exchange("疫苗什么时候打", "zh-Hans", ())) == Alone()


def test_more_is_what_is_related_and_not_yet_said() -> None:
    assert read("还有呢", "发放了多少贷款") == Next("rent")


def test_more_is_what_the_same_sentence_tells_when_nothing_is_related() -> None:
    assert read("anything else?", "is the rent cut") == Next("power")


def test_when_all_has_been_said_there_is_no_more() -> None:
    exchange = last("组建了几支维修小队")
    assert read("还有吗", exchange) == NoMore("teams")


def test_more_of_nothing_stands_alone() -> None:
    assert read("还有吗", first_exchange("疫苗什么时候打", "zh-Hans", ())) == Alone()


def test_an_entry_that_tells_nothing_is_no_more() -> None:
    exchange = last("发放了多少贷款").after("还有呢", "发放了多少贷款", "zh-Hans", ("rent",), more=True)
    assert read("还有呢", exchange) == NoMore("loans")


BARE = ArticleAnswerer(
    read_article(
        "The old stone bridge was closed on Monday.\n\n"
        "The museum in Ashford opened a new wing for 300 paintings on Friday.",
        ReadingRules(id="ashford", language="en", clauses=True),
    )
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("when?", Carried("when museum ashford open")),
        ("why?", Untold("why museum ashford open")),
        ("anything else?", Alone()),
    ],
)
def test_an_article_without_entries_is_followed_up_too(question: str, expected: FollowUp) -> None:
    exchange = first_exchange("what did the museum in Ashford open", "en", ["fact:s2"])
    assert FollowUps(BARE).read(question, BARE.ask(question), exchange) == expected


SEVERAL = library()


@pytest.mark.parametrize(
    ("before", "said", "question", "expected"),
    [
        ("what did the mayor open in Tarnby", "tarnby/fact:s4", "when?", Carried("when mayor open tarnby")),
        ("what is the new pier", "harlow/fact:s4", "why?", Untold("why new pier")),
        ("发放了多少贷款", "valley/loans", "还有呢", Next("valley/rent")),
    ],
)
def test_of_several_articles_the_one_is_followed_up(
    before: str, said: str, question: str, expected: FollowUp
) -> None:
    exchange = first_exchange(before, "en", [said])
    assert FollowUps(SEVERAL).read(question, SEVERAL.ask(question), exchange) == expected


def test_sentences_of_two_articles_with_the_same_number_are_not_near() -> None:
    exchange = first_exchange("what is the new pier", "en", ["harlow/fact:s4"])
    other = SEVERAL.ask("what did the mayor open in Tarnby")
    assert isinstance(other, Answer)
    assert not FollowReadings(SEVERAL).near(other.statements[0], exchange)
