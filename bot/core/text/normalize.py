"""Normalize: any string becomes plain simplified text that can be compared."""

import re
import unicodedata
from functools import lru_cache

from bot.core.text.dialect import to_mandarin
from bot.core.text.script import to_simplified

LENGTH_LIMIT = 300
"""Characters of a question that are looked at; the rest is cut."""

_REMEMBERED = 65_536
_SPACES = re.compile(" {2,}")
_DIGIT_GROUP = re.compile(r"(?<=\d)[,_](?=\d{3}(?!\d))")
_INVISIBLE = {"Cc", "Cf", "Co", "Cn", "Cs"}


def visible(text: str, limit: int | None = LENGTH_LIMIT) -> str:
    """Return `text` folded to NFKC, cut, without control, invisible or unassigned characters."""
    # Folding can lengthen a character up to eighteen times: cut before it, too.
    cut = text if limit is None else text[: 2 * limit]
    folded = unicodedata.normalize("NFKC", cut)
    kept = folded if folded.isprintable() else _shown(folded)
    # What is printable has no white space but plain spaces.
    plain = (_SPACES.sub(" ", kept) if "  " in kept else kept).strip()
    return plain if limit is None else plain[:limit].strip()


def _shown(text: str) -> str:
    return "".join(
        " " if ch.isspace() else ch
        for ch in text
        if ch.isspace() or unicodedata.category(ch) not in _INVISIBLE
    )


@lru_cache(maxsize=_REMEMBERED)
def normalize(text: str, limit: int | None = LENGTH_LIMIT) -> str:
    """Return `text` as visible, simplified, case-folded text in Mandarin words; digit groups are joined.

    Idempotent for a text that is not cut in the middle of a word.
    """
    shown = visible(text, limit)
    if shown.isascii():
        return _joined(shown.lower())
    simple = to_mandarin(to_simplified(shown).casefold())
    return _joined(unicodedata.normalize("NFKC", simple))


def _joined(text: str) -> str:
    """Return a text with its digit groups joined: 1,500 as 1500."""
    return _DIGIT_GROUP.sub("", text) if "," in text or "_" in text else text


_HAN_SPACE = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def fingerprint(text: str) -> str:
    """Return what two texts share when only script, case, width, spaces and punctuation differ.

    Spaces between words of an alphabet and the point inside a number stay.
    """
    plain = normalize(text)
    if "." in plain:
        plain = re.sub(r"(?<=\d)\.(?=\d)", "\u00b7", plain)
    # Most texts are words and spaces: that is told sooner than the rest is looked for.
    words = plain.replace(" ", "").isalnum()
    joined = plain if words and "  " not in plain else _NOT_WORD.sub(" ", plain).strip()
    if joined.isascii():
        return joined
    return _HAN_SPACE.sub("", joined) if " " in joined else joined
