"""Question words: the part of a question that asks, told apart from what it asks about."""

import re

_MEASURE = "[个家支例项条款名位人批次件户所间座辆台宗种类样笔份场届步层块元天日月年钱亿万成倍]"
_CHINESE = (
    "什么时候|什么时间|啥时候?|何时|几时|几点|哪一?[天年月日]|几月几号|几号|哪年哪月|"
    "多久|多长时间|多快|为什么|为啥|为何|凭什么|什么原因|啥原因|什么目的|"
    "什么地方|哪里|哪儿|何处|在哪|边度|"
    rf"(?:哪|多少|好多|几){_MEASURE}+|百分之[几多]少?|几成|几折|几个百分点|多少|几多|好多|多大|多长|多高|多远|"
    "哪些人|什么人|谁|哪[些种位]|哪一?个|哪|"
    "什么名字|叫什么|叫啥|什么意思|怎么做|怎么样|怎么|怎样|如何|干什么|干嘛|做什么|做啥|什么|啥|"
    "吗|有没有|是不是|是否"
)
_ENGLISH = (
    r"\b(?:how (?:many|much|long|big|large|high|often|soon|old|come)|what (?:kind|sort) of|what for|"
    r"since when|until when|(?:what|which) (?:date|day|year|time)|"
    r"when|where|why|whom?|whose|how|what|which)\b"
)
_ASKING = re.compile(f"{_ENGLISH}|{_CHINESE}")
_STOPS = re.compile(r"[?？!！。.;；,，:：]+")


def asking(text: str) -> str:
    """Return the words of a normalized question that ask, such as 多少 or `how many`; empty without any."""
    found = _ASKING.search(text)
    return found[0] if found else ""


def unasked(text: str) -> str:
    """Return a normalized question without the words that ask."""
    return _ASKING.sub(" ", _STOPS.sub(" ", text)).strip()


def joined(*pieces: str) -> str:
    """Return pieces as one text, with spaces except between Chinese characters."""
    text = " ".join(piece for piece in pieces if piece)
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", text)
