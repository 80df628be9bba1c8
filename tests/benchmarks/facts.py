"""Facts: how fast the facts of the made-up articles are read, and which values are set off, printed.

Run with `make bench`. Figures are of this machine and this run; nothing is asserted.
"""

import statistics
import time
from collections import Counter
from typing import Any

import yaml

from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, guess_language, read_article
from bot.core.facts.facts import FactReader, facts_of
from bot.core.knowledge import Lexicon
from bot.core.outcomes import Answer
from bot.core.sentences.article_answerer import ArticleAnswerer
from tests.benchmarks.corpus import ROOT

CORPUS = ROOT / "tests" / "corpus" / "values.yaml"
_ROUNDS = 20


def main() -> None:
    """Print speed and counts."""
    told = yaml.safe_load(CORPUS.read_text("utf-8"))
    articles = [_read(one["text"]) for one in told]
    sentences = sum(len(article.sentences) for article in articles)
    facts = sum(len(facts_of(article)) for article in articles)
    print(f"facts in made-up sentences  {facts} in {sentences}")
    print(f"one sentence, warm          {_speed(articles):.2f} ms (median of {_ROUNDS})")
    found = sum((_answers(article, one) for article, one in zip(articles, told, strict=True)), Counter[str]())
    print(f"values asked for            {found['asked']}")
    print(f"set off, of them right      {found['set off']}, {found['right']}")
    print(f"not answered, of unanswered {found['silent']} of {found['unanswered']}")


def _read(text: str) -> Article:
    return read_article(text, ReadingRules(id="a", language=guess_language(text), clauses=True))


def _speed(articles: list[Article]) -> float:
    reader = FactReader(Lexicon())
    texts = [passage.text for article in articles for passage in article.sentences]
    times = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        for text in texts:
            reader.spans(text)
        times.append(1000 * (time.perf_counter() - begin) / len(texts))
    return statistics.median(times)


def _answers(article: Article, one: dict[str, Any]) -> Counter[str]:
    answerer = ArticleAnswerer(article)
    found = Counter(asked=len(one["asked"]), unanswered=len(one["silent"]))
    for question in one["asked"]:
        outcome = answerer.ask(question["q"])
        words = outcome.statements[0].headline if isinstance(outcome, Answer) else ""
        found["set off"] += bool(words)
        found["right"] += bool(question["value"]) and question["value"] in words
    found["silent"] = sum(not isinstance(answerer.ask(question), Answer) for question in one["silent"])
    return found


if __name__ == "__main__":
    main()
