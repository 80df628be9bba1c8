"""Databases: an SQLite file or a PostgreSQL database, new for each test."""

import asyncio
import os
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.adapters.store.address import Address, read_address

NAMED = os.environ.get("CITEBOT_TEST_POSTGRES")
SERVER = NAMED or "postgresql://root@127.0.0.1:5432/postgres"
KINDS = ("sqlite", "postgresql")


@contextmanager
def new_database(kind: str, folder: Path) -> Iterator[Address]:
    """Yield the address of an empty database; it is gone afterwards.

    Skips the test when no PostgreSQL server can be reached.
    """
    if kind == "sqlite":
        yield read_address("sqlite:///store.db", folder, "test")
        return
    if why := unreachable():
        pytest.skip(f"no PostgreSQL at CITEBOT_TEST_POSTGRES ({why})")
    name = f"citebot_test_{uuid.uuid4().hex}"
    on_server(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        server = read_address(SERVER, folder, "test")
        yield Address(server.url.set(database=name), "test")
    finally:
        on_server(f"DROP DATABASE {name} WITH (FORCE)")


@cache
def unreachable() -> str:
    """Return why the server cannot be used, nothing when it can.

    One that is named and does not let the tests in is a failure; one that just happens to be there is not.
    """
    try:
        on_server("SELECT 1")
    except OSError as error:
        return type(error).__name__
    except Exception as error:
        if NAMED:
            raise
        return type(error).__name__
    return ""


def on_server(statement: str) -> None:
    """Run a statement outside a transaction, from wherever the test is."""
    with ThreadPoolExecutor(1) as beside:
        beside.submit(asyncio.run, execute(read_address(SERVER, Path(), "test"), statement)).result()


async def execute(address: Address, statement: str) -> list[tuple[object, ...]]:
    """Run a statement on its own; return its rows."""
    engine = create_async_engine(address.url, isolation_level="AUTOCOMMIT", connect_args={"timeout": 3})
    try:
        async with engine.connect() as connection:
            found = await connection.execute(text(statement))
            return [tuple(row) for row in found] if found.returns_rows else []
    finally:
        await engine.dispose()
