"""Neighbours: which sentence is quoted beside the one that answers."""

import pytest

from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.outcomes import Answer
from bot.core.sentences.article_answerer import ArticleAnswerer


def quotes(text: str, question: str) -> list[str]:
    """Return what is quoted, the sentence that answers first."""
    rules = ReadingRules(id="a", language=guess_language(text), clauses=True)
    outcome = ArticleAnswerer(read_article(text, rules)).ask(question)
    assert isinstance(outcome, Answer)
    return [one.quote for one in outcome.statements[0].citations]


@pytest.mark.parametrize(
    ("text", "question", "numbers"),
    [
        (
            "The Harlow Bridge crosses the Tarn. It was built in 1874.",
            "When was the Harlow Bridge built?",
            [1, 0],
        ),
        (
            "The Harlow Bridge crosses the Tarn. The bridge was built in 1874.",
            "When was the bridge built?",
            [1],
        ),
        ("白石塔在城南。该塔高58米。", "白石塔高多少米", [1, 0]),
        (
            "The Quagga Mill is in York. The wheel turns at 9 a.m.",
            "When does the wheel of the Quagga Mill turn?",
            [1, 0],
        ),
        ("其他人走了。白石塔高58米。", "白石塔高多少米", [1]),
        ("天晴了。白石塔在城南。\n该塔高58米。人很多。", "该塔高多少米", [2]),
        ("白石塔在城南。\n该塔高58米。", "白石塔高多少米", [1, 0]),
    ],
)
def test_a_sentence_that_points_back_comes_with_the_one_before(
    text: str, question: str, numbers: list[int]
) -> None:
    rules = ReadingRules(id="a", language=guess_language(text), clauses=True)
    sentences = [one.text for one in read_article(text, rules).sentences]
    assert quotes(text, question) == [sentences[number] for number in numbers]


def test_a_candidate_cites_the_one_sentence_it_stands_in() -> None:
    text = "The Harlow Bridge crosses the Tarn. It was built in 1874."
    made = ArticleAnswerer(read_article(text, ReadingRules(id="a", language="en")))
    assert [one.quote for one in made.rank("When was it built?", 1)[0].citations] == ["It was built in 1874."]
