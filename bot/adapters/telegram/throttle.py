"""Throttle: how much one reader may ask."""

import time
from collections.abc import Callable
from enum import Enum

from bot.adapters.telegram.buckets import Bucket
from bot.adapters.telegram.memory import Bounded

_REMEMBERED = 10_000
_MINUTE = 60.0


class Leave(Enum):
    """Whether a reader is answered."""

    GIVEN = "given"
    REFUSED = "refused"
    REFUSED_BEFORE = "refused before"


class Throttle:
    """Gives each reader leave for `most` questions a minute; one refusal a minute is a first one."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._buckets: Bounded[int, Bucket] = Bounded(_REMEMBERED)
        self._refused: Bounded[int, bool] = Bounded(_REMEMBERED, _MINUTE, clock)

    def ask(self, reader: int) -> Leave:
        """Return whether a reader's question is answered."""
        now = self._clock()
        bucket = self._buckets.get(reader) or Bucket(self._most, _MINUTE, now)
        self._buckets.keep(reader, bucket)
        if not bucket.wait(now):
            bucket.take(now)
            return Leave.GIVEN
        if self._refused.get(reader):
            return Leave.REFUSED_BEFORE
        self._refused.keep(reader, value=True)
        return Leave.REFUSED
