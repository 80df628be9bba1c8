"""Statements: the part of an answer that says something of the world, not of the article's silence."""

import re

from bot.core.text.late_patterns import late

_SAY = (
    "说明|说|提到|提及|提|给出|给|讲|写明|写|解释|列出|列|交代|点名|点|公布|介绍|"
    "注明|涉及|具体|细说|透露|谈|报|举|引用|采访|比较|预测|讨论|出现|描述"
)
_HAN = (
    r"(?:(?:文章|报道|原文|文中|全文|这篇|里面)(?:里|中)?(?:只字|并|都|也|均|从|更)*|也|更|但|并|,|、)?"
    rf"(?:没有|没|未|不)(?:有)?(?:具体|详细|再|明确|进一步|单独|分别|直接)*(?:{_SAY})"
    r"(?:(?![,,](?:只|仅|却|但))[^。;!?])*"
)
_SUBJECT = r"\b(?:the |this )?(?:article|report|page|text|story|headline|it)\b(?: itself)?(?: \w+)?"
_KEEPS_SILENT = (
    r"does not|doesn['’]t|do not|did not|gives? no|mentions? no|names? no|has no|says nothing|never|"
    r"is silent|contains? no|offers? no|lists? no|tells? no|gives? neither|"
    r"tells? nothing|(?:and|but) tells? nothing|quotes? (?:no|nobody)"
)
_LATIN = (
    rf"(?:{_SUBJECT} (?:{_KEEPS_SILENT})\b|(?:^|[;,.] ?)(?:but )?(?:not|nor)\b)(?:[^;.!?]|\.(?=\d))*"
    r"|\bno [\w -]{3,40} (?:is|are) (?:mentioned|named|given|listed|told)\b"
)
_SILENT = late(rf"{_HAN}|{_LATIN}", re.IGNORECASE)


def statement(text: str) -> str:
    """Return an answer, as a reader sees it, without what it says that the article does not say."""
    return _SILENT.sub(" ", text)


_ONLY = late(
    r"(?:文章|报道|原文)[^。;]{0,6}?(?:只|仅)(?:讲|说|提|给|有|写|介绍)|\b(?:article|report|it) only \w+|"
    r"没有说|只字未提|"
    r"没有[^,。;]{1,30}(?:情况|数字|消息|内容|说法|信息)",
    re.IGNORECASE,
)


def tells_of_silence(text: str) -> bool:
    """Tell whether an answer says that the article does not tell something, or only tells something else."""
    return _SILENT.search(text) is not None or _ONLY.search(text) is not None
