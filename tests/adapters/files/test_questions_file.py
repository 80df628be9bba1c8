"""Questions file: YAML, JSON lines and plain lines become questions."""

from pathlib import Path

import pytest

from bot.adapters.files.findings import Findings
from bot.adapters.files.questions_file import Asked, find_questions


def read(path: Path, text: str | bytes) -> tuple[Asked, ...]:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    findings = Findings()
    found = find_questions(path, findings)
    assert findings.problems() == ()
    return found


def problems(path: Path) -> list[str]:
    findings = Findings()
    find_questions(path, findings)
    return [f"{one.line}: {one.fact}" for one in findings.problems()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "loans:\n  - how many\n  - 多少\nteams: [who]\n",
            [("how many", "loans"), ("多少", "loans"), ("who", "teams")],
        ),
        ("- how many\n- 2020\n", [("how many", ""), ("2020", "")]),
        ("near:\n  money: [how many]\n", [("how many", "near")]),
    ],
)
def test_texts_of_yaml_lists_have_the_outermost_heading(tmp_path: Path, text: str, expected: list) -> None:
    assert [(one.text, one.heading) for one in read(tmp_path / "a.yaml", text)] == expected


def test_json_lines_are_texts_or_objects(tmp_path: Path) -> None:
    text = '"one"\n\n{"id": 1, "question": "two", "entry": "loans"}\n{"q": "three", "entry": 4}\n'
    assert read(tmp_path / "a.jsonl", text) == (Asked("one"), Asked("two", "loans"), Asked("three"))


def test_other_files_hold_one_question_a_line(tmp_path: Path) -> None:
    assert read(tmp_path / "a.txt", "\ufeff one \n# a comment\n\ntwo\n") == (Asked("one"), Asked("two"))


def test_a_folder_is_all_yaml_files_in_it(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    read(tmp_path / "more" / "b.yml", "- two\n")
    read(tmp_path / "a.yaml", "- one\n")
    read(tmp_path / "c.txt", "three\n")
    assert find_questions(tmp_path, Findings()) == (Asked("one"), Asked("two"))


def test_a_line_without_a_question_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('"one"\n{"id": 1}\nnonsense\n', encoding="utf-8")
    assert problems(tmp_path / "a.jsonl") == ["2: holds no question", "3: holds no question"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path / "nowhere.txt") == ["0: cannot be read (FileNotFoundError)"]


def test_a_file_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe")
    assert problems(tmp_path / "a.txt") == ["0: cannot be read (UnicodeDecodeError)"]


def test_a_broken_yaml_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: [", encoding="utf-8")
    assert len(problems(tmp_path / "a.yaml")) == 1
