"""Ordinals: which part of the article is meant, written one way in every language."""

import re

from bot.core.values.numerals import english_number, han_number

_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NOUN = (
    r"(?:sections?|parts?|head(?:ing|line|er)?s?|sub-?head(?:ing|line)?s?|subtitles?|chapters?|points?|paragraphs?|pillars?|"
    r"blocks?|items?|principles?|slogans?|titles?|pairs?|themes?)"
)
_HAN_NOUN = "(?:一)?(?:个|条|部分|节|段|块|章|项|点|句|小节|小标题|标题|大块|树|抓|板块)"
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"第([一二三四五六七八九十\d]+)"), "han"),
    (re.compile(rf"(?:最后|末了|末尾|最末|末|压轴)(?:的)?(?={_HAN_NOUN}|那|这)"), "last"),
    (re.compile(rf"(?:开头|开篇|打头|首)(?:的)?(?={_HAN_NOUN}|那|这)"), "one"),
    (re.compile(rf"\b(?:last|final|closing)(?= {_NOUN}\b)"), "last"),
    (re.compile(rf"\bopening(?= {_NOUN}\b)"), "one"),
    (re.compile(rf"\b({'|'.join(_WORDS)})(?= {_NOUN}\b)"), "word"),
    (re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)(?= {_NOUN}\b)"), "digits"),
    (
        re.compile(
            rf"\b({_NOUN}) (?:no\.? ?|number )?"
            r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
        ),
        "after",
    ),
)


_MAYBE = re.compile(rf"[第末首]|最后|开头|开篇|打头|压轴|\b{_NOUN}\b")


def mark_ordinals(text: str) -> str:
    """Return a normalized text with ordinals of its parts as `ord1`, `ord2`, ..., `ordlast`."""
    if not _MAYBE.search(text):
        return text
    for pattern, kind in _RULES:
        text = pattern.sub(lambda match, kind=kind: _mark(match, kind), text)  # type: ignore[misc]
    return text


def _mark(match: re.Match[str], kind: str) -> str:
    if kind == "after":
        return f" ord{english_number(match[2])} {match[1]} "
    if kind == "han":
        number = han_number(match[1])
        return match[0] if number is None else f" ord{number} "
    if kind == "word":
        return f" ord{_WORDS.index(match[1]) + 1} "
    if kind == "digits":
        return f" ord{match[1]} "
    return " ordlast " if kind == "last" else " ord1 "
