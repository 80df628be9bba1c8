"""Text fragments: links to the words themselves."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.articles.text_fragments import is_web_address, link_to

URL = "https://news.example/story"


def read(raw: str, url: str | None = URL, annotations: str = "none", language: str = "zh") -> Article:
    return read_article(raw, ReadingRules(id="a", language=language, url=url, annotations=annotations))


def link(article: Article, words: str) -> str:
    citation = article.cite(words)
    assert citation is not None
    passage = article.passage(citation.sentence)
    assert passage is not None
    begin = passage.text.index(words)
    return link_to(article, passage, begin, begin + len(words))


def test_a_link_opens_at_the_quoted_words() -> None:
    assert unquote(link(read("县里组建了12支小队,进村修桥。\n"), "12支小队")) == f"{URL}#:~:text=12支小队"


def test_the_words_are_those_of_the_page_in_its_script() -> None:
    assert unquote(link(read("縣裡組建了12支小隊,進村修橋。\n"), "12支小队")).endswith("12支小隊")


def test_marks_of_the_syntax_are_encoded() -> None:
    made = link(read("It cost 3-4 & more, they said.\n", language="en"), "3-4 & more, they")
    assert made == f"{URL}#:~:text=3%2D4%20%26%20more%2C%20they"


def test_of_a_long_quote_both_ends_stand_in_the_link() -> None:
    long = "为了恢复生产,县里走访了很多工厂,听取了各方面的意见,梳理出一批困难,其中最突出的是资金,因此银行发放贷款,帮助工厂支付工资,购买原料,偿还旧债,减免房租,降低电费,修好了道路。"
    start, end = link(read(f"{long}\n"), long).partition(":~:text=")[2].split(",")
    assert (unquote(start), unquote(end)) == (
        "为了恢复生产,县里走访了很多工厂,",
        "减免房租,降低电费,修好了道路。",
    )


def test_words_that_stand_earlier_are_linked_by_their_sentence() -> None:
    made = link(read("有12支小队。\n\n后来又有12支小队进村。\n"), "12支小队进村")
    assert unquote(made).endswith("text=12支小队进村")
    again = read("小队进村。\n\n后来小队进村了。\n")
    passage = again.sentences[1]
    assert unquote(link_to(again, passage, 2, 6)).endswith("text=后来小队进村了。")


def test_words_with_something_between_them_on_the_page_get_the_page_alone() -> None:
    assert link(read("縣(xiàn)裡組(zǔ)建了小隊(duì)。\n", annotations="pinyin"), "组建了小队") == URL


def test_an_anchor_of_the_address_stays() -> None:
    assert link(read("有12支小队。\n", f"{URL}#top"), "12支").startswith(f"{URL}#top:~:text=12")


@pytest.mark.parametrize("url", [None, "", "ftp://e.org/x", "javascript:alert(1)", "https://e.org/a b"])
def test_only_an_address_of_the_web_is_linked(url: str | None) -> None:
    assert link(read("有12支小队。\n", url), "12支") == ""
    assert not is_web_address(url)


@given(st.text("ab-,& 。,\ud800贷", min_size=1, max_size=40))
def test_any_words_make_a_link_without_marks_of_the_syntax(words: str) -> None:
    article = read(f"x{words}y。\n")
    made = link_to(article, article.sentences[0], 0, len(article.sentences[0].text))
    assert not set(made.removeprefix(URL).removeprefix("#:~:text=")) & set("-& #\n")
