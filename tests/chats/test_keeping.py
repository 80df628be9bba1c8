"""Keeping: the store is tidied while the bot runs, and closed at its end."""

import asyncio

from bot.chats.keeping import look_after
from bot.chats.memory import MemoryStore
from bot.chats.store import StoreError


class Watched(MemoryStore):
    def __init__(self, *, ill: bool = False) -> None:
        super().__init__()
        self.tidied, self.closed, self.ill = 0, False, ill

    async def tidy(self) -> int:
        self.tidied += 1
        if self.ill:
            raise StoreError("OperationalError")
        return await super().tidy()

    async def close(self) -> None:
        self.closed = True


async def looked_after(store: Watched, every: float) -> None:
    stopping = asyncio.Event()
    task = asyncio.create_task(look_after(store, stopping, every))
    await asyncio.sleep(0.1)
    stopping.set()
    await asyncio.wait_for(task, 5)


async def test_a_store_is_tidied_at_the_start_and_closed_at_the_end() -> None:
    store = Watched()
    await looked_after(store, 60)
    assert (store.tidied, store.closed) == (1, True)


async def test_a_store_is_tidied_again_and_again() -> None:
    store = Watched()
    await looked_after(store, 0.01)
    assert store.tidied > 2


async def test_a_store_that_cannot_be_tidied_is_told_and_tried_again(caplog) -> None:
    store = Watched(ill=True)
    await looked_after(store, 0.01)
    assert store.tidied > 2
    assert "could not be tidied (OperationalError)" in caplog.text
