"""Normalize: any string becomes plain simplified text that can be compared."""

import re
import unicodedata
from functools import lru_cache

from bot.core.script import to_simplified

LENGTH_LIMIT = 300
"""Characters of a question that are looked at; the rest is cut."""

_REMEMBERED = 16_384
_SPACE = re.compile(r"\s+")
_DIGIT_GROUP = re.compile(r"(?<=\d)[,_](?=\d{3}(?!\d))")
_INVISIBLE = {"Cc", "Cf", "Co", "Cn", "Cs"}


def visible(text: str, limit: int | None = LENGTH_LIMIT) -> str:
    """Return `text` folded to NFKC, cut, without control, invisible or unassigned characters."""
    # Folding can lengthen a character up to eighteen times: cut before it, too.
    cut = text if limit is None else text[: 2 * limit]
    folded = unicodedata.normalize("NFKC", cut)
    kept = folded if folded.isprintable() else _shown(folded)
    plain = _SPACE.sub(" ", kept).strip()
    return plain if limit is None else plain[:limit].strip()


def _shown(text: str) -> str:
    return "".join(
        " " if ch.isspace() else ch
        for ch in text
        if ch.isspace() or unicodedata.category(ch) not in _INVISIBLE
    )


@lru_cache(maxsize=_REMEMBERED)
def normalize(text: str, limit: int | None = LENGTH_LIMIT) -> str:
    """Return `text` as visible, simplified, case-folded text; digit groups are joined.

    Idempotent for a text that is not cut in the middle of a word.
    """
    simple = to_simplified(visible(text, limit)).casefold()
    return _DIGIT_GROUP.sub("", unicodedata.normalize("NFKC", simple))


_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def fingerprint(text: str) -> str:
    """Return what two texts share when only script, case, width, spaces and punctuation differ.

    Spaces between words of an alphabet and the point inside a number stay.
    """
    joined = _NOT_WORD.sub(" ", re.sub(r"(?<=\d)\.(?=\d)", "\u00b7", normalize(text))).strip()
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", joined)
