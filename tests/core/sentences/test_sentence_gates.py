"""Sentence gates: what a bare article does not say is not answered with a sentence that is near."""

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.outcomes import Abstention, Answer
from bot.core.sentences.article_answerer import ArticleAnswerer

TRAM = """青岭市首条有轨电车6月起载客试运营
青岭日报 2023-05-28 记者 周敏

5月27日,青岭市交通运输局宣布,全长18.6公里的有轨电车1号线将于6月18日起载客试运营,设站22座,其中换乘站3座。

1号线西起青岭高铁站,东至大学城。首批12列电车由江州车辆厂制造,每列最多可载客380人。

票价实行单一票制,每人次2元,60岁以上老人和学生半价。该项目于2019年11月开工,总投资约34.7亿元,其中市财政出资40%。

市轨道公司总经理何志远介绍,目前已招聘驾驶员86名,其中女驾驶员19名。2号线计划于年底前完成可行性研究。
"""
FERRY = """Harlow Ferry carries its millionth passenger
The Harlow Echo, 4 March 2021

The ferry between Harlow and Sandby carried its millionth passenger on Tuesday, the harbour board said.
It has sailed since 1998 and makes 14 crossings a day in summer. A single ticket costs 3 pounds.

Captain Mary Orme has steered the boat for 11 years. The board plans to buy an electric ferry, but has not
named a builder. Line 2, to the island, was opened in 2015.
"""


def engine(text: str, language: str) -> ArticleAnswerer:
    return ArticleAnswerer(read_article(text, ReadingRules(id="a", language=language, clauses=True)))


ENGINES = {"zh": engine(TRAM, "zh"), "en": engine(FERRY, "en")}


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("zh", "电车1号线有多长"),
        ("zh", "換乘站有幾座"),
        ("zh", "总投资多少"),
        ("zh", "项目是哪一年开工的"),
        ("zh", "女驾驶员有几名"),
        ("zh", "軌道公司總經理是誰"),
        ("zh", "首批电车由谁制造"),
        ("en", "How many crossings does the ferry make a day in summer?"),
        ("en", "When was Line 2 to the island opened?"),
        ("en", "How much does a single ticket cost?"),
        ("en", "Who has steered the boat for 11 years?"),
        ("en", "How long has Captain Mary Ormes steered the boat?"),
    ],
)
def test_what_a_sentence_tells_is_answered_with_it(lang: str, question: str) -> None:
    assert isinstance(ENGINES[lang].ask(question), Answer)


@pytest.mark.parametrize(
    ("lang", "question", "gate"),
    [
        ("zh", "电车1号线日均客流多少", "asked-for noun"),
        ("zh", "驾驶员工资多少", "type"),
        ("zh", "轨道公司副总经理是谁", "premise"),
        ("zh", "省财政出资多少", "premise"),
        ("zh", "2号线有多长", "type"),
        ("zh", "3号线什么时候载客试运营", "premise"),
        ("zh", "临江市有轨电车的票价是每人次多少", "premise"),
        ("zh", "2017年开工的项目总投资多少", "premise"),
        ("zh", "为什么取消单一票制", "premise"),
        ("en", "How many staff does the ferry between Harlow and Sandby have?", "type"),
        ("en", "When will the board buy an electric ferry?", "type"),
        ("en", "When was Line 5 to the island opened?", "premise"),
        ("en", "Has Captain Ruth Kowalczyk steered the boat for 11 years?", "premise"),
        ("en", "Who is the deputy captain that has steered the boat for 11 years?", "premise"),
    ],
)
def test_what_no_sentence_tells_is_not_answered(lang: str, question: str, gate: str) -> None:
    explained = ENGINES[lang].explain(question)
    assert isinstance(explained.outcome, Abstention)
    assert explained.parts[0].gate == gate


def test_an_explanation_says_what_is_missing() -> None:
    part = ENGINES["zh"].explain("电车1号线日均客流多少").parts[0]
    assert part.reason == "客流"
    assert part.verdicts[0] == "asked-for noun: 客流"


KIOSK = """Harlow pier opens
The Harlow Echo, 4 March 2021

The kiosk will not open before May, because its roof leaks. The pier was mended for the summer.
"""


@pytest.mark.parametrize(
    ("question", "outcome"),
    [("why does the kiosk not open", Answer), ("why was the pier not mended", Abstention)],
)
def test_why_something_is_not_so_needs_a_sentence_that_says_it_is_not(question: str, outcome: type) -> None:
    assert isinstance(engine(KIOSK, "en").ask(question), outcome)


@pytest.mark.parametrize("question", ["when did the river rise", "how far did the river rise"])
def test_a_verb_is_known_in_its_other_forms(question: str) -> None:
    assert isinstance(engine("The river rose 3 metres on Monday.", "en").ask(question), Answer)


def test_what_rose_did_not_fall() -> None:
    assert isinstance(
        engine("The river rose 3 metres on Monday.", "en").ask("when did the river fall"), Abstention
    )
