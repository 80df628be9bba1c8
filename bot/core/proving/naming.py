"""Naming: an id for a new entry, from the words that tell what it is about."""

import re
from collections.abc import Collection, Iterable
from itertools import chain, count

from bot.core.text.late_patterns import late
from bot.core.text.pinyin import readings

_WORDS = 4
_LONGEST = 40
_HAN = late(r"[\u3400-\u9fff]+")
_OTHER = late(r"[^a-z0-9]+")


def propose_id(words: Iterable[str], taken: Collection[str]) -> str:
    """Return an id of a few of the words, Chinese ones in pinyin, that no other entry has.

    It is `entry` where no word can be spelled, and numbered from 2 where others have it.
    """
    spelled = [word for word in map(_spelled, words) if word]
    name = "-".join(dict.fromkeys(spelled[:_WORDS]))[:_LONGEST].strip("-") or "entry"
    numbered = (f"{name}-{number}" for number in count(2))
    return next(made for made in chain([name], numbered) if made not in taken)


def _spelled(word: str) -> str:
    """Return a word in a-z, 0-9 and -."""
    return _OTHER.sub("-", _HAN.sub(_sound, word.lower())).strip("-")


def _sound(han: re.Match[str]) -> str:
    return "".join(next(iter(readings(han.group())), ()))
