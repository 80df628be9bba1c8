"""Clauses: the stretches of a sentence that each claim something, and the characters of them that tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.text.function_words import CHINESE, ENGLISH
from bot.core.text.late_patterns import late

_CUT = late(r"[;。!?]|[,](?!\d)|(?<!\d)[,]|—+|\s[–-]\s")
_BRACKET = late(r"(?<![。!?.])[(][^()]*[)]")
_ASIDE = late(r"(?<=[。!?.])[(]")
_TOKEN = late(r"[\u3400-\u9fff]|\d+(?:\.\d+)?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EMPTY = frozenset(word for word in CHINESE if len(word) == 1)
_LEAST_HAN, _LEAST_WORDS = 3, 5
"""Telling characters, or words, below which a stretch claims nothing by itself: a name, an aside."""
_FRAME = late(
    r"(?:以来|[之以]?[前后]|时|之际|期间|中|下|上|方面|目前|契机|同时|[年月日])$|^据|"
    r"^(?:in|on|at|since|after|before|during|while|as|when|because|although|though|despite|according|with|by|for|"
    r"from|under|if|until|once|amid|following|to)\b",
    re.IGNORECASE,
)
"""The opening of a sentence that says when, where or by whom, and leaves the claim to what follows."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clause:
    """`text[begin:end]` of a sentence, without the mark that ends it; `telling` are the spans that tell."""

    begin: int
    end: int
    telling: tuple[Span, ...]


def clauses(text: str, whole: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order; those without a telling word are left out.

    Nothing within the spans of `whole` (a quoted term, a title) is a cut. What is too short to claim
    something, or only opens the sentence (疫情发生以来), belongs to the clause after it.
    """
    kept = [*whole, *(match.span() for match in _BRACKET.finditer(text))]
    stops = [
        (match.start(), match.end())
        for match in _CUT.finditer(text)
        if not any(begin <= match.start() < end for begin, end in kept)
    ]
    stops += [(match.start(), match.end()) for match in _ASIDE.finditer(text)]
    bounds = [(0, 0), *sorted(stops), (len(text), len(text))]
    pieces = [_clause(text, before[1], after[0]) for before, after in pairwise(bounds)]
    return _joined(text, [piece for piece in pieces if piece.telling])


def _clause(text: str, begin: int, end: int) -> Clause:
    """Return the clause of a stretch, without space and brackets at its ends."""
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip(" ." if "(" in piece else " .)"))
    return Clause(begin, max(begin, end), telling(text, begin, end))


def telling(text: str, begin: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the spans of Chinese characters, words and numbers within [begin, end) that tell something."""
    found = _TOKEN.finditer(text, begin, len(text) if end is None else end)
    return tuple(match.span() for match in found if _tells(match[0]))


def _tells(token: str) -> bool:
    return token not in _EMPTY and token.lower() not in ENGLISH


def _joined(text: str, pieces: list[Clause]) -> tuple[Clause, ...]:
    found: list[Clause] = []
    open_before = False
    for number, piece in enumerate(pieces):
        joins = open_before or (number == len(pieces) - 1 and found and not _claims(text, piece))
        if joins and found:
            before = found.pop()
            piece = Clause(before.begin, piece.end, before.telling + piece.telling)  # noqa: PLW2901
        found.append(piece)
        frame = number == 0 and _FRAME.search(text[piece.begin : piece.end]) is not None
        open_before = frame or not _claims(text, piece)
    return tuple(found)


def _claims(text: str, clause: Clause) -> bool:
    words = text[clause.begin : clause.end].isascii()
    return len(clause.telling) >= (_LEAST_WORDS if words else _LEAST_HAN)
