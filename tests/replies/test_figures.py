"""Figures: the key figures of an article in the words of a reader's language."""

from dataclasses import replace

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Knowledge
from bot.replies.figures import Figures, FigureSheet
from bot.replies.shelf import key_of
from tests.replies.makers import entries, entry, knowledge, messages

LENT = {"zh": "银行发放企业贷款3.2亿余元。", "en": "The bank lent over 320 million yuan (3.2亿余元)."}


def known(**answers: str) -> Knowledge:
    return knowledge(None, (entry("loans", ("发放企业贷款3.2亿余元",), **(LENT | answers)), *entries()[1:]))


def sheet(lang: str, made: Knowledge | None = None, key: str = "") -> FigureSheet:
    found = Figures({key: made or known()}, messages()).sheet(key, lang)
    assert found is not None
    return found


def told(lang: str, made: Knowledge | None = None) -> list[tuple[str, str]]:
    return [(row.value, row.words) for row in sheet(lang, made).rows]


def test_an_entry_tells_its_figure_in_the_language_of_the_reader() -> None:
    assert ("3.2亿余元", "银行发放企业贷款3.2亿余元") in told("zh-Hans")
    assert ("3.2億餘元", "銀行發放企業貸款3.2億餘元") in told("zh-Hant")
    assert ("Over 320 million yuan", "The bank lent over 320 million yuan") in told("en")


def test_traditional_words_of_the_operator_come_first() -> None:
    assert ("3.2億餘元", "銀行放款3.2億餘元") in told("zh-Hant", known(zh_Hant="銀行放款3.2億餘元。"))


def test_a_translated_sentence_tells_what_no_entry_does() -> None:
    made = replace(known(), translations={"en": {"s3": "On 3 May it formed 12 repair teams."}})
    assert ("12 repair teams", "On 3 May it formed 12 repair teams") in told("en", made)


def test_without_either_the_article_tells_it_in_its_own_words() -> None:
    assert ("12支", "县里组建了12支维修小队") in told("en")


def test_each_row_has_the_entry_and_the_sentence_that_prove_it() -> None:
    rows = {row.value: (row.entry, row.sentence) for row in sheet("zh-Hans").rows}
    assert rows["3.2亿余元"] == ("loans", "s5")
    assert rows["12支"] == ("teams", "s3")


def test_among_several_articles_both_name_their_article() -> None:
    key = key_of("valley")
    rows = {row.value: (row.entry, row.sentence) for row in sheet("zh-Hans", None, key).rows}
    assert rows["3.2亿余元"] == ("valley/loans", f"{key}/s5")


def test_the_lines_say_all_that_a_picture_shows() -> None:
    shown = sheet("en")
    text = "\n".join(shown.lines())
    assert all(part in text for row in shown.rows for part in (row.value, row.hedge, row.words))
    assert text.startswith("Key figures: 河谷县新闻\n1 · ")
    assert text.endswith("\nSource: Valley Daily, 4 May 2021")


def test_a_hedge_from_further_away_is_named_behind_the_value() -> None:
    raw = "Plans\n\nThe council plans to build a new hall for 3 million pounds.\n"
    made = Knowledge(read_article(raw, ReadingRules(id="hall", language="en")), ())
    assert [row.head for row in sheet("en", made).rows] == ["1 · 3 million pounds (plans) · s2"]


def test_long_words_are_cut_between_words_around_the_figure() -> None:
    long = " ".join(["before"] * 20) + " cost 3 million pounds " + " ".join(["behind"] * 20)
    made = Knowledge(read_article(f"Halls\n\nIt {long}.\n", ReadingRules(id="hall", language="en")), ())
    (row,) = sheet("en", made).rows
    assert "3 million pounds" in row.words
    assert len(row.words) <= 98
    assert set(row.words.strip("…").split()) == {"before", "cost", "3", "million", "pounds", "behind"}


def test_an_article_without_figures_has_no_rows_and_an_unknown_one_no_sheet() -> None:
    made = Knowledge(read_article("Trees\n\nNobody voted.\n", ReadingRules(id="trees", language="en")), ())
    assert sheet("en", made).rows == ()
    assert Figures({"": made}, messages()).sheet("3fa2", "en") is None
