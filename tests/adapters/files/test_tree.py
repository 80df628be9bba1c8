"""Tree: which files are an operator's, and what they say."""

import os
from pathlib import Path

from bot.adapters.files.tree import digest, files_of, stamps


def write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_files_come_in_order_without_those_of_editors_and_systems(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "a/c.yaml", ".git/config", "b.yaml~", "4913", "a/.c.yaml.swp")
    assert files_of(tmp_path) == [tmp_path / "a" / "c.yaml", tmp_path / "b.yaml"]


def test_a_digest_is_the_same_from_anywhere(tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, "one/a.yaml", "general.yaml")
    far = digest([tmp_path / "one", tmp_path / "general.yaml"])
    monkeypatch.chdir(tmp_path)
    assert digest([Path("one"), Path("general.yaml")]) == far


def test_a_digest_changes_with_a_byte(tmp_path: Path) -> None:
    before = digest([write(tmp_path, "a.yaml")])
    (tmp_path / "a.yaml").write_text("a.yamL", encoding="utf-8")
    assert digest([tmp_path]) != before


def test_a_digest_changes_with_a_name(tmp_path: Path) -> None:
    before = digest([write(tmp_path, "a.yaml")])
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    assert digest([tmp_path]) != before


def test_a_digest_does_not_change_with_a_touch(tmp_path: Path) -> None:
    before = digest([write(tmp_path, "a.yaml")])
    os.utime(tmp_path / "a.yaml", (1, 1))
    assert digest([tmp_path]) == before


def test_stamps_change_with_a_touch(tmp_path: Path) -> None:
    before = stamps([write(tmp_path, "a.yaml")])
    os.utime(tmp_path / "a.yaml", (1, 1))
    assert stamps([tmp_path]) != before


def test_what_is_not_there_has_neither_stamp_nor_content(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert stamps([tmp_path, tmp_path / "gone"]) == ()
    assert digest([tmp_path / "gone"]) != digest([write(tmp_path, "gone") / "gone"])
