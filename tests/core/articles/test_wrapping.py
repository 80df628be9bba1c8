"""Wrapping: lines that were broken at a width are one paragraph again, and no others are."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles.reading import ReadingRules, clean, read_article
from bot.core.articles.wrapping import columns, wrap_width

PROSE = (
    "The county mended twelve bridges in three months, the governor said on Monday. Each of them cost about "
    "300,000 yuan, which the county paid. More than forty thousand people use the bridges every day, and most of "
    "them had to take a ferry before. Work on the last one, near the mill, goes on until June."
)
WRAPPED = f"Bridges mended\n\n{textwrap.fill(PROSE, 72)}\n\n{textwrap.fill(PROSE, 72)}\n"
CHINESE = (
    "县里组建了十二支维修小队进村修桥三个月修好了十二座桥受益村民达四万人每座桥花费约三十万元由县财政承担。"
    * 4
)
HAN = "\n".join(CHINESE[at : at + 36] for at in range(0, len(CHINESE), 36))


def sentences(raw: str, width: int) -> list[str]:
    return [one.text for one in read_article(raw, ReadingRules("x", "en", wrapped=width)).sentences]


def test_a_text_wrapped_by_an_editor_has_a_width() -> None:
    assert 66 <= wrap_width(WRAPPED) <= 72


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.\nAnother line.\n",
        f"{PROSE}\n{PROSE}\n",
        "Milk\nEggs\nFlour and a little salt\nWater\nButter\n",
        "Short sentences stand here, one on each line, as some people write.\n" * 9,
    ],
)
def test_a_text_of_paragraphs_or_a_list_has_none(text: str) -> None:
    assert wrap_width(text) == 0


def test_sentences_go_on_over_the_end_of_a_line() -> None:
    assert sentences(WRAPPED, wrap_width(WRAPPED))[1] == (
        "The county mended twelve bridges in three months, the governor said on Monday."
    )


def test_an_empty_line_ends_a_paragraph() -> None:
    article = read_article(WRAPPED, ReadingRules("x", "en", wrapped=wrap_width(WRAPPED)))
    assert article.sentences[-1].paragraph == 2


def test_an_indent_opens_a_paragraph() -> None:
    raw = f"{'word ' * 14}\n    {textwrap.fill(PROSE, 72)}\n"
    assert read_article(raw, ReadingRules("x", "en", wrapped=72)).sentences[-1].paragraph == 1


def test_no_space_is_put_between_chinese_characters() -> None:
    assert sentences(HAN, wrap_width(HAN))[0] == CHINESE[: len(CHINESE) // 4]


def test_a_short_line_ends_a_paragraph() -> None:
    assert sentences("Title\n" + textwrap.fill(PROSE, 72), 72)[0] == "Title"


@given(st.integers(40, 100))
def test_each_sentence_cleans_from_its_raw_span(width: int) -> None:
    raw = textwrap.fill(PROSE, width)
    rules = ReadingRules("x", "en", wrapped=width)
    cleaned = [clean(raw[one.start : one.end], rules) for one in read_article(raw, rules).sentences]
    assert cleaned == sentences(raw, width)


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns("桥 a") == 4
