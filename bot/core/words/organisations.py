"""Organisations: names of banks, hospitals, companies and the like in a question."""

import re
from collections.abc import Iterator

from bot.core.words.terms import Term

HAN_KINDS = "银行|医院|大学|学院|公司|集团"
_LATIN = "bank|hospital|university|college|company|corporation|group"
HAN_NAME = re.compile(rf"[\u3400-\u9fff]{{2,}}(?:{HAN_KINDS})")
LATIN_NAME = re.compile(rf"(?=.*\b(?:{_LATIN})\b)[\w'’]+(?:[ -][\w'’]+)+", re.IGNORECASE)
"""A name of two words or more, one of them the kind: Bank of China."""
_KIND = re.compile(rf"{HAN_KINDS}|\b(?:{_LATIN})\b")
_LATIN_KIND = re.compile(_LATIN)


def may_name(text: str) -> bool:
    """Tell whether a normalized text has a word for a kind of organisation in it."""
    return _KIND.search(text) is not None


def capital_names(terms: tuple[Term, ...], capitals: frozenset[str]) -> Iterator[tuple[Term, ...]]:
    """Yield the words of each name that its capitals give away: China Construction Bank, Bank of China.

    A name that the lexicon knows is one term, and none of these.
    """
    for at, term in enumerate(terms):
        if term.surface not in capitals or not _LATIN_KIND.fullmatch(term.surface):
            continue
        start = at
        while start and terms[start - 1].surface in capitals:
            start -= 1
        whose = terms[at + 1 : at + 3]
        of = len(whose) == 2 and whose[0].surface == "of" and whose[1].surface in capitals
        if start < at or of:
            yield (*terms[start : at + 1], *whose[1:]) if of else terms[start : at + 1]
