"""Pages: made-up web pages, texts and Markdown of every kind that is handed in."""

ZH_BODY = (
    "5月3日，河谷县发放企业贷款3.2亿余元。县里组建了12支维修小队，进村修桥，三个月修好了十二座桥，受益村民达四万人。",
    "县交通局局长王强说，维修小队白天进村，晚上开会，两个月没有休息。每座桥花费约30万元，由县财政承担。",
)
EN_BODY = (
    "The county mended twelve bridges in three months, the governor said on Monday. More than forty thousand use them.",
    "Each bridge cost about 300,000 yuan, which the county paid. Work on the last one, near the mill, goes on in June.",
)
TABLE = "<table><tr><th>桥</th><th>长度</th></tr><tr><td>北桥</td><td>120米</td></tr></table>"


def page(  # noqa: PLR0913 - one for each part of a page
    title: str = "河谷县修好十二座桥",
    body: tuple[str, ...] = ZH_BODY,
    byline: str = "来源：河谷日报 2021-05-04 10:11 作者：李明",
    *,
    menu: tuple[str, ...] = ("首页", "新闻", "登录"),
    aside: tuple[str, ...] = ("相关阅读", "别的新闻一", "别的新闻二"),
    footer: str = "版权所有 河谷日报",
    charset: str = "utf-8",
    inside: str = "",
) -> str:
    """Return a page with an article between menu, list of other pages and footer."""
    links = "".join(f"<li><a href='/x'>{one}</a></li>" for one in menu)
    others = "".join(f"<li><a href='/y'>{one}</a></li>" for one in aside)
    paragraphs = "".join(f"<p>{one}</p>" for one in body)
    return (
        f"<!DOCTYPE html><html><head><meta charset='{charset}'><title>{title}_河谷日报网</title>"
        f"<script>var hidden = 1;</script></head><body><nav><ul>{links}</ul></nav>"
        f"<div class='article'><h1>{title}</h1><div class='info'>{byline}</div>{paragraphs}{inside}</div>"
        f"<aside><ul>{others}</ul></aside><footer>{footer}</footer></body></html>"
    )


MARKDOWN = """---
title: A bridge blog
author: Jane Doe
date: 2020-03-01
---

# A bridge blog

We walked to the *north bridge* and
counted [its piers](http://example.org/piers). There were **twelve** of them.

## What we saw

- North bridge: open
- South bridge: closed

| Bridge | Length |
|--------|--------|
| North  | 120 m  |

> "It rained," said Bob.

Share this
"""

LIVE = """Storm in the valley: live updates
The Valley Times
March 1, 2020

10:40
The river rose by 30 centimetres within an hour, the water office said.
Share
10:10
Two roads near the mill are closed, and a bus takes children home early.
Share
09:30
Schools in five villages stay shut today, the county announced.
Share
"""

WIRE = "新华社北京3月1日电（记者张三）国家统计局1日发布数据，2019年国内生产总值比上年增长6.1%，全国粮食产量66384万吨。\n"
