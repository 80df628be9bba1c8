"""Store commands: what operators see of readers' votes and of questions without answer."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import read_address
from bot.chats.store import Asked, Verdict, Vote
from bot.cli.main import app
from bot.cli.service import Places
from bot.cli.storing import opened, read_only
from bot.errors import SetupError
from bot.settings import StoreSettings
from tests.cli.conftest import CONFIG
from tests.databases import KINDS, new_database

TODAY = datetime.now(UTC).date().isoformat()


@pytest.fixture
def config(tmp_path):
    made = tmp_path / "config"
    made.mkdir()
    (made / "messages").symlink_to(CONFIG / "messages")
    (made / "bot.yaml").write_text("knowledge: valley\nstore:\n  url: sqlite:///kept.db\n", "utf-8")
    return made


@pytest.fixture
def run(config, folder, monkeypatch):
    monkeypatch.delenv("CITEBOT_STORE", raising=False)
    return lambda *options: CliRunner().invoke(app, [*options, "--config", str(config)])


async def fill(address) -> None:
    await prepare(address)
    store = open_store(address, "secret", StoreSettings())
    for number, verdict in enumerate((Verdict.UP, Verdict.DOWN, Verdict.DOWN)):
        await store.vote(Vote(7, number, 8, verdict, ("teams",), "en", "abc123"))
    await store.vote(Vote(7, 3, 8, Verdict.UP, ("loans",), "en", "abc123"))
    await store.vote(Vote(7, 4, 8, Verdict.NONE, ("loans", "rent"), "en", "abc123"))
    for text, status in (
        ("[b]who[/b] paid", "abstain"),
        ("repair team count", "suggest"),
        ("how many repair teams were formed", "rejected"),
        ("how many repair teams were formed", "rejected"),
        ("how much money", "answer"),
    ):
        await store.record(Asked(text, "en", status, ("teams",) if status == "suggest" else ()))
    await store.close()


@pytest.fixture
def filled(tmp_path):
    asyncio.run(fill(read_address("sqlite:///kept.db", tmp_path, "test")))


def test_votes_are_counted_by_entry_the_least_liked_first(filled, run) -> None:
    shown = run("votes")
    rows = [line.split() for line in shown.stdout.splitlines()[1:]]
    assert rows == [["1", "2", "0", "teams"], ["0", "0", "1", "rent"], ["1", "0", "1", "loans"]]


def test_votes_are_given_as_json(filled, run) -> None:
    assert json.loads(run("votes", "--json").stdout)[0] == {"entry": "teams", "up": 1, "down": 2, "none": 0}


def test_unanswered_shows_the_most_asked_first_with_the_nearest_entry_now(filled, run, folder) -> None:
    found = json.loads(run("unanswered", "--json", "--knowledge", str(folder)).stdout)
    assert [(one["question"], one["times"], one["last"]) for one in found] == [
        ("how many repair teams were formed", 2, TODAY),
        ("[b]who[/b] paid", 1, TODAY),
        ("repair team count", 1, TODAY),
    ]
    assert (found[0]["nearest"], found[0]["answered_now"]) == ("teams", True)
    assert found[2]["suggested"] == ["teams"]


def test_unanswered_shows_a_table_in_which_words_are_no_markup(filled, run, folder) -> None:
    shown = run("unanswered", "--knowledge", str(folder)).stdout
    assert "[b]who[/b] paid" in shown
    assert "answered now" in shown


def test_unanswered_tells_of_what_it_does_not_show(filled, run, folder) -> None:
    shown = run("unanswered", "--most", "1", "--knowledge", str(folder)).stdout
    assert "2 more; --most shows them" in shown


@pytest.mark.parametrize(
    ("command", "told"),
    [("votes", "no reader has voted yet"), ("unanswered", "no question is waiting for an answer")],
)
def test_an_empty_store_says_so(run, tmp_path, folder, command: str, told: str) -> None:
    asyncio.run(prepare(read_address("sqlite:///kept.db", tmp_path, "test")))
    options = ("--knowledge", str(folder)) if command == "unanswered" else ()
    assert told in run(command, *options).stdout


def test_a_store_that_is_not_there_yet_is_one_plain_line(run, config) -> None:
    failed = run("votes")
    assert isinstance(failed.exception, SetupError)
    assert "bot.yaml: the store" in str(failed.exception)
    assert "is not there yet; `citebot serve` makes it when it starts" in str(failed.exception)


def test_a_store_in_memory_cannot_be_looked_into(config) -> None:
    with pytest.raises(SetupError, match="kept in memory; only a store in a file or on a server"):
        read_only(Places(None, config), StoreSettings(url="memory"), {})


def test_the_environment_names_another_store(config, tmp_path) -> None:
    environ = {"CITEBOT_STORE": "sqlite:///elsewhere.db"}
    store = opened(Places(None, config), StoreSettings(), environ, "secret")
    asyncio.run(store.close())
    assert (tmp_path / "elsewhere.db").exists()
    assert not (tmp_path / "citebot.db").exists()


def test_a_broken_address_in_the_environment_is_told_by_its_name_without_password(config) -> None:
    environ = {"CITEBOT_STORE": "mysql://cite:s3cret@host/cite"}
    with pytest.raises(SetupError) as refused:
        opened(Places(None, config), StoreSettings(), environ, "secret")
    assert str(refused.value).startswith("CITEBOT_STORE: there is no store of kind 'mysql'")
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("kind", KINDS)
def test_both_databases_are_looked_into(kind: str, config, tmp_path, run, monkeypatch) -> None:
    with new_database(kind, tmp_path) as address:
        asyncio.run(fill(address))
        monkeypatch.setenv("CITEBOT_STORE", address.url.render_as_string(hide_password=False))
        assert len(json.loads(run("votes", "--json").stdout)) == 3
