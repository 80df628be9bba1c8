"""Coverage: what the command prints and writes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from bot.errors import SetupError
from tests.cli.conftest import CONFIG
from tests.makers import COVERED, RAW, write_knowledge

HOLED = f"{RAW}村里通了电。\n"


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["coverage", str(folder), *arguments], catch_exceptions=False)


def test_the_last_line_says_where_the_page_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = run(write_knowledge(tmp_path / "valley", entries=COVERED)).stdout.splitlines()
    assert shown == [
        "carried: 3 of 3 sentences, 3 of 3 values, 1 of 1 names and terms",
        "wrote coverage.html",
    ]
    assert "河谷县新闻" in (tmp_path / "coverage.html").read_text("utf-8")


def test_holes_are_printed_as_check_prints_them(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley", raw=HOLED, entries=COVERED)
    first = run(folder, "--out", str(tmp_path / "page.html")).stdout.splitlines()[0]
    assert "article.txt:3: no entry tells the sentence s4: '村里通了电'; cite these words" in first
    assert first.endswith("[C301]")


def test_a_hole_leaves_the_exit_code_to_check(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley", raw=HOLED, entries=COVERED)
    assert run(folder, "--out", str(tmp_path / "page.html")).exit_code == 0


def test_waived_holes_are_counted(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley", raw=HOLED, entries=COVERED)
    rules = folder / "article.yaml"
    rules.write_text(
        rules.read_text("utf-8") + "waive: [{words: 村里通了电, code: C301, reason: an aside}]\n", "utf-8"
    )
    shown = run(folder, "--out", str(tmp_path / "page.html")).stdout
    assert shown.startswith("carried: 4 of 4 sentences, 3 of 3 values, 1 of 1 names and terms; 1 waived\n")


def test_json_is_the_same_and_writes_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = json.loads(run(write_knowledge(tmp_path / "valley", raw=HOLED, entries=COVERED), "--json").stdout)
    assert found["sentences"] == {"carried": 3, "total": 4}
    assert [hole["words"] for hole in found["holes"]] == ["村里通了电"]
    assert not (tmp_path / "coverage.html").exists()


def test_json_with_a_place_writes_the_page_too(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run(write_knowledge(tmp_path / "valley", entries=COVERED), "--json", "--out", str(page))
    assert page.exists()


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley", entries=COVERED)
    with pytest.raises(SetupError, match="cannot be written"):
        run(folder, "--out", str(tmp_path / "nowhere" / "page.html"))


def test_broken_knowledge_has_no_coverage(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "valley", entries=COVERED.replace("3.2亿余元]", "3.6亿余元]"))
    with pytest.raises(SetupError, match="does not say"):
        run(folder)


def test_the_usual_article_is_that_of_the_settings(tmp_path: Path) -> None:
    arguments = ["coverage", "--config", str(CONFIG), "--out", str(tmp_path / "page.html")]
    assert "carried: " in CliRunner().invoke(app, arguments, catch_exceptions=False).stdout
