"""Library folder: which folders are articles, and what is read again after an edit."""

from pathlib import Path

import pytest

from bot.adapters.files.index_cache import IndexCache
from bot.adapters.files.library_folder import Loaded, articles_in, load_articles, load_library
from bot.errors import SetupError
from tests.articles import write_article, write_articles
from tests.makers import write_knowledge

NOTHING_KEPT = IndexCache(None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(tmp_path)


def ids(loaded: Loaded) -> list[str]:
    return [one.article.id for one in loaded.volumes]


def test_a_hidden_folder_is_no_article(tmp_path: Path) -> None:
    write_knowledge(tmp_path / "valley")
    write_knowledge(tmp_path / ".valley.12.new")
    assert articles_in(tmp_path) == (tmp_path / "valley",)


def test_a_folder_of_articles_is_read_in_order(folder: Path) -> None:
    assert ids(load_articles(folder, NOTHING_KEPT)) == ["harlow", "tarnby"]


def test_articles_with_and_without_entries_stand_beside_each_other(folder: Path) -> None:
    write_knowledge(folder / "valley")
    found = load_articles(folder, NOTHING_KEPT)
    assert [bool(one.knowledge.topics) for one in found.volumes] == [False, False, True]


def test_what_is_no_article_is_passed_over(folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "README.md").write_text("how to", "utf-8")
    assert [path.name for path in articles_in(folder)] == ["harlow", "tarnby"]


def test_the_folder_of_one_article_holds_no_others(folder: Path) -> None:
    assert articles_in(folder / "harlow") == ()


def test_the_only_article_of_a_folder_is_read_as_one(tmp_path: Path) -> None:
    write_knowledge(tmp_path / "valley")
    assert ids(load_articles(tmp_path, NOTHING_KEPT)) == ["valley"]


def test_problems_of_all_articles_are_told_at_once(folder: Path) -> None:
    (folder / "harlow" / "article.txt").write_text("another text", "utf-8")
    (folder / "tarnby" / "article.txt").write_text("another text", "utf-8")
    with pytest.raises(SetupError) as caught:
        load_articles(folder, NOTHING_KEPT)
    assert {Path(one.path).parent.name for one in caught.value.problems} == {"harlow", "tarnby"}


def test_two_articles_of_one_id_are_a_problem(folder: Path) -> None:
    write_article(folder / "harlow-2", "Harlow again.\n")
    rules = folder / "harlow-2" / "article.yaml"
    rules.write_text(rules.read_text("utf-8").replace("id: harlow-2", "id: harlow"), "utf-8")
    with pytest.raises(SetupError) as caught:
        load_articles(folder, NOTHING_KEPT)
    assert [(one.code, Path(one.path).parent.name) for one in caught.value.problems] == [("A103", "harlow-2")]


def test_only_the_edited_article_is_read_again(folder: Path) -> None:
    first = load_library(folder, NOTHING_KEPT)
    write_article(folder / "harlow", "The new pier is 9 metres long.\n")
    second = load_library(folder, NOTHING_KEPT, first)
    assert [now is was for now, was in zip(second.volumes, first.volumes, strict=True)] == [False, True]


def test_a_new_article_is_taken_up_and_a_removed_one_is_gone(folder: Path) -> None:
    first = load_library(folder, NOTHING_KEPT)
    write_article(folder / "oslo", "Oslo has a new library.\n")
    (folder / "tarnby" / "article.yaml").unlink()
    assert ids(load_library(folder, NOTHING_KEPT, first)) == ["harlow", "oslo"]


def test_an_edit_of_the_everyday_words_is_one_of_all_articles(folder: Path) -> None:
    write_knowledge(folder / "valley")
    first = load_library(folder, NOTHING_KEPT)
    (folder / "general.yaml").write_text("ideas:\n  - {en: [pier, jetty]}\n", "utf-8")
    second = load_library(folder, NOTHING_KEPT, first)
    assert [now is was for now, was in zip(second.volumes, first.volumes, strict=True)] == [False] * 3


def test_how_many_are_left_can_be_shown(folder: Path) -> None:
    seen: list[str] = []
    load_library(
        folder, NOTHING_KEPT, progress=lambda paths: (seen.append(path.name) or path for path in paths)
    )
    assert seen == ["harlow", "tarnby"]
