"""Memory: what the bot keeps of a chat while it runs, bounded, lost on restart."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Kept = TypeVar("Kept")


class Bounded(Generic[Key, Kept]):
    """A mapping that forgets the oldest of more than `size` and what is older than `seconds`."""

    def __init__(
        self, size: int, seconds: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._held: OrderedDict[Key, tuple[float, Kept]] = OrderedDict()

    def keep(self, key: Key, value: Kept) -> None:
        """Keep a value; the oldest is forgotten when there are too many."""
        self._held[key] = (self._clock(), value)
        self._held.move_to_end(key)
        while len(self._held) > self._size:
            self._held.popitem(last=False)

    def get(self, key: Key) -> Kept | None:
        """Return the value kept for a key, unless it is too old."""
        found = self._held.get(key)
        if found is None or (self._seconds is not None and self._clock() - found[0] > self._seconds):
            return None
        return found[1]

    def forget(self, key: Key) -> None:
        """Forget the value kept for a key, if there is one."""
        self._held.pop(key, None)
