"""Offered values: the signs that a sentence may tell a value of the kind that a question asks for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.text.late_patterns import late

NUMBER = late(
    r"\d|[二三四五六七八九十百千万亿两半]|[一数几多](?=[个家支例项条名位人批次件户所间座辆台种倍])|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?|"
    r"millions?|billions?|half|twice|both|double|third|quarter|single|several|no|one|many|few|none|most)\b"
)
OFFERED: Mapping[str, re.Pattern[str]] = {
    "money": late(
        r"[元圆币$£€¥万亿千百]|免费|\b(?:dollars?|pounds?|euros?|yen|yuan|rmb|million|billion|cents?|pence|francs?|marks|free)\b"
    ),
    "percent": late(
        r"%|百分|分之|[半成倍率]|\b(?:per ?cent|half|third|quarter|fifth|tenth|majority|most|all|none|one in)\b"
    ),
    "age": late(r"岁|\bage[ds]?\b|\b(?:years?|months?)[- ]old\b|, \d{1,3},"),
    "duration": late(
        r"[年月天日时周世速快秒]|分钟|\b(?:years?|months?|days?|weeks?|hours?|minutes?|seconds?|centur(?:y|ies)|decades?|"
        r"until|since|from|mph)\b"
    ),
    "date": late(
        r"\d|[时期年月日后前世代朝春夏秋冬夜晚晨]|\b(?:when|after|before|during|while|night|days?|weeks?|centur(?:y|ies)|"
        r"seasons?|spring|summer|winter|autumn|era|age|time|war|period|early|late|later|until|since|every|once|now|today|"
        r"yesterday|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    ),
}
"""By type of question, what no sentence lacks that has such a value."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail that a question may ask for: `asked` finds it there, `offered` where it may be told."""

    name: str
    asked: re.Pattern[str]
    offered: re.Pattern[str]


_JUDGED = "good|bad|fair|unfair|nice|clean|dirty|happy|sad|beautiful|pretty|ugly|reliable|satisfied|tasty|friendly|rude|useful"
_FINDS = rf"\b(?:is|are|was|were)\b[^,.;?]*\b(?:{_JUDGED})\b(?: (?:at|with|about|for) \w+)?(?: (?:there|here|now))?\W*$"
_JUDGED_HAN = "漂亮|好看|好用|好吃|干净|公平|满意|高兴|开心|靠谱|划算|辛苦|难看|友好|舒服"
"""What somebody finds of a thing: news seldom tells."""
DETAILS = tuple(
    Detail(name, late(asked), late(offered))
    for name, asked, offered in (
        ("width", r"多宽|宽度|\bhow wide\b|\bwidth\b", r"宽|\bwid|breadth|broad"),
        ("depth", r"多深|深度|\bhow deep\b|\bdepth\b", r"深|\bdeep|depth"),
        (
            "height",
            r"多高|高度|\bhow (?:tall|high)\b|\bheight\b",
            r"高|海拔|\btall|\bhigh|height|altitude|elevation|above",
        ),
        ("length", r"(?<![几许])多长(?!时间)|长度|\blength\b", r"长|\blong|length|公里|\bkm|mile|\d ?米"),
        (
            "population",
            r"有多少人口|人口(?:是|有|为)?多少|\bhow many people live\b|\bwhat (?:is|was) the population\b",
            r"人口|居民|居住|\bliv|popul|inhabit|resident|home to",
        ),
        (
            "price",
            r"\bhow much (?:did|does|do) .* cost\b|\bcost of\b|多少钱|价格",
            r"cost|price|worth|paid|pay|spen|buy|bought|sold|sell|fee|toll|value|charge|budget|[$£€¥]|[价费售卖买付花投元]",
        ),
        (
            "colour",
            r"颜色|什么色|啥色|\bcolou?rs?\b",
            r"色|[红蓝绿白黑黄紫灰橙粉]|\bcolou?r|\b(?:red|blue|green|white|black|yellow|gr[ae]y|orange|brown|purple|pink|painted)\b",
        ),
        (
            "speed",
            r"多快|速度|时速|车速|船速|航速|\bhow fast\b|\bspeed\b(?! up)",
            r"快|速|慢|\bfast|\bspeed|\bslow|\bquick|\bmph\b|km/h|\bknots?\b|\bper hour\b",
        ),
        (
            "weight",
            r"多重|重量|体重|\bhow heavy\b|\bweigh",
            r"重|吨|公?斤|千?克|\bweigh|\bheav|\btonn?es?\b|\bkg\b|kilo",
        ),
        (
            "judgement",
            rf"(?:{_JUDGED_HAN})(?:吗|嘛|不)|{_FINDS}",
            rf"{_JUDGED_HAN}|好|\b(?:{_JUDGED})\b",
        ),
        ("average", r"平均|\baverage\b", r"均|average|mean|median|\bper\b"),
    )
)
"""Details that a sentence names when it tells them."""

RANKS = tuple(
    Detail(name, late(asked), late(offered))
    for name, asked, offered in (
        ("second", r"第二|\bsecond\b", r"二|两|\bsecond|two|2"),
        ("third", r"第三|\bthird\b", r"三|third|three|3"),
    )
)
"""Which of several a question is after; only a sentence that tells of one is sure to name it."""


def untold(details: Iterable[Detail], question: str, texts: Sequence[str]) -> Detail | None:
    """Return the first detail that a normalized question asks for and none of some texts may tell."""
    for detail in details:
        if detail.asked.search(question) and not any(detail.offered.search(text) for text in texts):
            return detail
    return None
