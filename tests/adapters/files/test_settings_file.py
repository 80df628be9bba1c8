"""Settings file: config/bot.yaml as typed settings."""

from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from bot.adapters.files.settings_file import load_settings
from bot.core.tuning import Tuning
from bot.errors import Problem, SetupError
from bot.settings import Settings, TelegramSettings

SHIPPED = Path(__file__).resolve().parents[3] / "config" / "bot.yaml"


def written(folder: Path, text: str) -> Path:
    path = folder / "bot.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def only(folder: Path, text: str) -> Problem:
    with pytest.raises(SetupError) as caught:
        load_settings(written(folder, text))
    (problem,) = caught.value.problems
    return problem


def test_keys_that_are_not_given_keep_their_default(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, "knowledge: k\n")) == Settings("k")


def test_values_are_read_as_their_kind(tmp_path: Path) -> None:
    text = "knowledge: k\nengine: {threshold: 70, questions: 2}\ntelegram: {health_file: /run/alive}\n"
    settings = load_settings(written(tmp_path, text))
    assert settings.tuning == Tuning(threshold=70.0, questions=2)
    assert settings.telegram == TelegramSettings(health_file="/run/alive")


@pytest.mark.parametrize(
    ("line", "fact", "way_out"),
    [
        ("engine: {marjin: 5}", "'marjin' is not a key of engine", "did you mean 'margin'?"),
        ("engien: {}", "'engien' is not a key of bot.yaml", "did you mean 'engine'?"),
        ("engine: {threshold: -1}", "threshold is -1", "write a number from 0"),
        ("engine: {threshold: 1.0e+999}", "threshold is 1.0e+999", "write a number from 0"),
        ("engine: {threshold: high}", "threshold is 'high'", "write a decimal number"),
        ("engine: {threshold: 12:30}", "threshold is '12:30'", "write a decimal number"),
        ("engine: {questions: 1.5}", "questions is 1.5", "write a whole number from 1"),
        ("engine: {questions: 0}", "questions is 0", "write a whole number from 1"),
        ("telegram: {page_size: 500}", "page_size is 500", "write a whole number from 1 to 90"),
        ("telegram: {health_file: 5}", "health_file: 5 reads as a number", 'quote it: "5"'),
        ("telegram: 5", "telegram is one value, not a mapping", "write `key: value` lines"),
    ],
)
def test_a_broken_setting_is_named_with_its_line(tmp_path: Path, line: str, fact: str, way_out: str) -> None:
    problem = only(tmp_path, f"knowledge: k\n{line}\n")
    assert (problem.line, problem.fact, problem.way_out) == (2, fact, way_out)


def test_knowledge_must_be_named(tmp_path: Path) -> None:
    assert only(tmp_path, "engine: {threshold: 1}\n").fact == "bot.yaml has no 'knowledge'"


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(SetupError) as caught:
        load_settings(written(tmp_path, "knowledge: no\nengine: {treshold: 1}\ntelegram: {page_size: 0}\n"))
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        load_settings(tmp_path / "bot.yaml")


def test_the_shipped_file_explains_every_setting_in_the_words_of_its_schema() -> None:
    load_settings(SHIPPED)
    lines = SHIPPED.read_text("utf-8").splitlines()
    explained = {
        line.split(":")[0].strip(): before.strip(" #") for before, line in pairwise(lines) if "#" in before
    }
    abouts = {one.name: one.metadata["about"] for kind in (Tuning, TelegramSettings) for one in fields(kind)}
    assert {name: explained.get(name) for name in abouts} == abouts
