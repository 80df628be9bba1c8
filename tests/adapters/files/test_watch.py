"""Watch: saved edits go live, broken ones do not."""

import asyncio
import contextlib
import logging
import os
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.files.knowledge_folder import load_knowledge
from bot.adapters.files.watch import Attempt, Live
from bot.core.knowledge import Knowledge
from bot.errors import SetupError
from tests.makers import ENTRIES, write_knowledge

RENAMED = ENTRIES.replace("id: teams", "id: squads").replace("[teams]", "[squads]")


def watched(folder: Path, heard: Callable[[Attempt], None] = lambda _: None) -> Live[Knowledge]:
    return Live(lambda _: load_knowledge(folder), lambda: [folder], heard)


def entries(live: Live[Knowledge]) -> set[str]:
    return {entry.id for entry in live.state.entries()}


@contextlib.asynccontextmanager
async def watching(live: Live[Any]) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(live.watch(stop))
    await asyncio.sleep(0.3)  # the watcher needs a moment before it sees changes
    yield
    stop.set()
    await task


async def until_within_two_seconds(live: Live[Knowledge], wanted: set[str]) -> None:
    async with asyncio.timeout(2):
        while entries(live) != wanted:
            await asyncio.sleep(0.02)


async def test_a_saved_edit_is_live_within_two_seconds(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    live = watched(folder)
    async with watching(live):
        write_knowledge(tmp_path, entries=RENAMED)
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_a_broken_edit_keeps_the_last_good_state_and_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Attempt] = []
    folder = write_knowledge(tmp_path)
    live = watched(folder, heard.append)
    async with watching(live):
        write_knowledge(tmp_path, entries=ENTRIES.replace("related:", "relatd:"))
        async with asyncio.timeout(2):
            while not heard:
                await asyncio.sleep(0.02)
    assert entries(live) == {"loans", "teams"}
    assert "relatd" in caplog.text


async def test_a_replaced_folder_is_still_watched(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "live")
    live = watched(folder)
    async with watching(live):
        shutil.copytree(folder, tmp_path / "next")
        folder.rename(tmp_path / "former")
        (tmp_path / "next").rename(folder)
        await asyncio.sleep(0.7)
        write_knowledge(folder, entries=RENAMED)
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_a_folder_made_anew_is_still_watched(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "live")
    live = watched(folder)
    async with watching(live):
        shutil.rmtree(folder)
        await asyncio.sleep(0.7)
        assert entries(live) == {"loans", "teams"}
        write_knowledge(folder, entries=RENAMED)
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_a_file_put_in_the_place_of_another_goes_live(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "live")
    other = write_knowledge(tmp_path / "other", entries=RENAMED)
    live = watched(folder)
    async with watching(live):
        (other / "entries" / "money.yaml").replace(folder / "entries" / "money.yaml")
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_an_edit_made_before_the_watch_began_goes_live(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    live = watched(folder)
    await asyncio.sleep(0.05)
    write_knowledge(tmp_path, entries=RENAMED)
    async with watching(live):
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_a_folder_that_comes_later_is_watched(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path / "live")
    live = watched(folder)
    folder.rename(tmp_path / "away")  # a folder that is not there cannot be reported on
    async with watching(live):
        (tmp_path / "away").rename(folder)
        write_knowledge(folder, entries=RENAMED)
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_a_dangling_link_does_not_stop_the_watch(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "gone.md").symlink_to("nowhere")
    live = watched(folder)
    async with watching(live):
        write_knowledge(tmp_path, entries=RENAMED)
        await until_within_two_seconds(live, {"loans", "squads"})


async def test_nothing_is_built_while_nothing_changes(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    built: list[int] = []
    live = Live(lambda _: built.append(1), lambda: [folder])
    async with watching(live):
        await asyncio.sleep(1.2)
    assert built == [1]


def test_the_first_build_fails_loudly(tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        watched(tmp_path / "nowhere")


def test_a_mended_edit_goes_live_again(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    live = watched(folder)
    write_knowledge(tmp_path, entries="topic: [\n")
    assert not live.rebuild()
    write_knowledge(tmp_path)
    assert live.rebuild()


def test_a_bug_while_building_keeps_the_last_good_state(caplog: pytest.LogCaptureFixture) -> None:
    answers = iter([1])
    heard: list[Attempt] = []
    live = Live(lambda _: next(answers), list, heard.append)
    with caplog.at_level(logging.ERROR):
        assert not live.rebuild()
    assert live.state == 1
    assert [one.fact for one in heard[0].problems] == ["cannot take the edit (StopIteration)"]
