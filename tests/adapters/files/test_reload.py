"""Reload: what editors, git and people in a hurry do to files while the bot serves."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.adapters.files.watch import Attempt, Live, _reports
from bot.cli.service import Places, Service, build
from tests.adapters.files.test_watch import watching
from tests.makers import ENTRIES, write_knowledge
from tests.repository import commit, git

CONFIG = Path(__file__).parents[3] / "config"
QUESTION = "how many repair teams were formed"
BEFORE, AFTER = "Twelve repair teams were formed.", "Twelve repair teams went out."
EDITED = ENTRIES.replace(BEFORE, AFTER)
BROKEN = EDITED.replace("related:", "relatd:")
EDITORS_FILES = (
    ".money.yaml.swp 4913 money.yaml~ #money.yaml# .#money.yaml sedAb12cD money.yaml___jb_tmp___".split()
)
LIVE_SECONDS, SETTLED_SECONDS = 2, 0.9


class Bot:
    """A service over files that are watched; remembers each attempt to take an edit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.topic = folder / "entries" / "money.yaml"
        self.attempts: list[Attempt] = []
        places = Places(folder, CONFIG)
        self.live: Live[Service] = Live(
            lambda earlier: build(places, earlier), places.read, self.attempts.append
        )

    def said(self) -> str:
        return self.live.state.responder.answer(QUESTION).blocks[0].text

    async def says(self, text: str) -> None:
        await self.until(lambda: self.said() == text)

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(LIVE_SECONDS):
            while not condition():
                await asyncio.sleep(0.01)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    made = Bot(write_knowledge(tmp_path / "valley"))
    async with watching(made.live):
        yield made


async def test_an_atomic_save_is_live(bot: Bot) -> None:
    saved = bot.topic.with_name("money.yaml.tmp")
    saved.write_text(EDITED, encoding="utf-8")
    saved.replace(bot.topic)
    await bot.says(AFTER)


async def test_what_editors_keep_for_themselves_is_no_edit(bot: Bot) -> None:
    version = bot.live.state.answerer.knowledge.version
    for name in EDITORS_FILES:
        (bot.topic.parent / name).write_text("entries: [", encoding="utf-8")
    await asyncio.sleep(SETTLED_SECONDS)
    assert bot.attempts == []
    assert build(Places(bot.folder, CONFIG)).answerer.knowledge.version == version


async def test_a_save_as_vim_does_it_is_one_edit(bot: Bot) -> None:
    swap, probe = bot.topic.with_name(".money.yaml.swp"), bot.topic.with_name("4913")
    swap.write_bytes(b"b0VIM")
    probe.touch()
    probe.unlink()
    bot.topic.rename(bot.topic.with_name("money.yaml~"))
    bot.topic.write_text(EDITED, encoding="utf-8")
    bot.topic.with_name("money.yaml~").unlink()
    swap.unlink()
    await bot.says(AFTER)
    await asyncio.sleep(SETTLED_SECONDS)
    assert [one.problems for one in bot.attempts] == [()]


def topic_of(number: int, verb: str) -> str:
    return (
        f"topic: t{number}\ntitle: {{zh: 话题{number}, en: Topic {number}}}\nentries:\n"
        f"  - id: e{number}\n    cites: [组建了12支维修小队]\n"
        f"    answer: {{zh: 组建了12支维修小队。, en: Twelve teams {verb}.}}\n"
        f"    phrasings: {{zh: [话题{number}是什么呢], en: [what about matter {number}]}}\n"
    )


async def test_a_checkout_of_many_files_is_live(bot: Bot) -> None:
    git(bot.folder, "init", "-q", "-b", "main")
    many = [(number, bot.topic.with_name(f"t{number:02}.yaml")) for number in range(60)]
    for verb in ("came", "left"):
        for number, path in many:
            path.write_text(topic_of(number, verb), encoding="utf-8")
        commit(bot.folder, verb)
    wanted = ["Twelve teams came."] * 60
    git(bot.folder, "checkout", "-q", "HEAD~1")

    def answers() -> list[str]:
        entries = bot.live.state.answerer.knowledge.entries()
        return [entry.answers["en"] for entry in entries if entry.id.startswith("e")]

    await bot.until(lambda: answers() == wanted)


async def test_a_half_written_file_waits_for_its_other_half(bot: Bot) -> None:
    bot.topic.write_text(EDITED[: EDITED.index("phrasings:") + 12], encoding="utf-8")
    await bot.until(lambda: bot.attempts)
    assert bot.attempts[0].problems
    assert bot.said() == BEFORE
    bot.topic.write_text(EDITED, encoding="utf-8")
    await bot.says(AFTER)


async def test_a_file_that_grows_is_read_when_it_is_whole(bot: Bot) -> None:
    with bot.topic.open("w", encoding="utf-8") as file:
        for line in EDITED.splitlines(keepends=True):
            file.write(line)
            file.flush()
            await asyncio.sleep(0.02)
    await bot.says(AFTER)
    assert [one.problems for one in bot.attempts] == [()]


async def test_a_file_deleted_and_made_again_is_live(bot: Bot) -> None:
    bot.topic.unlink()
    await bot.until(lambda: bot.attempts)
    assert bot.said() == BEFORE
    bot.topic.write_text(EDITED, encoding="utf-8")
    await bot.says(AFTER)


async def test_a_touched_file_is_no_edit(bot: Bot) -> None:
    bot.topic.touch()
    await asyncio.sleep(SETTLED_SECONDS)
    assert bot.attempts == []


async def test_of_edits_during_a_rebuild_the_last_one_wins(bot: Bot) -> None:
    bot.topic.write_text(EDITED, encoding="utf-8")
    await asyncio.sleep(0.3)  # the rebuild has begun, or is about to
    for letter in "abcdefghijklmnopqrst":
        bot.topic.write_text(
            ENTRIES.replace(BEFORE, f"Twelve repair teams, edit {letter}."), encoding="utf-8"
        )
        await asyncio.sleep(0.01)
    await bot.says("Twelve repair teams, edit t.")


async def test_everyday_ideas_beside_the_article_are_watched(bot: Bot) -> None:
    (bot.folder.parent / "general.yaml").write_text("ideas:\n  - {zh: [斑马], en: [zebra]}\n", "utf-8")
    await bot.until(lambda: bot.live.state.answerer.knowledge.lexicon.ideas)


async def test_settings_that_name_another_folder_make_it_the_one_watched(tmp_path: Path) -> None:
    write_knowledge(tmp_path / "one")
    other = write_knowledge(tmp_path / "two", entries=EDITED)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "messages").symlink_to(CONFIG / "messages")
    settings = tmp_path / "config" / "bot.yaml"
    settings.write_text("knowledge: one\n", encoding="utf-8")
    places = Places(None, settings.parent)
    live: Live[Service] = Live(lambda earlier: build(places, earlier), places.read)

    async def says(text: str) -> None:
        async with asyncio.timeout(LIVE_SECONDS):
            while live.state.responder.answer(QUESTION).blocks[0].text != text:
                await asyncio.sleep(0.01)

    async with watching(live):
        settings.write_text("knowledge: two\n", encoding="utf-8")
        await says(AFTER)
        write_knowledge(other)
        await says(BEFORE)


async def test_each_of_many_messages_during_edits_good_and_bad_is_answered(bot: Bot) -> None:
    waits: list[float] = []
    said: set[str] = set()

    async def ask() -> None:
        began = asyncio.get_running_loop().time()
        reply = await asyncio.to_thread(bot.live.state.responder.answer, QUESTION)
        waits.append(asyncio.get_running_loop().time() - began)
        said.add(reply.blocks[0].text)

    async with asyncio.TaskGroup() as asking:
        for number in range(300):
            if number % 60 == 0:
                content = (EDITED, BROKEN, ENTRIES, BROKEN, EDITED)[number // 60]
                bot.topic.write_text(content, encoding="utf-8")
            asking.create_task(ask())
            await asyncio.sleep(0.01)
    assert len(waits) == 300
    assert said == {BEFORE, AFTER}


async def test_where_the_system_cannot_report_the_files_are_looked_at(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stop = asyncio.Event()
    with caplog.at_level(logging.WARNING):
        async with contextlib.aclosing(_reports([tmp_path / "nowhere"], stop)) as reports:
            assert await anext(reports) is False
            stop.set()
    assert "does not report changes" in caplog.text
