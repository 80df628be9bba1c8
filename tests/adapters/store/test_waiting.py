"""Waiting: a database that is held by others costs a bounded wait, and works again afterwards."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import Address
from bot.chats.store import StoreError, Tally, Verdict, Vote
from bot.settings import StoreSettings
from tests.databases import execute, new_database

VOTE = Vote(7, 1, 8, Verdict.UP, ("loans",), "en", "abc123")
HOLD = {
    "sqlite": "BEGIN EXCLUSIVE",
    "postgresql": "LOCK TABLE citebot_votes IN ACCESS EXCLUSIVE MODE",
}


@asynccontextmanager
async def held(address: Address) -> AsyncIterator[None]:
    """Hold the database, as a migration or a backup might."""
    engine = create_async_engine(address.url)
    async with engine.connect() as connection:
        await connection.exec_driver_sql(HOLD[engine.dialect.name])
        yield
        await connection.rollback()
    await engine.dispose()


@pytest.fixture
async def store(address):
    await prepare(address)
    made = open_store(address, "secret", StoreSettings())
    yield made
    await made.close()


async def test_a_database_that_is_held_costs_a_bounded_wait(address, store) -> None:
    began = asyncio.get_running_loop().time()
    async with held(address):
        with pytest.raises(StoreError):
            await store.vote(VOTE)
        waited = asyncio.get_running_loop().time() - began
    assert waited < 4


async def test_a_database_works_again_once_nobody_holds_it(address, store) -> None:
    async with held(address):
        with pytest.raises(StoreError):
            await store.vote(VOTE)
    await store.vote(VOTE)
    assert await store.tallies() == (Tally("loans", up=1),)


async def test_a_vote_waits_for_a_short_hold(address, store) -> None:
    async with held(address):
        voting = asyncio.create_task(store.vote(VOTE))
        await asyncio.sleep(0.5)
    await voting
    assert await store.tallies() == (Tally("loans", up=1),)


async def test_a_server_that_was_started_anew_is_used_again(tmp_path) -> None:
    with new_database("postgresql", tmp_path) as address:
        await prepare(address)
        store = open_store(address, "secret", StoreSettings())
        await store.vote(VOTE)
        await execute(
            address,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        tallies = await store.tallies()
        await store.close()
    assert tallies == (Tally("loans", up=1),)
