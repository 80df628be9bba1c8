"""Script: traditional and simplified Chinese, the door to OpenCC."""

import re
from collections.abc import Iterable
from functools import lru_cache

import opencc

_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=2)
def _converter(direction: str) -> opencc.OpenCC:
    return opencc.OpenCC(direction)


def _encodable(text: str) -> str:
    """Return `text` with lone surrogates, which no converter takes, as replacement characters."""
    return _SURROGATE.sub("\ufffd", text) if _SURROGATE.search(text) else text


@lru_cache(maxsize=4096)
def to_simplified(text: str) -> str:
    """Return a text in simplified script, by characters and phrases (摸得着, not 摸得著).

    Taiwan forms are read too, but no word is put for another.
    """
    return str(_converter("tw2s").convert(_encodable(text)))


def to_traditional(text: str, keep: Iterable[str] = ()) -> str:
    """Return a text in traditional script; the words stay, and so do the substrings in `keep`."""
    kept = sorted((word for word in keep if word), key=len, reverse=True)
    if not kept:
        return str(_converter("s2tw").convert(_encodable(text)))
    pieces = re.split("(" + "|".join(map(re.escape, kept)) + ")", text)
    # Every second piece is a kept one.
    return "".join(piece if at % 2 else to_traditional(piece) for at, piece in enumerate(pieces))
