"""Labels: the question that stands on a button for an entry."""

import re

from bot.core.knowledge import Entry
from bot.replies.reply import Choice
from bot.replies.translation import in_script

_WIDEST = {"zh": 24, "en": 48}
"""Characters that still fit a button on a phone."""

_ASKS = {
    "zh": re.compile(
        "[吗么呢]$|什么|多少|几|谁|哪|何时|如何|怎|为何|为啥|何|啥|是否|有没有|是不是|能不能|多[久大远长]"
    ),
    "en": re.compile(
        r"^(?:(?:in|at|for|to|by|from|with|on|until) )?(?:what|how|who|whom|whose|when|where|why|which|is|"
        r"are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
        re.IGNORECASE,
    ),
}
_MARK = {"zh": "\uff1f", "en": "?"}
_ENDED = re.compile("[?\uff1f]$")


def choice(entry: Entry, lang: str) -> Choice:
    """Return the choice of an entry, labelled with a natural question for it."""
    return Choice(entry.id, question_for(entry, lang))


def question_for(entry: Entry, lang: str) -> str:
    """Return a question that the entry answers, as a reader of `lang` would ask it.

    It is the first phrasing that reads like a question and fits a button, else the first one;
    the entry's id when it has none in any language.
    """
    own = "en" if lang == "en" else "zh"
    texts = entry.phrasings.get(own, ())
    if not texts:
        return next((text for other in entry.phrasings.values() for text in other), entry.id)
    asking = [text for text in texts if _ENDED.search(text) or _ASKS[own].search(text)]
    fitting = [text for text in asking if len(text) <= _WIDEST[own]]
    if not asking:
        return in_script(texts[0], lang)
    return in_script(_written((fitting or asking)[0], own), lang)


def _written(text: str, own: str) -> str:
    """Return a typed question with a capital letter and a question mark."""
    whole = text if _ENDED.search(text) else text + _MARK[own]
    return whole[:1].upper() + whole[1:]
