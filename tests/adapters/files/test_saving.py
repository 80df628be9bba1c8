"""Saving: what a file is after it was written, and when it is left as it was."""

import fcntl
from pathlib import Path

import pytest

from bot.adapters.files.saving import is_open, read, save
from bot.errors import SetupError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_bytes(b"old")
    return tmp_path / "a.yaml"


def refused(path: Path, seen: bytes | None) -> str:
    with pytest.raises(SetupError) as caught:
        save(path, seen, b"new")
    (problem,) = caught.value.problems
    assert (problem.way_out, problem.code) == ("nothing was written; run the command again", "F104")
    return problem.fact


def test_a_file_is_written_and_nothing_else_is_left(path: Path) -> None:
    save(path, b"old", b"new")
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {"a.yaml": b"new"}


def test_a_file_that_was_not_there_is_written(tmp_path: Path) -> None:
    save(tmp_path / "b.yaml", None, b"new")
    assert read(tmp_path / "b.yaml") == b"new"


def test_permissions_are_kept(path: Path) -> None:
    path.chmod(0o640)
    save(path, b"old", b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    save(tmp_path / "b.yaml", None, b"new")
    assert (tmp_path / "b.yaml").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_one(path: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    save(link, b"old", b"new")
    assert (link.is_symlink(), path.read_bytes()) == (True, b"new")


def test_a_file_that_has_changed_is_left_as_it_is(path: Path) -> None:
    assert refused(path, b"older") == "has changed meanwhile"
    assert path.read_bytes() == b"old"


def test_a_file_that_is_there_by_now_is_left_as_it_is(path: Path) -> None:
    assert refused(path, None) == "is there by now"
    assert path.read_bytes() == b"old"


def test_a_locked_file_is_left_as_it_is(path: Path) -> None:
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert refused(path, b"old") == "is locked by another program"
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("seen", [None, b"old"])
def test_a_file_in_no_folder_cannot_be_written(tmp_path: Path, seen: bytes | None) -> None:
    assert refused(tmp_path / "nowhere" / "a.yaml", seen) == "cannot be written (No such file or directory)"


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        read(tmp_path)


@pytest.mark.parametrize("name", [".a.yaml.swp", ".#a.yaml"])
def test_what_an_editor_keeps_beside_an_open_file_is_seen(path: Path, name: str) -> None:
    assert not is_open(path)
    path.with_name(name).symlink_to("someone@somewhere.1234")
    assert is_open(path)
