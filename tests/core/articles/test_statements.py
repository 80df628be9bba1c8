"""Statements: what an answer says of the world, apart from what the article does not say."""

import pytest

from bot.core.articles.statements import statement


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("发放贷款1.5亿余元。文章没有说有多少笔。", "发放贷款1.5亿余元。 。"),
        ("文章没有提到死亡人数,只说累计确诊4例。", " ,只说累计确诊4例。"),
        ("The article does not say how many.", " ."),
        ("It was cut by 10%; the article does not say for 1.5 years.", "It was cut by 10%;  ."),
        ("The article only says that it is so; not how much.", "The article only says that it is so ."),
        ("Several came; no foreign company is mentioned.", "Several came;  ."),
    ],
)
def test_what_the_article_does_not_say_is_left_out(answer: str, left: str) -> None:
    assert statement(answer) == left


@pytest.mark.parametrize("answer", ["县里发放了贷款1.5亿余元。", "Firms without collateral get a guarantee."])
def test_a_statement_stays_as_it_is(answer: str) -> None:
    assert statement(answer) == answer
