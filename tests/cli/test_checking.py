"""Checking: what `citebot check` reports beyond what serving needs."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.checking import examine
from bot.cli.main import app
from bot.cli.service import Places
from bot.errors import Problem
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


ROOT = Path(__file__).resolve().parents[2]
TWINS = COVERED.replace("zh: [发放了多少贷款,", "zh: [桥修好了没有, 发放了多少贷款,").replace(
    "zh: [组建了几支维修小队]", "zh: [组建了几支维修小队, 桥修好没有]"
)
"""Entries of which one is asked as the other is, but for a small word."""


def line_of(text: str, entries: str = TWINS) -> int:
    return entries[: entries.index(text)].count("\n") + 1


def collisions(folder: Path) -> list[Problem]:
    """Return what is noted of phrasings that are taken for another entry."""
    return [problem for problem in examine(Places(folder)).problems if problem.code == "Q202"]


def test_a_phrasing_taken_for_another_entry_is_named_with_both_places(tmp_path: Path) -> None:
    found = collisions(write_knowledge(tmp_path, entries=TWINS))
    place = f"{tmp_path}/entries/money.yaml:{line_of('桥修好没有')}"
    assert [(one.line, one.fact.rpartition(", ")[0]) for one in found if "'桥修好了没有'" in one.fact] == [
        (
            line_of("桥修好了没有"),
            f"phrasing '桥修好了没有', asked as '桥修好没有', is answered with 'teams' ({place})",
        )
    ]


def test_entries_may_be_taken_for_those_that_name_them_as_related(tmp_path: Path) -> None:
    tied = TWINS.replace(
        "[how many repair teams were formed]", "[how many repair teams were formed]\n    related: [loans]"
    )
    assert [
        one for one in collisions(write_knowledge(tmp_path, entries=tied)) if "桥修好了没有" in one.fact
    ] == []


@pytest.mark.parametrize("waiving", ["teams", "loans"])
def test_a_collision_is_waived_at_either_entry(tmp_path: Path, waiving: str) -> None:
    waiver = f"  - id: {waiving}\n    waive: {{Q202: the bridge is the teams' work}}\n"
    entries = TWINS.replace(f"  - id: {waiving}\n", waiver)
    assert codes(write_knowledge(tmp_path, entries=entries)) == []


ALONE = COVERED.replace("zh: [修了什么桥]", "zh: [修了什么桥, 泥瓦匠在忙啥, 乡亲过河靠什么]")


def warned(folder: Path) -> list[Problem]:
    return [one for one in examine(Places(folder)).warnings if "'news'" in one.fact]


def test_an_entry_whose_phrasings_do_not_reach_each_other_is_a_warning_at_the_first(tmp_path: Path) -> None:
    found = warned(write_knowledge(tmp_path, entries=ALONE))
    assert [(one.line, one.code) for one in found] == [(line_of("zh: [修了什么桥", ALONE), "Q203")]


def test_the_phrasings_that_stand_alone_are_named(tmp_path: Path) -> None:
    assert "'泥瓦匠在忙啥'" in warned(write_knowledge(tmp_path, entries=ALONE))[0].fact


def test_a_warning_leaves_the_exit_code_at_0(tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, ["check", str(write_knowledge(tmp_path, entries=ALONE))])
    assert (shown.exit_code, "(warning)" in shown.output) == (0, True)


def test_a_warning_can_be_waived(tmp_path: Path) -> None:
    entries = ALONE.replace("  - id: news\n", "  - id: news\n    waive: {Q203: one matter in many words}\n")
    folder = write_knowledge(tmp_path, entries=entries)
    assert (warned(folder), codes(folder)) == ([], [])


def test_a_floor_of_0_never_warns(tmp_path: Path) -> None:
    config = tmp_path / "config"
    shutil.copytree(ROOT / "config", config)
    settings = (config / "bot.yaml").read_text("utf-8").replace("reach: 0.15", "reach: 0")
    (config / "bot.yaml").write_text(settings, "utf-8")
    folder = write_knowledge(tmp_path / "valley", entries=ALONE)
    assert examine(Places(folder, config)).warnings == ()


def test_the_reach_of_every_entry_is_shown_with_its_phrasings(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, entries=ALONE)
    shown = CliRunner().invoke(app, ["check", str(folder), "--phrasings"])
    assert "money/news: 3 zh, 1 en, 0 of 4 reached by the others" in shown.output
