"""Measures: whether values of two articles are of the same thing, and differ."""

import pytest

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.facts.measures import Measured, MeasureReader
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.words.terms import TermReader

READER = MeasureReader(TermReader(Lexicon()))


def measured(raw: str, *names: str) -> list[Measured]:
    knowledge = Knowledge(read_article(raw, ReadingRules(id="a", language="en")), ())
    return list(READER.measures(knowledge, frozenset(names)))


def first(raw: str, *names: str) -> Measured:
    return measured(raw, *names)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾县发放贷款1.5亿元。", "白砂县发放贷款2.5亿元。"),
        ("A single ticket costs 3 pounds.", "A single ticket costs 4 pounds."),
    ],
)
def test_values_of_one_measure_differ(one: str, other: str) -> None:
    then, now = first(one, "青禾县", "白砂县"), first(other, "青禾县", "白砂县")
    assert now.is_of(then)
    assert now.is_surely_of(then)
    assert now.differs(then)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A single ticket costs 3 pounds.", "The new boat costs 4 pounds."),
        ("A single ticket costs 3 pounds.", "A single ticket is valid for 3 hours."),
        ("The town has 900 trees.", "The town has 900 boats."),
    ],
)
def test_values_of_other_things_are_not_held_against_each_other(one: str, other: str) -> None:
    assert not first(other).is_surely_of(first(one))


def test_the_same_value_does_not_differ() -> None:
    raw = "A single ticket costs 3 pounds."
    assert not first(raw).differs(first(raw))


def test_a_bound_makes_another_value() -> None:
    assert first("It has nearly 900 trees.").differs(first("It has 900 trees."))


def test_only_what_is_cited_is_looked_at() -> None:
    article = read_article(
        "A ticket costs 3 pounds. A boat has 60 seats.", ReadingRules(id="a", language="en")
    )
    cited = article.cite("A boat has 60 seats.")
    found = READER.measures(Knowledge(article, ()), frozenset(), [cited])
    assert [one.fact.text for one in found] == ["60"]


def test_without_an_article_nothing_is_measured() -> None:
    assert list(READER.measures(Knowledge(None, ()), frozenset())) == []
