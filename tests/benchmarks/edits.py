"""Edits: a bad and a good edit while the bot runs and readers ask, as they really went.

Run with `make edits`; starts the real command on a copy of the shipped knowledge, with a stand-in
for Telegram on this machine, and prints what an operator sees, and what readers wait meanwhile.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests.benchmarks.corpus import ROOT, answerable
from tests.end_to_end.standin import StandIn, serve

_TOKEN = "424242:AAFakeTokenThatIsLongEnoughToBeRedacted"
_QUESTION = "how many loans were issued"
_SAID = "Over 150 million yuan in new loans"
_BAD, _GOOD = "Over 160 million yuan in new loans", "In all, over 150 million yuan in new loans"
_TOPIC = Path("knowledge", "lanshan", "entries", "finance.yaml")
_BETWEEN = 0.05
"""Seconds between the questions of other readers."""
_OPERATOR, _READERS = 7, 1000
"""The chat of whoever edits, and the first one of the others."""


class _Talk:
    """The stand-in with readers who ask one question after the other, and what each waits."""

    def __init__(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in
        self._asked: dict[int, float] = {}
        self._answered: dict[int, float] = {}
        self._questions = [question for _, question in answerable()]

    async def readers(self) -> None:
        """Ask until cancelled."""
        while True:
            chat = _READERS + len(self._asked)
            self._asked[chat] = time.perf_counter()
            self._stand_in.message(self._questions[chat % len(self._questions)], chat=chat)
            await asyncio.sleep(_BETWEEN)

    async def clock(self) -> None:
        """Note when each was answered, until cancelled."""
        seen = 0
        while True:
            calls = self._stand_in.sent()
            for params in calls[seen:]:
                self._answered[int(params["chat_id"])] = time.perf_counter()
            seen = len(calls)
            await asyncio.sleep(0.001)

    async def ask(self) -> str:
        """Ask as the operator and return the first line of the reply."""
        before = len(self._own())
        self._stand_in.message(_QUESTION, chat=_OPERATOR)
        await _until(lambda: len(self._own()) > before)
        return self._own()[-1].split("\n")[0]

    def _own(self) -> list[str]:
        return [str(one["text"]) for one in self._stand_in.sent() if int(one["chat_id"]) == _OPERATOR]

    def waits(self) -> list[float]:
        """Return the milliseconds that readers waited, the longest last; raises KeyError for one lost."""
        return sorted(1000 * (self._answered[chat] - at) for chat, at in self._asked.items())

    def all_answered(self) -> bool:
        """Tell whether nobody waits."""
        return self._asked.keys() <= self._answered.keys()


class _Bot:
    """The real command on a copy of the knowledge, with its log."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        self._process = process
        self._folder = folder
        self._log: list[str] = []

    async def read(self) -> None:
        """Keep the log, until it ends."""
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            self._log.append(line.decode().rstrip().removeprefix(f"{self._folder}/"))

    async def log(self, words: str) -> str:
        """Wait for a line with these words; return it without its time."""
        await _until(lambda: any(words in line for line in self._log))
        line = next(line for line in self._log if words in line)
        return line[line.index(words) :].replace(f"{self._folder}/", "")

    def edit(self, before: str, after: str) -> float:
        """Save an edit; return when."""
        path = self._folder / _TOPIC
        path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
        return time.perf_counter()

    async def status(self) -> str:
        """Return what `citebot status` prints."""
        command = [sys.executable, "-W", "ignore", "-m", "bot", "status"]
        process = await asyncio.create_subprocess_exec(
            *command, "--config", str(self._folder / "config"), cwd=ROOT, stdout=asyncio.subprocess.PIPE
        )
        out, _ = await process.communicate()
        return out.decode().rstrip().replace(f"{self._folder}/", "")


@asynccontextmanager
async def _running(stand_in: StandIn) -> AsyncIterator[_Bot]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("knowledge", "config"):
            shutil.copytree(ROOT / name, folder / name)
        settings = folder / "config" / "bot.yaml"
        settings.write_text(settings.read_text("utf-8").replace("/tmp/", f"{temporary}/"), "utf-8")
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-W", "ignore", "-m", "bot", "serve", "--config", str(folder / "config")],
            cwd=ROOT,
            env=os.environ | {"TELEGRAM_TOKEN": _TOKEN, "TELEGRAM_API_URL": stand_in.url},
            stderr=asyncio.subprocess.PIPE,
        )
        bot = _Bot(process, folder)
        reading = asyncio.create_task(bot.read())
        yield bot
        process.terminate()
        await process.wait()
        await reading


async def _until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not condition():
            await asyncio.sleep(0.005)


async def _show(bot: _Bot, talk: _Talk) -> None:
    print(f"reader    {_QUESTION}\nbot       {await talk.ask()}")
    for before, after, words in ((_SAID, _BAD, "edit not taken"), (_BAD, _GOOD, "edit is live")):
        saved = bot.edit(before, after)
        print(f"\noperator  saves {_TOPIC.name}: “{after}”")
        line = await bot.log(words)
        print(f"log       {line}\n          {time.perf_counter() - saved:.1f} s after the save")
        print(f"reader    {_QUESTION}\nbot       {await talk.ask()}")
        print("\n          ".join(["$ citebot status", *(await bot.status()).splitlines()]))


async def main() -> None:
    """Print the transcript."""
    stand_in = StandIn()
    runner = await serve(stand_in)
    talk = _Talk(stand_in)
    async with _running(stand_in) as bot:
        clock = asyncio.create_task(talk.clock())
        await talk.ask()
        readers = asyncio.create_task(talk.readers())
        await _show(bot, talk)
        readers.cancel()
        await _until(talk.all_answered)
        clock.cancel()
    await runner.cleanup()
    waits = talk.waits()
    print(f"\n{len(waits)} other readers asked meanwhile, every {1000 * _BETWEEN:.0f} ms; all were answered,")
    print(f"half of them within {waits[len(waits) // 2]:.0f} ms, the last one after {waits[-1]:.0f} ms")


if __name__ == "__main__":
    asyncio.run(main())
