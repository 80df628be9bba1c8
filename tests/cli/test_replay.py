"""Replay: the first reply again, or what has changed since."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.cli.service import Places, build
from tests.cli.conftest import CONFIG
from tests.cli.folder import ENTRIES, write_knowledge
from tests.repository import commit, git

QUESTION = "how many loans were issued"
REWORDED = ENTRIES.replace("over 320", "more than 320")


@pytest.fixture
def run(folder):
    def invoke(*arguments):
        where = ("--knowledge", str(folder), "--config", str(CONFIG))
        return CliRunner().invoke(app, [*arguments, *where], catch_exceptions=False)

    return invoke


@pytest.fixture
def answer_id(run):
    return json.loads(run("ask", "--json", QUESTION).stdout)["answer_id"]


@pytest.fixture
def repository(folder):
    git(folder.parent, "init", "-q", "-b", "main")
    return commit(folder.parent, "First")


def test_an_unchanged_state_gives_the_bytes_of_the_first_reply(run, answer_id):
    found = run("replay", answer_id)
    assert found.exit_code == 0
    assert found.stdout == run("ask", QUESTION).stdout
    assert found.stderr.splitlines() == [f"asked: {QUESTION}", "the reply is the same as then"]


@pytest.mark.parametrize("asked", [("發放了多少貸款",), (QUESTION, "--lang", "zh-Hant"), ("xiexie",)])
def test_script_and_language_of_the_first_reply_are_kept(run, asked):
    first = run("ask", *asked)
    found = run("replay", first.stdout.split()[-1])
    assert (found.exit_code, found.stdout) == (0, first.stdout)


def test_a_language_that_was_asked_for_is_told(run):
    first = run("ask", QUESTION, "--lang", "zh-Hant")
    assert run("replay", first.stdout.split()[-1]).stderr.startswith(f"asked: {QUESTION} (in zh-Hant)\n")


def test_a_pressed_entry_is_replayed(run, service):
    made = service.responder.entry("teams", "en").answer_id
    found = run("replay", made)
    assert found.stdout.startswith("The county formed 12 repair teams.\n")
    assert found.stderr.startswith("the button of 'teams' (in en)\n")


def test_a_pressed_entry_that_is_gone_is_told(run, folder, service):
    made = service.responder.entry("borrowers", "en").answer_id
    write_knowledge(folder, ENTRIES[: ENTRIES.index("  - id: borrowers")])
    found = run("replay", made)
    assert (found.exit_code, found.stdout) == (1, "")
    assert "there is no entry 'borrowers' any more" in found.stderr


def test_changed_knowledge_is_told_when_the_reply_differs(run, folder, answer_id):
    was = build(Places(folder, CONFIG)).responder.basis.knowledge
    write_knowledge(folder, REWORDED)
    now = build(Places(folder, CONFIG)).responder.basis.knowledge
    found = run("replay", answer_id)
    assert found.exit_code == 1
    assert f"knowledge: was {was}, is {now} " in found.stderr
    assert "the reply is not the same as then" in found.stderr
    assert "configuration" not in found.stderr


def test_changed_knowledge_is_told_when_the_reply_is_the_same(run, folder, answer_id):
    write_knowledge(folder, ENTRIES.replace("formed 12", "set up 12"))
    found = run("replay", answer_id)
    assert found.exit_code == 0
    assert "knowledge: was " in found.stderr
    assert "the reply is the same as then" in found.stderr


def test_changed_configuration_is_told(answer_id, folder, tmp_path):
    config = tmp_path / "config"
    config.mkdir()
    (config / "messages").symlink_to(CONFIG / "messages")
    (config / "bot.yaml").write_text("knowledge: x\nengine: {margin: 6}\n", "utf-8")
    where = ("--knowledge", str(folder), "--config", str(config))
    found = CliRunner().invoke(app, ["replay", answer_id, *where], catch_exceptions=False)
    assert "configuration: was " in found.stderr
    assert "knowledge" not in found.stderr


def test_a_comment_in_the_settings_changes_nothing(answer_id, folder, tmp_path):
    config = tmp_path / "config"
    config.mkdir()
    (config / "messages").symlink_to(CONFIG / "messages")
    (config / "bot.yaml").write_text((CONFIG / "bot.yaml").read_text("utf-8") + "# mine\n", "utf-8")
    where = ("--knowledge", str(folder), "--config", str(config))
    found = CliRunner().invoke(app, ["replay", answer_id, *where], catch_exceptions=False)
    assert "configuration" not in found.stderr


def test_the_revision_that_has_the_first_knowledge_is_found_and_replays_it(
    run, folder, repository, answer_id
):
    write_knowledge(folder, REWORDED)
    commit(folder.parent, "Reworded")
    found = run("replay", answer_id)
    assert f"is in {repository} of " in found.stderr
    again = run("replay", answer_id, "--at", repository)
    assert again.exit_code == 0
    assert "over 320 million" in again.stdout


def test_a_knowledge_that_no_revision_has_is_told(run, folder, repository, answer_id):
    write_knowledge(folder, REWORDED)
    commit(folder.parent, "Reworded")
    edited = json.loads(run("ask", "--json", QUESTION).stdout)["answer_id"]
    write_knowledge(folder, REWORDED.replace("county lent", "county has lent"))
    never = json.loads(run("ask", "--json", QUESTION).stdout)["answer_id"]
    write_knowledge(folder)
    assert "no revision in git has the knowledge of then" in run("replay", never).stderr
    assert "the knowledge of then is in " in run("replay", edited).stderr


def test_a_kept_folder_can_be_named(run, folder, answer_id, tmp_path):
    kept = write_knowledge(tmp_path / "kept" / folder.name)
    write_knowledge(folder, REWORDED)
    assert run("replay", answer_id, "--at", str(kept)).exit_code == 0


def test_json_tells_all(run, folder, answer_id):
    write_knowledge(folder, REWORDED)
    found = json.loads(run("replay", "--json", answer_id).stdout)
    assert (found["asked"], found["pressed"], found["same"]) == (QUESTION, False, False)
    assert found["changed"].keys() == {"knowledge"}
    assert found["reply"].startswith("The county lent companies more than")


@pytest.mark.parametrize(
    ("text", "said"), [("a1ICuGXk", "mistyped or cut short; copy all of it"), ("3f2a", "is not an answer id")]
)
def test_an_id_that_cannot_be_read_is_wrong_usage(text, said):
    found = CliRunner().invoke(app, ["replay", text], env={"COLUMNS": "200"})
    assert found.exit_code == 2
    assert said in found.stderr


def test_ids_and_replies_are_the_same_bytes_in_any_process(folder):
    lines = (
        json.dumps({"id": 1, "question": QUESTION}) + "\n" + json.dumps({"id": 2, "question": "谢谢"}) + "\n"
    )
    command = [sys.executable, "-W", "ignore", "-m", "bot", "ask", "--jsonl"]
    outputs = {
        subprocess.run(  # noqa: S603
            [*command, "--knowledge", str(folder)],
            input=lines.encode(),
            capture_output=True,
            check=True,
            cwd=CONFIG.parent,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert all("answer_id" in json.loads(line) for line in outputs.pop().splitlines())


def test_where_ids_are_shown(run, answer_id):
    assert run("ask", QUESTION).stdout.splitlines()[-1] == f"answer id {answer_id}"


def test_reading_older_states_leaves_no_file_behind(run, folder, repository, answer_id):
    write_knowledge(folder, REWORDED)
    before = git(folder.parent, "status", "--porcelain")
    run("replay", answer_id, "--at", repository)
    assert git(folder.parent, "status", "--porcelain") == before
    assert not Path(repository).exists()
