"""Furniture: what is cut from around an article, in Chinese and English, and what is left alone."""

import pytest

from bot.core.articles.furniture import Cut, find_furniture, is_prose
from bot.core.articles.page_words import BUTTON, MENU_WORD, NOTICE, SECTION

ZH = (
    "首页 新闻 国内 国际 财经",
    "当前位置:首页 > 新闻 > 正文",
    "河谷县修好十二座桥",
    "来源:河谷日报 2021-05-04",
    "分享到:微信 微博 QQ",
    "5月3日,河谷县发放企业贷款3.2亿余元。",
    "怎么修",
    "县里组建了12支维修小队,进村修桥。",
    "责任编辑:张三",
    "扫一扫在手机打开当前页",
    "相关阅读",
    "别的新闻一",
    "另一个县的桥为什么又塌了?",
    "版权所有 河谷日报",
)
EN = (
    "Skip to main content",
    "Home | News | Sport | Business | Opinion",
    "River Valley mends twelve bridges",
    "By Jane Doe, The Valley Times",
    "Share this article",
    "The county mended twelve bridges in May, the governor said.",
    "Advertisement",
    "How it was done",
    "Each of them cost about 300,000 yuan, which the county paid.",
    "Subscribe to our newsletter and never miss a story.",
    "Most read",
    "Why the bridge in the next county fell again",
    "Ten pictures of rain",
    "© 2021 The Valley Times. All rights reserved.",
)


def cut(lines: tuple[str, ...], title: str = "") -> list[str]:
    return [one.text for one in find_furniture(lines, title)]


def kept(lines: tuple[str, ...]) -> list[str]:
    gone = {one.line for one in find_furniture(lines)}
    return [line for number, line in enumerate(lines) if number not in gone]


def test_a_chinese_page_keeps_its_article() -> None:
    assert kept(ZH) == [ZH[2], ZH[3], ZH[5], ZH[6], ZH[7]]


def test_an_english_page_keeps_its_article() -> None:
    assert kept(EN) == [EN[2], EN[3], EN[5], EN[7], EN[8]]


@pytest.mark.parametrize(
    "line",
    [
        "分享到:", "微信 微博 QQ空间", "打印本页", "【打印】", "关闭窗口", "字号:大 中 小", "点击数: 1203 次", "评论(12)", "阅读原文",
        "Share", "Share on Facebook", "Facebook Twitter LinkedIn", "12 comments", "Advertisement", "Read more", "5 min read",
    ],
)  # fmt: skip
def test_a_button_is_nothing_else(line: str) -> None:
    assert BUTTON.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑:李四", "(责任编辑:李四)", "编辑/王五", "扫一扫在手机打开当前页", "关注我们的微信公众号", "版权声明:本文属河谷日报",
        "未经授权不得转载", "【东海通讯社版权所有,未经书面授权不得转载】",
        "本网站之文字及图片未经授权不得转载", "京ICP备11041399号", "标签:桥梁", "上一篇:北桥通车", "Copyright 2021 The Valley Times", "© 2021",
        "Subscribe to our newsletter", "Sign up for our weekly letter", "Follow us on Twitter", "Tags: bridges, county",
        "Read more: why it fell", "This site uses cookies to improve your visit.",
    ],
)  # fmt: skip
def test_a_notice_opens_like_one(line: str) -> None:
    assert NOTICE.match(line)


@pytest.mark.parametrize(
    "line", ["相关阅读", "【相关新闻】", "热门推荐:", "Related articles", "MOST READ", "More from The Times"]
)
def test_the_head_of_a_list_of_other_pages_is_known(line: str) -> None:
    assert SECTION.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by 3 percent on Monday.",
        "Home sales rose for the third month in a row.",
        "分享经济让村民每月多收入三百元。",
        "评论家说,这座桥很美。",
        "他未经许可进入仓库,被罚款两百元。",
        "联系电话:0370-1234567,周一至周五有人接听。",
        "He said the read more button confuses readers.",
        "编辑部去年搬到了北京,如今有十二人。",
        "Reporting is a craft.",
        "Comments by the governor angered farmers.",
    ],
)
def test_a_sentence_that_opens_with_such_a_word_is_left_alone(line: str) -> None:
    assert cut(("A title of some length", line, "Another sentence stands here, too.")) == []


def test_a_line_that_is_repeated_is_cut_wherever_it_stands() -> None:
    lines = (
        "What happened",
        "Open in app",
        "It rained all day and nobody came.",
        "Open in app",
        "It stopped at ten.",
    )
    assert cut(lines) == ["Open in app", "Open in app"]


def test_a_repeated_sentence_is_left_alone() -> None:
    assert cut(("It rained all day long.", "Nobody came to the fair.", "It rained all day long.")) == []


def test_what_is_repeated_twice_is_not_sure() -> None:
    lines = ("Open in app", "It rained all day and nobody came.", "Open in app")
    assert [one.sure for one in find_furniture(lines)] == [False, False]


def test_the_title_is_never_cut() -> None:
    lines = ("相关新闻", "桥", "桥", "县里组建了12支维修小队,进村修桥。")
    assert cut(lines, title="桥") == ["相关新闻"]


def test_prose_behind_a_list_of_other_pages_is_article_again() -> None:
    lines = (EN[5], "Related articles", "Ten pictures of rain", EN[8])
    assert kept(lines) == [EN[5], EN[8]]


def test_short_lines_behind_furniture_at_the_end_are_cut_and_not_sure() -> None:
    lines = (ZH[5], ZH[7], "责任编辑:张三", "河谷桥梁网")
    assert find_furniture(lines)[-1] == Cut(3, "河谷桥梁网", "stands behind the article", sure=False)


def test_short_lines_at_the_end_without_furniture_are_left_alone() -> None:
    assert cut((EN[5], "North bridge: open", "South bridge: closed")) == []


def test_the_first_of_the_last_lines_says_that_all_go() -> None:
    assert [one.text for one in find_furniture(ZH) if one.to_end] == ["责任编辑:张三"]


def test_a_line_that_stands_above_the_article_too_ends_nothing() -> None:
    lines = ("打印本页", ZH[2], ZH[5], "打印本页", "责任编辑:张三", "版权所有 河谷日报")
    assert [one.text for one in find_furniture(lines) if one.to_end] == ["责任编辑:张三"]


def test_the_head_of_a_mail_is_cut() -> None:
    lines = (
        "From: press@valley.example",
        "To: all@courier.example",
        "Subject: A shelter",
        "Date: 5 Mar 2024",
        EN[5],
    )
    assert cut(lines) == list(lines[:3])


def test_one_such_line_is_no_head_of_a_mail() -> None:
    assert cut(("A shelter opens", "To: whom it may concern", EN[5])) == []


def test_a_note_behind_the_label_of_a_link_is_left_alone() -> None:
    assert cut((ZH[2], ZH[5], "相关链接:杨雪,1988年生,建筑师,2019年回到白石岛。")) == []


def test_a_menu_of_one_item_a_line_is_cut() -> None:
    assert cut(("Home", "News", "Sport", "Opinion", "Why it rained", EN[5])) == [
        "Home",
        "News",
        "Sport",
        "Opinion",
    ]


def test_one_such_word_as_a_heading_is_left_alone() -> None:
    assert cut((EN[2], EN[5], "Education", EN[8])) == []


@pytest.mark.parametrize("word", ["首页", "Privacy policy", "关于我们", "Sign in"])
def test_an_entry_of_a_menu_is_known(word: str) -> None:
    assert MENU_WORD.fullmatch(word)


@pytest.mark.parametrize(
    "line", ["县里组建了12支维修小队。", "It rained all day.", "“It rained,” said Bob, “all day.”"]
)
def test_a_sentence_is_prose(line: str) -> None:
    assert is_prose(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "怎么修",
        "fTINC+mitqefUUzXQH3MRLJ5TD9nFHQFznhC3HwuwO34 " * 20,
        "How it was done",
        "来源:河谷日报 2021-05-04",
        "?",
    ],
)
def test_a_heading_is_no_prose(line: str) -> None:
    assert not is_prose(line)
