"""Variants: spellings and dialect words that say the same as a plain everyday word."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from bot.core.smalltalk.templates import Tokens
from bot.core.text.pinyin import readings

_CHINESE = """
你: 您 你们 您们
什么: 啥 甚么 哪些类型 什么类型 哪种类型 哪一些 乜嘢 乜野 乜 咩 神马 啥子 哪些 些什么 什么样 哪方面 哪几方面 哪类 哪一类 哪种
谁: 边个 边位 哪位 哪个人 什么人 哪一位
哪里: 边度 哪儿 什么地方 何处 哪边 边到 哪
怎么: 点样 点 咋 如何 怎样 咋样 怎么样 应该怎么 该怎么 要怎么
是不是: 系咪 系唔系 是否
有没有: 有冇 有无
没有: 冇 没 无
是: 系
在: 喺
不: 唔
的: 嘅 滴 地
他: 佢
来: 嚟
给: 俾 畀
东西: 嘢 野
这: 呢个 呢篇 这个 这篇 这份 这条 这则 那篇 那个 这一篇 呢条 呢份 此 本 该篇 嗰篇 成篇 整篇 通篇 这些 呢啲 啲 那些 这里面
文章: 文章内容 新闻内容 报道内容 报导内容 文 报道 报导 新闻 稿子 稿件 文稿 新闻报道 新闻稿 文本 内容 资讯 消息 信息 资料 数据 文字
说: 讲 谈 写 描述 介绍 聊 讲述 说明 叙述
可以: 能 能够 可不可以 能不能 可否 能否 可
做: 干 搞 弄
问题: 疑问 嘢问
程序: 程式 软件 软体 应用 应用程序
从哪里: 从何 从何处
报纸: 报社
机器人: 机械人 机器 小机器人 小助手 助手 bot 机器人程序 小机器人
人工智能: ai 人工智慧
链接: 连结 link url 超链接 连接 网址 网页
总结: 概括 概述 归纳 归纳总结 小结 综述 归结 概括总结
要点: 重点 关键点 主要内容 核心 核心内容 大意 主旨 梗概 概要 重点内容 中心思想 大概内容 大致内容
例子: 示例 范例 例句 样例
使用: 用
答案: 回答 回复 解答 答复
非常: 十分 很 太 特别 真 超 超级 好好 真是 实在 实在是 真的 挺
谢: 谢谢 多谢 感谢 蟹蟹 感恩 谢过 唔该 谢谢谢谢
你好: 哈喽 哈啰 哈罗 嗨 嘿 哈喽哈喽 你好你好 嗨嗨 嗨喽 嗨啰 泥嚎
了解: 了解
哪里: 哪里
文章: 文章
可以: 可以
可能: 可能
真人: 真人
哪个: 哪个
哪家: 哪家
拜拜: 掰掰 白白 88 拜 掰 拜拜拜拜
"""
"""A plain word before the colon, what is read as it behind; Chinese."""

_CHINESE_DROPPED = "呀 啊 哦 噢 哈 啦 呢 吧 嘛 哟 喔 了 喇 咯 呗 吖 啫 啰 哇 耶 喽 嘞 噶 唷 诶 欸 晒 哂 哒 呐 捏 㗎 架 的 嘅 哋 一下 一下子 一点 一些"
"""Particles that only soften what is said."""
_PINYIN_DROPPED = "a ya o ha la ne ba le de lo"

_ENGLISH = """
what is: what's whats wats
who is: who's whos
where is: where's wheres
how is: how's hows
this is: that's, thats, that is
it is: it's its
there is: there's theres
let us: let's lets
i am: i'm im
i have: i've ive
i will: i'll
i would: i'd
you are: you're youre ur're
you have: you've youve
do not: don't dont
does not: doesn't doesnt
did not: didn't didnt
can not: can't cannot cant
is not: isn't isnt
have not: haven't havent
have to: gotta, got to, need to, must, should, 've got to
want to: wanna, would like to, would love to, wish to
going to: gonna
you: u ya
are: r
your: ur
why: y
what: wat wut wht
please: pls plz plss plzz pleas
thanks: thx thnx thanx thks tks tnx thanku tq
thank you: ty thankyou thank u
because: cuz coz
good: gud
okay: ok okey k kk okie okeydoke
night: nite
tomorrow: tmr tmrw
article: <article>, this <article>, that <article>
summarize: summarise summarised summarized, sum up
summary: synopsis summery
bot: chatbot robot chat-bot, chat bot
ai: a i, artificial intelligence
could: can may might would will
show: give send tell provide
these: those
this: that
kind: sort type kinds sorts types
link: url hyperlink
original: full complete
"""
"""The same for English; phrases are set apart by commas, single words by spaces."""


_ARTICLE = "article, report, news, story, piece, text, news story, news article, news report, news piece, newspaper article"
_ENGLISH_DROPPED = "a an the very so really just actually kindly quite too exactly please some any lol :)"
"""English words that only soften or stress what is said."""


def _rows(table: str) -> Iterator[tuple[str, str]]:
    """Yield (variant, plain word) pairs of a table."""
    for line in table.strip().splitlines():
        plain, others = line.split(":", 1)
        for other in others.split("," if "," in others else None):
            yield other.strip(), plain


def _english() -> Iterator[tuple[Tokens, Tokens]]:
    for other, plain in _rows(_ENGLISH):
        for noun in _ARTICLE.split(", ") if "<article>" in other else ("",):
            yield tuple(other.replace("<article>", noun).split()), tuple(plain.split())
    for word in _ENGLISH_DROPPED.split():
        yield (word,), ()


def _chinese() -> Iterator[tuple[Tokens, Tokens]]:
    for other, plain in _rows(_CHINESE):
        yield tuple(other), tuple(plain)
    for word in _CHINESE_DROPPED.split():
        yield tuple(word), ()


def _pinyin() -> Iterator[tuple[Tokens, Tokens]]:
    for other, plain in _chinese():
        if plain:
            yield sounds(other), sounds(plain)
    yield ("shei",), sounds("谁")
    for word in _PINYIN_DROPPED.split():
        yield (word,), ()


def sounds(characters: Iterable[str]) -> Tokens:
    """Return the commonest reading of each Chinese character; others as they are."""
    return tuple(chain.from_iterable((readings(char) or ((char,),))[0] for char in characters))


class Variants:
    """Reads variants as the plain words they stand for; the longest wins."""

    def __init__(self, pairs: Iterable[tuple[Tokens, Tokens]]) -> None:
        self._plain: dict[Tokens, Tokens] = {}
        for variant, plain in pairs:
            self._plain.setdefault(variant, plain)
        self._longest = max(map(len, self._plain), default=0)

    def read(self, tokens: Sequence[str]) -> Tokens:
        """Return tokens with all variants replaced."""
        found: list[str] = []
        at = 0
        while at < len(tokens):
            for size in range(min(self._longest, len(tokens) - at), 0, -1):
                plain = self._plain.get(tuple(tokens[at : at + size]))
                if plain is not None:
                    found += plain
                    at += size
                    break
            else:
                found.append(tokens[at])
                at += 1
        return tuple(found)


@lru_cache(maxsize=1)
def written() -> Variants:
    """Return the variants of Chinese characters and English words."""
    return Variants(chain(_english(), _chinese()))


@lru_cache(maxsize=1)
def spelled() -> Variants:
    """Return the variants of Chinese in pinyin syllables."""
    return Variants(_pinyin())
