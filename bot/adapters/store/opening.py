"""Opening: from an address to a store whose tables are up to date."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.adapters.store.address import Address
from bot.adapters.store.migrating import OtherVersion, migrate, require_current
from bot.adapters.store.pseudonyms import Pseudonyms
from bot.adapters.store.sql_store import SqlStore
from bot.errors import SetupError
from bot.settings import StoreSettings

_CONNECT_SECONDS = 5
_START_SECONDS = 60
"""How long a start may take, waiting for other replicas included."""
_LOCKED_SECONDS = 2
"""How long a file may be held by another process; less than the store's patience."""
_TRIES = 200
_OPENED_BY = "opened_by"
"""Option of a connection to a file: the statement that opens its transactions."""
_FILE_SETTINGS = (
    # Each commit is on the disk before it is acknowledged.
    "PRAGMA synchronous = FULL",
    # What is deleted is overwritten.
    "PRAGMA secure_delete = ON",
)


async def prepare(address: Address) -> None:
    """Make or update the tables; safe when several processes start at once. Raises SetupError."""
    if address.is_file:
        try:
            await asyncio.to_thread(_write_ahead, str(address.url.database))
        except sqlite3.Error as error:
            raise _unopened(address, error) from None
    await _run(address, migrate, "BEGIN IMMEDIATE")


async def require(address: Address) -> None:
    """Raise SetupError unless the tables are there and those of this program."""
    if address.is_missing():
        raise address.problem("is not there yet", "`citebot serve` makes it when it starts")
    await _run(address, require_current, "BEGIN")


def open_store(
    address: Address, secret: str, settings: StoreSettings, clock: Callable[[], float] = time.time
) -> SqlStore:
    """Return the store of a prepared database; connections are made when they are needed.

    `secret` keys the digests that stand for chats and readers.
    """
    return SqlStore(_engine(address, _LOCKED_SECONDS), Pseudonyms(secret), settings, clock)


async def _run(address: Address, step: Callable[[Connection], None], opened_by: str) -> None:
    """Do a step in one transaction, which `opened_by` opens on a file."""
    engine = _engine(address, _START_SECONDS)
    try:
        async with asyncio.timeout(_START_SECONDS):
            async with engine.execution_options(**{_OPENED_BY: opened_by}).begin() as connection:
                await connection.run_sync(step)
    except OtherVersion as error:
        fact, _, way_out = str(error).partition("; ")
        raise address.problem(fact, way_out) from None
    except Exception as error:  # noqa: BLE001 - drivers raise errors of many kinds of their own
        raise _unopened(address, error) from None
    finally:
        await engine.dispose()


def _write_ahead(file: str) -> None:
    """Let readers and a writer work at the same time; the file remembers it.

    The change does not wait for others that are making it, too. Raises what the driver raises for a
    file that cannot be opened.
    """
    with closing(sqlite3.connect(file, timeout=_CONNECT_SECONDS)) as connection:
        for left in range(_TRIES - 1, -1, -1):
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if not left or "locked" not in str(error):
                    raise
                time.sleep(0.05)
            else:
                return


def _engine(address: Address, locked: float) -> AsyncEngine:
    """Return an engine; `locked` is for how many seconds another process may hold a file."""
    if address.is_file:
        # One writer at a time is all that a file takes; a queue here beats one in the file system.
        engine = create_async_engine(
            address.url,
            hide_parameters=True,
            pool_size=1,
            max_overflow=0,
            connect_args={"timeout": locked},
        )
        event.listen(engine.sync_engine, "connect", _set_up_file)
        event.listen(engine.sync_engine, "begin", _begin)
        return engine
    return create_async_engine(
        address.url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"timeout": _CONNECT_SECONDS},
    )


def _set_up_file(connection: DBAPIConnection, _: Any) -> None:
    # The driver's own way to begin leaves changes of tables outside a transaction.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in _FILE_SETTINGS:
        cursor.execute(setting)
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_OPENED_BY, "BEGIN"))


def _unopened(address: Address, error: Exception) -> SetupError:
    return address.problem(f"cannot be opened ({_told(error)})", _way_out(address))


def _told(error: Exception) -> str:
    """Return the first line of what a driver says, without the statement."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip()
    # The adapted drivers write the kind of the error in brackets first.
    return said.split("\n")[0].rpartition(">: ")[2] or type(error).__name__


def _way_out(address: Address) -> str:
    if address.is_file:
        return "name a file in a folder that can be written, or set CITEBOT_STORE"
    return "see that the server runs, and that user, password and database are right"
