"""Receiving: pages, Markdown and texts become lines of text; anything else is one clear line."""

import pytest

from bot.adapters.incoming.receiving import LARGEST, receive
from bot.core.articles.intake import take
from bot.core.articles.received import Received, UnusableError
from tests.adapters.incoming.pages import EN_BODY, LIVE, MARKDOWN, TABLE, WIRE, ZH_BODY, page


def lines(received: Received) -> list[str]:
    return received.text.splitlines()


def fields(content: str, name: str = "") -> dict[str, str]:
    return {one.id: one.text for one in take(receive(content.encode(), name), "x").article.fields}


def test_a_page_becomes_its_title_byline_and_paragraphs() -> None:
    title, byline, *body = lines(receive(page().encode()))
    assert (title, byline, tuple(body)) == (
        "河谷县修好十二座桥",
        "来源：河谷日报 2021-05-04 10:11 作者：李明",
        ZH_BODY,
    )


def test_what_stands_around_it_is_left_and_told() -> None:
    left = receive(page().encode()).left
    assert left == ("首页", "新闻", "登录", "相关阅读", "别的新闻一", "别的新闻二", "版权所有 河谷日报")


def test_a_page_in_gbk_is_the_same() -> None:
    assert receive(page(charset="gb2312").encode("gbk")).text == receive(page().encode()).text


def test_a_table_of_a_page_becomes_rows_with_the_names_of_columns() -> None:
    assert "桥:北桥,长度:120米" in lines(receive(page(inside=TABLE).encode()))


def test_headings_and_lists_of_a_page_stay() -> None:
    inside = f"<h2>怎么修</h2><p>{ZH_BODY[0]}</p><ul><li>北桥：5月1日通车</li><li>南桥：5月2日通车</li></ul>"
    assert lines(receive(page(inside=inside).encode()))[4:] == [
        "怎么修",
        ZH_BODY[0],
        "北桥：5月1日通车",
        "南桥：5月2日通车",
    ]


def test_line_breaks_of_a_page_part_paragraphs() -> None:
    made = page(body=(f"{ZH_BODY[0]}<br><br>　　{ZH_BODY[1]}",))
    assert lines(receive(made.encode()))[2:] == list(ZH_BODY)


def test_an_english_page_becomes_its_article() -> None:
    made = page(
        "Bridges mended",
        EN_BODY,
        "By Jane Doe, The Valley Times",
        menu=("Home", "Sign in"),
        aside=("Most read",),
    )
    assert fields(made)["publisher"] == "The Valley Times"


def test_the_address_of_a_page_is_kept() -> None:
    made = page().replace("<head>", "<head><link rel='canonical' href='https://example.org/bridges'>")
    assert take(receive(made.encode()), "x").rules.url == "https://example.org/bridges"


@pytest.mark.parametrize(
    "body", ["", "<nav><a>首页</a><a>登录</a></nav><footer>版权所有</footer>", "<div>Home</div>"]
)
def test_a_page_without_an_article_is_refused(body: str) -> None:
    with pytest.raises(UnusableError, match=r"no article|no sentence"):
        take(receive(f"<html><body>{body}</body></html>".encode()), "x")


def test_an_article_laid_out_in_a_table_is_read_by_its_lines() -> None:
    text = "<br><br>　　".join(ZH_BODY)
    cells = f"<td>2021年05月04日 来源：河谷日报 【字号：大 中 小】</td></tr><tr><td><div>{text}</div></td>"
    made = f"<html><head><title>河谷县修好十二座桥-河谷网</title></head><body><table><tr><td><b>河谷县修好十二座桥</b></td></tr><tr>{cells}</tr></table></body></html>"
    assert lines(receive(made.encode())) == [
        "河谷县修好十二座桥",
        "2021年05月04日 来源：河谷日报 【字号：大 中 小】",
        *ZH_BODY,
    ]


def test_the_parts_of_a_byline_stand_apart() -> None:
    made = page(byline="<span>時間：2021-05-04</span><span>撰文：李明</span>")
    assert lines(receive(made.encode()))[1] == "時間：2021-05-04 撰文：李明"


def test_a_byline_below_the_standfirst_is_part_of_the_article() -> None:
    byline = "<p>Crews accept a rise of 7.5 percent over two years</p><div>By Jane Doe, Reporter</div><div>21 June 2024</div>"
    assert fields(page("Bridges mended", EN_BODY, byline))["date"] == "21 June 2024"


def test_a_date_of_the_text_is_not_that_of_the_page() -> None:
    made = page(
        body=("该工程于2016年9月开工，总投资1.27亿元，共更换老旧管网68公里，改造泵站5座。",), byline=""
    )
    assert "date" not in fields(made)


def test_links_without_a_gap_are_told_apart() -> None:
    made = page().replace("<aside>", "<div><a>登入</a><a>訂閱</a></div><aside>")
    assert "登入 訂閱" in receive(made.encode()).left


def test_words_in_spans_are_one_sentence() -> None:
    body = (
        "<span>白石岛</span><span>灯塔图书馆自</span><strong>6月8日</strong><span>开放以来，接待读者1.2万人次。</span>",
    )
    assert lines(receive(page(body=body).encode()))[2:] == [
        "白石岛灯塔图书馆自6月8日开放以来，接待读者1.2万人次。"
    ]


def test_spans_outside_a_paragraph_stand_apart() -> None:
    made = page(byline="<span>原创</span><span>方岩</span><em>2022-12-08 19:20</em>")
    assert lines(receive(made.encode()))[1] == "原创 方岩 2022-12-08 19:20"


def test_the_author_of_the_record_may_be_chinese() -> None:
    made = page(byline="").replace("<head>", "<head><meta name='author' content='方岩'>")
    assert fields(made)["author"] == "方岩"


def test_the_numbers_of_notes_and_links_to_edit_are_no_text() -> None:
    body = (
        "It was built in 1874 and is 31 metres tall.<sup><a>[1]</a></sup> Its light can be seen for 18 miles.",
    )
    heading = "<h2>History<span>[<a>edit</a>]</span></h2><p>A storm in 1953 broke fourteen panes of the lantern.</p>"
    assert lines(receive(page("A lighthouse", body, "", inside=heading).encode()))[1:] == [
        "It was built in 1874 and is 31 metres tall. Its light can be seen for 18 miles.",
        "History",
        "A storm in 1953 broke fourteen panes of the lantern.",
    ]


def test_a_row_with_a_head_of_its_own_is_named_by_it() -> None:
    box = "<table><tr><th colspan=2>Lighthouse</th></tr><tr><th>Height</th><td>31 m</td></tr></table>"
    assert "Height: 31 m" in lines(receive(page(inside=box).encode()))


def test_markdown_becomes_lines_without_marks() -> None:
    assert lines(receive(MARKDOWN.encode(), "blog.md")) == [
        "A bridge blog",
        "We walked to the north bridge and counted its piers. There were twelve of them.",
        "What we saw",
        "North bridge: open",
        "South bridge: closed",
        "Bridge: North, Length: 120 m",
        '"It rained," said Bob.',
        "Share this",
    ]


def test_markdown_is_known_without_its_name() -> None:
    assert receive(MARKDOWN.encode()).kind == "markdown"


def test_the_front_matter_of_markdown_is_read_by_whoever_can() -> None:
    received = receive(MARKDOWN.encode(), "", lambda yaml: {"author": yaml.splitlines()[1]})
    assert dict(received.told)["author"] == "author: Jane Doe"


def test_chinese_lines_of_a_paragraph_are_joined_without_a_space() -> None:
    assert (
        receive("# 桥\n\n三个月修好了\n十二座桥。\n".encode(), "x.md").text == "桥\n三个月修好了十二座桥。\n"
    )


def test_code_and_comments_of_markdown_are_text_and_nothing() -> None:
    assert receive(b"# A\n\n```\nx = 1\n```\n\n<!-- no -->\n", "x.md").text == "A\nx = 1\n"


def test_plain_text_stays_as_it_is() -> None:
    assert receive(LIVE.encode()).text == LIVE


def test_a_live_blog_loses_its_buttons() -> None:
    article = take(receive(LIVE.encode()), "x").article
    assert "Share" not in [sentence.text for sentence in article.sentences]


def test_a_wire_note_names_its_publisher() -> None:
    assert fields(WIRE)["publisher"] == "新华社"


def test_a_page_within_a_text_about_pages_is_no_page() -> None:
    assert receive(b"The tag <b> makes words bold, and <i> makes them slanted, he wrote.").kind == "text"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "is a JPEG picture"),
        (b"GIF89a", "is a GIF picture"),
        (b"RIFF\0\0\0\0WEBP", "is a WebP picture"),
        (b"BM\x36\0", "is a BMP picture"),
        (b"PK\x03\x04", "is a zip archive"),
        (b"\x1f\x8b\x08", "is compressed"),
        (b"{\\rtf1", "is a rich text file"),
        (b"\xd0\xcf\x11\xe0", "is an old Office file"),
        (b"From: <Saved>\r\nContent-Type: multipart/related\r\n", "is a page saved as one MHTML file"),
        (b"\x7fELF\0\0", "is binary"),
        (b"<?xml version='1.0'?><rss><title>A</title></rss>", "is XML"),
        (b"word " * (LARGEST // 4), "is larger than 5 MB, which no article is"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(UnusableError) as refused:
        receive(content)
    assert (str(refused.value).startswith(said), "\n" in str(refused.value)) == (True, False)


def test_a_text_that_opens_with_the_letters_of_a_picture_is_one() -> None:
    assert receive(b"BMW sold twelve cars on Monday.").kind == "text"
