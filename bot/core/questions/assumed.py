"""Assumed: offices and times that a question slips in, and an answer has to have of its own.

Closed classes of general language: who else might have acted, and when else. The mayor is not
the county, last year is not the day of the report.
"""

import re
from collections.abc import Iterator

_ROWS = """
市长 mayor
省长 州长 governor
总统 president
总理 premier
部长 minister
主席 董事长 chairman
ceo
厅长
摄影师 photographer
主编 总编 editor editor-in-chief
警察局长 公安局长 police-chief
国务院 中央政府 central-government national-government federal-government
省政府 省委 provincial-government provincial-authorities state-government
市政府 市委 municipal-government city-government
省财政
市财政
县财政
中央财政 国家财政
去年 last-year
前年 大前年
明年 next-year
后年
第一天 首日 头一天 first-day
第一周 首周 头一周 first-week
第一个月 首月 头一个月 first-month
第一年 首年 头一年 first-year
""".strip().splitlines()
"""Offices, levels of the state and times; the words of a row mean the same."""
_DEPUTIES = (
    r"副(?:总经理|经理|主任|书记|主席|总裁|总理|秘书长|教授|[市省县州镇乡区处科局厅部校院会司]长)"
    r"|\b(?:deputy|vice)[ -](?!versa)[a-z]+"
)
"""The second of an office is another person than the first."""
_MEANT = {word.replace("-", " "): row.split()[0] for row in _ROWS for word in row.split()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    exact = (rf"\b{word.replace('-', '[ -]')}\b" if word.isascii() else word for word in longest_first)
    return re.compile("|".join([_DEPUTIES, *exact]))


_PATTERN = _pattern([word for row in _ROWS for word in row.split()])


def assumed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the offices and times that a normalized text names, each with what it means in any language."""
    for word in dict.fromkeys(match[0] for match in _PATTERN.finditer(text)):
        yield word, _MEANT.get(word.replace("-", " "), word)
