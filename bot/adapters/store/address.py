"""Address: where a store is, from what settings or environment say."""

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import Problem, SetupError

MEMORY = "memory"
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
_FORMS = "write sqlite:///citebot.db, postgresql://user:password@host/name or memory"


@dataclass(frozen=True, slots=True)
class Address:
    """A database by URL, and `named_by`, the file or variable that says so.

    Printed without its password.
    """

    url: URL
    named_by: str

    @property
    def shown(self) -> str:
        """The URL as people may see it; a file's path stands for itself."""
        if self.is_file:
            return str(self.url.database)
        plain = self.url.set(drivername=self.url.get_backend_name())
        return plain.render_as_string(hide_password=True)

    @property
    def is_file(self) -> bool:
        """Whether it is an SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    def is_missing(self) -> bool:
        """Tell whether it is a file that is not there."""
        return self.is_file and not Path(str(self.url.database)).exists()

    def problem(self, fact: str, way_out: str) -> SetupError:
        """Return what is wrong with this store; a password in `fact` is struck out."""
        password = re.escape(str(self.url.password or ""))
        told = re.sub(rf"(?<!\w){password}(?!\w)", "***", fact) if password else fact
        return SetupError((Problem(self.named_by, 0, f"the store {self.shown} {told}", way_out),))


def read_address(text: str, folder: Path, named_by: str) -> Address:
    """Return the address that a text gives; a relative file is seen from `folder`.

    Raises SetupError, whose problem never holds what might be a password.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise _unreadable(named_by, "the store's address is no URL") from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise _unreadable(named_by, f"there is no store of kind {url.drivername!r}")
    url = url.set(drivername=driver)
    if driver.startswith("postgresql"):
        return Address(_of_asyncpg(url), named_by)
    if not url.database or url.database == ":memory:":
        raise _unreadable(named_by, "the store's address names no file")
    return Address(url.set(database=str(folder / url.database)), named_by)


def _of_asyncpg(url: URL) -> URL:
    """Return a URL whose options are named as the driver names them, not as libpq does."""
    ssl = url.query.get("sslmode")
    url = url.difference_update_query(["sslmode", "channel_binding"])
    return url.update_query_dict({"ssl": ssl}) if ssl else url


def _unreadable(named_by: str, fact: str) -> SetupError:
    return SetupError((Problem(named_by, 0, fact, _FORMS),))
