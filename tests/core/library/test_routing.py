"""Routing: which articles a question may be about, and what closes the others."""

import pytest

from bot.core.library.article_index import ArticleIndex
from bot.core.library.shelf import day_of
from bot.core.text.postings import Postings
from tests.core.library_makers import bare, library

LIBRARY = library()
INDEX = ArticleIndex(
    [(Postings.of([text.split()]),) for text in ("pier boat", "boat boat tree", "tree hall")]
)


def routed(question: str) -> dict[str, str]:
    found = LIBRARY._routed(question)
    return {LIBRARY.shelves[route.number].id: route.closed for route in found.routes}


def test_rare_words_find_their_article_first() -> None:
    assert INDEX.best(["pier", "boat"], 3) == [0, 1]


def test_articles_that_must_be_asked_come_first() -> None:
    assert INDEX.best(["pier"], 2, [2]) == [2, 0]


def test_no_more_are_asked_than_wanted() -> None:
    assert INDEX.best(["boat", "tree"], 1) == [1]


def test_an_unknown_word_finds_nothing() -> None:
    assert (INDEX.best(["zebra"], 3), INDEX.holders("zebra"), INDEX.holders("boat")) == ([], 0, 2)


def test_no_articles_are_no_problem() -> None:
    assert ArticleIndex([]).best(["boat"], 3) == []


def test_a_name_closes_the_articles_without_it() -> None:
    assert routed("who is the mayor of Tarnby")["harlow"] == "'tarnby' is not in harlow"


def test_an_article_that_knows_far_more_closes_a_bare_one() -> None:
    assert routed("how many fishing boats use the pier at the orchard")["tarnby"].startswith(
        "another article"
    )


def test_a_year_that_a_bare_article_does_not_have_closes_it() -> None:
    assert routed("how long was the pier in 1950")["harlow"] == "1950 is not in harlow"


def test_a_name_alone_is_not_what_is_asked() -> None:
    assert routed("how many zeppelins did Harlow buy")["harlow"] == "'zeppelins' is not in harlow"


def test_two_names_of_two_articles_tear_a_question_apart() -> None:
    assert LIBRARY._routed("is the mayor of Tarnby a friend of Harlow").torn


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-04-02", (2023, 4, 2)),
        ("2 April 2023", (2023, 4, 2)),
        ("2023年4月2日", (2023, 4, 2)),
        ("April 2023", (2023, 4, 0)),
        ("last week", (0, 0, 0)),
    ],
)
def test_the_day_of_an_article_is_read_in_any_spelling(written: str, day: tuple[int, int, int]) -> None:
    assert day_of(bare("a", f"News\n\n{written}\n\nA hall was built.", date=written).article) == day


def test_an_article_without_date_has_no_day() -> None:
    assert day_of(bare("a", "A hall was built.").article) == (0, 0, 0)
