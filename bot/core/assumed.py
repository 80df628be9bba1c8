"""Assumed: offices and times that a question slips in, and an answer has to have of its own.

Closed classes of general language: who else might have acted, and when else. The mayor is not
the county, last year is not the day of the report.
"""

import re
from collections.abc import Iterator

_OFFICES = """
市长 省长 州长 部长 厅长 总理 总统 主席 国务院 省政府 市政府 省委 市委 中央政府 主编 总编 摄影师
mayor governor president premier minister chairman ceo photographer editor-in-chief police-chief
provincial-government provincial-authorities central-government national-government federal-government
state-government municipal-government city-government
省财政 市财政 县财政 中央财政 国家财政
""".split()
_DEPUTIES = (
    r"副(?:总经理|经理|主任|书记|主席|总裁|总理|秘书长|教授|[市省县州镇乡区处科局厅部校院会司]长)"
    r"|\b(?:deputy|vice)[ -](?!versa)[a-z]+"
)
"""The second of an office is another person than the first."""
_TIMES = "去年 前年 明年 后年 大前年 last-year next-year".split()


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    exact = (rf"\b{word.replace('-', '[ -]')}\b" if word.isascii() else word for word in longest_first)
    return re.compile("|".join([_DEPUTIES, *exact]))


_PATTERN = _pattern([*_OFFICES, *_TIMES])


def assumed(text: str) -> Iterator[str]:
    """Yield the offices and times that a normalized text names."""
    yield from dict.fromkeys(match[0] for match in _PATTERN.finditer(text))
