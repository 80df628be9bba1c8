"""Vote keys: the ids of what a message said, in the room that a button leaves for them."""

import hashlib
import re
from collections.abc import Iterable

ROOM = 48
_HASHED = "#"
_FACT = re.compile(r"(?:[A-Za-z0-9_-]+/)?fact:[a-z0-9]{1,5}")


def pack(names: tuple[str, ...]) -> str:
    """Return the ids of entries and facts as at most 48 letters; of many, the first ones."""
    for most in range(len(names), 0, -1):
        for packed in (",".join(names[:most]), ",".join(map(_short, names[:most]))):
            if len(packed) <= ROOM:
                return packed
    return _digest(names[0])


def unpack(packed: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return which of the known ids, and which facts, are in what was packed; others are left out."""
    names = {key: name for name in known for key in (name, _short(name))}
    found = (key if _FACT.fullmatch(key) else names.get(key) for key in packed.split(","))
    return tuple(name for name in found if name is not None)


def _short(name: str) -> str:
    # Nobody lists the facts of an article, so a digest of one would lead nowhere.
    return name if _FACT.fullmatch(name) else _digest(name)


def _digest(name: str) -> str:
    return _HASHED + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
