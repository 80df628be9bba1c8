"""Facts: what the command prints and writes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from bot.errors import SetupError
from tests.cli.conftest import CONFIG
from tests.cli.folder import ARTICLE, write_knowledge


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(
        app, ["facts", *arguments, "--config", str(CONFIG)], input=text, catch_exceptions=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "valley")


def test_a_table_tells_the_facts_of_each_sentence(folder: Path) -> None:
    lines = [line.split() for line in run(str(folder)).stdout.splitlines()]
    assert ["amount", "3.2亿余元", "企业贷款", "over", "320,000,000", "CNY"] in lines
    assert ["count", "12支", "维修小队", "12", "team"] in lines


def test_the_last_line_counts_them(folder: Path) -> None:
    assert run(str(folder)).stdout.splitlines()[-1].endswith("facts in 4 sentences")


def test_json_holds_every_sentence_and_offsets_into_the_raw_text(folder: Path) -> None:
    found = json.loads(run(str(folder), "--json").stdout)
    facts = {fact["text"]: fact for one in found["sentences"] for fact in one["facts"]}
    raw = (folder / "article.txt").read_text("utf-8")
    assert [one["id"] for one in found["sentences"]] == ["s1", "s2", "s3", "s4"]
    assert raw[facts["12支"]["start"] : facts["12支"]["stop"]] == "12支"
    assert facts["3.2亿余元"]["value"] == {
        "amounts": ["320000000.0"],
        "unit": "CNY",
        "bound": "over",
        "code": "",
    }


def test_a_file_of_text_needs_no_folder(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(ARTICLE, "utf-8")
    assert "12支" in run(str(tmp_path / "note.txt")).stdout


def test_standard_input_is_read(tmp_path: Path) -> None:
    assert "12支" in run("-", text=ARTICLE).stdout


def test_the_page_is_written_where_it_is_wanted(folder: Path, tmp_path: Path) -> None:
    shown = run(str(folder), "--html", str(tmp_path / "facts.html")).stdout
    assert shown.strip().endswith("facts.html")
    assert "维修小队" in (tmp_path / "facts.html").read_text("utf-8")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        run(str(tmp_path / "none.txt"))


def test_a_page_that_cannot_be_written_is_a_problem(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be written"):
        run(str(folder), "--html", str(tmp_path / "no" / "facts.html"))
