"""The store in a database: an SQLite file, or PostgreSQL for replicas."""

from bot.adapters.store.opening import open_store, prepare, require
from bot.adapters.store.sql_store import SqlStore

__all__ = ["SqlStore", "open_store", "prepare", "require"]
