"""Revisions: earlier states of folders are read from git, which is never changed."""

from pathlib import Path

import pytest

from bot.adapters.files.revisions import Repository
from bot.errors import SetupError
from tests.repository import commit, git


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "knowledge").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "knowledge" / "a.yaml").write_text("one", encoding="utf-8")
    commit(folder, "First")
    (folder / "knowledge" / "a.yaml").write_text("two", encoding="utf-8")
    (folder / "general.yaml").write_text("ideas", encoding="utf-8")
    commit(folder, "Second: with a subject")
    return folder


def test_a_folder_is_written_as_a_commit_has_it(project: Path, tmp_path: Path) -> None:
    repository = Repository(project / "knowledge")
    places = [project / "knowledge", project / "general.yaml"]
    found = repository.extract(repository.commit("HEAD~1"), places, tmp_path / "then")
    assert found == {project / "knowledge": tmp_path / "then" / "knowledge"}
    assert (tmp_path / "then" / "knowledge" / "a.yaml").read_text(encoding="utf-8") == "one"


def test_the_root_of_a_repository_can_be_written(project: Path, tmp_path: Path) -> None:
    repository = Repository(project)
    found = repository.extract(repository.commit("main"), [project], tmp_path / "then")
    assert (found[project] / "knowledge" / "a.yaml").read_text(encoding="utf-8") == "two"


def test_what_lies_outside_is_not_there(project: Path, tmp_path: Path) -> None:
    repository = Repository(project)
    outside = tmp_path / "elsewhere"
    assert not repository.holds(outside)
    assert repository.extract(repository.commit("main"), [outside], tmp_path / "then") == {}


def test_the_working_tree_and_the_index_are_left_alone(project: Path, tmp_path: Path) -> None:
    (project / "knowledge" / "a.yaml").write_text("unsaved", encoding="utf-8")
    before = git(project, "status", "--porcelain")
    repository = Repository(project)
    repository.extract(repository.commit("HEAD~1"), [project], tmp_path / "then")
    assert git(project, "status", "--porcelain") == before
    assert (project / "knowledge" / "a.yaml").read_text(encoding="utf-8") == "unsaved"


def test_a_commit_has_name_day_and_subject(project: Path) -> None:
    found = Repository(project).commit("main")
    assert (found.name, found.subject) == (
        git(project, "rev-parse", "--short", "main").strip(),
        "Second: with a subject",
    )
    assert len(found.day) == len("2020-03-01")


def test_commits_are_those_that_changed_the_places(project: Path) -> None:
    repository = Repository(project)
    subjects = [found.subject for found in repository.commits([project / "general.yaml"], 9)]
    assert subjects == ["Second: with a subject"]
    assert len(repository.commits([project / "knowledge", project.parent], 9)) == 2
    assert len(repository.commits([project / "knowledge"], 1)) == 1


@pytest.mark.parametrize("revision", ["nope", "-p", "--output=x", "HEAD~9", "HEAD:knowledge", ""])
def test_what_is_no_revision_is_one_problem(project: Path, revision: str) -> None:
    with pytest.raises(SetupError, match="is no revision of the repository; `git log"):
        Repository(project).commit(revision)


def test_a_folder_without_repository_is_one_problem(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="is in no git repository; name a folder instead"):
        Repository(tmp_path)


def test_a_repository_that_git_will_not_read_is_told_in_its_words(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / ".git" / "config").write_text("[core\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"cannot be read as a git repository \(fatal: bad config"):
        Repository(tmp_path)


def test_a_system_without_git_is_one_problem(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SetupError, match="git: is not installed"):
        Repository(project)
