"""Places: where configuration lies when nobody says."""

from pathlib import Path

import pytest

from bot.adapters.files.places import config_folder

PROJECT = Path(__file__).resolve().parents[3]


def test_a_named_folder_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEBOT_CONFIG", "/etc/citebot")
    assert config_folder() == Path("/etc/citebot")


def test_then_the_one_of_the_working_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CITEBOT_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "bot.yaml").touch()
    assert config_folder() == Path("config")


def test_else_the_one_of_the_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CITEBOT_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    assert config_folder() == PROJECT / "config"
