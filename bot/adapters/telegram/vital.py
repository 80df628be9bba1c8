"""Vital: when the bot was last known to be in touch with Telegram."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

logger = logging.getLogger(__name__)


class SignOfLife:
    """Touches a file at each sign of life, so that `citebot health` can see its age."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._last = clock()
        self._told = False

    def give(self) -> None:
        """Leave a sign; a disk that does not take it is told of once."""
        self._last = self._clock()
        try:
            self._path.touch()
        except OSError as error:
            if not self._told:
                logger.warning("no sign of life can be left at %s (%s)", self._path, error.strerror)
            self._told = True

    def age(self) -> float:
        """Return the seconds since the last sign, or since the start."""
        return self._clock() - self._last
