"""Asked-for noun: the attribute a question wants, such as the phone of, the head of, which vaccine."""

import re
from collections.abc import Iterator

from bot.core.terms import Term
from bot.core.understand import Understanding

_BEFORE_NOUN = re.compile(
    r"^(?:which|what|how|whose|(?:多少|几多|几|哪)[\u3400-\u9fff]?|哪几[\u3400-\u9fff]?|什么|啥|多大|多长|多高|多远|多快|多重)$"
)
_BEHIND_NOUN = re.compile(
    r"^(?:谁|什么|啥|多少|几多|多大|多长|多高|多远|第几|哪里|哪儿|怎么样|[几哪][\u3400-\u9fff])$"
)
_BETWEEN = frozenset(
    "many much kind sort type of the other 个 家 支 例 项 条 款 名 位 种 样 类 些 one".split()
)
_LINKS = frozenset("是 叫 有 的 具体 一共 总共 到底 分别 都 在 排 为 做 叫做".split())
_COUNTED = re.compile("[一两二三四五六七八九十几\\d]")
_WHO_IS = re.compile(r"\bwho(?:'s| is| was| are| were) (?:the |our |its |their )?([a-z]+)")


def asked_nouns(question: Understanding) -> Iterator[tuple[Term, bool]]:
    """Yield the telling terms that name what is asked for; often none.

    Each comes with whether it must be met: the noun of a loose `what ...` may be the reader's
    own word for the thing.
    """
    terms = question.terms
    for at, term in enumerate(terms):
        if _BEFORE_NOUN.match(term.surface):
            yield from ((noun, False) for noun in _next(terms, at))
        if _BEHIND_NOUN.match(term.surface):
            yield from ((noun, True) for noun in _previous(terms, at))
    for match in _WHO_IS.finditer(question.text):
        yield from ((term, True) for term in terms if term.weight > 0 and match[1] in term.surface.split())


def _next(terms: tuple[Term, ...], at: int) -> Iterator[Term]:
    for term in terms[at + 1 :]:
        if term.weight > 0:
            if not _COUNTED.match(term.surface):
                yield term
            return
        if term.surface not in _BETWEEN:
            return


def _previous(terms: tuple[Term, ...], at: int) -> Iterator[Term]:
    """Yield the term that a question word behind it asks about: the head in 行长是谁."""
    for term in reversed(terms[:at]):
        if term.weight > 0:
            if not term.surface.isascii() and len(term.surface) > 1:
                yield term
            return
        if term.surface not in _LINKS:
            return
