"""Storing: the store that settings and environment name, opened."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.adapters.files.findings import shown
from bot.adapters.store import open_store, prepare, require
from bot.adapters.store.address import MEMORY, Address, read_address
from bot.chats.gathering import Gathering
from bot.chats.memory import MemoryStore
from bot.chats.store import Store
from bot.cli.service import Places
from bot.errors import Problem, SetupError
from bot.settings import StoreSettings

STORE = "CITEBOT_STORE"
"""The variable that names a store in place of the settings; addresses may hold passwords."""


def opened(places: Places, settings: StoreSettings, environ: Mapping[str, str], secret: str) -> Store:
    """Return the store for a bot that serves, its tables up to date; SetupError when it cannot be opened.

    `secret` keys what stands in it for chats and readers.
    """
    address = _address(places, settings, environ)
    if address is None:
        return MemoryStore()
    asyncio.run(prepare(address))
    store = open_store(address, secret, settings)
    # A file has one bot, a server may have replicas, who must see at once what another one wrote.
    return Gathering(store) if address.is_file else store


def read_only(places: Places, settings: StoreSettings, environ: Mapping[str, str]) -> Store:
    """Return the store for a command that looks into it; SetupError when there is nothing to look into."""
    address = _address(places, settings, environ)
    if address is None:
        fact, way_out = "the store is kept in memory", "only a store in a file or on a server can be read"
        raise SetupError((Problem(_named_by(places, environ), 0, fact, way_out),))
    asyncio.run(require(address))
    return open_store(address, "", settings)


def _address(places: Places, settings: StoreSettings, environ: Mapping[str, str]) -> Address | None:
    """Return where the store is, None for memory."""
    text = environ.get(STORE) or settings.url
    if text == MEMORY:
        return None
    return read_address(text, _project(places), _named_by(places, environ))


def _named_by(places: Places, environ: Mapping[str, str]) -> str:
    return STORE if environ.get(STORE) else shown(places.configuration() / "bot.yaml")


def _project(places: Places) -> Path:
    return places.configuration().resolve().parent
