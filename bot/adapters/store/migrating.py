"""Migrating: the tables of a database are those that this program knows."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.adapters.store.tables import VERSION_TABLE

_SCRIPTS = Path(__file__).with_name("migrations")
_LOCK = 0x63697465
"""Number of the advisory lock, the same for every replica."""


class OtherVersion(Exception):  # noqa: N818 - it names what is wrong, as SetupError's problems do
    """The tables are of another version of the program; says which, as `fact; way out`."""


def migrate(connection: Connection) -> None:
    """Bring the tables up to date; whoever else starts at the same time waits.

    The connection is in a transaction, on SQLite one that has locked the file. Raises OtherVersion
    for tables newer than the program.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    if _state(connection) != "up to date":
        # The library tells at INFO what it is doing, in many lines.
        logging.getLogger("alembic").setLevel(logging.WARNING)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def require_current(connection: Connection) -> None:
    """Raise OtherVersion for tables that are newer or older than the program, or not there."""
    state = _state(connection)
    if state != "up to date":
        raise OtherVersion(f"{state}; run `citebot serve` once, which brings it up to date")


def _state(connection: Connection) -> str:
    """Return `up to date`, or what is the matter with older tables; OtherVersion for newer ones."""
    scripts = ScriptDirectory.from_config(_config())
    found = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_heads()
    if not found:
        return "holds nothing of citebot yet"
    if found[0] == scripts.get_current_head():
        return "up to date"
    if found[0] not in {one.revision for one in scripts.walk_revisions()}:
        raise OtherVersion(
            f"was written by a newer version of citebot (its tables are at {found[0]}); "
            "run that version, or name another store"
        )
    return f"is of an earlier version of citebot (its tables are at {found[0]})"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
