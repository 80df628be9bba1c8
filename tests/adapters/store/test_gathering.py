"""Gathering: what is written a moment later is there at once, and on the disk in the end."""

import pytest

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import read_address
from bot.chats.gathering import Gathering
from bot.chats.store import Asked, Memo, StoreError
from bot.settings import StoreSettings
from tests.adapters.store.conftest import SECRET, Clock


class Counting:
    """Counts the transactions of a store, which can be away."""

    def __init__(self, store) -> None:
        self._store = store
        self.taken = 0
        self.asked: list[str] = []
        self.away = False

    async def take(self, memos, asked) -> None:
        self.taken += 1
        if self.away:
            raise StoreError("Away")
        await self._store.take(memos, asked)

    async def recall(self, chat: int, name: str) -> str | None:
        self.asked.append(name)
        return await self._store.recall(chat, name)

    def __getattr__(self, name: str):
        return getattr(self._store, name)


@pytest.fixture
async def behind(tmp_path, clock: Clock):
    address = read_address("sqlite:///store.db", tmp_path, "test")
    await prepare(address)
    made = open_store(address, SECRET, StoreSettings(), clock)
    yield Counting(made)
    await made.close()


async def test_many_chats_are_written_in_one_transaction(behind, clock) -> None:
    store = Gathering(behind, clock)
    for chat in range(100):
        await store.remember(chat, {"a": Memo(str(chat), 60), "b": Memo("x", 60)})
    await store.record(Asked("why", "en", "abstain"))
    await store.record(Asked("why", "en", "abstain"))
    await store.flush()
    assert behind.taken == 1
    assert [await behind.recall(chat, "a") for chat in (0, 99)] == ["0", "99"]
    (recorded,) = await behind.recorded("abstain")
    assert recorded.times == 2


async def test_what_was_kept_before_a_restart_is_recalled(behind, clock) -> None:
    first = Gathering(behind, clock)
    await first.remember(1, {"a": Memo("kept", 60)})
    await first.flush()
    assert await Gathering(behind, clock).recall(1, "a") == "kept"


async def test_what_is_not_there_is_asked_for_once(behind, clock) -> None:
    store = Gathering(behind, clock)
    assert [await store.recall(1, "a") for _ in range(3)] == [None, None, None]
    assert behind.asked == ["a"]


async def test_closing_writes_what_is_left(behind, clock) -> None:
    store = Gathering(behind, clock)
    await store.remember(1, {"a": Memo("kept", 60)})
    await store.close()
    assert behind.taken == 1


async def test_what_a_forgotten_chat_left_is_not_written_afterwards(behind, clock) -> None:
    store = Gathering(behind, clock)
    await store.remember(1, {"a": Memo("kept", 60)})
    await store.forget(1, 1)
    await store.flush()
    assert await store.recall(1, "a") is None
    assert await behind.recall(1, "a") is None


async def test_a_store_that_is_away_costs_what_was_left_and_one_line(behind, clock, caplog) -> None:
    store = Gathering(behind, clock)
    behind.away = True
    await store.remember(1, {"a": Memo("secret words", 60)})
    await store.flush()
    assert "not kept (Away)" in caplog.text
    assert "secret" not in caplog.text
    assert await store.recall(1, "a") == "secret words"
