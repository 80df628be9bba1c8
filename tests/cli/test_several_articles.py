"""Several articles: what the commands do with a folder of them."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.adapters.files.serving_file import read_serving
from bot.cli.checking import examine
from bot.cli.main import app
from bot.cli.progress import reading
from bot.cli.service import Places, build
from bot.cli.serving import Served
from bot.errors import SetupError
from tests.articles import write_article, write_articles
from tests.benchmarks.corpus import ROOT
from tests.cli.folder import write_knowledge
from tests.repository import commit, git

CONFIG = ROOT / "config"
PIER = "how long is the new pier"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CITEBOT_CACHE", "")
    return write_articles(tmp_path / "articles")


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [*arguments, "--config", str(CONFIG)], input=typed)


def test_a_batch_names_the_article_of_each_answer(folder: Path) -> None:
    shown = run("ask", "--jsonl", "--knowledge", str(folder), typed=json.dumps({"id": 1, "question": PIER}))
    answer = json.loads(shown.output)
    assert answer["entry"] == "harlow/fact:s4"
    assert [citation["article"] for citation in answer["citations"]] == ["harlow"]


def test_check_tells_of_every_article(folder: Path) -> None:
    shown = run("check", str(folder))
    assert shown.exit_code == 0
    assert [line for line in shown.output.splitlines() if line.endswith(":")] == [
        f"{folder}/harlow:",
        f"{folder}/tarnby:",
    ]


def test_check_finds_the_problems_of_every_article(folder: Path) -> None:
    for name in ("harlow", "tarnby"):
        (folder / name / "article.txt").write_text("Another text.\n", "utf-8")
    problems = examine(Places(folder, CONFIG)).problems
    assert {Path(one.path).parent.name for one in problems} == {"harlow", "tarnby"}


def test_one_measure_with_two_values_is_a_warning_at_the_newer_article(folder: Path) -> None:
    said = "Harlow again\n\nThe new pier is {} metres long and cost 4 million crowns.\n"
    write_article(folder / "later", said.format(400), title="Harlow again")
    report = examine(Places(folder, CONFIG))
    assert report.problems == ()
    assert [(one.code, Path(one.path).parent.name) for one in report.warnings] == [("A104", "harlow")]
    assert "400 metres" in report.warnings[0].fact


def test_one_measure_with_the_same_value_is_fine(folder: Path) -> None:
    said = "Harlow again\n\nThe new pier is 312 metres long and cost 4 million crowns.\n"
    write_article(folder / "later", said, title="Harlow again")
    assert examine(Places(folder, CONFIG)).warnings == ()


@pytest.mark.parametrize("code", ["A103", "A104"])
def test_the_rules_of_several_articles_are_explained(code: str) -> None:
    assert code in CliRunner().invoke(app, ["check", "--explain", code]).output


def test_coverage_draws_a_page_for_each_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert run("coverage", str(folder)).exit_code == 0
    assert sorted(path.name for path in folder.glob("*.html")) == [
        "coverage-harlow.html",
        "coverage-tarnby.html",
    ]


def test_coverage_as_json_is_a_list(folder: Path) -> None:
    assert len(json.loads(run("coverage", str(folder), "--json").output)) == 2


def test_one_page_cannot_show_several_articles(folder: Path, tmp_path: Path) -> None:
    assert run("coverage", str(folder), "--out", str(tmp_path / "a.html")).exit_code == 2


@pytest.mark.parametrize("arguments", [["new", "entry"], ["check", "--against", "new.txt"]])
def test_what_is_done_to_one_article_wants_its_folder(folder: Path, arguments: list[str]) -> None:
    shown = run(*arguments, "--knowledge", str(folder))
    assert isinstance(shown.exception, SetupError)
    assert "holds 2 articles; name the folder of one" in str(shown.exception.problems[0])


def test_only_the_edited_article_is_made_anew(folder: Path) -> None:
    write_knowledge(folder / "valley")
    first = build(Places(folder, CONFIG))
    write_article(folder / "harlow", "Harlow\n\nThe new pier is 9 metres long.\n", title="Harlow")
    second = build(Places(folder, CONFIG), first)
    kept = {one.id: one.answerer for one in first.answerer.shelves}
    assert {one.id for one in second.answerer.shelves if one.answerer is kept[one.id]} >= {"valley"}
    assert "9 metres" in second.responder.answer(PIER).plain()


def test_a_broken_article_leaves_the_last_good_state(folder: Path) -> None:
    first = build(Places(folder, CONFIG))
    (folder / "harlow" / "article.txt").write_text("Another text.\n", "utf-8")
    with pytest.raises(SetupError):
        build(Places(folder, CONFIG), first)
    assert "312 metres" in first.responder.answer(PIER).plain()


def test_diff_tells_what_an_edit_of_one_article_changes(folder: Path) -> None:
    git(folder, "init", "-q")
    commit(folder, "first")
    write_articles(folder, pier=9)
    questions = folder.parent / "questions.txt"
    questions.write_text(f"{PIER}\n", "utf-8")
    shown = run("diff", "HEAD", "--knowledge", str(folder), "--questions", str(questions), "--json")
    changed = json.loads(shown.output)
    assert "312" in json.dumps(changed)


def test_an_answer_is_replayed_to_the_byte(folder: Path) -> None:
    reply = build(Places(folder, CONFIG)).responder.answer(PIER)
    shown = run("replay", reply.answer_id, "--knowledge", str(folder))
    assert shown.exit_code == 0


def test_status_counts_the_articles(folder: Path, tmp_path: Path) -> None:
    config = tmp_path / "config"
    shutil.copytree(CONFIG, config)
    settings = config / "bot.yaml"
    own = settings.read_text("utf-8").replace("/tmp/citebot.alive", str(tmp_path / "alive"))
    settings.write_text(own, "utf-8")
    served = Served(Places(folder, config))
    told = read_serving(served._file)
    served.close()
    assert told is not None
    assert (told.articles, told.entries) == (2, 0)


def test_without_a_terminal_no_bar_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    folders = [Path(str(number)) for number in range(50)]
    assert list(reading(folders)) == folders
    assert capfd.readouterr() == ("", "")
