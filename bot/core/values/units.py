"""Units: what a number is a number of: money by currency, time, length, people, things counted."""

import re

_LATIN = (
    ("CNY", "yuan|rmb|cny|renminbi"),
    ("HKD", "hong kong dollars?|hkd"),
    ("USD", "us dollars?|dollars?|usd"),
    ("EUR", "euros?|eur"),
    ("JPY", "(?:japanese )?yen|jpy"),
    ("GBP", "pounds?|gbp"),
    ("percent", "percent|per cent|pct|percentage points?"),
    ("second", "seconds?"),
    ("minute", "minutes?"),
    ("hour", "hours?"),
    ("day", "(?:consecutive |straight )?days?"),
    ("week", "weeks?"),
    ("month", "months?"),
    ("year", "years?"),
    ("mu", "mu"),
    ("hectare", "hectares?"),
    ("km2", "square kilomet(?:er|re)s?|sq km"),
    ("m2", "square met(?:er|re)s?|sq m"),
    ("km", "kilomet(?:er|re)s?|km"),
    ("m", "met(?:er|re)s?"),
    ("tonne", "tonnes?|tons?|metric tons?"),
    ("kg", "kilograms?|kilos?|kg"),
    ("degree", "degrees?(?: celsius)?"),
    ("times", "times|-?fold"),
    ("case", "(?:[a-z-]+ ){0,2}?(?:cases?|infections?)"),
    (
        "person",
        "(?:[a-z-]+ ){0,2}?(?:people|persons?|residents?|workers?|employees?|staff|patients?|villagers?)",
    ),
    ("firm", "(?:[a-z-]+ ){0,2}?(?:firms?|companies|company|enterprises?|businesses)"),
    ("team", "(?:[a-z-]+ ){0,2}?(?:teams?|squads?|groups? of)"),
    ("project", "(?:[a-z-]+ ){0,2}?(?:projects?|deals?)"),
    ("household", "(?:[a-z-]+ ){0,1}?(?:households?|families)"),
)
_HAN = (
    ("CNY", "元(?!旦|月)|块钱|人民币"),
    ("HKD", "港元|港币"),
    ("USD", "美元|美金"),
    ("EUR", "欧元"),
    ("JPY", "日元|日圆"),
    ("GBP", "英镑"),
    ("percent", "%|个百分点"),
    ("discount", "折"),
    ("second", "秒"),
    ("minute", "分钟"),
    ("hour", "个?小时|个?钟头"),
    ("day", "天|日(?!元|圆)"),
    ("week", "周(?!年)|个?星期"),
    ("month", "个月|个多月"),
    ("year", "年|周年"),
    ("mu", "亩"),
    ("hectare", "公顷"),
    ("km2", "平方公里|平方千米"),
    ("m2", "平方米|平米"),
    ("km", "公里|千米"),
    ("m", "米|公尺"),
    ("tonne", "吨"),
    ("kg", "公斤|千克"),
    ("degree", "摄氏度|℃|度(?!假)"),
    ("times", "倍|次"),
    ("case", "例|宗"),
    ("person", "(?:名|位|个)?(?:[\u4e00-\u9fff]{0,4}?)(?:人(?!次|民|均|口)|员工|职工|居民|村民|患者)|名|位"),
    ("firm", "(?:家|个|户)?(?:[\u4e00-\u9fff]{0,4}?)(?:企业|公司|厂家|厂)|家"),
    ("team", "支|个?(?:[\u4e00-\u9fff]{0,4}?)(?:小分队|小队|队伍|团队)"),
    ("project", "个?(?:[\u4e00-\u9fff]{0,3}?)项目"),
    ("household", "户"),
    ("item", "个|项|条|款|批|套|间|座|所"),
)
_UNITS = (
    *((name, re.compile(rf"(?:{pattern})(?![a-z])")) for name, pattern in _LATIN),
    *((name, re.compile(pattern)) for name, pattern in _HAN),
)
_SIGNS = {"¥": "CNY", "$": "USD", "€": "EUR", "£": "GBP"}
_SKIPPED = re.compile(r"(?:余|多(?!方|样|数))? ?-?")
CURRENCIES = frozenset({"CNY", "HKD", "USD", "EUR", "JPY", "GBP"})

COUNTED = frozenset("person case firm team project household times".split())
"""Units of what is counted one by one."""
_PEOPLE = frozenset({"person", "case"})


def unit_at(text: str, at: int) -> tuple[str, int]:
    """Return the unit that follows a number of a plain text, and where it ends; empty without one."""
    skipped = _SKIPPED.match(text, at)
    start = skipped.end() if skipped else at
    for unit, pattern in _UNITS:
        match = pattern.match(text, start)
        if match:
            return unit, match.end()
    return "", at


def unit_before(text: str, at: int) -> str:
    """Return the currency whose sign stands before a number, else nothing."""
    return _SIGNS.get(text[:at].rstrip()[-1:], "")


def compatible(said: str, proved: str) -> bool:
    """Tell whether a number with the unit `said` is proved by one with the unit `proved`.

    A number without a unit proves and is proved by any, but no foreign currency is taken for granted.
    """
    if said == proved or not said or {said, proved} <= _PEOPLE:
        return True
    if "item" in {said, proved}:
        return {said, proved} <= COUNTED | {"item", ""}
    return not proved and (said not in CURRENCIES or said == "CNY")
