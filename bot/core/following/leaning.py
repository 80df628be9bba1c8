"""Leaning: how a message shows that it leans on what was said before."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.core.questions.question_words import asking
from bot.core.text.late_patterns import late

_MOST_CHARACTERS, _MOST_WORDS = 14, 8
"""Longest message that can lean on another: a longer one says what it is about."""
_STOPS = late(r"[?？!！。.;；~…]+$")

_MORE = late(
    r"(?:(?:那么?|然后|请问|嗯+|哦|好的?)?[,\s]*"
    r"(?:还有|还有没有|还有什么|还有啥|有别的|别的|其他|其它|另外|更多|继续|接着|再说|多说|说下去|除此之外|此外|然后|除了这个)"
    r"(?:还有|有|没有|什么|啥|别的|其他|其它|更多|一?点|说|讲|的|呢|吗|么|嘛|了|吧|信息|内容|没|些|下去)*)"
    r"|(?:(?:and|ok|okay|so|well)[, ]+)?"
    r"(?:(?:is there |do you have |got )?(?:anything|something|what|any|nothing) (?:else|more)|"
    r"(?:(?:tell|give|show) me |say |some |any )?more(?: details?| info(?:rmation)?)?|"
    r"go on|continue|keep going|and then|hai ?you(?: bie ?de)?(?: ?(?:ne|ma))?|"
    r"(?:is )?that all|next)(?: (?:please|about (?:it|this|that)|then|to (?:add|say)))*"
)
_LEAD = (
    "(?:那么?|那个|这|咁|哦|嗯|请问|具体|到底|究竟|大概|一共|总共|都|又|是|在|有|就|从|到|给|对|跟|和|为|由|用|"
    "它们?|他们?|她们?|于|截至|要|需要|花了?|用了|叫|投|,| )*"
)
_BARE_CHINESE = (
    "(?:什么时候|什么时间|啥时候?|何时|几时|哪一?[天年月日]|几月几[号日]|几号|多久|多长时间|几天|多少天|"
    "为什么|为啥|为何|什么原因|啥原因|原因是?什么|原因|什么目的|目的是?什么|"
    "谁|哪位|什么人|哪些人|哪里|哪儿|哪|什么地方|何处|多少|几多|(?:多少|几)[个家支例项条名位人件户钱元块笔次种]{1,2}|"
    "哪[些种几]?[个家支例项条名位件户所种]?|什么名字|叫什么|怎么做的?|怎么做到的?|如何做到的?|百分之几|百分之多少|什么意思)"
)
_TAIL = "(?:呢|啊|呀|哦|嘛|的话|的|了|呐|来着|开始|钱|人|是)*"
_BARE = late(
    f"{_LEAD}{_BARE_CHINESE}{_TAIL}"
    r"|(?:(?:and|but|so|ok|okay|well|then|or|by|to|from|with|for|at|in|on|of|exactly|since|until|till)[, ]+)*"
    r"(?:when|where|why|who|whom|whose|which(?: ones?)?|how (?:many|much|long|often|soon|so|come)|how|"
    r"what for|why so|(?:what|which) (?:date|day|year|reason|purpose)|since when|until when)"
    r"(?: (?:exactly|then|so|there|precisely|in total|altogether|"
    r"(?:was|is|were|are|did|do|does|will) (?:it|that|this|they)))*"
)
_WITH_MARK = late(
    r"(?:那么?|咁|至于|而|还有|另外|哦|嗯)?[,\s]*(?P<a>\S.*?)(?:的话)?[,\s]*(?:呢|怎么样|又怎么样)[呀啊]?"
    r"|(?:那么?|至于)(?P<b>\S.*)"
    r"|(?:(?:and|or|but|so|ok|okay|well)[, ]+)?(?:what about|how about|what of|as for|same for)\s+(?P<c>\S.*)"
    r"|(?:and|or|but)[, ]+(?P<d>\S.*)"
)
_SMALL = late(
    r"^(?:(?:the|for|its|their|his|her|those|these|that|a|an|on|of|in)\s+)+|(?:\s+(?:ones?|then|too|part|cases?|side))+$|的(?:情况|部分|人|那些)?$"
)
_ORDINAL = late("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last")
_WHICH = late("哪[个家支些里儿天年月日位种件项条名户所座几一边怕有]")
_POINTS = late(
    r"它们|他们|她们|它|他|她|其中|这笔钱?|那笔钱?|这些|那些|这个|那个|这次|这家|那家"
    r"|\b(?:it|they|them|those|these|its|their|he|she|his|him|that|this)\b"
)
HERE = "{}"
"""Stands in a message that points where the matter belongs."""
_OF_NOTHING = late(r"(?:what|which) (?:time|day|date) is it(?: now| today)?|how(?: is|'s) it going|几点了")
"""Messages in which `it` stands for nothing."""
_ADDRESS = late(r"[你您]|\b(?:you|your|yours|i|me|my)\b")


class Lean(Enum):
    """In which way a message leans on the last exchange."""

    MORE = "more"
    BARE = "bare"
    NOUN = "noun"
    POINTED = "pointed"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True)
class Leaning:
    """A message that is not whole by itself.

    `brings` is what it adds: the question word of a bare one, the noun after `what about`; in one
    that points (who leads them), `{}` stands where the matter belongs.
    """

    lean: Lean
    brings: str


def leaning_of(text: str, weight: float, enough: float) -> Leaning | None:
    """Return how a normalized message leans on what was said before, None when it stands alone.

    `weight` is that of its telling terms; a question with less than `enough` has no matter of its own.
    """
    plain = _heard(_STOPS.sub("", text.strip()).strip())
    if not plain or _long(plain) or _ADDRESS.search(plain) or _OF_NOTHING.fullmatch(plain):
        return _more(plain)
    if _MORE.fullmatch(plain):
        return Leaning(Lean.MORE, "")
    if _BARE.fullmatch(plain):
        return Leaning(Lean.BARE, plain)
    noun = _noun(plain)
    if noun and not asking(noun):
        return Leaning(Lean.NOUN, noun)
    if _POINTS.search(plain):
        return Leaning(Lean.POINTED, _POINTS.sub(HERE, plain, count=1))
    return Leaning(Lean.SLIGHT, plain) if asking(plain) and weight < enough else None


def _heard(plain: str) -> str:
    """Return a message with what typed sounds were read as put right: 那 and 哪 are both na, 钱 is qian."""
    if plain.endswith("呢") and _WHICH.match(plain) is None:
        plain = re.sub("^哪", "那", plain)
    return re.sub("多少千$", "多少钱", plain)


def _more(plain: str) -> Leaning | None:
    return Leaning(Lean.MORE, "") if _MORE.fullmatch(plain) else None


def _noun(plain: str) -> str:
    found = _WITH_MARK.fullmatch(plain)
    noun = _SMALL.sub("", next(filter(None, found.groups()), "")).strip() if found else ""
    return f"the {noun} part" if _ORDINAL.fullmatch(noun) else noun


def _long(plain: str) -> bool:
    return len(plain.split()) > _MOST_WORDS if plain.isascii() else len(plain) > _MOST_CHARACTERS
