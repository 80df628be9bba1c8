"""Polarity: words that turn what is said around; a question must not slip one in."""

import re
from collections.abc import Iterable

from bot.core.text.normalize import normalize
from bot.core.text.stems import stem
from bot.core.words.verb_forms import verb_forms

_ROWS = """
refuse reject deny decline turn-down 拒绝 拒 驳回
ban forbid prohibit outlaw 禁止 禁 严禁 不准 不许 不让
cancel abolish scrap revoke suspend
withdraw withdrawn withdrew abandon terminate 取消 废除 撤销 撤出 中止 终止 放弃 退出 叫停 撤资
fail failure failed collapse bankrupt 失败 破产 倒闭 烂尾 崩溃 未能
fine penalise penalize punish punishment 罚款 处罚 惩罚 罚 追责 问责
raise increase hike rise grow soar 提高 上涨 涨 涨价 加价 增加 上调 上升
fall drop decrease shrink plunge dwindle 下降 下跌 下滑 跌 减少 回落
fire sack dismiss 开除 辞退 解雇 裁员 裁
die death dead kill fatal 死亡 去世 死 病逝 身亡
close shut ban-on 关闭 关停 封闭 停业 停产 停工
delay postpone overdue late 推迟 延期 拖延 延迟 耽误
criticise criticize blame accuse sue 批评 指责 起诉 指控 抨击
resign quit 辞职 离职
forced force coerce compel 强迫 逼迫 被迫 强制
strike protest riot 罢工 抗议 闹事
disband dissolve 解散
fraud scam corruption bribe embezzle 诈骗 贪污 受贿 腐败 骗
accident explosion fire-broke 事故 爆炸
relocate 搬迁 搬走 迁走 赶走 驱逐
halt cease stop stopped 停止 停 结束
sell sold export 卖掉 出售 出口
arrest jail sentence 逮捕 拘留 判刑
longer slower worsen worse 变慢 更慢 变差 恶化
""".strip().splitlines()


def _turns(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        plain = normalize(word)
        found.add(stem(plain) if plain.isascii() else plain)
    return frozenset(found)


_TURNS = _turns(word for row in _ROWS for word in row.split())
_SAME = {
    word: row | _turns(form for one in row for form in verb_forms(one))
    for row in (_turns(row.split()) for row in _ROWS)
    for word in row
}
CHINESE_TURNS = tuple(sorted(word for word in _TURNS if not word.isascii()))
"""The Chinese words among them."""


_WHY_NOT = re.compile(
    r"(?:为什么|为何|为啥|点解|干嘛|凭什么)[^,。?;!]{0,14}?(?:(?<!得)不(?![得仅断过少同错够管足住])|没|未(?!来)|唔|冇)"
    r"|\b(?:why|how come)\b[^,.?;!]{0,40}?(?:n['’]t|\bnot|\bnever|\bno longer|\bno\b)"
)


def asks_why_not(text: str) -> bool:
    """Tell whether a normalized question takes for granted that something is not so, and asks why."""
    return _WHY_NOT.search(text) is not None


_MOVED = re.compile(
    r"\b(?:was|were|been|being|is|are|get|got) (?:\w+ ){0,4}?moved\b|\bmoved (?:to|from|away)\b"
)
_OPPOSITES = """
foreign,overseas,外国,国外,外资,境外,海外,洋 domestic,国内,本土
north,northern,北部,北方 south,southern,南部,南方
east,eastern,东部,东方 west,western,西部,西方
old,former,旧 new,newly,新建
private,私营,民营,私人 public,公立,公办
import,进口 export,出口
urban,城镇,城市 rural,农村,乡村
smallest,最小,least,最少 largest,biggest,最大,most,最多
male,男 female,女
military,军用 civilian,民用
""".split()
_OPPOSED: dict[str, frozenset[str]] = {}
for _one, _other in zip(_OPPOSITES[::2], _OPPOSITES[1::2], strict=True):
    _sides = [_turns(side.split(",")) for side in (_one, _other)]
    _OPPOSED |= dict.fromkeys(_sides[0], _sides[1]) | dict.fromkeys(_sides[1], _sides[0])


def opposites(key: str) -> frozenset[str]:
    """Return the stems and Chinese words that name the other side: domestic of foreign, 南部 of 北部."""
    return _OPPOSED.get(key, frozenset())


def is_moved(text: str) -> bool:
    """Tell whether a normalized English question takes for granted that something was moved."""
    return _MOVED.search(text) is not None


_NEGATED = r"(?:[不没未无免勿别冇]|(?:n['’]t|\bnot|\bnever|\bwithout)(?: \w+)? )"


def turns(forms: Iterable[str], surface: str, text: str) -> bool:
    """Tell whether a word of these forms turns a statement around: refuse, ban, 取消.

    It does not where it is negated itself.
    """
    return not _TURNS.isdisjoint(forms) and re.search(_NEGATED + re.escape(surface), text) is None


def turned_alike(forms: Iterable[str]) -> frozenset[str]:
    """Return the words that turn a statement as these do: a statement that has one is not turned."""
    return frozenset().union(*(_SAME.get(form, frozenset()) for form in forms))
