"""Value kinds: what kind of value a question asks for, and which values of it a sentence offers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_NUMBER_EN = (
    r"\b(?:\d[\d.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|"
    r"millions?|billions?|half|twice|once|both|one|none)\b"
)
_NUMBER_HAN = r"\d[\d.]*|[一二两三四五六七八九十百千万亿半数几][\u3400-\u9fff]"
_MONTH = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_YEAR = r"(?<!\d)(?:1\d|20)\d\d(?!\d)s?"


@dataclass(frozen=True, slots=True)
class ValueKind:
    """A kind of value: `asked` finds it in a normalized question, `offered` in a normalized sentence."""

    name: str
    asked: re.Pattern[str]
    offered: re.Pattern[str]


_KINDS = tuple(
    ValueKind(name, re.compile(asked), re.compile(offered))
    for name, asked, offered in (
        (
            "date",
            r"什么时候|何时|时间|几月|几号|几日|哪[一]?[天日年月]|哪个(?:年|月|世纪)|何[年月日]|多少年|年份|日期|"
            r"^(?:(?:since|until|till|by|from|and|so|but) )?when\b(?!.*\b(?:what|which|who|where|how|why)\b)|"
            r"\b(?:and|or|since|until|from) when\b|\bwhen (?:did|do|does|was|were|will|has|have|had)\b|"
            r"\b(?:what|which|whose) (?:\w+ )?(?:date|day|year|month|time|century|decade|era|period|season)\b",
            rf"{_YEAR}|{_MONTH}|\b\w+ century\b|\bago\b|\b\d+ (?:bp|bc|bce|ad|ce)\b|\d:\d\d|[\d一二三四五六七八九十百千万亿]+(?:年|月|日|号|世纪)|"
            r"(?:今|去|前|明|同|次|翌|当)年|(?:年|时)代|时期|初期|末年|期间|春|夏|秋|冬|\b(?:during|after|before|until) ",
        ),
        (
            "duration",
            r"多久|多长时间|几年|几天|几岁|多少(?:岁|年|天|个?月|小时|分钟)|历时|"
            r"\bhow (?:long|old|soon|often)\b|\bhow many (?:\w+ )?(?:years?|months?|days?|weeks?|hours?|minutes?)\b",
            r"\d+ ?(?:年|天|个?月|小时|分钟|周|岁|秒)|[一二两三四五六七八九十百半数]+(?:年|天|个月|小时|分钟|周|岁|世纪)|\bfrom .* (?:to|until|till) |直[至到]|"
            r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|old|aged?|met(?:re|er)s?|"
            r"kilomet(?:re|er)s?|km|miles?|feet|ft|inch(?:es)?)\b",
        ),
        (
            "number",
            r"多少|几(?!乎)|几多|多[大高长远重深宽快厚]|第几|数量|人数|面积|高度|长度|比例|"
            r"\bhow (?:many|much|big|large|high|tall|far|fast|deep|wide|heavy|hot|cold|strong|close)\b|"
            r"\b(?:number|percent(?:age)?|proportion|population|rate|amount|size|ratio|fraction|value|length|height|score)\b",
            rf"{_NUMBER_EN}|{_NUMBER_HAN}",
        ),
        (
            "money",
            r"多少钱|价格|多少(?:万|亿)?(?:美?元|英镑|欧元|日圆)|费用|票房|"
            r"\bhow much (?:money|did|does|was|were|is|are)\b|\b(?:cost|price|worth|salary|income|revenue|fee|dollars?|gdp)\b",
            r"元|[美日欧]圆|英镑|港币|[$£€¥]|\b(?:dollars?|pounds?|euros?|million|billion|cents?|paid|cost)\b",
        ),
        (
            "percent",
            r"百分|比例|比率|占|率|\bpercent(?:age)?\b|\bproportion\b|\bfraction\b|\brate\b|\bratio\b",
            r"%|百分之|分之|\bper ?cent\b|\bhalf\b|\b(?:one|two|three)[- ](?:third|quarter|fifth)s?\b|比",
        ),
        (
            "reason",
            r"为什么|为何|原因|为啥|因何|怎么会|导致|\bwhy\b|\breasons?\b|\bcauses?d?\b|\bpurpose\b|\bhow come\b",
            r"因|由于|为了|以便|所以|故|致|使|令|\b(?:because|due|since|so|for|caused?|result\w*|led|lead\w*|therefore|thus|in order|"
            r"as a|to (?:avoid|prevent|protect|allow|make|help))\b",
        ),
        (
            "manner",
            r"怎么|怎样|如何|方式|方法|\bhow (?!many|much|long|old|far|often|big|large|tall|high)\w+",
            r"通过|透过|以|用|利用|靠|方式|方法|\bby\b|\bthrough\b|\busing\b|\bvia\b|\bwith\b|\bused\b",
        ),
        (
            "definition",
            r"(?:是|指)的?(?:什么|啥|甚么)(?:意思|东西|样的)?[?？]?$|什么是|含义|定义|意思|"
            r"\bwhat (?:is|are|was|were) (?:an? |the )?[\w-]+(?: [\w-]+)?\??$|\b(?:mean|meaning|definition|defined|stand for)\b",
            r"是(?:一|指|由|以|在|位)|指|即|为一|称为|属于|\b(?:is|are|was|were) (?:an?|the|any|one)\b|\brefers?\b|\bmeans?\b|\bdefined\b|\bor\b",
        ),
        (
            "name",
            r"叫什么|叫做什么|名字|名称|全名|全称|别名|又名|称为|被称|称作|昵称|绰号|外号|英文名|简称|片名|书名|原名|译名|"
            r"\bnames?\b|\bnamed\b|\bcalled\b|\bknown as\b|\bterm\b|\btitle\b|\bnickname\b|\breferred\b",
            r"叫|名|称|《|「|“|\"|\b(?:names?|named|called|known|term(?:ed)?|titled?|nicknamed?|referred|dubbed)\b",
        ),
        (
            "place",
            r"哪里|哪儿|在哪|何处|何地|什么地方|哪[个座一]?(?:个)?(?:国|省|市|县|镇|城|州|洲|地|区|岛|街|路)|位于|地点|出生地|"
            r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:countr(?:y|ies)|nations?|cit(?:y|ies)|states?|towns?|places?|areas?|regions?|"
            r"locations?|continents?|islands?|rivers?|streets?|provinces?|count(?:y|ies)|buildings?|stadium|neighborhoods?)\b",
            r"位于|在|于|[国省市县镇州洲区乡村岛港路街](?!家|际|民)|\b(?:in|at|near|from|north|south|east|west|located|northern|southern|"
            r"eastern|western|across|between|throughout)\b",
        ),
        (
            "person",
            r"谁|哪[位些一]?(?:个)?(?:人|演员|导演|作家|歌手|皇帝|球员|教练|国王)|何人|什么人|哪位|"
            r"\bwho\b|\bwhom\b|\bwhose\b|\b(?:what|which) (?:\w+ )?(?:person|people|man|woman|king|queen|author|scientists?|player|"
            r"president|leader|actor|artist|singer|emperor|general|researcher|pope|coach|quarterback|philosopher)\b",
            r"·|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]"
            r"[\u3400-\u9fff]{1,2}|先生|女士|教授|博士|导演|总统|主席|国王|皇帝",
        ),
        (
            "organisation",
            r"哪[个家所支一]?(?:些)?(?:个)?(?:公司|企业|大学|学校|机构|组织|球队|俱乐部|银行|部门|单位|集团|团体|党|队|电视台|出版社|学院|唱片)|"
            r"\b(?:what|which) (?:\w+ )?(?:compan(?:y|ies)|organi[sz]ations?|teams?|universit(?:y|ies)|schools?|groups?|agenc(?:y|ies)|"
            r"part(?:y|ies)|banks?|institutions?|networks?|clubs?|firms?|department|government|corporation|church|league)\b",
            r"公司|企业|大学|学校|机构|组织|队|俱乐部|银行|集团|党|会|电视台|出版社|学院|局|部|\b(?:compan(?:y|ies)|inc|corp\w*|"
            r"organi[sz]ations?|teams?|universit(?:y|ies)|colleges?|schools?|agency|party|bank|institut\w+|association|club|department|"
            r"society|church|league|commission|committee|council|union|foundation)\b",
        ),
        (
            "list",
            r"哪些|哪几|分别|哪两|哪三|包括|\b(?:what|which|who) (?:\w+ )?(?:are|were)\b|\bwhat (?:two|three|four|kinds?|types?|other)\b|"
            r"\b(?:two|three|four|five)\b",
            r"、.*、|、.*[和及与]|包括|分为|分别|以及|\binclud\w+|\bsuch as\b|, .*,? (?:and|or) |;",
        ),
    )
)
KIND_NAMES = tuple(kind.name for kind in _KINDS)
_PROPER = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w'’.-]*[\w]")


def kinds_asked(question: str) -> tuple[str, ...]:
    """Return the kinds of value that a normalized question asks for, often none or two."""
    return tuple(kind.name for kind in _KINDS if kind.asked.search(question))


def values_offered(sentence: str) -> Mapping[str, frozenset[str]]:
    """Return the words of a normalized sentence that may be a value, by kind."""
    found = {kind.name: frozenset(match[0] for match in kind.offered.finditer(sentence)) for kind in _KINDS}
    return {name: words for name, words in found.items() if words}


def proper_names(sentence: str) -> frozenset[str]:
    """Return the words, case-folded, with a capital that do not open the sentence as written."""
    return frozenset(name.casefold() for name in _PROPER.findall(sentence))
