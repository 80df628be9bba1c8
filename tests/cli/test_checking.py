"""Checking: what `citebot check` reports beyond what serving needs."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.checking import examine
from bot.cli.main import app
from bot.cli.service import Places
from tests.makers import COVERED, RAW, write_knowledge


def codes(folder: Path) -> list[str]:
    """Return the codes of all problems of a folder."""
    return [problem.code for problem in examine(Places(folder)).problems]


def test_a_waiver_that_nothing_needs_is_a_problem(tmp_path: Path) -> None:
    entries = COVERED.replace("    related: [teams]", "    waive: {P101: left over}")
    assert codes(write_knowledge(tmp_path, entries=entries)) == ["W101"]


def test_a_waiver_that_is_needed_is_none(tmp_path: Path) -> None:
    entries = COVERED.replace("zh: 发放企业贷款3.2亿余元。", "zh: 发放企业贷款3.3亿余元。")
    waived = entries.replace("    related: [teams]", "    waive: {P101: the editor said so}")
    assert codes(write_knowledge(tmp_path, entries=waived)) == []


def test_a_waiver_of_words_needs_words_a_code_and_a_reason(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    rules = folder / "article.yaml"
    rules.write_text(rules.read_text("utf-8") + "waive: [{words: 进村修桥, code: P101}]\n", "utf-8")
    assert codes(folder) == ["S102"]


def test_a_waiver_of_words_that_nothing_needs_is_a_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, entries=COVERED)
    rules = folder / "article.yaml"
    rules.write_text(
        rules.read_text("utf-8") + "waive: [{words: 进村修桥, code: C301, reason: a side remark}]\n", "utf-8"
    )
    assert codes(folder) == ["W101"]


def test_a_hole_is_a_problem_at_its_line_of_the_article(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, raw=f"{RAW}村里通了电。\n", entries=COVERED)
    found = examine(Places(folder)).problems
    assert [(Path(one.path).name, one.line, one.code) for one in found] == [("article.txt", 3, "C301")]


def test_a_waived_hole_is_no_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, raw=f"{RAW}村里通了电。\n", entries=COVERED)
    rules = folder / "article.yaml"
    rules.write_text(
        rules.read_text("utf-8") + "waive: [{words: 村里通了电, code: C301, reason: a side remark}]\n",
        "utf-8",
    )
    assert codes(folder) == []


def test_an_article_without_entries_has_no_holes(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "money.yaml").unlink()
    (folder / "entries").rmdir()
    assert codes(folder) == []


def test_check_says_that_an_article_without_entries_is_quoted(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "money.yaml").unlink()
    (folder / "entries").rmdir()
    shown = CliRunner().invoke(app, ["check", str(folder)])
    assert shown.output == "no problems\nno entries yet: answers are sentences of the article\n"


def test_an_entry_cannot_waive_a_rule_of_the_article(tmp_path: Path) -> None:
    entries = COVERED.replace("    related: [teams]", "    waive: {C301: not worth it}")
    assert codes(write_knowledge(tmp_path, entries=entries)) == ["W101"]


def test_the_explanation_of_a_rule_of_the_article_says_where_to_waive_it() -> None:
    shown = CliRunner().invoke(app, ["check", "--explain", "C301"])
    assert "in article.yaml" in shown.output


def test_a_rule_is_explained_by_its_code() -> None:
    shown = CliRunner().invoke(app, ["check", "--explain", "p101"])
    assert "1.406 billion yuan" in shown.output


def test_all_rules_are_listed() -> None:
    assert "W101" in CliRunner().invoke(app, ["check", "--explain", "all"]).output


@pytest.mark.parametrize("code", ["P1", "nonsense"])
def test_an_unknown_code_is_wrong_usage(code: str) -> None:
    assert CliRunner().invoke(app, ["check", "--explain", code]).exit_code == 2


DRAFT = "  - draft: true\n    id: bridges\n"


def test_check_counts_drafts(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, entries=COVERED + DRAFT)
    shown = CliRunner().invoke(app, ["check", str(folder)])
    assert shown.output.splitlines()[-1] == (
        "1 draft is not served; delete the line `draft: true` of what you accept"
    )


def test_an_unfinished_article_has_no_holes_and_check_says_so(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    path = folder / "article.yaml"
    path.write_text(path.read_text("utf-8") + "unfinished: true\n", "utf-8")
    shown = CliRunner().invoke(app, ["check", str(folder)])
    assert shown.output.splitlines()[-1] == "holes were not looked for: article.yaml says `unfinished: true`"
