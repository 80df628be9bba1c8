"""Library: which of several articles answers, and when none or more than one does."""

import pytest

from bot.core.library.library import Library, answering_all
from bot.core.library.shelving import Volume
from bot.core.outcomes import Abstention, Answer, Smalltalk, Suggestion
from tests.core.library_makers import bare, harbour, library, orchard, quotes, said
from tests.core.makers import SMALLTALK, answerer
from tests.core.makers import knowledge as valley

LIBRARY = library()
TWINS = [
    bare(
        f"{name}-{year}",
        f"{place}县新闻\n{place}日报 {year}-03-01\n{place}县组建了{teams}支维修小队。{place}县发放贷款{loans}亿元。",
        "zh",
        title=f"{place}县新闻",
        date=f"{year}-03-01",
    )
    for name, place, year, teams, loans in (
        ("qinghe", "青禾", "2020", 12, "1.5"),
        ("baisha", "白砂", "2022", 30, "2.5"),
    )
]
COUNTIES = Library(TWINS, smalltalk=SMALLTALK)


def test_the_newest_article_stands_first() -> None:
    assert [one.id for one in LIBRARY.shelves] == ["harlow", "tarnby", "valley"]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("发放了多少贷款", "valley/loans"),
        ("how many loans were issued", "valley/loans"),
        ("fafang le duoshao daikuan", "valley/loans"),
        ("how long is the new pier", "harlow/fact:s4"),
        ("how many apple trees does the orchard have", "tarnby/fact:s3"),
        ("多少家企业拿到了贷款", "valley/borrowers"),
    ],
)
def test_a_question_goes_to_the_article_it_is_about(question: str, statement: str) -> None:
    assert said(LIBRARY.ask(question)) == [statement]


def test_related_entries_name_their_article() -> None:
    assert LIBRARY.ask("发放了多少贷款").statements[0].related == ("valley/rent",)


@pytest.mark.parametrize(("place", "words"), [("青禾", "12支"), ("白砂县", "30支")])
def test_a_place_tells_articles_of_one_kind_apart(place: str, words: str) -> None:
    assert words in quotes(COUNTIES.ask(f"{place}组建了多少支维修小队"))[0]


@pytest.mark.parametrize("question", ["石门县组建了多少支维修小队", "蓝田县发放了多少贷款"])
def test_no_article_answers_for_a_place_that_none_is_about(question: str) -> None:
    assert isinstance(COUNTIES.ask(question), Abstention)


@pytest.mark.parametrize(
    "question",
    ["how many loans did Harlow issue", "how many apple trees does Harlow have", "who is the mayor of Oslo"],
)
def test_a_question_about_one_town_is_not_answered_from_another(question: str) -> None:
    assert not isinstance(LIBRARY.ask(question), Answer)


def test_a_name_decides_between_articles_that_both_answer() -> None:
    assert "Per Lund" in quotes(LIBRARY.ask("who is the mayor of Tarnby"))[0]


@pytest.mark.parametrize("question", ["组建了多少支维修小队", "有几支维修小队", "发放了多少贷款"])
def test_one_measure_with_two_values_is_answered_with_both_the_newer_first(question: str) -> None:
    outcome = COUNTIES.ask(question)
    assert isinstance(outcome, Answer)
    assert [one.citations[0].article for one in outcome.statements] == ["baisha-2022", "qinghe-2020"]


def test_of_the_same_value_in_two_articles_the_newer_is_said() -> None:
    raw = "{0}县新闻\n{0}日报 {1}-03-01\n{0}县组建了12支维修小队。"
    pair = [
        bare(name, raw.format(place, year), "zh", title=f"{place}县新闻", date=f"{year}-03-01")
        for name, place, year in (("qinghe", "青禾", 2020), ("baisha", "白砂", 2022))
    ]
    outcome = Library(pair).ask("组建了多少支维修小队")
    assert [one.citations[0].article for one in outcome.statements] == ["baisha"]


def test_answers_of_two_articles_are_offered_the_newer_first() -> None:
    pair = [
        bare(name, f"News\n\n{year}-03-01\n\n{said}", title="News", date=f"{year}-03-01")
        for name, year, said in (
            ("one", 2020, "The old mill is mended by Ada Quill."),
            ("two", 2022, "The old mill is mended by Per Lund."),
        )
    ]
    outcome = Library(pair).ask("who mends the old mill")
    assert outcome == Suggestion("en", outcome.score, ("two/fact:s3", "one/fact:s3"))


@pytest.mark.parametrize(
    ("question", "words"),
    [("最新的报道里组建了多少支维修小队", "30支"), ("2020年组建了多少支维修小队", "12支")],
)
def test_a_question_may_say_which_of_them_by_the_time(question: str, words: str) -> None:
    assert words in quotes(COUNTIES.ask(question))[0]


def test_questions_of_one_message_may_be_of_two_articles() -> None:
    outcome = LIBRARY.ask("how many loans were issued? how long is the new pier?")
    assert said(outcome) == ["valley/loans", "harlow/fact:s4"]


@pytest.mark.parametrize(
    ("message", "intent"), [("hello", "greeting"), ("what is this about", "summary"), ("谢谢", "thanks")]
)
def test_smalltalk_is_of_no_article(message: str, intent: str) -> None:
    outcome = LIBRARY.ask(message)
    assert isinstance(outcome, Smalltalk)
    assert outcome.intent == intent


@pytest.mark.parametrize("question", ["", "???", "\ud800", "🙂", "x" * 5000])
def test_any_string_is_a_question(question: str) -> None:
    assert LIBRARY.ask(question).status in {"abstain", "smalltalk"}


def test_candidates_of_all_articles_are_ranked_together() -> None:
    found = LIBRARY.rank("how long is the new pier", limit=4)
    assert found[0].id == "harlow/fact:s4"
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_an_explanation_names_the_article_of_each_candidate() -> None:
    part = LIBRARY.explain("how long is the new pier").parts[0]
    assert part.candidates[0].id == "harlow/fact:s4"
    assert len(part.candidates) == len(part.verdicts)


def test_an_explanation_tells_which_name_no_article_has() -> None:
    assert LIBRARY.explain("how many loans did Harlow issue").parts[0].gate == "premise"


def test_one_article_alone_keeps_its_names() -> None:
    alone = answering_all([Volume(valley())], smalltalk=SMALLTALK)
    question = "how many loans were issued"
    assert alone.ask(question) == answerer().ask(question)


def test_the_order_in_which_articles_come_does_not_matter() -> None:
    other = Library([harbour(), Volume(valley()), orchard()], smalltalk=SMALLTALK)
    questions = ["how long is the new pier", "发放了多少贷款", "who is the mayor", "hello"]
    assert [other.explain(one) for one in questions] == [LIBRARY.explain(one) for one in questions]


def test_what_did_not_change_is_taken_over() -> None:
    volumes = [Volume(valley()), orchard(), harbour()]
    first = Library(volumes, smalltalk=SMALLTALK)
    second = Library([*volumes[:2], bare("harlow", "The pier is 9 metres long.")], None, SMALLTALK, first)
    kept = {one.id: one.answerer for one in first.shelves}
    assert [one.answerer is kept[one.id] for one in second.shelves if one.id == "valley"] == [True]


def test_what_is_taken_over_answers_as_a_fresh_start_does() -> None:
    volumes = [Volume(valley()), orchard()]
    first = Library([*volumes, harbour()], smalltalk=SMALLTALK)
    edited = [*volumes, bare("harlow", "Harlow\n\nThe pier at Harlow is 9 metres long.", date="Harlow")]
    renewed, fresh = Library(edited, None, SMALLTALK, first), Library(edited, smalltalk=SMALLTALK)
    questions = ["how long is the pier", "发放了多少贷款", "how many apple trees are there"]
    assert [renewed.explain(one) for one in questions] == [fresh.explain(one) for one in questions]


def test_the_version_is_that_of_all_articles() -> None:
    assert library(TWINS[0]).knowledge.version != LIBRARY.knowledge.version


def test_entries_of_all_articles_are_known_by_their_names() -> None:
    assert LIBRARY.knowledge.entry("valley/loans") is not None
