"""Drifting: a knowledge held against a new version of its article."""

from pathlib import Path

import pytest

from bot.adapters.files.drifting import Drift
from bot.adapters.files.knowledge_folder import check_knowledge
from bot.cli.checking import Report, compare
from bot.cli.service import Places
from bot.errors import SetupError
from tests.makers import RAW, write_knowledge

TRANSLATIONS = (
    "en:\n  s2: On 3 May, Valley county lent companies over 320 million yuan.\n  s3: Twelve teams.\n"
)


def drift(tmp_path: Path, raw: str, *, accepted: bool = False, translations: str = "") -> Report:
    """Return how the knowledge of two entries stands in a new version of its article."""
    folder = write_knowledge(tmp_path / "valley")
    if translations:
        (folder / "translations.yaml").write_text(translations, "utf-8")
    new = tmp_path / "new.txt"
    new.write_bytes(raw.encode())
    return compare(Places(folder), new, accepted=accepted)


def test_a_version_that_says_the_same_changes_nothing(tmp_path: Path) -> None:
    report = drift(tmp_path, RAW)
    assert (report.problems, report.warnings, report.drift) == (
        (),
        (),
        Drift(kept=2, moved=0, renamed={"s1": "s1", "s2": "s2", "s3": "s3"}),
    )


def test_a_changed_number_names_the_entry_and_what_it_is_now(tmp_path: Path) -> None:
    (problem,) = drift(tmp_path, RAW.replace("12支", "13支")).problems
    assert (problem.code, problem.line, "组建了13支维修小队" in problem.way_out) == ("D402", 14, True)


def test_words_that_are_put_otherwise_are_named(tmp_path: Path) -> None:
    (problem,) = drift(tmp_path, RAW.replace("组建了", "成立了")).problems
    assert problem.code == "D401"


def test_words_that_are_gone_are_named(tmp_path: Path) -> None:
    (problem,) = drift(tmp_path, RAW.replace("县里组建了12支维修小队,进村修桥。", "")).problems
    assert (problem.code, problem.way_out) == (
        "D401",
        "delete the entry, or cite what the new version says of it",
    )


def test_a_hedge_that_now_stands_around_a_quote_is_found(tmp_path: Path) -> None:
    report = drift(tmp_path, RAW.replace("河谷县发放", "河谷县计划发放"))
    assert {problem.code for problem in report.problems} == {"P102"}


def test_a_quote_in_a_sentence_with_another_number_has_moved(tmp_path: Path) -> None:
    report = drift(tmp_path, RAW.replace("5月3日", "天气很好。5月3日"))
    assert (report.drift is not None and report.drift.moved, len(report.warnings)) == (2, 1)


def test_a_new_sentence_is_a_warning_on_its_line(tmp_path: Path) -> None:
    (warning,) = drift(tmp_path, RAW + "天气很好。\n").warnings
    assert (warning.code, warning.line) == ("D404", 3)


def test_the_translation_of_a_changed_sentence_is_named(tmp_path: Path) -> None:
    report = drift(tmp_path, RAW.replace("进村修桥", "进村修路"), translations=TRANSLATIONS)
    assert [(problem.code, problem.line) for problem in report.problems] == [("D403", 3)]


def test_an_accepted_version_takes_the_place_of_the_old(tmp_path: Path) -> None:
    raw = RAW.replace("5月3日", "天气很好。5月3日")
    drift(tmp_path, raw, accepted=True, translations=TRANSLATIONS)
    folder = tmp_path / "valley"
    assert (folder / "article.txt").read_bytes() == raw.encode()
    assert check_knowledge(folder) == ()
    assert "  s4: Twelve teams." in (folder / "translations.yaml").read_text("utf-8")


def test_a_version_with_problems_is_not_accepted(tmp_path: Path) -> None:
    drift(tmp_path, RAW.replace("12支", "13支"), accepted=True)
    assert (tmp_path / "valley" / "article.txt").read_bytes() == RAW.encode()


def test_knowledge_without_translations_is_accepted_too(tmp_path: Path) -> None:
    raw = RAW.replace("5月3日", "天气很好。5月3日")
    drift(tmp_path, raw, accepted=True)
    assert check_knowledge(tmp_path / "valley") == ()


def test_an_empty_version_is_a_problem(tmp_path: Path) -> None:
    (problem,) = drift(tmp_path, "\n").problems
    assert problem.code == "A102"


def test_a_version_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    report = compare(Places(write_knowledge(tmp_path)), tmp_path / "nowhere.txt", accepted=False)
    assert [problem.code for problem in report.problems] == ["F101"]


def test_knowledge_with_problems_is_not_compared(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, entries="topic: [\n")
    with pytest.raises(SetupError):
        compare(Places(folder), folder / "article.txt", accepted=False)
