"""Migrating: the tables of a database are those that the program knows, or the start fails plainly."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine

from bot.adapters.store import open_store, prepare
from bot.adapters.store.opening import require
from bot.adapters.store.tables import METADATA, VERSION_TABLE
from bot.chats.store import Memo, StoreError
from bot.errors import SetupError
from bot.settings import StoreSettings
from tests.databases import execute


def differences(connection):
    options = {"version_table": VERSION_TABLE, "compare_type": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)


async def test_the_migrated_tables_are_those_of_the_program(address) -> None:
    await prepare(address)
    engine = create_async_engine(address.url)
    async with engine.connect() as connection:
        found = await connection.run_sync(differences)
    await engine.dispose()
    assert found == []


async def test_preparing_twice_changes_nothing(address) -> None:
    await prepare(address)
    store = open_store(address, "secret", StoreSettings())
    await store.keep_language(7, "en")
    await prepare(address)
    kept = await store.language(7)
    await store.close()
    assert kept == "en"


async def test_tables_of_a_newer_program_are_refused_in_one_line(address) -> None:
    await prepare(address)
    await execute(address, "UPDATE citebot_version SET version_num = '9999'")
    with pytest.raises(SetupError) as refused:
        await prepare(address)
    (problem,) = refused.value.problems
    assert "was written by a newer version of citebot (its tables are at 9999)" in str(problem)
    assert "\n" not in str(problem)


async def test_a_command_that_only_reads_makes_no_tables(address) -> None:
    await execute(address, "CREATE TABLE other (a INTEGER)")
    with pytest.raises(SetupError, match="holds nothing of citebot yet; run `citebot serve` once"):
        await require(address)


async def test_a_command_that_only_reads_takes_tables_up_to_date(address) -> None:
    await prepare(address)
    assert await require(address) is None


async def test_other_tables_of_the_database_are_left_alone(address) -> None:
    await execute(address, "CREATE TABLE alembic_version (version_num VARCHAR(32))")
    await execute(address, "INSERT INTO alembic_version VALUES ('of another program')")
    await prepare(address)
    assert await execute(address, "SELECT version_num FROM alembic_version") == [("of another program",)]


async def test_a_failing_statement_is_the_stores_own_error_and_the_next_one_works(address) -> None:
    await prepare(address)
    await execute(address, "DROP TABLE citebot_context")
    store = open_store(address, "secret", StoreSettings())
    with pytest.raises(StoreError):
        await store.remember(7, {"a": Memo("1", 60)})
    claimed = await store.claim(1)
    await store.close()
    assert claimed
