"""Language: which script a text is typed in, and in which one to reply."""

import re

from bot.core.text.function_words import ENGLISH
from bot.core.text.pinyin import split_syllables
from bot.core.text.script import to_simplified, to_traditional
from bot.core.words.rarity import english_zipf

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")
_MORE_IN_SOUNDS = re.compile("hai ?you", re.IGNORECASE)
"""还有 typed by sound, which looks like English: the two words are English, too."""
_COMMON = 4.0
"""Zipf frequency from which a spelling counts as an English word."""


def has_han(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return _HAN.search(text) is not None


def han_script(text: str) -> str:
    """Return `zh-Hant` when more characters are traditional than simplified, else `zh-Hans`."""
    simple, full = to_simplified(text), to_traditional(text)
    traditional = sum(a != b for a, b in zip(text, simple, strict=False))
    simplified = sum(a != b for a, b in zip(text, full, strict=False))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def is_pinyin(text: str) -> bool:
    """Tell whether a case-folded text in plain letters is typed pinyin rather than English."""
    words = _WORD.findall(text)
    spelled = [word for word in words if split_syllables(word)]
    if not words or sum(map(len, spelled)) < 0.7 * sum(map(len, words)):
        return False
    if any(word in ENGLISH for word in words if word not in spelled):
        return False
    english = sum(len(word) for word in words if english_zipf(word) >= _COMMON)
    chinese = sum(len(word) for word in spelled if english_zipf(word) < _COMMON)
    return chinese >= english


def script_of(text: str) -> str:
    """Return `zh-Hans`, `zh-Hant`, `mixed`, `pinyin` or `en` for a visible text.

    A text without a letter of either kind counts as English.
    """
    if has_han(text):
        latin = sum(len(word) for word in _WORD.findall(text.casefold()))
        return "mixed" if latin >= 2 * len(_HAN.findall(text)) else han_script(text)
    return "pinyin" if is_pinyin(text.casefold()) else "en"


def open_languages(text: str) -> tuple[str, ...]:
    """Return the languages to reply in that a text leaves open, the usual one first.

    Characters that are the same in both scripts, and pinyin, leave both open; a text without any
    letter leaves all.
    """
    if has_han(text):
        if to_simplified(text) == text == to_traditional(text):
            return ("zh-Hans", "zh-Hant")
        return (han_script(text),)
    if not _WORD.search(text.casefold()):
        return ("en", "zh-Hans", "zh-Hant")
    return ("zh-Hans", "zh-Hant") if is_pinyin(text.casefold()) else ("en",)


def reply_language(text: str, script: str) -> str:
    """Return the language to reply in: `zh-Hans`, `zh-Hant` or `en`."""
    if script == "en":
        return "en"
    return "zh-Hans" if script == "pinyin" else han_script(text)


def language_after(text: str, lang: str, last: str) -> str:
    """Return the language to reply in to a message of that language after a reply in `last`.

    A Chinese message that is written the same in both scripts stays with that of the chat.
    """
    same = to_simplified(text) == to_traditional(text) if has_han(text) else _MORE_IN_SOUNDS.match(text)
    return last if same and last.startswith("zh") else lang
