"""Question types: what kind of value a question asks for, in Chinese and English."""

import re
from functools import lru_cache

from bot.core.text.scripted import ScriptedPatterns

_REMEMBERED = 16_384
"""Texts whose types are kept: a question's for its parts, a phrasing's for the next state of its knowledge."""
_MEASURE = "[个家支例项条款名位人批次件户所间座辆台宗起种类样笔份场届道招步层桩几]"
_RULES: tuple[tuple[str, str], ...] = (
    (
        "money",
        r"多少(?:个)?(?:钱|元|块|资金|金额|人民币|万|亿|银两)|几个?(?:亿|万|块钱|千|百)|什么价|价钱|价格|金额|数额|"
        r"(?:贷|补贴|投资|资金|投入|补助|工资|薪水|租金|利息|成本|费用|津贴|贷款|花)(?:了|是|有|要|给|一共|总共|额|的)*(?:多少|几多)|"
        r"(?:多少|几多)(?:贷款|补贴|补助|投资|津贴|工资|薪水|信贷|经费|债券|税)|"
        r"how much (?:money|cash|funding|credit|capital|yuan|did .* cost|is .* worth|will .* cost)|"
        r"\b(?:how many|what) (?:yuan|rmb|million|billion|dollars)\b|\bprices?\b|\bcosts?\b|\bworth\b|"
        r"\b(?:amount|sum|budget|salary|wages?|price tag)\b",
    ),
    (
        "percent",
        r"百分之(?:几|多少)|几成|几折|几个?百分点|多大比例|比例是?多少|几个点|(?:率|占比)(?:是|有)?多少|"
        r"\b(?:what|which) (?:percentage|percent|per cent|share|proportion|rate)\b|how many percent|\bpercentage\b",
    ),
    ("amount", r"多少|几多|\bhow much\b|\bhow (?:big|large|high)\b"),
    (
        "count",
        rf"(?:多少|几多|好多)(?!钱|元|块|资金|金额|天|日|小时|岁|年|钱)|(?<!十)几(?:多)?{_MEASURE}|"
        r"\bhow many\b(?! (?:days|weeks|months|hours|years|yuan|percent))|\bnumber of\b|\bhead ?count\b|\bhow (?:numerous|populous)\b|人数|个数|数量|总数",
    ),
    (
        "duration",
        r"多久|多长时间|几天|多少天|多少个?(?:小时|月|年|星期)|几(?:个)?(?:小时|月|年|周|星期)|多快|\bhow (?:long|soon|quick(?:ly)?|fast)\b|"
        r"\bhow many (?:days|weeks|months|hours|years)\b|\bsince how long\b|\bduration\b",
    ),
    (
        "date",
        r"什么时候|啥时候?|何时|几时|几月|几号|哪(?:一)?(?:天|日|年|月)|日期|什么日子|什么时间|截止到?(?:哪|几|什么)|时间是|年月日|"
        r"^when\b|\b(?:and|or|but|,) when\b|\bwhen (?:was|were|is|are|did|does|do|will|can|should|must)\b|\bwhat (?:date|day|year|month|time)\b|"
        r"\bwhich (?:date|day|year|month)\b|\bdate\b|\bdeadline\b|\bsince when\b|\buntil when\b",
    ),
    (
        "person",
        r"谁|哪位|哪些人|何人|哪个人|什么人|\bwho\b(?!se)|\bwhom\b|边个",
    ),
    (
        "place",
        r"哪里|哪儿|在哪|边度|什么地方|何处|何地|哪(?:个|一|座)?(?:省|市|县|镇|乡|村|国|区|州|医院|地)|地址|"
        r"\bwhere\b|\b(?:what|which) (?:countr(?:y|ies)|provinces?|cit(?:y|ies)|count(?:y|ies)|towns?|villages?|places?|areas?|regions?|locations?|streets?|districts?)\b|\baddress\b",
    ),
    (
        "organisation",
        r"哪(?:几)?[家所]|哪些?(?:企业|公司|银行|单位|部门|机构|厂|厂家|医院|学校|集团|院校|高校|大学)|"
        r"哪个(?:银行|单位|部门|机构|公司|企业|学校|集团|厂|厂家|院校|大学)|"
        r"\b(?:what|which) (?:\w+ )?(?:banks?|compan(?:y|ies)|firms?|departments?|organi[sz]ations?|agenc(?:y|ies)|bureaus?|"
        r"hospitals?|schools?|enterprises?|colleges?|universit(?:y|ies)|lenders?|groups?|giants?|corporations?)\b",
    ),
    ("age", r"多大年纪|几岁|多少岁|\bhow old\b(?! is (?:this|the) (?:article|report|story|news))"),
    ("name", r"叫什么|叫啥|名字|名称|全称|全名|姓名|品牌|\bnames?\b|\bcalled\b|\bnamed\b|\bbrand\b"),
    (
        "contact",
        r"电话|邮箱|电邮|邮件地址|联系方式|微信|热线|网址|\bnumber (?:to|i can) (?:ring|call|dial|phone)|\b(?:phone|telephone|e-?mail|hotline|contact (?:number|details)|wechat|website|url)\b",
    ),
    ("reason", r"为什么|为啥|为何|点解|干嘛|原因|缘故|\bwhy\b|\breasons?\b|\bhow come\b|\bwhat for\b"),
    (
        "definition",
        r"什么意思|啥意思|含义|代表(?:什么|啥)|定义|\bstands? for\b|\bmeaning\b|\bdefin\w+\b|\bmean\b",
    ),
)
_TYPES = ScriptedPatterns(_RULES)
_WH = re.compile(
    r"多少|几|什么|啥|哪|谁|怎|咋|如何|为何|为啥|何时|吗|么|呢|是否|有没有|是不是|能不能|会不会|可不可以|有无|咩|边个|边度|点解|点样|乜|几多|"
    r"[??]|\b(?:what|which|who|whom|whose|when|where|why|how)\b"
)
_OPENS_YES_NO = re.compile(
    r"(?:^|[,;] ?|\band )(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any)\b"
)

TYPES = tuple(name for name, _ in _RULES)
"""All types of value, by name."""

HARD = frozenset("money percent count duration date person place organisation contact age definition".split())
"""Types that an answer either has or has not; the others are a matter of wording."""

_SATISFIES: dict[str, frozenset[str]] = {
    "money": frozenset({"money", "amount"}),
    "percent": frozenset({"percent"}),
    "amount": frozenset({"money", "percent", "count", "amount", "duration"}),
    "count": frozenset({"count"}),
    "duration": frozenset({"duration"}),
    "date": frozenset({"date"}),
    "person": frozenset({"person", "organisation", "name"}),
    "place": frozenset({"place"}),
    "organisation": frozenset({"organisation", "name", "person"}),
    "contact": frozenset({"contact"}),
    "name": frozenset({"name", "person", "organisation"}),
}


@lru_cache(maxsize=_REMEMBERED)
def asked_types(text: str) -> frozenset[str]:
    """Return the kinds of value that a normalized question asks for; often none or two."""
    found = set(_TYPES.found(text))
    if found & {"money", "percent", "count", "duration"}:
        found.discard("amount")
    if "money" in found and "count" in found and not re.search(r"how many (?!yuan)|几" + _MEASURE, text):
        found.discard("count")
    return frozenset(found)


_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "person",
        re.compile(
            r"(?:多少|几多|(?<!哪)几)(?:个|名|位)?人|how many (?:\w+ )?(?:people|persons|residents|workers|members|patients|officials)"
        ),
    ),
    (
        "firm",
        re.compile(
            r"(?:多少|几多|几)家|how many (?:\w+ ){0,2}(?:firms|companies|enterprises|businesses|makers|factories)"
        ),
    ),
    ("team", re.compile(r"(?:多少|几多|几)支|how many (?:\w+ ){0,2}(?:teams|squads)")),
    ("case", re.compile(r"(?:多少|几多|几)(?:例|宗)|how many (?:\w+ ){0,2}(?:cases|infections)")),
    ("project", re.compile(r"(?:多少|几多|几)个?项目|how many (?:\w+ ){0,2}(?:projects|deals)")),
    ("day", re.compile(r"(?:多少|几多|几)天|how many (?:\w+ )?days")),
)


_COUNTS = re.compile(r"[几少]|how many")
"""What all these patterns have in them, and most questions have not."""
UNITS = tuple(name for name, _ in _UNITS)
"""All units that a question can be found to count in, by name."""


@lru_cache(maxsize=_REMEMBERED)
def asked_units(text: str) -> frozenset[str]:
    """Return the units that a normalized question counts in: person, firm, team, case, ..."""
    if not _COUNTS.search(text):
        return frozenset()
    return frozenset(unit for unit, pattern in _UNITS if pattern.search(text))


def asks(text: str) -> bool:
    """Tell whether a normalized text, on its own, has the shape of a question."""
    return bool(_WH.search(text) or _OPENS_YES_NO.search(text))


def satisfies(offered: frozenset[str], asked: str) -> bool:
    """Tell whether one of the offered kinds of value serves the asked one."""
    return bool(_SATISFIES.get(asked, frozenset({asked})) & offered)


def types_of_units(units: frozenset[str]) -> frozenset[str]:
    """Return the types that values of these units answer."""
    found: set[str] = set()
    for unit in units:
        if unit in ("money", "percent"):
            found |= {unit, "amount"}
        elif unit in ("day", "hour"):
            found.add("duration")
        elif unit in ("year", "month", "date"):
            found.add("date")
        elif unit:
            found |= {"count"}
    return frozenset(found)
