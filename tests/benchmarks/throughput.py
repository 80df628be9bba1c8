"""Throughput: this bot and an echo bot of the library alone, side by side on the same stand-in.

Readers ask as soon as they have been answered, so many at a time as the bot handles at a time. With
`--memory` ten thousand questions are asked and the memory of the bot is drawn.
"""

import argparse
import asyncio
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

import matplotlib as mpl

from tests.end_to_end.standin import StandIn, serve

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).parent / "memory.png"
TOKEN = "424242:AAFakeTokenThatIsLongEnoughToBeRedacted"
BAR = 0.6
_CONCURRENT = (8, 16, 32)
_SLICE, _TURNS = 100, 15
_WARM = 200
_READERS = 400
_MANY = 10_000
_PAGE, _TICKS = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")


class Readers(StandIn):
    """A stand-in with readers who each ask one question, the next one when one has been answered."""

    def __init__(self, questions: Iterator[str]) -> None:
        super().__init__()
        self._questions = questions
        self._asked: dict[int, float] = {}
        self._count = 0
        self._left = 0
        self.waits: list[float] = []
        self.done = asyncio.Event()

    def ask(self, count: int, at_once: int) -> None:
        """Have so many questions asked, so many at a time."""
        self.waits.clear()
        self.done.clear()
        self._left = count
        for _ in range(at_once):
            self._next()

    def _next(self) -> None:
        if self._left:
            self._left -= 1
            self._count += 1
            chat = 1_000_000 + self._count % _READERS
            self._asked[chat] = time.perf_counter()
            self.message(next(self._questions), chat=chat)

    async def _sendMessage(self, params: dict[str, Any], _: str) -> dict[str, Any]:  # noqa: N802
        sent = await super()._sendMessage(params, _)
        began = self._asked.pop(int(params["chat_id"]), None)
        if began is not None:
            self.waits.append(time.perf_counter() - began)
            self._messages.clear()
            self.calls.clear()
            self._next()
            if not self._asked:
                self.done.set()
        return sent


def popular(questions: list[str]) -> Iterator[str]:
    """Yield questions as many readers ask them: the second most popular half as often as the first, and so on."""
    dice = random.Random(1)  # noqa: S311 - no secret
    shuffled = dice.sample(questions, len(questions))
    weights = [1 / rank for rank in range(1, len(shuffled) + 1)]
    while True:
        yield from dice.choices(shuffled, weights, k=1_000)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one bot did: updates a second, milliseconds of processor time for each, seconds readers waited."""

    rate: float
    cost: float
    waits: tuple[float, ...]


class Bot:
    """A bot in a process of its own, and what the system says of it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    def seconds(self) -> float:
        """Return the processor time it has used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def megabytes(self) -> float:
        """Return the memory it holds."""
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * _PAGE / 1e6

    async def stop(self) -> None:
        """End it."""
        self._process.terminate()
        await self._process.wait()


async def begin(name: str, readers: Readers, concurrent: int, folder: Path) -> Bot:
    """Start a bot, `citebot` as its command does or `echo`, and have it answer what warms it up."""
    environment = os.environ | {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": readers.url}
    if name == "citebot":
        # The store lies beside the configuration: a new one each time.
        folder = Path(tempfile.mkdtemp(dir=folder))
        config = folder / "config"
        shutil.copytree(ROOT / "config", config)
        shipped = (config / "bot.yaml").read_text("utf-8")
        changed = shipped.replace("concurrent_updates: 16", f"concurrent_updates: {concurrent}")
        (config / "bot.yaml").write_text(
            changed.replace("/tmp/citebot.alive", str(folder / "alive")), "utf-8"
        )
        command = [
            "-m",
            "bot",
            "serve",
            "--config",
            str(config),
            "--knowledge",
            str(ROOT / "knowledge" / "lanshan"),
        ]
    else:
        command = ["-m", "tests.benchmarks.echo", readers.url, str(concurrent)]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "ignore", *command, cwd=ROOT, env=environment
    )
    readers.ask(_WARM, concurrent)
    await asyncio.wait_for(readers.done.wait(), 60)
    return Bot(process)


async def slice_of(readers: Readers, bot: Bot, concurrent: int) -> Measured:
    """Return what a bot does with so many questions at a time."""
    used, began = bot.seconds(), time.perf_counter()
    readers.ask(_SLICE, concurrent)
    await readers.done.wait()
    took, used = time.perf_counter() - began, bot.seconds() - used
    return Measured(_SLICE / took, 1_000 * used / _SLICE, tuple(readers.waits))


async def measure(concurrent: int, questions: Iterator[str], folder: Path) -> dict[str, list[Measured]]:
    """Return what both bots do by turns: whatever else the machine has to do slows both."""
    found: dict[str, list[Measured]] = {"echo": [], "citebot": []}
    readers = {name: Readers(questions) for name in found}
    runners = [await serve(one) for one in readers.values()]
    bots = {name: await begin(name, one, concurrent, folder) for name, one in readers.items()}
    for _ in range(_TURNS):
        for name, slices in found.items():
            slices.append(await slice_of(readers[name], bots[name], concurrent))
    for bot in bots.values():
        await bot.stop()
    for runner in runners:
        await runner.cleanup()
    return found


async def compare(questions: Iterator[str], folder: Path) -> float:
    """Print the table and return the smallest share of the echo bot's updates a second."""
    least = 1e9
    print("| at a time | bot | updates/s | processor ms each | p50 ms | p95 ms | p99 ms | share |")
    print("|---|---|---|---|---|---|---|---|")
    for concurrent in _CONCURRENT:
        found = await measure(concurrent, questions, folder)
        rates = {name: median(one.rate for one in slices) for name, slices in found.items()}
        for name, slices in found.items():
            cuts = quantiles([1_000 * wait for one in slices for wait in one.waits], n=100)
            shown = " | ".join(f"{cuts[cut - 1]:.0f}" for cut in (50, 95, 99))
            cost, share = mean(one.cost for one in slices), rates[name] / rates["echo"]
            print(
                f"| {concurrent} | {name} | {rates[name]:.0f} | {cost:.2f} | {shown} | {share:.2f} |",
                flush=True,
            )
        least = min(least, rates["citebot"] / rates["echo"])
    return least


async def remember(questions: Iterator[str], folder: Path) -> None:
    """Draw the memory of this bot over ten thousand questions and print how it grew."""
    readers = Readers(questions)
    runner = await serve(readers)
    bot = await begin("citebot", readers, 16, folder)
    held: list[float] = []
    step = _MANY // 100
    for _ in range(100):
        readers.ask(step, 16)
        await readers.done.wait()
        held.append(bot.megabytes())
    await bot.stop()
    await runner.cleanup()
    first, last = median(held[10:30]), median(held[-20:])
    print(
        f"memory over {_MANY} questions: {held[0]:.0f} MB at first, {first:.0f} MB from 1,000 to 3,000, "
        f"{last:.0f} MB in the last 2,000 ({(last - first) / first:+.1%})"
    )
    draw([step * number for number in range(1, 101)], held)


def draw(asked: list[int], held: list[float]) -> None:
    """Write the picture."""
    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after its backend is chosen

    figure, axes = plt.subplots(figsize=(7, 3))
    axes.plot(asked, held, color="#1f5f8b")
    axes.set(
        xlabel="questions answered", ylabel="memory, MB", ylim=(0, max(held) * 1.15), xlim=(0, asked[-1])
    )
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(PICTURE, dpi=110)
    print(f"drew {PICTURE.relative_to(ROOT)}")


def main() -> None:
    """Measure both bots, or the memory of this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memory", action="store_true", help="draw the memory over ten thousand questions")
    parser.add_argument("--different", action="store_true", help="ask each question once before any again")
    given = parser.parse_args()
    lines = (ROOT / "tests" / "corpus" / "working.jsonl").read_text("utf-8").splitlines()
    known = [json.loads(line)["q"] for line in lines]
    questions = cycle(known) if given.different else popular(known)
    with tempfile.TemporaryDirectory() as folder:
        if given.memory:
            asyncio.run(remember(questions, Path(folder)))
        else:
            least = asyncio.run(compare(questions, Path(folder)))
            print(f"smallest share {least:.2f}, bar {BAR}")
            sys.exit(0 if least >= BAR else 1)


if __name__ == "__main__":
    main()
