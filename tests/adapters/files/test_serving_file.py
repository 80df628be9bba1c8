"""Serving file: what a bot has loaded, written whole and read back."""

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters.files.serving_file import Serving, read_serving, serving_file, write_serving
from bot.adapters.files.watch import Attempt
from bot.errors import Problem

SERVING = Serving(
    process=7,
    started=1.5,
    folder="knowledge/valley",
    version="3f2a9c000000",
    entries=3,
    configuration="77ab10",
    scorer="c41d2e",
    since=2.5,
    read=("/config", "/knowledge/valley"),
    taken="0123456789ab",
)
PROBLEM = Problem(
    "entries/money.yaml", 12, "'relatd' is not a key of an entry", "did you mean 'related'?", "S101"
)


@pytest.mark.parametrize("attempt", [None, Attempt(3.5), Attempt(3.5, (PROBLEM, PROBLEM))])
def test_what_was_written_is_read(tmp_path: Path, attempt: Attempt | None) -> None:
    told = replace(SERVING, attempt=attempt)
    write_serving(tmp_path / "alive.json", told)
    assert read_serving(tmp_path / "alive.json") == told


def test_it_stands_beside_the_health_file() -> None:
    assert serving_file("/tmp/citebot.alive") == Path("/tmp/citebot.alive.json")


def test_no_part_is_left_beside_it(tmp_path: Path) -> None:
    write_serving(tmp_path / "alive.json", SERVING)
    assert [path.name for path in tmp_path.iterdir()] == ["alive.json"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"form": 1}', '{"form": 2}', "\x00"])
def test_what_is_no_such_file_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "alive.json").write_text(text, encoding="utf-8")
    assert read_serving(tmp_path / "alive.json") is None


def test_one_of_another_version_of_the_program_is_none(tmp_path: Path) -> None:
    write_serving(tmp_path / "alive.json", SERVING)
    later = json.loads((tmp_path / "alive.json").read_text(encoding="utf-8")) | {"form": 2}
    (tmp_path / "alive.json").write_text(json.dumps(later), encoding="utf-8")
    assert read_serving(tmp_path / "alive.json") is None


def test_a_disk_that_does_not_take_it_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        write_serving(tmp_path / "nowhere" / "alive.json", SERVING)
    assert "cannot be told" in caplog.text
