"""Near phrasings: those that tell the same but for a term that tells little, found without comparing all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Tells = Mapping[str, float]
"""What a phrasing tells: its keys, each with how much."""

_LITTLE = 0.25
"""Share of what a phrasing tells up to which a term may be left out by a reader who means the same."""


class NearPhrasings:
    """Looks phrasings up by what they tell, whole and with each one term of little weight left out."""

    def __init__(self, tells: Sequence[Tells]) -> None:
        self._groups: list[list[tuple[frozenset[str], str | None]]] = []
        self._members: dict[frozenset[str], list[int]] = defaultdict(list)
        for number, told in enumerate(tells):
            self._groups.append(list(_groups(told)))
            for keys, _ in self._groups[-1]:
                self._members[keys].append(number)

    def of(self, number: int) -> Iterator[tuple[int, str | None]]:
        """Yield the phrasings near to one, each with the key that it tells beyond them, None for no key."""
        for keys, key in self._groups[number]:
            members = self._members[keys]
            if len(members) > 1:
                yield from ((other, key) for other in members if other != number)


def _groups(told: Tells) -> Iterator[tuple[frozenset[str], str | None]]:
    """Yield the keys of a phrasing, whole and without each that tells little, with the one left out."""
    keys = frozenset(told)
    if keys:
        yield keys, None
        yield from ((keys - {key}, key) for key in _small(told))


def _small(told: Tells) -> Iterable[str]:
    """Return the keys that tell little of the whole; the only key is the whole."""
    most = _LITTLE * sum(told.values())
    return [key for key, weight in told.items() if weight <= most]
