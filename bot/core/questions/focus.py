"""Focus: what a question wants to hear, its kind and its noun: the count of masks, the name of a bank."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.core.questions.asked_noun import asked_nouns
from bot.core.questions.question_types import asked_types
from bot.core.words.terms import Term

Focus = frozenset[tuple[str, str]]
"""Pairs of a kind (`count`, `date`, `which`, ...) and a key or idea of the noun."""

_OTHERS = (
    ("how", re.compile(r"怎么|怎样|如何|咋|点样|\bhow\b")),
    (
        "yes-no",
        re.compile(r"吗|是否|有没有|是不是|有无|^(?:is|are|was|were|do|does|did|has|have|can|could|will)\b"),
    ),
    ("which", re.compile(r"哪|什么|啥|咩|\b(?:which|what)\b")),
)


@lru_cache(maxsize=16_384)
def kinds(text: str) -> frozenset[str]:
    """Return the kinds of answer a normalized question asks for; empty when it has no question word."""
    found = asked_types(text)
    if found:
        return found
    return frozenset([name for name, pattern in _OTHERS if pattern.search(text)][:1])


def focus(terms: tuple[Term, ...], text: str) -> Focus:
    """Return the kind and noun that a question asks for; empty when it names no noun."""
    nouns = [noun for noun, _ in asked_nouns(terms, text)]
    return frozenset(
        (kind, key) for kind in kinds(text) for noun in nouns for key in (noun.key, *noun.parts, *noun.ideas)
    )


def merged(found: Iterable[Focus]) -> Focus:
    """Return all that several questions ask for."""
    return frozenset().union(*found)
