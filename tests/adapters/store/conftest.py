"""Fixtures: the same store in memory, in a file and on a server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import Address
from bot.chats.gathering import Bulk, Gathering
from bot.chats.memory import MemoryStore
from bot.chats.store import Asked, Store
from bot.settings import StoreSettings
from tests.databases import KINDS, new_database

SECRET = "424242:AAsecret"


class Clock:
    """A clock that a test turns; it begins on 2026-03-01."""

    def __init__(self) -> None:
        self.now = 1_772_323_200.0

    def __call__(self) -> float:
        return self.now


class Prompt(Gathering):
    """Writes questions before the clock of a test is turned."""

    async def record(self, asked: Asked, *, again: bool = True) -> None:
        await super().record(asked, again=again)
        await self.flush()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Address]:
    with new_database(request.param, tmp_path) as made:
        yield made


@pytest.fixture
async def database(address: Address, clock: Clock) -> AsyncIterator[Store]:
    """A store in each database."""
    await prepare(address)
    made = open_store(address, SECRET, StoreSettings(most_questions=3), clock)
    yield made
    await made.close()


@pytest.fixture(params=("memory", "gathering", *KINDS))
async def store(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> AsyncIterator[Store]:
    """A store of each kind."""
    if request.param == "memory":
        yield MemoryStore(clock=clock)
        return
    gathers = request.param == "gathering"
    with new_database("sqlite" if gathers else request.param, tmp_path) as address:
        await prepare(address)
        made: Bulk = open_store(address, SECRET, StoreSettings(), clock)
        yield Prompt(made, clock) if gathers else made
        await made.close()
