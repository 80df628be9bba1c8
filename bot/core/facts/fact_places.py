"""Fact places: places in a Chinese sentence, told by the kind of place or by the dictionary: 河谷县, 北京."""

from collections.abc import Iterator, Sequence

from bot.core.facts.fact_spans import FactSpan
from bot.core.facts.fact_words import Word, words_of
from bot.core.words.segment import frequency, word_classes

_KINDS = "省市县区镇乡村州国岛江河湖山港湾洲"
_FULL = "省 市 县 区 州 国".split()
_WHOLE = frozenset(
    """印度 日本 香港 澳门 西藏 朝鲜 伊朗 埃及 希腊 荷兰 波斯 南非 巴西 瑞士 波兰 越南 瑞典 中东 西欧 东欧 北欧 丹麦 印尼 苏丹 挪威 北美
    缅甸 芬兰 捷克 南亚 东南亚 西亚 东亚 智利 秘鲁 古巴 北非 南美 中亚 意大利 西班牙 葡萄牙 加拿大 澳大利亚 新加坡 马来西亚 菲律宾 土耳其
    以色列 沙特 伊拉克 叙利亚 阿富汗 巴基斯坦 乌克兰 俄罗斯 新西兰 墨西哥 阿根廷 奥地利 比利时 匈牙利 爱尔兰 冰岛 老挝 柬埔寨 蒙古 尼泊尔
    孟加拉 斯里兰卡 肯尼亚 尼日利亚 埃塞俄比亚 摩洛哥 内蒙古 黑龙江 新疆 台湾 欧洲 亚洲 非洲 美洲""".split()
)
"""Places without a word for their kind."""
_ANY = frozenset(
    """城市 外国 爱国 回国 建国 开国 大国 王国 强国 全国 三国 城镇 山区 地区 市区 郊区 社区 园区 小区 灾区 景区 区 我国 各国 乡镇 乡村 农村
    江山 山河 高山 大海 山村 出国 祖国 中国队 爱国 归国 救国 报国 本国 跨国 两国 万国 江湖 内河 大街 新区 特区 辖区 战区 学区 全县 全市
    全省 全镇 全村 全区 该县 该市 该省 该镇 该村 本县 本市 本省 本村 外省 外县 邻县 登山 下乡 返乡 故乡 老乡 家乡 还乡 上市 股市 城区 东区 西区
    南区 北区 过江 沿江 渡江 跨江 临港 到港 大山 火山 治国 护国 上山 下山 进村 驻村 入村 山乡 水乡 牧区 林区 库区 校区 片区 县区 老区 边区 时区
    超市 门市 夜市 菜市 集市 楼市 都市 两岸 湖区 河湖 江河 山湖 岛国 列国 诸国 敌国 异国 各省 各市 各县 各区 各镇 各村 每村 每县 省市 县市 市县""".split()
)
"""Words that end like a place and are any place, or none."""
_COUNTING = "一二三两几某哪各每多全本该"
_OFFICIAL = frozenset("省市县镇乡村国")
_LEAST, _LONGEST = 2, 4
_COMMON = 3.0
"""Zipf frequency from which a word before a kind of place is any word: 工业区."""


def places(text: str) -> Iterator[FactSpan]:
    """Yield the places of a Chinese sentence; one within another is told as one (湖南省河谷县)."""
    words = words_of(text, 0, len(text))
    at = 0
    begin = end = -1
    while at < len(words):
        size = _place(words, at)
        if size and words[at].begin == end:
            end = words[at + size - 1].end
        elif size:
            if begin >= 0:
                yield FactSpan("place", begin, end)
            begin, end = words[at].begin, words[at + size - 1].end
        at += size or 1
    if begin >= 0:
        yield FactSpan("place", begin, end)


def _place(words: Sequence[Word], at: int) -> int:
    """Return how many words from here are a place, 0 for none: 湖南省, 河谷 + 县."""
    word = words[at]
    if word.words in _ANY or len(word.words) < _LEAST:
        return 0
    kind = words[at + 1] if at + 1 < len(words) else None
    if kind is not None and kind.words in _FULL and kind.words != "国":
        named = word.of == "ns" or (word.of in {None, "nr"} and frequency(word.words) < _COMMON)
        if named and len(word.words) <= _LONGEST and word.words + kind.words not in _ANY:
            return 2
    return int(_is_place(word))


def _is_place(word: Word) -> bool:
    if word.words in _WHOLE:
        return True
    if word.of != "ns":
        return False
    classes = word_classes()
    return word.words[-1] in _KINDS or any(classes.get(word.words + kind) == "ns" for kind in _FULL)


def unknown_places(question: str, article: str) -> Iterator[str]:
    """Yield the counties, towns and countries of a normalized question that an article does not name."""
    if question.isascii():
        return
    words = words_of(question, 0, len(question))
    for word, kind in zip(words, (*words[1:], None), strict=True):
        name = word.words
        if kind is not None and kind.words in _OFFICIAL and _LEAST <= len(name) <= _LONGEST:
            # A common word before a kind of place is a name when the article has it nowhere.
            if (
                word.of in {None, "ns", "nr"}
                and name[0] not in _COUNTING
                and name not in article
                and name + kind.words not in _ANY
            ):
                yield name + kind.words
        elif len(name) > _LEAST and name[-1] in _OFFICIAL and word.of == "ns" and name not in _ANY:
            yield from (() if name[:-1] in article else (name,))
