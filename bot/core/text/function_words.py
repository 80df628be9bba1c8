"""Function words: what people say around a question that tells nothing of its matter."""

import re

CHINESE = frozenset(
    """的 了 吗 呢 啊 呀 吧 嘛 哦 噢 喔 哈 呗 么 嘞 哩 咯 啦 是 在 有 和 与 及 或 跟 同 被 把 给 让 从 到 对 向 为 于 以 而 且 但
    也 都 就 还 又 才 再 很 太 最 更 不 没 没有 要 会 能 能够 可以 可 该 应该 得 地 着 过 来 去 上 下 里 中 内 之 其 这 那 这个 那个 这些 那些
    这样 那样 这里 那里 这儿 那儿 它 他 她 他们 她们 我 你 您 我们 你们 咱 咱们 大家 人家 自己 别人 有人 一个 一下 一些 一点 一共 总共 共 总 到底 究竟 究 竟
    具体 请问 请 问 问下 问一下 麻烦 劳驾 告诉 告诉我 说说 说 讲 讲讲 讲述 聊聊 知道 想 想问 想知道 求 帮 帮我 帮忙 看看 听说 据说 是否 是不是 有没有 有无 能不能 可不可以 会不会
    什么 啥 咋 咋样 怎么 怎样 怎么样 怎 如何 为什么 为啥 为何 干嘛 干啥 干什么 谁 哪 哪个 哪些 哪儿 哪里 哪种 哪几 几 几个 多少 多少个 几多 多 多大 多久 多长 多长时间 何 何时 何地 哪位 哪家
    什么样 什么时候 啥时候 哪天 几时 文章 文中 文里 报道 报导 新闻 稿子 里面 里头 其中 提到 提及 说到 写到 写道 关于 有关 方面 情况 事 事情 东西 的话 来着 呃 嗯 额 那么 然后 所以 因为 因
    如果 要是 虽然 不过 而已 只 只是 只有 光 才是 目前 现在 当时 已经 已 正在 曾 将 将要 打算 准备 做 弄 搞 进行 实行 开展 个 些 种 样 件 位 名 家 支 例 项 条 点 次 回
    系 喺 嘅 咗 咩 乜 乜嘢 冇 边 边个 边度 点解 点样 嗰 呢个 嗰个 佢 佢哋 仲 仲有 唔 唔系 系咪 有冇 几时 啲 嚟 俾 咁 叫 叫做 叫什么 叫啥 是什么 指 指的 指什么 算 等 等等 之类 分别
    真的 真 确实 吗? 对吗 对不对 好 好的 行 行不行 啊? 么? 原文 全文 本文 该文 当地 那边 这边 大概 大约 差不多 左右 还是 或者 来说 一样 一面 一边 这种 那种 哪一 那号 哪号 这号 一项 两样 哪样 啥样 百分之几 百分之多少 几成 几折 听讲 说是 不好意思 打扰 打扰一下 谢谢 多谢 你好 您好 请教 请教一下 冒昧 分别是 那阵子 那阵 这阵子 那会儿 这会儿""".split()
)

ENGLISH = frozenset(
    """a an the of to in on at for from by with about into over after before under between through during as
    is are was were be been being am do does did done doing has have had having will would shall should can
    could may might must it its it's this that these those there here they them their theirs he she him her his
    hers we us our you your yours i me my mine who whom whose which what when where why how and or but nor so if
    then than because while not no any some all both each every either neither only just also too very really
    please tell know say says said mention mentioned mentions according article report story news text piece
    me give show let get got go goes went come came many much more most such own same other another else
    exactly actually ever yet still now currently there's what's who's how's isn't aren't don't doesn't didn't
    wasn't weren't won't can't couldn't s t d ll re ve m thing things something anything kind sort way ways
    out up down off again s' u ur pls plz hey hi hello ok okay well one ones whats hows wheres whos im i'm id
    ain't gonna wanna want wants wanted need needs mean means like
    sorry bother excuse kindly thanks thank hi hoping wondering wonder curious quick question questions ask asking""".split()
)


_HOW_MANY = re.compile("[几多]{1,2}[个家支例项条款名位人批次件户所间座辆台种类样笔份场届招步天年月块成折点]")


def is_function_word(word: str) -> bool:
    """Tell whether a normalized word carries no matter of its own."""
    return word in CHINESE or word in ENGLISH or _HOW_MANY.fullmatch(word) is not None
