"""Watch: saved edits go live; a broken one leaves the last good state serving."""

import asyncio
import contextlib
import logging
import sys
import threading
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from watchfiles import awatch

from bot.adapters.files.tree import digest, stamps
from bot.errors import Problem, SetupError

State = TypeVar("State")
logger = logging.getLogger(__name__)
_GROUP_MILLISECONDS = 200
_LOOK_MILLISECONDS = 500
_SETTLED_SECONDS = 0.1
_MOST_SETTLING = 10
"""A file that is written all the time is read all the same, after so many looks."""
_TURN_SECONDS = 0.001
"""Longest turn of the interpreter for the thread that builds, while others have something to do."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to take the files as they are, `at` seconds since the epoch; no problems: it went live."""

    at: float
    problems: tuple[Problem, ...] = ()


class Live(Generic[State]):
    """Holds the newest state that could be built; swapped whole, never half.

    `build` makes a state from files, given the last good one, and raises SetupError; `files` are
    the folders and files it reads; `heard` is told of each attempt after the first, which fails
    loudly.
    """

    def __init__(
        self,
        build: Callable[[State | None], State],
        files: Callable[[], Sequence[Path]],
        heard: Callable[[Attempt], None] = lambda _: None,
    ) -> None:
        self._build = build
        self._files = files
        self._heard = heard
        self._building = threading.Lock()
        self._places = tuple(files())
        self._tried = digest(self._places)
        self._state = build(None)
        self.since = time.time()
        self.taken = self._tried

    @property
    def state(self) -> State:
        """The newest good state; it went live at `since`, built from files with the digest `taken`."""
        return self._state

    def rebuild(self) -> bool:
        """Build anew and swap; tell whether it worked. The last good state stays if not."""
        with self._building, _short_turns():
            began = time.monotonic()
            self._places = tuple(self._files())
            self._tried = digest(self._places)
            try:
                self._state = self._build(self._state)
            except SetupError as error:
                problems = error.problems
            except Exception as error:
                logger.exception("edit not taken")
                fact = f"cannot take the edit ({type(error).__name__})"
                problems = (Problem("citebot", 0, fact, "the log tells where it went wrong"),)
            else:
                problems = ()
                self.since, self.taken = time.time(), self._tried
        for problem in problems:
            logger.warning("edit not taken: %s", problem)
        if not problems:
            logger.info("edit is live, after %.1f s", time.monotonic() - began)
        self._heard(Attempt(time.time(), problems))
        return not problems

    async def watch(self, stop: asyncio.Event | None = None) -> None:
        """Rebuild after each saved change of what the files say, until `stop` is set.

        The system reports most changes at once. What it does not see (a folder replaced as a
        whole, a network disk, an edit made while the bot was starting) is found by looking at
        the files twice a second.
        """
        stop = stop or asyncio.Event()
        seen = await asyncio.to_thread(stamps, self._places)
        await asyncio.to_thread(self._look)
        while not stop.is_set():
            folders = self._folders()
            async with contextlib.aclosing(_reports(folders, stop)) as reports:
                async for reported in reports:
                    found = await asyncio.to_thread(stamps, self._places)
                    if reported or found != seen:
                        await asyncio.to_thread(self._look)
                    seen = found
                    if self._folders() != folders:  # one came, went, or another one is named now
                        break

    def _look(self) -> None:
        """Rebuild when the files say something else than at the last attempt."""
        before = stamps(self._places)
        for _ in range(_MOST_SETTLING):
            time.sleep(_SETTLED_SECONDS)
            after = stamps(self._places)
            if after == before:
                break
            before = after
        if digest(self._places) != self._tried:
            self.rebuild()

    def _folders(self) -> tuple[Path, ...]:
        return tuple(path for path in self._places if path.is_dir())


@contextlib.contextmanager
def _short_turns() -> Iterator[None]:
    """Let readers' questions in often while this thread works: each needs the interpreter many times."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


async def _reports(folders: Sequence[Path], stop: asyncio.Event) -> AsyncGenerator[bool, None]:
    """Yield True at once when the system reports a change, and False twice a second."""
    try:
        changes = awatch(
            *folders,
            stop_event=stop,
            debounce=_GROUP_MILLISECONDS,
            step=50,
            rust_timeout=_LOOK_MILLISECONDS,
            yield_on_timeout=True,
        )
        async with contextlib.aclosing(changes):
            async for some in changes:
                yield bool(some)
    except (OSError, RuntimeError) as error:  # no watch is left to have, or a folder is gone
        logger.warning("the system does not report changes (%s); looking for them instead", error)
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _LOOK_MILLISECONDS / 1000)
            return
        yield False
