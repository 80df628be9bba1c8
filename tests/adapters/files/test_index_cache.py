"""Index cache: what is kept of articles on disk, and that it never changes what is said."""

import json
import logging
from pathlib import Path

import pytest

from bot.adapters.files.index_cache import IndexCache, usual_cache
from bot.adapters.files.library_folder import load_library
from bot.core.library.library import Library
from tests.articles import write_articles
from tests.makers import ENTRIES, write_knowledge

QUESTIONS = ["how long is the new pier", "how many apple trees are there", "who is the mayor", "hello"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "articles")


def kept(place: Path) -> list[Path]:
    return sorted(place.glob("*.json"))


def test_articles_read_from_the_cache_answer_to_the_byte_as_fresh_ones(folder: Path, tmp_path: Path) -> None:
    cache = IndexCache(tmp_path / "cache")
    fresh, cached, without = (
        Library(load_library(folder, one).volumes) for one in (cache, cache, IndexCache(None))
    )
    assert len(kept(tmp_path / "cache")) == 2
    explained = [[one.explain(question) for question in QUESTIONS] for one in (fresh, cached, without)]
    assert explained[0] == explained[1] == explained[2]


def test_articles_come_back_from_the_cache_as_they_were(folder: Path, tmp_path: Path) -> None:
    cache = IndexCache(tmp_path / "cache")
    first, second = (load_library(folder, cache).volumes for _ in range(2))
    assert [one.knowledge for one in first] == [one.knowledge for one in second]


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", '{"article": {}, "taken": {}}', "\x00\xff"])
def test_a_damaged_file_is_made_anew(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, damage: str
) -> None:
    place = tmp_path / "cache"
    whole = Library(load_library(folder, IndexCache(place)).volumes)
    sound = {path.name: path.read_bytes() for path in kept(place)}
    kept(place)[0].write_text(damage, "latin-1")
    with caplog.at_level(logging.WARNING):
        again = Library(load_library(folder, IndexCache(place)).volumes)
    assert [again.explain(one) for one in QUESTIONS] == [whole.explain(one) for one in QUESTIONS]
    assert {path.name: path.read_bytes() for path in kept(place)} == sound
    assert [record.message.endswith("it is made anew") for record in caplog.records] == [True]


def test_a_cut_file_is_made_anew(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "cache"
    load_library(folder, IndexCache(place))
    path = kept(place)[0]
    sound = path.read_bytes()
    path.write_bytes(sound[: len(sound) // 2])
    load_library(folder, IndexCache(place))
    assert path.read_bytes() == sound


def test_an_edited_article_is_not_that_of_the_cache(folder: Path, tmp_path: Path) -> None:
    cache = IndexCache(tmp_path / "cache")
    load_library(folder, cache)
    write_articles(folder, pier=9)
    found = Library(load_library(folder, cache).volumes).ask("how long is the new pier")
    assert "9 metres" in found.statements[0].citations[0].quote


def test_the_cache_can_be_deleted_at_any_time(folder: Path, tmp_path: Path) -> None:
    cache = IndexCache(tmp_path / "cache")
    load_library(folder, cache)
    [path.unlink() for path in kept(tmp_path / "cache")]
    assert len(load_library(folder, cache).volumes) == 2


def test_a_folder_that_cannot_be_written_is_told_once(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    with caplog.at_level(logging.WARNING):
        found = load_library(folder, IndexCache(tmp_path / "cache"))
    assert len(found.volumes) == 2
    assert len(caplog.records) == 1


def test_no_part_of_a_file_is_left_behind(folder: Path, tmp_path: Path) -> None:
    load_library(folder, IndexCache(tmp_path / "cache"))
    assert {path.suffix for path in (tmp_path / "cache").iterdir()} == {".json"}


def test_the_environment_names_the_folder(folder: Path, tmp_path: Path) -> None:
    load_library(folder, usual_cache({"CITEBOT_CACHE": str(tmp_path / "mine")}))
    assert all("article" in json.loads(path.read_text("utf-8")) for path in kept(tmp_path / "mine"))
    assert len(kept(tmp_path / "mine")) == 2


def test_an_empty_name_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    load_library(folder, usual_cache({"CITEBOT_CACHE": ""}))
    assert not (tmp_path / "xdg").exists()


def test_without_a_name_it_lies_where_caches_lie(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    load_library(folder, usual_cache({}))
    assert len(kept(tmp_path / "xdg" / "citebot" / "articles")) == 2


def test_drafts_and_a_lexicon_beside_an_article_are_kept_with_it(folder: Path, tmp_path: Path) -> None:
    drafted = write_knowledge(
        folder / "valley", entries=ENTRIES.replace("    cites:", "    draft: true\n    cites:")
    )
    cache = IndexCache(tmp_path / "cache")
    first, second = (load_library(folder, cache).volumes for _ in range(2))
    assert [one.knowledge for one in first] == [one.knowledge for one in second]
    assert len(kept(tmp_path / "cache")) == 3
    assert (second[2].knowledge.topics, bool(second[2].knowledge.lexicon.names)) == ((), drafted.is_dir())


def test_an_article_with_entries_is_read_anew(folder: Path, tmp_path: Path) -> None:
    write_knowledge(folder / "valley")
    cache = IndexCache(tmp_path / "cache")
    assert [bool(load_library(folder, cache).volumes[2].knowledge.topics) for _ in range(2)] == [True, True]
    assert len(kept(tmp_path / "cache")) == 2
