"""Tables: how the store is laid out in a database.

Chats and readers stand in them as keyed digests only.
"""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, MetaData, String, Table, Text

VERSION_TABLE = "citebot_version"
"""Where the number of the last migration stands; other programs may share the database."""

_DIGEST = String(32)
METADATA = MetaData()

LANGUAGES = Table(
    "citebot_languages",
    METADATA,
    Column("chat", _DIGEST, primary_key=True),
    Column("lang", String(16), nullable=False),
    Column("at", BigInteger, nullable=False),
)
CONTEXT = Table(
    "citebot_context",
    METADATA,
    Column("chat", _DIGEST, primary_key=True),
    Column("name", _DIGEST, primary_key=True),
    Column("value", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
    Index("citebot_context_until", "until"),
)
VOTES = Table(
    "citebot_votes",
    METADATA,
    Column("chat", _DIGEST, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("reader", _DIGEST, primary_key=True),
    Column("verdict", String(8), nullable=False),
    Column("entries", Text, nullable=False),
    Column("lang", String(16), nullable=False),
    Column("knowledge", String(16), nullable=False),
    Column("question", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("citebot_votes_reader", "reader"),
    Index("citebot_votes_at", "at"),
)
JOURNAL = Table(
    "citebot_journal",
    METADATA,
    Column("question", String(300), primary_key=True),
    Column("lang", String(16), nullable=False),
    Column("status", String(16), nullable=False),
    Column("entries", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Index("citebot_journal_last_day", "last_day"),
)
UPDATES = Table(
    "citebot_updates",
    METADATA,
    # Numbers of two bots that share a database must not be taken for each other.
    Column("bot", _DIGEST, primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Index("citebot_updates_at", "at"),
)
