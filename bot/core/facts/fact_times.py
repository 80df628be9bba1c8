"""Fact times: days and times that are told from the day of writing or by the clock: 昨天, 上午9时, on Monday."""

import re
from collections.abc import Iterator

from bot.core.facts.fact_spans import FactSpan
from bot.core.text.late_patterns import late
from bot.core.values.calendar_dates import CALENDAR_WORDS

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAYS = "|".join(word for word in sorted(CALENDAR_WORDS) if word.endswith("day"))
_DAY = (
    "(?:今|昨|明|前|后|当|次|翌)(?:天|日|晚|晨|夜)|(?:今|去|明|前|次|翌|同)年|(?:本|上|下|当)个?(?:周|月|季度|学期|世纪)|"
    "(?:本|上|下)?(?:周|星期|礼拜)[一二三四五六日天]|日前|近日"
)
_CLOCK = (
    rf"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜里|当晚)?{_NUMBER}(?:时(?!间|代|期)|点(?!位|多|钟头|[一二三四五六七八九]))"
    rf"(?:{_NUMBER}分|半|整|许)?(?![名个项条])"
)
_HAN = late(rf"(?:{_DAY})(?:{_CLOCK}|凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)?|{_CLOCK}")
_LATIN = late(
    rf"\b(?:(?:last|next|this|the following|the previous|every) (?:{_DAYS}|week|weekend|month|year|spring|summer|autumn|winter|night|"
    rf"morning|evening|century)|(?:(?:early|late) )?(?:{_DAYS})s?(?: (?:morning|afternoon|evening|night))?|yesterday|tomorrow|"
    rf"today|tonight|\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\.?(?!\w)|o'clock)|noon|midnight|"
    rf"(?:half|quarter) (?:past|to) [a-z]+(?: in the (?:morning|afternoon|evening))?|[a-z]+ o'clock|"
    rf"(?:in the )?(?:spring|summer|autumn|winter) of \d{{4}}|the \d{{1,2}}(?:st|nd|rd|th) century|"
    rf"(?:the )?(?:early |mid-|late )?\d{{3}}0s)(?!\w)",
    re.IGNORECASE,
)
_WORDS = late(r"[\u3400-\u9fff]")


def times(text: str) -> Iterator[FactSpan]:
    """Yield the times of a sentence that no calendar date is."""
    for pattern in (_HAN, _LATIN) if _WORDS.search(text) else (_LATIN,):
        for match in pattern.finditer(text):
            yield FactSpan("date", *match.span())
