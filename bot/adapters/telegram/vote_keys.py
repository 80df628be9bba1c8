"""Vote keys: the ids of what a message said, in the room that a button leaves for them."""

import hashlib
import re
from collections.abc import Iterable

ROOM = 48
_HASHED = "#"
_FACT = re.compile(r"fact:[a-z0-9]{1,5}")
_MOST = 4
"""How many digests, or ids of facts, fit the room."""


def pack(names: tuple[str, ...]) -> str:
    """Return the ids of entries and facts as at most 48 letters; of many, the first ones."""
    names = names[:_MOST]
    plain = ",".join(names)
    return plain if len(plain) <= ROOM else ",".join(map(_short, names))


def unpack(packed: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return which of the known ids, and which facts, are in what was packed; others are left out."""
    names = {key: name for name in known for key in (name, _short(name))}
    found = (key if _FACT.fullmatch(key) else names.get(key) for key in packed.split(","))
    return tuple(name for name in found if name is not None)


def _short(name: str) -> str:
    if _FACT.fullmatch(name):
        return name
    return _HASHED + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
