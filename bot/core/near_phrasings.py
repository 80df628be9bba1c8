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
        self._tells = tells
        self._whole: dict[frozenset[str], list[int]] = defaultdict(list)
        self._less: dict[frozenset[str], list[int]] = defaultdict(list)
        for number, told in enumerate(tells):
            keys = frozenset(told)
            if keys:
                self._whole[keys].append(number)
                for key in _small(told):
                    self._less[keys - {key}].append(number)

    def of(self, number: int) -> Iterator[tuple[int, str | None]]:
        """Yield the phrasings near to one, each with the key that it tells beyond them, None for no key."""
        told = self._tells[number]
        keys = frozenset(told)
        yield from ((other, None) for other in self._alike(keys) if other != number)
        for key in _small(told):
            yield from ((other, key) for other in self._alike(keys - {key}) if other != number)

    def _alike(self, keys: frozenset[str]) -> Iterator[int]:
        yield from self._whole.get(keys, ())
        yield from self._less.get(keys, ())


def _small(told: Tells) -> Iterable[str]:
    """Return the keys that tell little of the whole; the only key is the whole."""
    most = _LITTLE * sum(told.values())
    return [key for key, weight in told.items() if weight <= most]
