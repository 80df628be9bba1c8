"""Shelf: the articles that readers can look into, by short keys that fit a button."""

import hashlib
from collections.abc import Mapping, Sequence

from bot.core.knowledge import Knowledge

_DIGITS = 4


def shelved(each: Sequence[Knowledge]) -> Mapping[str, Knowledge]:
    """Return the articles by key: an only one by the empty key, so that its buttons outlive its name."""
    known = [one for one in each if one.article is not None]
    if len(known) == 1:
        return {"": known[0]}
    return {key_of(one.article.id): one for one in known if one.article is not None}


def key_of(article: str) -> str:
    """Return the key of one of several articles: four hex digits of its id's fingerprint."""
    return hashlib.sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def joined(key: str, name: str) -> str:
    """Return a sentence's id together with its article's key: `s29`, or `3fa2/s29` among several."""
    return f"{key}/{name}" if key else name


def parted(joint: str) -> tuple[str, str]:
    """Return the article's key and the sentence's id."""
    key, _, name = joint.rpartition("/")
    return key, name
