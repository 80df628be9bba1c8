"""Address: where a store is, and what is said of one that cannot be."""

import asyncio
from pathlib import Path

import pytest

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import read_address
from bot.adapters.store.opening import require
from bot.chats.store import Memo, StoreError
from bot.errors import SetupError
from bot.settings import StoreSettings

HIDDEN = "s3cret%2Fword"


def address(text: str):
    return read_address(text, Path("/srv/project"), "CITEBOT_STORE")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("sqlite:///citebot.db", "/srv/project/citebot.db"),
        ("sqlite:////data/citebot.db", "/data/citebot.db"),
        ("sqlite+aiosqlite:///kept/a.db", "/srv/project/kept/a.db"),
    ],
)
def test_a_file_is_seen_from_the_project(text: str, path: str) -> None:
    assert address(text).shown == path


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_a_server_is_named_in_any_of_the_usual_ways_and_shown_without_password(scheme: str) -> None:
    found = address(f"{scheme}://reader:{HIDDEN}@db.example:6432/cite")
    assert found.url.drivername == "postgresql+asyncpg"
    assert found.shown == "postgresql://reader:***@db.example:6432/cite"


def test_options_of_other_drivers_are_translated() -> None:
    found = address("postgresql://db/cite?sslmode=require&channel_binding=prefer")
    assert dict(found.url.query) == {"ssl": "require"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("citebot.db", "is no URL"),
        (f"mysql://reader:{HIDDEN}@db/cite", "no store of kind 'mysql'"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        (f"postgresql://reader:{HIDDEN}@db:port/cite", "is no URL"),
    ],
)
def test_an_address_that_cannot_be_is_refused_without_its_password(text: str, fact: str) -> None:
    with pytest.raises(SetupError) as refused:
        address(text)
    assert fact in str(refused.value)
    assert "write sqlite:///citebot.db" in str(refused.value)
    assert HIDDEN not in str(refused.value)


def test_a_password_that_a_driver_repeats_is_struck_out_and_no_part_of_a_word() -> None:
    problem = str(
        address("postgresql://reader:pen@db/cite").problem("cannot be opened (wrong: pen)", "mend it")
    )
    assert problem.endswith("cannot be opened (wrong: ***); mend it")


@pytest.mark.parametrize(
    ("text", "fact", "way_out"),
    [
        ("sqlite:////no/such/folder/a.db", "unable to open database file", "folder that can be written"),
        (f"postgresql://reader:{HIDDEN}@127.0.0.1:1/cite", "***@127.0.0.1:1", "see that the server runs"),
    ],
)
async def test_a_store_that_cannot_be_opened_is_one_line(text: str, fact: str, way_out: str) -> None:
    with pytest.raises(SetupError) as refused:
        await prepare(address(text))
    told = str(refused.value)
    assert told.startswith("CITEBOT_STORE: the store ")
    assert fact in told
    assert way_out in told
    assert "\n" not in told
    assert "s3cret" not in told


async def test_a_server_that_went_away_raises_the_stores_own_error_without_words() -> None:
    store = open_store(address(f"postgresql://reader:{HIDDEN}@127.0.0.1:1/cite"), "secret", StoreSettings())
    with pytest.raises(StoreError) as failed:
        await store.remember(7, {"a": Memo("the reader's words", 60)})
    await store.close()
    assert "words" not in str(failed.value)
    assert failed.value.__suppress_context__


def test_a_command_that_only_reads_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="is not there yet"):
        asyncio.run(require(read_address("sqlite:///a.db", tmp_path, "test")))
    assert list(tmp_path.iterdir()) == []
