"""Intake: an article of a text that was received, what is cut, what is found, what is not sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles.intake import Taken, count_sounds, take
from bot.core.articles.received import Received, UnusableError

ZH = "河谷县修好十二座桥\n来源:河谷日报 2021-05-04\n5月3日,河谷县发放企业贷款3.2亿余元。\n县里组建了12支维修小队。\n责任编辑:张三\n"
EN = "Bridges mended\nBy Jane Doe, The Valley Times\nMarch 1, 2020\nThe county mended twelve bridges, officials said.\n"


def taken(text: str, **given: str) -> Taken:
    return take(Received(text), "valley", given)


def fields(one: Taken) -> dict[str, str]:
    return {field.id: field.text for field in one.article.fields}


def test_the_fields_can_be_cited() -> None:
    assert fields(taken(ZH)) == {"title": "河谷县修好十二座桥", "publisher": "河谷日报", "date": "2021-05-04"}


def test_english_fields_can_be_cited() -> None:
    assert fields(taken(EN)) == {
        "title": "Bridges mended",
        "publisher": "The Valley Times",
        "date": "March 1, 2020",
        "author": "Jane Doe",
    }


def test_the_raw_text_is_what_was_received() -> None:
    assert taken(ZH).article.raw == ZH


def test_furniture_is_cut_by_a_rule() -> None:
    assert [rule.line for rule in taken(ZH).rules.furniture] == ["责任编辑:张三"]


def test_special_characters_of_a_line_stand_for_themselves() -> None:
    assert taken(ZH + "评论(12)\n").article.sentences[-1].text == "县里组建了12支维修小队。"


def test_what_somebody_knows_wins() -> None:
    assert fields(taken(ZH, publisher="县里"))["publisher"] == "县里"


def test_what_the_text_does_not_say_is_put_above_it() -> None:
    assert taken(ZH, author="王芳").article.raw == f"作者：王芳\n\n{ZH}"


def test_a_day_without_a_year_is_asked_for() -> None:
    doubts = taken("5月3日,河谷县发放企业贷款3.2亿余元。\n", title="桥", publisher="河谷日报").doubts
    assert doubts == ("no year of 5月3日 was found: give the whole date with --date",)


def test_a_title_above_the_text_is_no_furniture() -> None:
    assert taken(ZH, title="评论").article.sentences[0].text == "评论"


def test_the_record_of_a_page_is_taken_where_its_text_is_silent() -> None:
    received = Received("标题在此\n县里组建了12支维修小队。\n", told=(("publisher", "河谷日报"),))
    assert fields(take(received, "valley"))["publisher"] == "河谷日报"


def test_the_text_wins_over_the_record_of_its_page() -> None:
    received = Received(ZH, told=(("date", "2021-05-05"),))
    assert fields(take(received, "valley"))["date"] == "2021-05-04"


def test_a_date_that_only_the_record_of_a_page_has_is_not_sure() -> None:
    received = Received("标题在此\n县里组建了12支维修小队。\n", told=(("date", "2021-05-05"),))
    doubts = {one.field: one.doubt for one in take(received, "valley").fields}
    assert doubts["date"] == "only the record of the page says so"


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    received = Received(ZH, told=(("title", "河谷县修好十二座桥_河谷日报网"),))
    assert fields(take(received, "valley"))["title"] == "河谷县修好十二座桥"


def test_what_is_missing_is_asked_for() -> None:
    assert taken("The county mended twelve bridges, officials said.\n").doubts == (
        "no title was found: give it with --title",
        "no publisher was found: give it with --publisher",
        "no date was found: give it with --date",
    )


def test_lost_characters_are_told_with_their_line() -> None:
    assert taken(ZH + "全县修了\ufffd座桥。\n").doubts == (
        "line 6 may have lost a character: “全县修了\ufffd座桥。”; mend it with `repairs` in article.yaml",
    )


def test_sounds_in_brackets_are_cut() -> None:
    assert (
        taken("河(hé)谷(gǔ)县(xiàn)修(xiū)好(hǎo)十二座桥。\n").article.sentences[0].text
        == "河谷县修好十二座桥。"
    )


def test_letters_in_brackets_that_are_no_sounds_stay() -> None:
    assert count_sounds("甲(a)乙(b)丙(c)丁(d)") == 0


def test_traditional_script_is_read_simplified() -> None:
    assert fields(taken(ZH.replace("县", "縣").replace("桥", "橋")))["title"] == "河谷县修好十二座桥"


def test_a_wrapped_text_is_read_as_paragraphs() -> None:
    line = "and in three months the county mended twelve bridges, and paid for each\n"
    assert len(taken("Bridges mended\n\n" + line * 6).article.sentences) == 2


@pytest.mark.parametrize(
    "text", ["首页\n新闻\n登录\n版权所有 河谷日报\n", "Home\nNews\nSign in\n© 2021 The Times\n"]
)
def test_a_page_of_furniture_is_refused(text: str) -> None:
    with pytest.raises(UnusableError, match="only the furniture of a page"):
        taken(text)


@pytest.mark.parametrize("text", ["hello\n", "....\n", "桥\n\n桥桥\n", "12 34\n"])
def test_a_text_without_a_sentence_is_refused(text: str) -> None:
    with pytest.raises(UnusableError, match="no sentence"):
        taken(text)


@given(st.text(max_size=300))
def test_any_text_is_taken_or_refused(text: str) -> None:
    assert outcome(text) in {"taken", "refused"}


def outcome(text: str) -> str:
    try:
        taken(text)
    except UnusableError:
        return "refused"
    return "taken"
