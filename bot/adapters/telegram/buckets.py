"""Buckets: so much in so many seconds."""


class Bucket:
    """Holds at most `size` tokens and is refilled steadily, all of it in `seconds`.

    Times are seconds of a clock that never goes back.
    """

    def __init__(self, size: int, seconds: float, now: float) -> None:
        self._size = float(size)
        self._rate = size / seconds
        self._held = self._size
        self._at = now

    def wait(self, now: float) -> float:
        """Return the seconds until there is a token, 0 if there is one."""
        self._refill(now)
        return max(0.0, (1.0 - self._held) / self._rate)

    def take(self, now: float) -> float:
        """Take a token, one yet to come if need be; return the seconds until it is there."""
        wait = self.wait(now)
        self._held -= 1.0
        return wait

    def _refill(self, now: float) -> None:
        self._held = min(self._size, self._held + (now - self._at) * self._rate)
        self._at = now
