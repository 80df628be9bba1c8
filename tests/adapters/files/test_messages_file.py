"""Messages files: the bot's own words, one file a language."""

import shutil
from pathlib import Path

import pytest

from bot.adapters.files.messages_file import load_messages
from bot.errors import Problem, SetupError

SHIPPED = Path(__file__).resolve().parents[3] / "config" / "messages"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "messages"))


def problems(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(SetupError) as caught:
        load_messages(folder)
    return caught.value.problems


def edited(folder: Path, old: str, new: str) -> Problem:
    path = folder / "en.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.path.endswith("en.yaml")
    assert text[: text.index(old)].count("\n") + 1 == problem.line
    return problem


def test_the_shipped_messages_are_read_in_three_languages() -> None:
    assert set(load_messages(SHIPPED).languages) == {"zh-Hans", "zh-Hant", "en"}


def test_traditional_words_need_no_file(folder: Path) -> None:
    (folder / "zh-Hant.yaml").unlink()
    assert load_messages(folder).say("lang_name", "zh-Hant")


def test_traditional_words_may_be_a_few(folder: Path) -> None:
    (folder / "zh-Hant.yaml").write_text("topics: 題目\n", encoding="utf-8")
    messages = load_messages(folder)
    assert messages.say("topics", "zh-Hant") == "題目"
    assert messages.reply("bye", "zh-Hant")


def test_a_misspelt_key_is_named_and_missed(folder: Path) -> None:
    path = folder / "en.yaml"
    path.write_text(path.read_text("utf-8").replace("\nexpired:", "\nexpird:"), encoding="utf-8")
    missed, misspelt = problems(folder)
    assert missed.fact == "the messages have no 'expired'"
    assert misspelt.fact == "'expird' is not a key of the messages"
    assert misspelt.way_out == "did you mean 'expired'?"


@pytest.mark.parametrize(
    ("old", "new", "fact", "way_out"),
    [
        ("Original: {url}", "Original: {ulr}", "uses {ulr}, which is not filled in", "did you mean {url}?"),
        ("Original: {url}", "Original: {url", "has a broken placeholder", "{{ for a brace"),
        ("Original: {url}", "Original: {0}", "has a broken placeholder", "{{ for a brace"),
        ("lang_name: English", "lang_name: no", "no reads as yes or no", 'quote it: "no"'),
        ("lang_name: English", "lang_name: {x}", "lang_name is a mapping, not text", "write one line"),
        ('suggest: "Did you mean one of these?"', "suggest: '{url}'", "uses {url}", "known are: none"),
    ],
)
def test_a_broken_text_is_named_with_its_line(
    folder: Path, old: str, new: str, fact: str, way_out: str
) -> None:
    problem = edited(folder, old, new)
    assert fact in problem.fact
    assert way_out in problem.way_out


def test_smalltalk_is_needed_where_the_language_is(folder: Path) -> None:
    path = folder / "en.yaml"
    path.write_text(path.read_text("utf-8").split("\nsmalltalk:")[0], encoding="utf-8")
    assert [problem.fact for problem in problems(folder)] == ["the messages have no 'smalltalk'"]


def test_a_needed_language_without_a_file_is_a_problem(folder: Path) -> None:
    (folder / "en.yaml").unlink()
    (problem,) = problems(folder)
    assert problem.path.endswith("en.yaml")


def test_a_slot_that_does_not_close_is_named(folder: Path) -> None:
    problem = edited(folder, "- no (worries|problem|problems) [thanks]", "- no (worries|problem [thanks]")
    assert (
        problem.fact == "'no (worries|problem [thanks]' has '(' without its partner, or a slot inside a slot"
    )
    assert problem.way_out == "write it flat"


def test_what_is_said_around_a_matter_is_read_in_all_languages(folder: Path) -> None:
    around = load_messages(folder).smalltalk["around"]
    assert "so what" in " ".join(around)
    assert "文章" in around
