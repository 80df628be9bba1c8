"""Intake: the updates in hand, counted so that no more are fetched than can be handled."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Intake(asyncio.Queue[Any]):
    """The application's queue of updates; those that only wait for their chat do not count.

    `most` is how many may be in hand before more are fetched.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._in_hand = 0
        self._has_room = asyncio.Event()
        self._has_room.set()

    async def put(self, item: Any) -> None:
        """Take an update in hand."""
        self._change(1)
        await super().put(item)

    def task_done(self) -> None:
        """Count one update as handled."""
        super().task_done()
        self._change(-1)

    @contextmanager
    def pause(self) -> Iterator[None]:
        """Leave one update out of the count while it waits."""
        self._change(-1)
        try:
            yield
        finally:
            self._change(1)

    async def room(self, seconds: float) -> None:
        """Return once there is room for more updates, or after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._has_room.wait()
        except TimeoutError:
            return

    def _change(self, by: int) -> None:
        self._in_hand += by
        if self._in_hand < self._most:
            self._has_room.set()
        else:
            self._has_room.clear()
