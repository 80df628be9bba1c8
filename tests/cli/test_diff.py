"""Diff: the questions that another state of the knowledge answers differently."""

import json
import shutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from tests.cli.conftest import CONFIG
from tests.cli.folder import ENTRIES, write_knowledge
from tests.repository import commit, git

REWORDED = ENTRIES.replace("over 320", "more than 320")
CORPUS = """\
loans:
  - how much money was lent to firms
teams:
  - number of repair teams in the villages
"""


@pytest.fixture
def project(tmp_path):
    """Return a project under git: knowledge, configuration and a corpus."""
    folder = tmp_path / "project"
    write_knowledge(folder / "knowledge" / "valley")
    shutil.copytree(CONFIG, folder / "config")
    settings = (CONFIG / "bot.yaml").read_text("utf-8").replace("knowledge/lanshan", "knowledge/valley")
    (folder / "config" / "bot.yaml").write_text(settings, "utf-8")
    (folder / "tests" / "corpus" / "questions").mkdir(parents=True)
    (folder / "tests" / "corpus" / "questions" / "valley.yaml").write_text(CORPUS, "utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "First")
    return folder


@pytest.fixture
def edit(project):
    return lambda entries: write_knowledge(project / "knowledge" / "valley", entries)


@pytest.fixture
def diff(project):
    def invoke(*arguments):
        where = ("--config", str(project / "config"))
        return CliRunner().invoke(app, ["diff", *arguments, *where])

    return invoke


def changes(found):
    return [(one["kind"], one["question"]) for one in json.loads(found.stdout)["differences"]]


def test_nothing_differs_from_the_last_commit_when_nothing_was_edited(diff, project):
    found = diff()
    assert found.exit_code == 0
    name = git(project, "rev-parse", "--short", "HEAD").strip()
    assert found.stdout.splitlines()[0] == "2 unchanged"
    assert found.stdout.splitlines()[1].startswith(
        f"2 questions of the corpus and 0 phrasings, against {name} of "
    )


def test_other_words_are_shown_from_where_they_part(diff, edit):
    edit(REWORDED)
    shown = diff("HEAD").stdout
    assert "changed: another entry, or other words (" in shown
    assert "  loans, other words" in shown
    assert "    - …e county lent companies over 320 million yuan." in shown
    assert "    + …e county lent companies more than 320 million yuan." in shown


def test_another_quote_is_told_as_such(diff, edit):
    edit(ENTRIES.replace("cites: [组建了12支维修小队]", "cites: [县里组建了12支维修小队]"))
    assert "  teams, other words marked in the quote" in diff().stdout
    edit(ENTRIES.replace("cites: [组建了12支维修小队]", "cites: [组建了12支维修小队, 河谷县新闻]"))
    assert "  teams, other quotes" in diff().stdout


def test_corpus_and_changed_phrasings_are_asked(diff, edit):
    edit(REWORDED.replace("[company loans,", "[lending to business,"))
    found = json.loads(diff("HEAD", "--json").stdout)
    assert found["asked"] == {"corpus": 2, "phrasings": 3}
    asked = {one["question"] for one in found["differences"]}
    assert {"how much money was lent to firms", "lending to business"} <= asked


def test_all_phrasings_can_be_asked(diff):
    assert json.loads(diff("HEAD", "--all", "--json").stdout)["asked"] == {"corpus": 2, "phrasings": 8}


def test_an_entry_that_is_gone_loses_its_questions(diff, edit):
    teams = ENTRIES[ENTRIES.index("  - id: teams") : ENTRIES.index("  - id: borrowers")]
    edit(ENTRIES.replace(teams, "").replace("    related: [teams]\n", ""))
    found = changes(diff("--json"))
    assert ("lost", "number of repair teams in the villages") in found


def test_an_entry_that_is_new_answers_more(diff, edit):
    new = """\
  - id: bridges
    cites: [进村修桥]
    answer: {zh: 小队进村修桥。, en: They mended bridges.}
    phrasings: {zh: [修了什么], en: [what was mended]}
"""
    edit(ENTRIES + new)
    found = diff("--json")
    assert ("answered", "what was mended") in changes(found)
    assert json.loads(found.stdout)["differences"][-1]["better"]


def test_an_entry_that_states_no_more_is_told(diff, edit):
    silent = ENTRIES.replace("  - id: teams\n", "  - id: teams\n    not_stated: true\n")
    silent = silent.replace("zh: 县里组建了12支维修小队。", "zh: 文章没有说组建了几支维修小队。")
    edit(silent.replace("en: The county formed 12 repair teams.", "en: The article does not say how many."))
    assert ("not_stated", "how many repair teams were formed") in changes(diff("--json"))


def test_questions_of_a_file_are_asked_too(diff, edit, tmp_path):
    (tmp_path / "more.txt").write_text("how many loans were issued\nhello\n", "utf-8")
    edit(REWORDED)
    found = diff("--json", "--questions", str(tmp_path / "more.txt"))
    assert json.loads(found.stdout)["asked"]["corpus"] == 4


def test_a_questions_file_that_is_not_there_is_one_line(project):
    command = [sys.executable, "-W", "ignore", "-m", "bot", "diff", "--questions", "nowhere.txt"]
    done = subprocess.run(  # noqa: S603
        [*command, "--config", str(project / "config")],
        cwd=CONFIG.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("nowhere.txt: cannot be read (FileNotFoundError); ")


def test_markdown_folds_the_questions_away(diff, edit):
    edit(REWORDED)
    lines = diff("--markdown").stdout.splitlines()
    assert lines[0].startswith("**Answers: ")
    assert "<details><summary>changed: another entry, or other words (" in "\n".join(lines)
    rows = [line for line in lines if line.startswith("| loans, other words |")]
    assert len(rows) == 1
    assert "more than 320 million" in rows[0]


def test_markdown_keeps_what_a_reader_typed_out_of_the_table(diff, edit, tmp_path):
    (tmp_path / "odd.txt").write_text("how many loans | <b>`were`</b> issued @all #1\n", "utf-8")
    edit(REWORDED)
    shown = diff("--markdown", "--questions", str(tmp_path / "odd.txt")).stdout
    assert r"how many loans \| &lt;b&gt;\`were\`&lt;/b&gt; issued \@all \#1" in shown


def test_a_change_of_the_settings_is_a_difference(diff, project):
    settings = project / "config" / "bot.yaml"
    settings.write_text(settings.read_text("utf-8").replace("  threshold: 80", "  threshold: 100"), "utf-8")
    assert ("ambiguous", "number of repair teams in the villages") in changes(diff("--json"))


@pytest.mark.parametrize(("kinds", "code"), [("lost,changed", 1), ("lost", 0), ("", 0), ("nope", 2)])
def test_fail_on_makes_some_kinds_an_error(diff, edit, kinds, code):
    edit(REWORDED)
    assert diff("--fail-on", kinds).exit_code == code


def test_json_and_markdown_exclude_each_other(diff):
    assert diff("--json", "--markdown").exit_code == 2


def test_a_kept_knowledge_folder_can_be_named(diff, edit, tmp_path):
    kept = write_knowledge(tmp_path / "kept")
    edit(REWORDED)
    assert "against " + str(kept) in diff(str(kept)).stdout


def test_a_kept_project_can_be_named(diff, edit, project, tmp_path):
    shutil.copytree(project, tmp_path / "kept")
    edit(REWORDED)
    assert ("changed", "how much money was lent to firms") in changes(diff(str(tmp_path / "kept"), "--json"))


def test_a_configuration_that_this_program_cannot_read_is_left_out(diff, project):
    messages = project / "config" / "messages" / "en.yaml"
    whole = messages.read_text("utf-8")
    messages.write_text(whole.replace("related: Related questions\n", ""), "utf-8")
    older = commit(project, "Before that key")
    messages.write_text(whole, "utf-8")
    found = diff(older)
    assert found.exit_code == 0
    assert f"messages/ of {older}" in found.stdout


def test_problems_by_todays_rules_are_passed_over(diff, edit, project):
    edit(ENTRIES.replace("over 320 million", "over 999 million"))
    older = commit(project, "Wrong figure")
    edit(ENTRIES)
    found = diff(older)
    assert "problems by today's rules, which are passed over" in found.stdout
    assert "over 999 million" in found.stdout


def problems(diff, *arguments):
    return str(diff(*arguments).exception)


def test_a_broken_older_state_is_told_with_its_place_in_the_revision(diff, edit, project):
    edit(ENTRIES.replace("related:", "relatd:"))
    older = commit(project, "Broken")
    edit(ENTRIES)
    assert problems(diff, older).startswith(
        f"{older}:knowledge/valley/entries/valley.yaml:12: 'relatd' is not a key"
    )


def test_a_revision_without_the_folder_is_one_problem(diff, project):
    shutil.move(project / "knowledge", project / "elsewhere")
    older = commit(project, "Moved away")
    shutil.move(project / "elsewhere", project / "knowledge")
    said = problems(diff, older)
    assert said.startswith(f"{older}: has no ")
    assert said.endswith("knowledge/valley; name a later revision")


def test_general_ideas_outside_of_the_repository_serve_both_states(tmp_path):
    folder = write_knowledge(tmp_path / "knowledge" / "valley")
    (folder.parent / "general.yaml").write_text("ideas:\n  - {zh: [斑马], en: [zebra]}\n", "utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "First")
    where = ("--knowledge", str(folder), "--config", str(CONFIG))
    found = CliRunner().invoke(app, ["diff", "--json", *where])
    assert json.loads(found.stdout)["differences"] == []
    made = json.loads(CliRunner().invoke(app, ["ask", "hi", "--json", *where]).stdout)["answer_id"]
    assert "knowledge" not in CliRunner().invoke(app, ["replay", made, "--at", "HEAD", *where]).stderr
