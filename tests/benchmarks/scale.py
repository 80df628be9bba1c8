"""Scale: what more entries cost, on made-up knowledge of 100, 1,000 and 10,000 entries.

Run with `make scale`. Prints a table and draws tests/benchmarks/scale.png. Each size is measured in
a process of its own; times are processor time, so that a busy machine tells the same. Nothing is
asserted. With `--article`, every entry cites a sentence of an article that is searched, too.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import matplotlib as mpl
from matplotlib import pyplot as plt

from bot.adapters.files.messages_file import load_messages
from bot.core.answerer import Answerer
from bot.core.pause import collection_paused
from tests.benchmarks.corpus import ROOT
from tests.benchmarks.synthetic import Asked, Maker

SIZES = (100, 1_000, 10_000)
PICTURE = ROOT / "tests" / "benchmarks" / "scale.png"
_QUESTIONS = 300
_WARM_UP = 20
"""Questions asked before any is measured: the first one reads tables that serve all knowledge."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one size costs: seconds to build, megabytes at the peak, milliseconds a question.

    `right` is how often, 0 to 1, the entry that a question is about comes first, of the questions
    that are about one.
    """

    entries: int
    phrasings: int
    build: float
    memory: float
    median: float
    worst: float
    right: float


def measured(size: int, *, article: bool) -> Cost:
    """Return the costs of one size, measured in this process."""
    maker = Maker()
    knowledge = maker.knowledge(size, article=article)
    asked = maker.questions(knowledge, _WARM_UP + _QUESTIONS)
    smalltalk = load_messages(ROOT / "config" / "messages").smalltalk
    begin = time.process_time()
    with collection_paused():
        answerer = Answerer(knowledge, None, smalltalk)
    build = time.process_time() - begin
    for one in asked[:_WARM_UP]:
        answerer.ask(one.question)
    times: list[float] = []
    for one in asked[_WARM_UP:]:
        begin = time.process_time()
        answerer.ask(one.question)
        times.append(1000 * (time.process_time() - begin))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cuts = statistics.quantiles(times, n=100)
    about = [one for one in asked[_WARM_UP:] if one.entry]
    right = sum(_comes_first(answerer, one) for one in about) / len(about)
    phrasings = sum(len(texts) for entry in knowledge.entries() for texts in entry.phrasings.values())
    return Cost(size, phrasings, build, memory, cuts[49], cuts[98], right)


def _comes_first(answerer: Answerer, asked: Asked) -> bool:
    """Tell whether the entry that a question is about comes first, or the very sentence it cites."""
    entry = answerer.knowledge.entry(asked.entry)
    first = next(iter(answerer.rank(asked.question, 1)), None)
    if entry is None or first is None:
        return False
    return first.id == entry.id or bool(entry.citations and first.citations == entry.citations)


def apart(size: int, *, article: bool) -> Cost:
    """Return the costs of one size, measured in a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.scale", "--size", str(size)]
    command += ["--article"] if article else []
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout
    return Cost(**json.loads(told))


def table(costs: Sequence[Cost]) -> None:
    """Print what each size costs."""
    print(
        f"{'entries':>8} {'phrasings':>10} {'build s':>8} {'memory MB':>10} {'median ms':>10} {'p99 ms':>7} {'right first':>12}"
    )
    for one in costs:
        print(
            f"{one.entries:8,} {one.phrasings:10,} {one.build:8.2f} {one.memory:10.0f} {one.median:10.2f} "
            f"{one.worst:7.2f} {one.right:12.1%}"
        )


def draw(costs: Sequence[Cost]) -> None:
    """Draw the time of a question against the number of entries."""
    mpl.use("Agg")
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    sizes = [one.entries for one in costs]
    lines = (
        ("99th percentile", [one.worst for one in costs], "#b3402e"),
        ("median", [one.median for one in costs], "#2f7d4f"),
    )
    for name, times, colour in lines:
        axes.plot(sizes, times, marker="o", color=colour)
        axes.annotate(name, (sizes[-1], times[-1]), (8, -4), textcoords="offset points", color=colour)
        for size, spent in zip(sizes, times, strict=True):
            axes.annotate(
                f"{spent:.1f}", (size, spent), (0, 7), textcoords="offset points", ha="center", color=colour
            )
    median = costs[0].median
    axes.plot(sizes, [median * size / sizes[0] for size in sizes], linestyle="--", color="#888888")
    axes.annotate(
        "in step with entries",
        (sizes[1], median * sizes[1] / sizes[0]),
        (-8, 4),
        textcoords="offset points",
        ha="right",
        color="#666666",
    )
    axes.set(xscale="log", yscale="log", xlim=(sizes[0] * 0.8, sizes[-1] * 3.5))
    axes.set(xlabel="entries, ten phrasings each", ylabel="milliseconds of processor time a question")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.yaxis.set_major_formatter("{x:g}")
    axes.spines[["top", "right"]].set_visible(False)
    axes.minorticks_off()
    figure.savefig(PICTURE, dpi=110)
    print(f"drew {PICTURE.relative_to(ROOT)}")


def main() -> None:
    """Print the table and draw the picture; with `--size`, print the costs of that size as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--size", type=int, help="measure one number of entries in this process")
    options.add_argument("--article", action="store_true", help="let every entry cite an article")
    chosen = options.parse_args()
    if chosen.size:
        print(json.dumps(asdict(measured(chosen.size, article=chosen.article))))
        return
    costs = [apart(size, article=chosen.article) for size in SIZES]
    table(costs)
    if not chosen.article:
        draw(costs)


if __name__ == "__main__":
    main()
