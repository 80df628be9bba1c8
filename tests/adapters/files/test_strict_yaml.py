"""Strict YAML: what is read, what is refused, and where."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.files.findings import Findings
from bot.adapters.files.strict_yaml import Node, read_yaml
from bot.errors import Problem


def read(folder: Path, content: str | bytes) -> tuple[Node | None, tuple[Problem, ...]]:
    path = folder / "a.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    findings = Findings()
    return read_yaml(path, findings), findings.problems()


def refused(folder: Path, content: str | bytes) -> Problem:
    _, problems = read(folder, content)
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("words", "text"),
        ("'no'", "text"),
        ('"12:30"', "text"),
        ("no", "switch"),
        ("on", "switch"),
        ("12:30", "number"),
        ("014", "number"),
        ("1_000", "number"),
        (".5", "number"),
        ("2020-03-01", "date"),
        ("~", "nothing"),
        ("", "nothing"),
        ("[a]", "list"),
        ("{a: b}", "mapping"),
    ],
)
def test_a_value_has_the_kind_that_yaml_gives_it(tmp_path: Path, written: str, kind: str) -> None:
    root, problems = read(tmp_path, f"key: {written}\n")
    assert problems == ()
    assert root is not None
    assert root.pairs[0][1].kind == kind


def test_a_scalar_keeps_how_it_is_written(tmp_path: Path) -> None:
    root, _ = read(tmp_path, "a: 014\nb:\n  - 2020-03-01\n")
    assert root is not None
    assert [value.text for _, value in root.pairs] == ["014", ""]
    assert (root.pairs[1][1].items[0].text, root.pairs[1][1].items[0].line) == ("2020-03-01", 3)


@pytest.mark.parametrize("content", ["a: b\r\nc: d\r\n", "\ufeffa: b\nc: d\n", "a: b\nc: d\n...\n"])
def test_other_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path, content: str) -> None:
    root, problems = read(tmp_path, content)
    assert problems == ()
    assert root is not None
    assert [(key.text, key.line) for key, _ in root.pairs] == [("a", 1), ("c", 2)]


@pytest.mark.parametrize(
    ("content", "line", "fact", "way_out"),
    [
        ("a:\n\tb: c\n", 2, "indented with a tab", "spaces"),
        ("a: b\nc: @d\n", 2, "cannot start any token", "quote texts that begin with @"),
        ("a: b\nc: d: e\n", 2, "mapping values", "quote texts that hold a colon"),
        ("a: b\n---\nc: d\n", 2, "another document", "remove the line ---"),
        ("中: 文\nc: d\ne: \x07\n", 3, "U+0007", "remove that character"),
        ("a: b\nc: [d\n", 3, "not valid YAML", "check indentation"),
        ('a: b\nc: "d\ne: f\n', 2, "not valid YAML", "close the quote that is opened here"),
        ("a: b\nc: &x d\n", 2, "anchor &x", "write the value out"),
        ("a: b\nc: *x\n", 2, "alias *x", "write the value out"),
        ("a: b\nc: !!binary d\n", 2, "tag tag:yaml.org,2002:binary", "plain text"),
        ("a: 1\nb: 2\na: 3\n", 3, "key 'a' stands here and in line 1", "keep one"),
        ("a: " + "[" * 20_000, 1, "nested more than 8 deep", "flatter"),
        ("# nothing\n", 0, "the file is empty", "write its keys"),
        ("a: b\n" + "# more\n" * 300_000, 142858, "larger than 1 MB", "split it"),
        (b"a: b\nc: \xff\n", 2, "not UTF-8", "save the file as UTF-8"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_cannot_be_read_is_named_with_its_line(
    tmp_path: Path, content: str | bytes, line: int, fact: str, way_out: str
) -> None:
    problem = refused(tmp_path, content)
    assert problem.line == line
    assert fact in problem.fact
    assert way_out in problem.way_out


def test_all_repeated_keys_of_a_file_come_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: {x: 1, x: 2}\nb: {y: 1, y: 2}\n")
    assert [problem.line for problem in problems] == [1, 2]


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    findings = Findings()
    assert read_yaml(tmp_path, findings) is None
    assert "cannot be read" in findings.problems()[0].fact


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="ab: -[]{}&*!|>'\"#\n\t%@`?,~0", max_size=60) | st.binary(max_size=60))
def test_any_file_is_read_or_refused_with_a_problem(tmp_path: Path, content: str | bytes) -> None:
    root, problems = read(tmp_path, content)
    assert root is not None or problems
