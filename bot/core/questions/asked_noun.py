"""Asked-for noun: the attribute a question wants, such as the phone of, the head of, which vaccine."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.words.terms import Term

_REMEMBERED = 16_384
_BEFORE_NOUN = re.compile(
    r"^(?:which|what|how|whose|(?:多少|几多|几|哪)[\u3400-\u9fff]?|哪几[\u3400-\u9fff]?|什么|啥|多大|多长|多高|多远|多快|多重)$"
)
_AMOUNT = re.compile(r"^(?:多少|几多|多大|多长|多高|多远|第几|[几][\u3400-\u9fff])$")
_OTHER = re.compile(r"^(?:谁|什么|啥|哪里|哪儿|怎么样|哪[\u3400-\u9fff])$")
_BETWEEN = frozenset("many much kind sort type of the other one".split())
_MEASURE = re.compile(
    r"^[个家支例项条款名位种样类些只桩笔份批号座所间场门届块则段句宗棵户株头辆艘台盏本层集次趟册张片部把口]$"
)
_LINKS = frozenset("是 叫 有 的 具体 一共 总共 到底 分别 都 在 排 为 做 叫做".split())
_NAMING = frozenset("是 叫 为 叫做".split())
_COUNTED = re.compile(r"[一两二三四五六七八九十几\d]")
_EN_COUNTED = frozenset("two three four five six seven eight nine ten pair couple double twin".split())
_WHO_IS = re.compile(r"\bwho(?:'s| is| was| are| were) (?:the|our|its|their) ([a-z]+)")


def asked_nouns(terms: tuple[Term, ...], text: str) -> Iterator[tuple[Term, bool]]:
    """Yield the telling terms that name what is asked for; often none.

    Each comes with whether it must be met: the noun of a loose `what ...` may be the reader's
    own word for the thing.
    """
    for at, term in enumerate(terms):
        before, behind = _asks_for(term.surface)
        ahead = _next(terms, at) if before else None
        if ahead is not None:
            yield ahead, False
        elif behind:
            yield from ((noun, True) for noun in _previous(terms, at))
    for match in _WHO_IS.finditer(text) if "who" in text else ():
        yield from ((term, True) for term in terms if term.weight > 0 and match[1] in term.surface.split())


@lru_cache(maxsize=_REMEMBERED)
def _asks_for(word: str) -> tuple[bool, bool]:
    """Return whether a word asks for the noun behind it, and whether for the one before it."""
    amount = _AMOUNT.match(word) or _OTHER.match(word)
    return _BEFORE_NOUN.match(word) is not None, amount is not None


def _next(terms: tuple[Term, ...], at: int) -> Term | None:
    """Return the noun that a question word before it asks for: the last word of its phrase."""
    noun: Term | None = None
    for term in terms[at + 1 :]:
        if _MEASURE.match(term.surface) or (noun is None and term.surface in _BETWEEN):
            continue
        if term.weight == 0:
            break
        if not _COUNTED.match(term.surface) and term.surface not in _EN_COUNTED:
            noun = term
        if noun is not None and not term.surface.isascii():
            break
    return noun


def _previous(terms: tuple[Term, ...], at: int) -> Iterator[Term]:
    """Yield the term that a question word behind it asks about: the head in 行长是谁."""
    named = _AMOUNT.match(terms[at].surface) is not None
    for term in reversed(terms[:at]):
        if term.weight > 0:
            # 减少什么 asks for what is done with; 目标是什么 names it.
            if named and not term.surface.isascii() and len(term.surface) > 1:
                yield term
            return
        if term.surface not in _LINKS:
            return
        named = named or term.surface in _NAMING
