"""Byline: title, publisher, date and author, as Chinese and English articles tell them."""

import pytest

from bot.core.articles.byline import find_byline, full_date, is_byline

BODY = "县里组建了12支维修小队,进村修桥,三个月修好了十二座桥。"
PROSE = "The county mended twelve bridges in May, the governor said."


def told(*lines: str) -> dict[str, str]:
    return {one.field: one.words for one in find_byline(lines)}


def doubts(*lines: str) -> dict[str, str]:
    return {one.field: one.doubt for one in find_byline(lines) if one.doubt}


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ("来源:河谷日报 2021-05-04 10:11", "publisher", "河谷日报"),
        ("来源:河谷日报 2021-05-04 10:11", "date", "2021-05-04"),
        ("2021年5月4日 来源:河谷日报", "date", "2021年5月4日"),
        ("2021年5月4日 河谷日报", "publisher", "河谷日报"),
        ("原创 方岩 海岸周刊 2022-12-08 19:20 发表于山东", "publisher", "海岸周刊"),
        ("时间:2021/5/4 作者:李明", "author", "李明"),
        ("时间:2021/5/4 作者:李明", "date", "2021/5/4"),
        ("文/李明 王芳", "author", "李明 王芳"),
        ("撰文:何嘉欣 更新时间:2021-10-15", "author", "何嘉欣"),
        ("《海岸周刊》记者 方岩 2022年6月3日", "publisher", "海岸周刊"),
        ("《海岸周刊》记者 方岩 2022年6月3日", "author", "方岩"),
        ("〔记者林佳颖/石碇报导〕老街的茶行重新开门,来了约500名客人。", "author", "林佳颖"),
        ("本报记者 李明 通讯员 王芳", "author", "李明"),
        ("本报记者 李明 通讯员 王芳", "correspondents", "王芳"),
        ("By Jane Doe", "author", "Jane Doe"),
        ("By Jane Doe and John Roe, The Valley Times", "author", "Jane Doe and John Roe"),
        ("By Jane Doe, The Valley Times", "publisher", "The Valley Times"),
        ("Published March 1, 2020 at 10:11", "date", "March 1, 2020"),
        ("Jane Doe | The Valley Times | 1 March 2020", "publisher", "The Valley Times"),
        ("Jane Doe | The Valley Times | 1 March 2020", "date", "1 March 2020"),
        ("Jane Doe | The Valley Times | 1 March 2020", "author", "Jane Doe"),
        ("Source: Valley Press Office", "publisher", "Valley Press Office"),
        ("Written by Jane Doe", "author", "Jane Doe"),
    ],
)
def test_a_byline_tells(line: str, field: str, words: str) -> None:
    assert told("A title", line, PROSE)[field] == words


def test_the_first_line_is_the_title() -> None:
    assert told("河谷县修好十二座桥", "来源:河谷日报", BODY)["title"] == "河谷县修好十二座桥"


def test_a_title_below_the_byline_is_not_sure() -> None:
    assert doubts("来源:河谷日报 2021-05-04", "河谷县修好十二座桥", BODY) == {
        "title": "it is not the first line"
    }


def test_a_wire_note_without_a_headline_has_no_title() -> None:
    assert "title" not in told("新华社北京3月1日电(记者张三)国家统计局1日发布数据,2019年增长6.1%。", BODY)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("新华社北京3月1日电(记者张三)国家统计局1日发布数据,2019年增长6.1%。", "新华社"),
        ("NAIROBI, March 1 (Reuters) - Kenya said on Sunday it had found three locust swarms.", "Reuters"),
    ],
)
def test_a_dateline_names_the_publisher(line: str, words: str) -> None:
    assert told(line)["publisher"] == words


def test_the_author_in_the_dateline_is_found_and_not_sure() -> None:
    assert doubts("新华社北京3月1日电(记者张三、李四)国家统计局发布数据。", BODY) == {
        "author": "it stands in a paragraph"
    }


def test_the_date_of_publication_wins_over_that_of_an_update() -> None:
    assert (
        told("A title", "Updated March 3, 2020", "Published March 1, 2020", PROSE)["date"] == "March 1, 2020"
    )


def test_two_dates_without_a_label_are_not_sure() -> None:
    assert doubts("A title", "2020-03-01", "2020-03-05", PROSE) == {"date": "2020-03-05 stands there, too"}


def test_a_date_of_the_text_is_not_sure() -> None:
    lines = ("A title", "The bridge was opened on March 1, 2020 by the governor.")
    assert doubts(*lines) == {"date": "it stands in the text, not in a byline"}


def test_a_day_without_a_year_is_no_date() -> None:
    assert "date" not in told("A title", "Monday, March 1", PROSE)


def test_a_sentence_that_begins_with_by_names_nobody() -> None:
    assert "author" not in told("A title", "By Monday the river had risen by three metres, officials said.")


@pytest.mark.parametrize("line", ["来源:河谷日报", "By Jane Doe", "2021-05-04 10:11"])
def test_a_byline_is_known(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", [BODY, PROSE, "How it was done", "On March 1, 2020 the bridge was opened by Bob."]
)
def test_other_lines_are_no_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mar. 1, 2020", "Mar. 1, 2020"),
        ("二〇二〇年三月一日", "二〇二〇年三月一日"),
        ("2020.03.01", "2020.03.01"),
        ("3月1日", ""),
    ],
)
def test_a_date_is_given_as_it_is_written(text: str, words: str) -> None:
    assert full_date(text) == words
