"""Parts: several questions in one message taken apart."""

import re

from bot.core.questions.question_types import asks
from bot.core.text.normalize import visible
from bot.core.words.language import has_han

_STOPS = "?\uff1f!\uff01 "
_SENTENCE_END = re.compile(r"(?<=[??!!。;;\n])\s*|(?<=[a-z]\.)\s+")
_CLAUSE = re.compile(
    r"[,,、]\s*|\s+(?:and|also|plus)\s+|(?<=[\u4e00-\u9fff])(?:以及|还有|和|同埋)(?=[\u4e00-\u9fff])|\s+vs\.?\s+"
)


def sentences(message: str) -> tuple[str, ...]:
    """Return the sentences of a visible message that have words."""
    return tuple(piece.strip() for piece in _SENTENCE_END.split(message) if re.search(r"\w", piece))


def questions(message: str) -> tuple[str, ...]:
    """Return the questions of a message in order; the message itself when it holds just one.

    Statements around questions (a reader's story) are left out. A clause counts as a question
    of its own only when the clauses before and after it ask, too.
    """
    shown = visible(message)
    asking = [sentence for sentence in sentences(shown) if asks(sentence.casefold())]
    found = [part for sentence in asking for part in _clauses(sentence)]
    return tuple(found) or (shown,)


def _clauses(sentence: str) -> tuple[str, ...]:
    """Return the clauses of a sentence when each of them asks, else the sentence."""
    pieces = [piece for piece in _CLAUSE.split(sentence) if piece and re.search(r"\w", piece)]
    if len(pieces) > 1 and all(_stands_alone(piece) for piece in pieces):
        return tuple(pieces)
    return (sentence,)


def _stands_alone(clause: str) -> bool:
    plain = clause.casefold().rstrip(_STOPS)
    long_enough = len(plain) >= (3 if has_han(plain) else 8)
    return long_enough and asks(plain)
