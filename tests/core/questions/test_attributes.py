"""Attributes: which detail a question is after."""

import pytest

from bot.core.questions.attributes import attributes, attributes_of


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("贷款上限是多少", "limit"),
        ("is there a ceiling on the loan", "limit"),
        ("每家企业分到多少", "share"),
        ("what slice went to farmers", "share"),
        ("谁负责带队", "charge"),
        ("who leads the squads", "charge"),
        ("值班电话", "contact"),
        ("names of the officials", "name"),
        ("比去年多多少", "compared"),
        ("how did it turn out in the end", "result"),
    ],
)
def test_a_detail_is_heard(text: str, attribute: str) -> None:
    assert attribute in attributes(text)


@pytest.mark.parametrize("text", ["发放了多少贷款", "how many loans were issued", ""])
def test_a_plain_question_asks_for_no_detail(text: str) -> None:
    assert attributes(text) == frozenset()


def test_several_texts_name_what_each_of_them_names() -> None:
    texts = ("贷款上限是多少", "who leads the squads", "小队的phone是多少")
    assert attributes_of(texts) == frozenset().union(*map(attributes, texts))
