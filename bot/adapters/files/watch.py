"""Watch: saved edits go live; a broken one leaves the last good state serving."""

import asyncio
import contextlib
import logging
import os
import stat
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from watchfiles import awatch

from bot.errors import Problem, SetupError

State = TypeVar("State")
logger = logging.getLogger(__name__)
_SETTLE_MILLISECONDS = 200
_LOOK_MILLISECONDS = 500


class Live(Generic[State]):
    """Holds the newest state that could be built; swapped whole, never half.

    `build` makes a state from files and raises SetupError; `heard` is told the problems of a
    build that failed, or none after one that did not. The first build fails loudly.
    """

    def __init__(
        self,
        build: Callable[[], State],
        heard: Callable[[Sequence[Problem]], None] = lambda _: None,
    ) -> None:
        self._build = build
        self._heard = heard
        self._building = threading.Lock()
        self._began = time.time_ns()
        self._state = build()

    @property
    def state(self) -> State:
        """The newest good state."""
        return self._state

    def rebuild(self) -> bool:
        """Build anew and swap; tell whether it worked. The last good state stays if not."""
        with self._building:
            try:
                self._state = self._build()
            except SetupError as error:
                for problem in error.problems:
                    logger.warning("edit not taken: %s", problem)
                self._heard(error.problems)
                return False
            except Exception:
                logger.exception("edit not taken")
                return False
        logger.info("edit is live")
        self._heard(())
        return True

    async def watch(self, folders: Sequence[Path], stop: asyncio.Event | None = None) -> None:
        """Rebuild after each saved change in the folders, until `stop` is set.

        The system reports most changes at once. What it does not see (a folder replaced as a
        whole, a network disk, an edit made while the bot was starting) is found by looking at
        the files twice a second.
        """
        seen = await asyncio.to_thread(_stamps, folders)
        if any(changed > self._began for _, changed, _ in seen):
            await asyncio.to_thread(self.rebuild)
        async for reported in _reports(folders, stop or asyncio.Event()):
            found = await asyncio.to_thread(_stamps, folders)
            if reported or found != seen:
                await asyncio.to_thread(self.rebuild)
            seen = found


async def _reports(folders: Sequence[Path], stop: asyncio.Event) -> AsyncIterator[bool]:
    """Yield True at once when the system reports a change, and False twice a second."""
    try:
        async for changes in awatch(
            *folders,
            stop_event=stop,
            debounce=_SETTLE_MILLISECONDS,
            step=50,
            rust_timeout=_LOOK_MILLISECONDS,
            yield_on_timeout=True,
        ):
            yield bool(changes)
    except (OSError, RuntimeError) as error:  # no watch is left to have, or a folder is gone
        logger.warning("the system does not report changes (%s); looking for them instead", error)
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _LOOK_MILLISECONDS / 1000)
            return
        yield False


def _stamps(folders: Sequence[Path]) -> tuple[tuple[str, int, int], ...]:
    """Return name, time of change in nanoseconds and size of every file that the bot reads."""
    # os.walk passes over folders that vanish while it walks.
    paths = (Path(at, name) for folder in folders for at, _, names in os.walk(folder) for name in names)
    stamps = []
    for path in sorted(path for path in paths if not path.name.startswith(".")):
        try:
            status = path.stat()
        except OSError:  # gone since it was listed, or a dangling link
            continue
        if stat.S_ISREG(status.st_mode):
            stamps.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(stamps)
