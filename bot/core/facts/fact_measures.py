"""Fact measures: what a value of a Chinese sentence measures: 确诊病例 4例, 800元的培训补贴."""

from bot.core.facts.fact_spans import Kind, Span
from bot.core.facts.fact_words import Word, span_of, stretch, words_of
from bot.core.text.late_patterns import late

_LINKS = frozenset(
    """占 需 需要 为 是 达 达到 达成 共 共有 共计 总计 合计 累计 约 近 超 超过 逾 到 至 有 了 仅 已 已经 均 各 各有 还 也 就 将 即 由 从 的 高达
    多达 指 说 称 表示 只说 突破 接近 不足 不到 至少 最多 大约 大概 增至 升至 降至 增加到 增长到 提高到 上升到 下降到 减少到 缩短到 约为 连续 长达 历时
    其中 每 每年 每月 每天 每人 每户 平均 人均 目前 现 现有 另有 则""".split()
)
"""Words between what is measured and its value."""
_GIVING = frozenset(
    """发放 投放 给予 投入 完成 实现 组建 建成 新建 安排 拨付 筹集 落实 提供 减免 节约 创造 吸纳 引进 获 获得 获批 争取 收到 覆盖 惠及
    带动 帮助 涉及 拥有 占 有 设 设有 派出 派 抽调 出动 查处 检查 开展 举办 支付 支出 花费 花 用 耗资 耗时 收 收取 奖励 补助 捐赠
    捐款 募集 出资 建设 修建 开通 开设 成立 建立 打造 推出 出台 采购 购买 购置 生产 销售 出口 进口 发出 发送 发布 印发 送 送来 送去
    运送 种植 栽种 培育 收集 征集 集 帮 让 使 对 向 给 把 将 在 于 从 以 用于 作为 成为 包括 含 迎来 接待 吸引 培训了 招收 招聘了""".split()
)
"""Verbs and other words that a thing measured follows, and that are none of it."""
_SETTING = frozenset(
    "现场 当场 全县 全市 全省 全国 全村 全镇 全年 当年 当天 当日 县里 市里 村里 镇里 该县 该市 新 首批 一次性 计划 首次 成功 上".split()
)
"""Words before what is measured that tell where and when."""
_RELATIONS = frozenset(
    "基础 基础上 情况 情况下 前提 条件 同时 时候 时间 人 目标 速度 标准 价格 规模 水平 方式 一半 比例".split()
)
"""Nouns behind 的 that a value tells of, but that are not measured by it."""
_HELD = frozenset("和 与 及 以及 的 之".split())
_COUNTING = frozenset({"count"})
_LONGEST = 14
_DONE = frozenset("了 过 着 出".split())
_UNITS = frozenset(
    "元 万元 亿元 岁 年 月 日 名 个 号 号线 线 以上 以下 以内 左右 多 余 级 位 家 人 元以上".split()
)
_NUMERALS = frozenset("万亿千百十")
_OF = late(r"(?:以上|以下|以内|左右|上下|多|余)?的")
_NOT_BEHIND = frozenset("v p d c r f t".split())
_PREDICATE = 20


def measure(text: str, kind: Kind, begin: int, end: int) -> Span | None:
    """Return the words that tell what the value `text[begin:end]` measures, None where nobody tells.

    The value comes with the words that bound it.
    """
    if kind in {"date", "number"} and text[begin - 1 : begin] in {":", "："}:
        return _label(text, begin - 1)
    if kind == "date":
        return None
    start, stop = stretch(text, begin, end)
    left, right = words_of(text, start, begin), words_of(text, end, stop)
    found = _behind(text, kind, left, right, end) or _before(left)
    if found is None and kind == "duration" and right and right[0].is_verb:
        return _predicate(right)
    return found


def _label(text: str, at: int) -> Span | None:
    """Return the words before a colon: 时间:2020-03-01."""
    start, _ = stretch(text, at, at)
    word = text[start:at].strip()
    return (at - len(text[start:at].lstrip()), at) if 0 < len(word) <= _LONGEST else None


def _behind(text: str, kind: Kind, left: tuple[Word, ...], right: tuple[Word, ...], end: int) -> Span | None:
    """Return the noun phrase behind a value: of it (800元的补贴) or counted by it (16支小分队)."""
    of = _OF.match(text, end)
    if of is not None:
        rest = tuple(word for word in right if word.begin >= of.end())
        phrase = _phrase(rest, led=True)
        return None if not phrase or phrase[-1].words in _RELATIONS else span_of(phrase)
    if kind == "duration" or not right:
        return None
    acts = [word for word in left[-2:] if word.words not in _DONE]
    object_of = bool(acts) and (acts[-1].is_verb or acts[-1].words in _GIVING)
    phrase = _phrase(right, led=object_of)
    joins = kind in _COUNTING or object_of
    return span_of(phrase) if joins and phrase and phrase[-1].words not in _RELATIONS else None


def _phrase(words: tuple[Word, ...], *, led: bool) -> tuple[Word, ...]:
    """Return the noun phrase that opens these words; `led`: a verb may open it (8个签约项目)."""
    found: list[Word] = []
    for at, word in enumerate(words):
        opens = led and at == 0 and word.is_verb and len(words) > 1 and words[1].is_noun
        if word.words in _HELD and found and at + 1 < len(words) and words[at + 1].is_noun:
            if word.words == "的" and any(one.words == "的" for one in found):
                break
            found.append(word)
            continue
        if (word.of in _NOT_BEHIND and not opens) or word.words in _LINKS or word.words in _GIVING:
            break
        if word.words[0] < "㐀" or word.end - words[0].begin > _LONGEST:
            break
        found.append(word)
    while found and (found[-1].words in _HELD or not found[-1].is_noun):
        found.pop()
    return tuple(found)


def _before(left: tuple[Word, ...]) -> Span | None:
    """Return the noun phrase before a value, or the verb that it completes: 治愈4例, 产量增长15%."""
    words = list(left)
    while words and (words[-1].words in _LINKS or words[-1].of in {"d", "p"}):
        words.pop()
    found: list[Word] = []
    for word in reversed(words):
        if word.words in _LINKS - {"的"} or word.of in {"p", "d", "r", "c", "t"}:
            break
        if word.words[-1] < "㐀" or word.words in _NUMERALS:
            # The unit of a value before is none of what this one measures: 60岁以上老人.
            while found and found[-1].words in _UNITS:
                found.pop()
            break
        if found and word.words in _GIVING:
            break
        if found and found[0].end - word.begin > _LONGEST:
            break
        found.append(word)
    found.reverse()
    while found and (found[0].words in {"的", "了"} or (len(found) > 1 and found[0].words in _SETTING)):
        found.pop(0)
    return span_of(found)


def _predicate(right: tuple[Word, ...]) -> Span | None:
    """Return what went on for some time: 连续23天无新增病例."""
    begin, end = right[0].begin, right[-1].end
    return (begin, end) if end - begin <= _PREDICATE else None
