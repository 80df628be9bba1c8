"""Headline: the value that an answer from a bare article sets off, on made-up articles."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.outcomes import Answer, Outcome
from bot.core.sentences.article_answerer import ArticleAnswerer

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "values.yaml"


@dataclass(frozen=True)
class Asked:
    """A question of the corpus, what its answer sets off, and what it should."""

    question: str
    value: str
    outcome: Outcome

    @property
    def headline(self) -> str:
        return self.outcome.statements[0].headline if isinstance(self.outcome, Answer) else ""


def engine(text: str) -> ArticleAnswerer:
    rules = ReadingRules(id="a", language=guess_language(text), clauses=True)
    return ArticleAnswerer(read_article(text, rules))


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    """Return the questions of the corpus that its articles answer."""
    articles = yaml.safe_load(CORPUS.read_text("utf-8"))
    engines = [(engine(one["text"]), one["asked"]) for one in articles]
    return [Asked(q["q"], q["value"], made.ask(q["q"])) for made, qs in engines for q in qs]


@pytest.fixture(scope="module")
def silent() -> list[Asked]:
    """Return the questions of the corpus about its articles that these do not answer."""
    articles = yaml.safe_load(CORPUS.read_text("utf-8"))
    engines = [(engine(one["text"]), one["silent"]) for one in articles]
    return [Asked(question, "", made.ask(question)) for made, qs in engines for question in qs]


def test_of_the_values_set_off_97_of_100_are_right(asked: list[Asked]) -> None:
    shown = [one for one in asked if one.headline]
    right = [one for one in shown if one.value and one.value in one.headline]
    assert len(shown) >= 60
    assert len(right) >= 0.97 * len(shown)


def test_most_questions_that_the_articles_answer_are_answered(asked: list[Asked]) -> None:
    assert sum(isinstance(one.outcome, Answer) for one in asked) >= 0.95 * len(asked)


def test_most_questions_that_the_articles_do_not_answer_are_not(silent: list[Asked]) -> None:
    # Where the article has the thing and another detail of it, the sentence still looks like an answer.
    assert sum(isinstance(one.outcome, Answer) for one in silent) <= 0.4 * len(silent)


def test_a_headline_is_words_of_the_sentence_that_is_cited(asked: list[Asked]) -> None:
    said = [one.outcome.statements[0] for one in asked if isinstance(one.outcome, Answer)]
    assert all(one.headline in one.citations[0].quote for one in said)


TOWN = engine(
    "河谷县县长王强表示,签约项目8个,签约金额14.6亿元。大桥1974年建成,2019年重修。没有达到30家企业。\n"
    "县里计划投资20亿元建设物流园。"
)
PORT = engine(
    "The Harlow Bridge is 312 metres long and 41 metres high. It was built by Ada Quill in 1874. "
    "Mayor Tom Reed said on Monday that two schools will close.\n\n"
    "The fair was cancelled in 2020 and 2021 because of floods. Police counted 300 stalls."
)


def headline(made: ArticleAnswerer, question: str) -> str:
    outcome = made.ask(question)
    return outcome.statements[0].headline if isinstance(outcome, Answer) else "none"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("签约项目有多少个", "签约项目8个"),
        ("簽約金額是多少", "签约金额14.6亿元"),
        ("县长是谁", "河谷县县长王强"),
        ("物流园计划投资多少钱", "计划投资20亿元"),
    ],
)
def test_the_value_comes_with_its_hedge_and_what_it_measures(question: str, words: str) -> None:
    assert headline(TOWN, question) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How long is the Harlow Bridge?", "312 metres long"),
        ("How high is the Harlow Bridge?", "41 metres high"),
        ("How many stalls did police count?", "300 stalls"),
    ],
)
def test_of_two_values_the_one_of_the_question_is_told(question: str, words: str) -> None:
    assert headline(PORT, question) == words


@pytest.mark.parametrize(
    "question",
    ["When was the fair cancelled?", "Was the fair cancelled in 2020?", "Why was the fair cancelled?"],
)
def test_two_dates_of_one_thing_and_other_questions_have_no_headline(question: str) -> None:
    assert headline(PORT, question) == ""


def test_the_day_of_telling_is_not_the_day_of_the_matter() -> None:
    assert headline(PORT, "When will the schools close?") == ""


def test_what_is_denied_is_not_set_off() -> None:
    assert headline(TOWN, "达到多少家企业") in {"", "none"}
