"""Fact persons: people in a Chinese sentence, told by a role or by what they do: 县长王强, 李明说."""

from collections.abc import Iterator, Sequence

from bot.core.facts.fact_spans import FactSpan, Span, apart
from bot.core.facts.fact_words import Word, words_of
from bot.core.text.function_words import CHINESE
from bot.core.text.late_patterns import late

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
    "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    "申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉"
    "缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_COMPOUND = frozenset("欧阳 司马 上官 诸葛 司徒 东方 慕容 皇甫 令狐 尉迟 公孙 长孙 端木 夏侯".split())
_ROLE_ENDS = "长员师家者匠手生官"
_ROLES = frozenset(
    """书记 主任 主席 总理 总统 总裁 教授 博士 硕士 院士 医生 护士 警察 民警 司机 老师 编辑 作者 摄影 责编 经理 总经理 导演 演员 诗人 歌手
    村民 农民 市民 居民 负责人 发言人 代表 委员 秘书 将军 司令 专家 创始人 联合创始人 法人 合伙人 站长 老人 先生 女士 同志 小姐 夫人 教练 队长
    国王 皇帝 女王 王子 公主 大使 参谋 干事 志愿者 学者 研究员 总监 顾问 主播 主持人 监制 画家 木匠 石匠 工人 职工 患者 学生""".split()
)
_NO_ROLES = frozenset(
    "之家 国家 大家 人家 专员们 增长 成长 延长 生长 特长 身长 校长们 或者 对手 双手 着手 联手 入手 发生 卫生 产生 民生 大厂家 厂家 商家 学生们 作家们 人员 党员 全长".split()
)
_TITLES_BEHIND = frozenset(
    "先生 女士 教授 博士 医生 老师 同志 院士 小姐 夫人 主任 书记 总统 总理 主席 将军".split()
)
_SPEAKS = frozenset(
    "说 表示 介绍 指出 认为 告诉 透露 坦言 强调 补充 回忆 解释 称 道 直言 感慨 建议 写道 回应 笑着".split()
)
_CREDITS = late(r"通讯员|记者|编辑|摄影|责编|作者|撰文|文/|来源")
_SOUNDS = (
    "阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼宾波伯博布查车茨达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰冯佛弗夫福盖甘冈高戈哥格葛根"
    "古瓜哈海汉翰豪赫黑亨洪胡华怀惠霍基吉季加贾简杰金津卡凯坎康考柯科克肯库夸拉莱兰朗劳勒雷蕾里理利丽莉连列林琳留卢鲁路露伦罗洛马玛麦迈"
    "曼芒毛梅门蒙米密明莫默姆穆娜纳乃南内尼宁纽农努诺欧帕派潘庞培佩皮平珀普奇齐契恰强乔切琴青琼丘让热仁荣儒瑞若萨塞赛桑沙莎山尚绍舍申"
    "圣施史士舒斯丝松苏索塔泰坦汤唐陶特滕提廷图托瓦万旺威韦维卫魏文翁沃乌武西希席夏香肖歇谢辛兴休许雪逊雅亚延扬杨耶叶伊易英尤约泽扎詹"
    "湛章珍芝朱佐兹摩歌柏堡辛贡吕宗弥赖敏莹琪妮黛莲芙茜莎丹"
)
_FOREIGN = late(rf"[{_SOUNDS}]{{1,6}}(?:·[{_SOUNDS}]{{1,7}})+")
_GIVEN_STOPS = CHINESE | frozenset(
    "等 率 带 任 出 并 及 时 年 月 日 后 前 说 称 道 获 赴 介 因 由 自 经 共 先".split()
)
_LONGEST_ROLE, _LONGEST_NAME = 14, 3
_BETWEEN = frozenset({":", " ", "、", "·", "和", "及", "与", ",", "/"})


def is_role(text: str) -> bool:
    """Tell whether the last word of a Chinese text is a role that somebody has."""
    words = words_of(text, 0, len(text))
    return bool(words) and _is_role(words[-1])


def persons(text: str) -> Iterator[FactSpan]:
    """Yield the people of a Chinese sentence with their role, where the text tells that they are people."""
    words = words_of(text, 0, len(text))
    foreign = tuple(_foreign(words))
    yield from foreign
    yield from apart(_native(text, words), [(one.begin, one.end) for one in foreign])


def _native(text: str, words: Sequence[Word]) -> Iterator[FactSpan]:
    credit = _CREDITS.search(text) is not None
    role: Span | None = None
    at = 0
    while at < len(words):
        size = _name(words, at)
        behind = words[at + size].words if size and at + size < len(words) else ""
        told = role is not None or behind in _TITLES_BEHIND or behind in _SPEAKS
        told = told or (at > 0 and words[at - 1].words == "由") or (credit and _alone(words, at, size))
        if size and told:
            own = role
            if behind in _TITLES_BEHIND and role is None:
                own = (words[at + size].begin, words[at + size].end)
            yield FactSpan("person", words[at].begin, words[at + size - 1].end, own)
            at += size
            continue
        role = _role(words, at) or (role if words[at].words in _BETWEEN else None)
        at += 1


def _name(words: Sequence[Word], at: int) -> int:
    """Return how many words from here are a name: a surname with one or two characters; 0 for none."""
    first = words[at].words
    if len(first) > 1 and first not in _COMPOUND:
        # The dictionary has some names as those of places: 院士钟南山.
        placed = words[at].of == "ns" and len(first) == _LONGEST_NAME and at > 0 and _is_role(words[at - 1])
        known = words[at].of == "nr" or placed
        named = first[0] in _SURNAMES and len(first) <= _LONGEST_NAME and known
        return int(named) if not named or len(first) > 2 else 1 + _given(words, at + 1, 1)
    joins = words[at].of in {"p", "c", "r"} and not (at and _is_role(words[at - 1]) and first != "和")
    if joins or (first not in _COMPOUND and first not in _SURNAMES):
        return 0
    given = _given(words, at + 1, 2)
    return 1 + given if given else 0


def _given(words: Sequence[Word], at: int, most: int) -> int:
    """Return how many words from here are a given name of at most so many characters."""
    if at >= len(words) or not "㐀" < words[at].words[0] < "鿿" or words[at].words in _GIVEN_STOPS:
        return 0
    if len(words[at].words) == most == 2:
        nowhere = words[at].of != "ns" or words[at - 1].of not in {"p", "v"}
        return int(
            nowhere and words[at].words not in _SPEAKS and words[at].of not in {"d", "p", "c", "r", "t", "f"}
        )
    if len(words[at].words) > 1:
        return 0
    return 1 + (_given(words, at + 1, 1) if most > 1 else 0)


def _role(words: Sequence[Word], at: int) -> Span | None:
    """Return the role that ends with a word, with whose it is before it: 河谷县县长."""
    word = words[at]
    if not _is_role(word):
        return None
    begin = word.begin
    for one in reversed(words[:at]):
        joins = one.of in {None, "ns", "vn", "nr"} and one.words[0] > "㐀" and not _is_role(one)
        if not joins or word.end - one.begin > _LONGEST_ROLE or one.words in CHINESE:
            break
        begin = one.begin
    return begin, word.end


def _is_role(word: Word) -> bool:
    if word.words in _ROLES:
        return True
    ends = len(word.words) > 1 and word.words[-1] in _ROLE_ENDS and word.words not in _NO_ROLES
    return ends and word.of in {None, "vn", "nr", ""}


def _alone(words: Sequence[Word], at: int, size: int) -> bool:
    """Tell whether a name stands between spaces and brackets, as in a line of credits."""
    before = words[at - 1].words[-1] if at else " "
    after = words[at + size].words[0] if at + size < len(words) else " "
    return size > 0 and before in " (:、/" and after in " )、,/。"


def _foreign(words: Sequence[Word]) -> Iterator[FactSpan]:
    """Yield names with a dot between their parts: 约翰·史密斯."""
    text = "".join(word.words for word in words)
    for match in _FOREIGN.finditer(text):
        begin = match.start()
        # The first part may be the end of a word that is none of the name: a role, a place.
        inside = next((word for word in words if word.begin <= begin < word.end), None)
        before = next((at for at, word in enumerate(words) if word.end == begin), None)
        if inside is not None and inside.begin == begin:
            yield FactSpan("person", *match.span(), _role(words, before) if before is not None else None)
