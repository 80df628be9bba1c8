"""Contrasts: words of which one is never said for the other: confirmed and cured, signed and invested."""

import re

from bot.core.text.late_patterns import late

_SETS = (
    (
        "确诊|confirmed",
        "治愈,痊愈,康复|cured,recovered,recoveries",
        "死亡,病亡,病逝|died,dead,deaths,death,killed",
        "疑似|suspected",
        "无症状|asymptomatic",
        "密接,密切接触|close contact,close contacts",
    ),
    (
        "增加,增长,上升,上涨,提高,增至,升至,涨|increase,increases,increased,rise,rose,risen,grew,grown,raised,higher",
        "减少,下降,下跌,降低,减至,降至,跌|decrease,decreased,fell,fallen,dropped,declined,lower,lowered,reduce,reduced,cut",
    ),
    (
        "进口|import,imports,imported",
        "出口,外贸|export,exports,exported,foreign trade",
    ),
    (
        "收入,营收|income,revenue,earnings",
        "支出,开支|expenditure,spending,expenses",
    ),
    (
        "盈利,利润|profit,profits",
        "亏损|loss,losses",
    ),
    (
        "贷款|loan,loans,lending",
        "补贴,补助|subsidy,subsidies,allowance",
        "罚款|fine,fines",
        "捐款,捐赠|donation,donations,donated",
    ),
    (
        "男|male,men,boys",
        "女|female,women,girls",
    ),
    ("线上|online", "线下|offline", "面对面|face-to-face,in person"),
    (
        "缩短|shorten,shortened,shortening,shorter",
        "延长|lengthen,lengthened,lengthening,prolong,prolonged,longer",
    ),
    (
        "强化,加强,增强|strengthen,strengthened,strengthens,reinforce,tighten,tightened",
        "放松,削弱,弱化|relax,relaxed,loosen,loosened,weaken,weakened,ease,eased",
    ),
    ("提前|ahead of time,in advance,early", "推迟,事后,延后|afterwards,late,belatedly,delayed"),
    ("首位,第一位,首要|first,top priority", "末位,最后一位|last"),
    ("返,回乡,返乡|come back,came back,returned,return", "离开,离乡|have left,went away,gone away"),
    ("家门口,就近|near home,doorstep,nearby", "外地,异地|far from home,elsewhere"),
    ("优势|advantage,strength", "劣势|disadvantage,weakness"),
    ("简化|simplified,simplify,simpler", "复杂化|complicated,more complex"),
    ("中小|small and medium,small- and medium,smaller", "大型|large,big"),
    ("过后,之后,以后|after", "期间|during", "之前,以前|before"),
    ("减免,优惠|waived,waive,reduced,cut,discount,off", "加收,上涨,涨价,上调|raised,increased,surcharge"),
    ("稳定|stable,stabilise,stabilize,keep", "裁减,裁员|cut jobs,lay off,laid off,layoffs"),
    ("给予,给|give,given,gets,get", "不给,取消,停发|denied,withdrawn,cancelled"),
    (
        "企业|firms,companies,enterprises,businesses",
        "居民,(?<![0-9一二三四五六七八九十两几])个人,家庭,住户|households,residents,individuals",
    ),
    ("外贸|foreign trade,foreign-trade", "内贸|domestic trade,home trade"),
    ("开工,复工,复产|resume,resuming,start,starting,reopen", "停工,停产,歇业|stop work,shut down,stopping"),
    ("降低,减少|lower,reduce", "提高,加大|raise,increase"),
    ("提高|raise,raised,improve,improved,more,faster,sped", "降低|less,lower,slower"),
    ("所有,全部|all", "部分,少数|some,a few"),
    (
        "上午|morning",
        "下午|afternoon",
        "晚上,夜间|evening,night",
    ),
    (
        "开工,动工|broke ground,start work",
        "竣工,完工|completed,finished",
    ),
    (
        "签约|signed",
        "竣工,投产|went into production",
    ),
    (
        "免费|free of charge",
        "收费|charged",
    ),
    (
        "最大|largest,biggest",
        "最小|smallest",
    ),
    (
        "最高|highest",
        "最低|lowest",
    ),
    (
        "最多|most",
        "最少|least,fewest",
    ),
    (
        "南部,南|south,southern",
        "北部,北|north,northern",
    ),
    (
        "东部|east,eastern",
        "西部|west,western",
    ),
    (
        "国内|domestic",
        "国外,国际,境外|foreign,international,overseas",
    ),
    (
        "县级|county-level",
        "市级|city-level",
        "省级|provincial",
        "国家级|national-level",
    ),
    (
        "当日,当天|same day,same-day,that day",
        "次日,隔日,当周,当月|next day,following day,same week,same month",
    ),
)
"""Sides of one contrast each: Chinese words, then English ones behind a bar."""
Side = re.Pattern[str]


def _side(text: str) -> Side:
    han, latin = text.strip().split("|")
    words = "|".join(re.sub("[ -]", "[ -]", word) for word in latin.split(","))
    return late(rf"{han.replace(',', '|')}|\b(?:{words})\b")


_CONTRASTS = tuple(tuple(_side(side) for side in sides) for sides in _SETS)


def swapped(said: str, proved: str) -> tuple[str, str] | None:
    """Return words that one plain text says and what the other has in their stead; None without any.

    A side of a contrast is swapped when `said` has it, `proved` has it nowhere, and has another one.
    """
    for sides in _CONTRASTS:
        here = [(side, match) for side in sides if (match := side.search(said))]
        there = [match for side in sides if (match := side.search(proved))]
        for side, match in here:
            if there and side.search(proved) is None:
                return match[0], there[0][0]
    return None


_TERM = late('“[^”]*”|"[^"]*"')
_NEGATED = late(
    r"(?<![得能可])(?:没有|没(?!收)|无(?!论|锡|线|限|缝|偿|菌|纺|人机)|未(?!来|必)|尚未|"
    r"不(?!断|仅|但|过|少|同|错|久|锈|动产|管|论|良|法|足|得不))"
    r"|\b(?:no|not|never|without|none|nor|neither|zero|free of|lack(?:s|ing)?|yet to|fail(?:s|ed)? to|"
    r"nobody|nothing|un\w+ed)\b|n['’]t\b"
)


def negates(text: str) -> bool:
    """Tell whether a plain statement denies anything."""
    return _NEGATED.search(_TERM.sub(" ", text)) is not None
