"""README: what it shows of the shipped knowledge is what the commands print."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def shown() -> Iterator[tuple[str, str]]:
    """Yield each question to the shipped knowledge, and the lines shown below it."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for command, output in re.findall(
            r"^\$ citebot (ask [^\n|]*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE
        ):
            if "knowledge/library" not in command:
                yield command, output.removesuffix("...\n")


@pytest.mark.parametrize(("command", "output"), list(shown()))
def test_an_answer_of_the_readme_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.chdir(ROOT)
    assert CliRunner().invoke(app, shlex.split(command)).output.startswith(output)


def test_the_readme_shows_questions_to_one_article_and_to_several() -> None:
    assert len(list(shown())) >= len(("one", "several"))


def test_each_make_target_that_the_readme_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= targets


def test_each_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"(?:\]\(|src(?:set)?=\")([a-z][^)\":#]*)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_each_heading_that_the_readme_links_to_is_there() -> None:
    headings = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^a-z -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]*)\)", README)) <= anchors
