"""Status: what a serving bot has loaded, seen from another process."""

import asyncio
import contextlib
import json
import logging
import os
import time
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from bot.adapters.files.serving_file import read_serving, serving_file, write_serving
from bot.cli.main import app
from bot.cli.service import Places
from bot.cli.serving import Served
from bot.cli.status import _age, _runs
from tests.cli.conftest import CONFIG
from tests.cli.folder import ENTRIES, write_knowledge

NEVER = 2**22 + 1
"""A number that no process has: above the most that Linux gives."""


@pytest.fixture
def config(tmp_path):
    made = tmp_path / "config"
    made.mkdir()
    (made / "messages").symlink_to(CONFIG / "messages")
    lines = f"knowledge: ../valley\ntelegram:\n  health_file: {tmp_path}/alive\n  health_seconds: 60\n"
    (made / "bot.yaml").write_text(lines, "utf-8")
    return made


@pytest.fixture
def served(folder, config):
    made = Served(Places(folder, config))
    yield made
    made.close()


@pytest.fixture
def told(tmp_path):
    return serving_file(f"{tmp_path}/alive")


@pytest.fixture
def status(config):
    return lambda *options: CliRunner().invoke(app, ["status", *options, "--config", str(config)])


def as_json(found):
    return json.loads(found.stdout)


def test_a_serving_bot_tells_its_knowledge_and_that_the_files_are_the_same(served, status, folder):
    found = status()
    lines = found.stdout.splitlines()
    assert found.exit_code == 0
    assert lines[0].startswith("serves for ")
    assert lines[0].endswith(f"(process {os.getpid()}), no poll yet")
    version = served.live.state.answerer.knowledge.version
    assert lines[1] == f"knowledge {version}, 3 entries of {folder}"
    assert lines[2].startswith("live since ")
    assert lines[4:] == ["the files say what is live"]


def test_fingerprints_are_those_of_answer_ids(served, status):
    basis = served.live.state.responder.basis
    assert f"configuration {basis.configuration}, scorer {basis.scorer}" in status().stdout


def test_the_last_poll_is_told(served, status, tmp_path):
    (tmp_path / "alive").touch()
    assert "last poll 0 s ago" in status().stdout


def test_a_poll_of_an_earlier_bot_does_not_count(served, status, tmp_path):
    (tmp_path / "alive").touch()
    os.utime(tmp_path / "alive", (1, 1))
    assert as_json(status("--json"))["last_poll"] is None


def test_a_bot_that_has_not_polled_lately_is_ill(served, status, told, tmp_path):
    write_serving(told, replace(read_serving(told), started=time.time() - 3_700))
    (tmp_path / "alive").touch()
    os.utime(tmp_path / "alive", (time.time() - 130, time.time() - 130))
    found = status()
    assert found.exit_code == 1
    assert "has not polled for 2 min 1" in found.stdout
    assert as_json(status("--json"))["ill"].endswith("at most 60 s are allowed")


def test_a_good_edit_is_told_as_taken(served, status, folder):
    write_knowledge(folder, ENTRIES.replace("over 320", "more than 320"))
    served.live.rebuild()
    lines = status().stdout.splitlines()
    assert lines[4] == "the files say what is live"
    assert lines[5].startswith("the last edit was taken 0 s ago")


def test_a_bad_edit_is_told_with_its_problems(served, status, folder):
    version = served.live.state.answerer.knowledge.version
    write_knowledge(folder, ENTRIES.replace("related:", "relatd:"))
    served.live.rebuild()
    lines = status().stdout.splitlines()
    assert version in lines[1]
    assert lines[4].endswith("was not taken (1 problem); the earlier state serves")
    assert "valley.yaml:12: 'relatd' is not a key" in lines[5]


def test_an_edit_that_nobody_has_seen_yet_is_told(served, status, folder):
    write_knowledge(folder, ENTRIES.replace("over 320", "more than 320"))
    assert "the files are newer than what is live" in status().stdout


def test_json_tells_all(served, status, folder):
    write_knowledge(folder, ENTRIES.replace("related:", "relatd:"))
    served.live.rebuild()
    found = as_json(status("--json"))
    assert (found["serving"], found["process"], found["files"]) == (True, os.getpid(), "newer")
    assert found["knowledge"]["entries"] == 3
    assert [(one["line"], one["code"]) for one in found["last_edit"]["problems"]] == [(12, "S101")]
    assert found["last_edit"]["taken"] is False


def test_without_a_bot_the_exit_code_is_1(status):
    found = status()
    assert (found.exit_code, found.stderr) == (1, "no bot serves with this configuration\n")
    assert as_json(status("--json")) == {"serving": False}


def test_a_bot_that_has_stopped_no_longer_serves(served, status):
    served.close()
    assert status().exit_code == 1


def test_a_bot_that_was_killed_no_longer_serves(served, status, told):
    write_serving(told, replace(read_serving(told), process=NEVER))
    assert status().exit_code == 1


def test_settings_that_need_a_start_are_logged(served, config, caplog):
    settings = config / "bot.yaml"
    settings.write_text(settings.read_text("utf-8") + "  page_size: 9\n", "utf-8")
    with caplog.at_level(logging.WARNING):
        served.live.rebuild()
    assert "settings under `telegram` are taken at the next start" in caplog.text


async def test_an_edit_is_told_while_it_is_watched(served, status, folder):
    stop = asyncio.Event()
    watching = asyncio.create_task(served.live.watch(stop))
    write_knowledge(folder, ENTRIES.replace("related:", "relatd:"))
    async with asyncio.timeout(3):
        while "was not taken" not in status().stdout:
            await asyncio.sleep(0.05)
    stop.set()
    with contextlib.suppress(asyncio.CancelledError):
        await watching


def test_what_is_told_holds_no_words_of_a_reader(served, told):
    served.live.state.responder.answer("my secret words")
    served.live.rebuild()
    assert "secret" not in told.read_text("utf-8")


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 s"), (59.9, "59 s"), (61, "1 min 1 s"), (7_200, "2 h"), (90_061, "1 d 1 h"), (-5, "0 s")],
)
def test_a_time_span_is_told_in_its_two_largest_units(seconds, shown):
    assert _age(seconds) == shown


def test_a_process_of_somebody_else_runs():
    assert _runs(1)
    assert not _runs(NEVER)
