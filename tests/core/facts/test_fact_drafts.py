"""Fact drafts: what of an article is asked for, how, and with which words it is answered."""

import pytest

from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.facts.fact_drafts import FactDraft, fact_drafts, fact_names
from bot.core.facts.facts import facts_of
from bot.core.text.normalize import fingerprint

ZH = (
    "河谷县修好十二座桥\n5月3日,河谷县发放企业贷款3.2亿余元。县交通局局长王强说,维修小队两个月没有休息,受益村民达四万人。"
    "国内生产总值增长6.1%。采取电话询问、问卷调查等调查方式。\n"
)
EN = (
    "Bridges mended\nMore than forty thousand people use the bridges, the governor Mark Stone said. "
    "Unemployment fell to 4.5 percent. Each bridge cost about $300,000.\n"
)


def drafts(text: str, **fields: str) -> tuple[FactDraft, ...]:
    article = read_article(text, ReadingRules("x", guess_language(text), fields=tuple(fields.items())))
    return fact_drafts(article, facts_of(article))


def answer(text: str, question: str) -> str:
    return next((one.quote for one in drafts(text) if question in one.questions), "")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("企业贷款多少钱", "3.2亿余元"),
        ("受益村民达多少人", "四万人"),
        ("国内生产总值增长百分之多少", "6.1%"),
        ("县交通局局长是谁", "王强"),
        ("有哪些调查方式", "电话询问、问卷调查"),
        ("什么时候河谷县发放企业贷款3.2亿余元", "5月3日"),
    ],
)
def test_a_chinese_fact_is_asked_for(question: str, said: str) -> None:
    assert said in answer(ZH, question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many people", "forty thousand"),
        ("what percentage is unemployment", "4.5 percent"),
        ("who is the governor", "Mark Stone"),
        ("bridge how much", "$300,000"),
    ],
)
def test_an_english_fact_is_asked_for(question: str, said: str) -> None:
    assert said in answer(EN, question)


@pytest.mark.parametrize("text", [ZH, EN])
def test_no_question_belongs_to_two(text: str) -> None:
    asked = [fingerprint(question) for one in drafts(text * 2) for question in one.questions]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("text", [ZH, EN])
def test_every_id_is_its_own(text: str) -> None:
    ids = [one.id for one in drafts(text)]
    assert len(ids) == len(set(ids))


def test_the_answer_is_words_of_the_article() -> None:
    assert {one.quote in ZH for one in drafts(ZH)} == {True}


def test_of_a_long_sentence_the_clause_answers() -> None:
    text = f"河谷县修好十二座桥\n{'县里组织干部群众进村入户,' * 12}受益村民达四万人。\n"
    assert answer(text, "受益村民达多少人") == "受益村民达四万人"


def test_who_wrote_it_is_asked_for() -> None:
    assert drafts("桥\n作者:李明\n县里修桥,很快就好。\n", author="李明")[0] == FactDraft(
        "author", "李明", ("作者是谁", "谁写的")
    )


def test_a_byline_tells_no_fact() -> None:
    assert drafts("桥\n2018年07月25日 08:12 来源:云溪日报\n县里修桥,很快就好。\n") == ()


def test_a_sentence_without_a_fact_has_no_draft() -> None:
    assert drafts("It rained and nobody came.\n") == ()


def test_no_question_is_a_pattern() -> None:
    assert not any(set("()[]|<>") & set(question) for one in drafts(ZH) for question in one.questions)


def test_names_are_told_once_with_their_kind() -> None:
    article = read_article(ZH * 2, ReadingRules("x", "zh"))
    assert [(name.kind, name.words["zh"]) for name in fact_names(article, facts_of(article))] == [
        ("place", ("河谷县",)),
        ("person", ("王强",)),
    ]


def test_what_something_cost_is_asked_as_people_would() -> None:
    text = (
        "Library opens\nIt reopened after a renovation of 14 months that cost £2.3 million, the mayor said.\n"
    )
    assert "£2.3 million" in answer(text, "how much did it cost")
