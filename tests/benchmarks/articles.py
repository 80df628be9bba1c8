"""Articles: what more articles in one bot cost, on 10, 100 and 1,000 made-up ones without entries.

Run with `make articles`. Prints a table and draws tests/benchmarks/articles.png. Each number is
measured in processes of its own, first with nothing kept on disk, then with what the first one
kept; times are processor time, so that a busy machine tells the same. Nothing is asserted.
"""

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from bot import Engine
from bot.core.answerer import Explanation
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.outcomes import Answer
from bot.core.sentences.article_answerer import ArticleAnswerer
from tests.benchmarks.corpus import ROOT
from tests.benchmarks.many_articles import Asked, articles, outside

SIZES = (10, 100, 1_000)
PICTURE = ROOT / "tests" / "benchmarks" / "articles.png"
_QUESTIONS = 300
_OUTSIDE = 60
_WARM_UP = 20
"""Questions asked before any is measured: the first ones read tables that serve all articles."""
_LONG = 10_000
_REPEATS = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """What a number of articles costs: seconds to load, megabytes at the peak, milliseconds a question.

    `routed` is the share of answered questions that the right article answers, `right` that of all
    questions that get the right value, `silent` that of questions about other towns that get no answer.
    """

    articles: int
    load: float
    memory: float
    median: float
    worst: float
    routed: float
    right: float
    silent: float


def measured(folder: Path, size: int) -> Cost:
    """Return the costs of the articles in a folder, measured in this process."""
    every = [one for made in articles(size) for one in made.asked]
    asked = random.Random(7).sample(every, min(len(every), _QUESTIONS + _WARM_UP))  # noqa: S311
    begin = time.process_time()
    engine = Engine.load(folder)
    load = time.process_time() - begin
    for one in asked[:_WARM_UP]:
        engine.ask(one.question)
    times: list[float] = []
    found: list[tuple[Asked, Explanation]] = []
    for one in asked[_WARM_UP:]:
        begin = time.process_time()
        explained = engine.explain(one.question)
        times.append(1000 * (time.process_time() - begin))
        found.append((one, explained))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cuts = statistics.quantiles(times, n=100)
    said = [(one, each.outcome) for one, each in found if isinstance(each.outcome, Answer)]
    routed = sum(outcome.statements[0].citations[0].article == one.article for one, outcome in said)
    right = sum(one.words in outcome.statements[0].citations[0].quote for one, outcome in said)
    silent = sum(not isinstance(engine.ask(one.question), Answer) for one in outside(_OUTSIDE))
    shares = (routed / max(1, len(said)), right / len(found), silent / _OUTSIDE)
    return Cost(size, load, memory, cuts[49], cuts[98], *shares)


def long_article() -> float:
    """Return the seconds that reading and indexing an article of 10,000 characters takes, after warm-up."""
    spent = []
    for made in articles(2 * _REPEATS, _LONG):
        raw = (made.raw * 10)[:_LONG]
        begin = time.process_time()
        ArticleAnswerer(read_article(raw, ReadingRules(id=made.id, language=made.language)))
        spent.append(time.process_time() - begin)
    return statistics.median(spent[2:])


def apart(folder: Path, cache: Path, size: int) -> Cost:
    """Return the costs of some articles, measured in a process of its own that keeps them in `cache`."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.articles"]
    command += ["--size", str(size), "--folder", str(folder)]
    kept = {"CITEBOT_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env=kept).stdout
    return Cost(**json.loads(told))


def table(costs: Sequence[tuple[Cost, Cost]]) -> None:
    """Print what each number of articles costs, read anew and from what is kept."""
    print(
        f"{'articles':>8} {'load s':>7} {'kept s':>7} {'memory MB':>10} {'median ms':>10} {'p99 ms':>7} "
        f"{'routed':>7} {'right':>7} {'silent':>7}"
    )
    for cold, warm in costs:
        print(
            f"{warm.articles:8,} {cold.load:7.2f} {warm.load:7.2f} {warm.memory:10.0f} {warm.median:10.2f} "
            f"{warm.worst:7.2f} {warm.routed:7.1%} {warm.right:7.1%} {warm.silent:7.1%}"
        )


def draw(costs: Sequence[tuple[Cost, Cost]]) -> None:
    """Draw the time to load and the time of a question against the number of articles."""
    mpl.use("Agg")
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.8), layout="constrained")
    sizes = [warm.articles for _, warm in costs]
    panels = (
        (
            left,
            "seconds to load",
            (
                ("read anew", [cold.load for cold, _ in costs], "#b3402e"),
                ("kept on disk", [warm.load for _, warm in costs], "#2f7d4f"),
            ),
        ),
        (
            right,
            "milliseconds a question",
            (
                ("99th percentile", [warm.worst for _, warm in costs], "#b3402e"),
                ("median", [warm.median for _, warm in costs], "#2f7d4f"),
            ),
        ),
    )
    for axes, label, lines in panels:
        for name, spent, colour in lines:
            axes.plot(sizes, spent, marker="o", color=colour)
            axes.annotate(name, (sizes[-1], spent[-1]), (8, -4), textcoords="offset points", color=colour)
            for size, one in zip(sizes, spent, strict=True):
                axes.annotate(
                    f"{one:.2g}", (size, one), (0, 7), textcoords="offset points", ha="center", color=colour
                )
        axes.set(xscale="log", xlim=(sizes[0] * 0.6, sizes[-1] * 12), ylim=(0, None))
        axes.set(xlabel="articles of 1,500 characters", ylabel=label)
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.spines[["top", "right"]].set_visible(False)
        axes.minorticks_off()
    figure.savefig(PICTURE, dpi=110)
    print(f"drew {PICTURE.relative_to(ROOT)}")


def main() -> None:
    """Print the table and draw the picture; with `--size`, print the costs of that number as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--size", type=int, help="measure one number of articles in this process")
    options.add_argument("--folder", type=Path, help="where these articles lie")
    chosen = options.parse_args()
    if chosen.size:
        print(json.dumps(asdict(measured(chosen.folder, chosen.size))))
        return
    costs = []
    with tempfile.TemporaryDirectory() as temporary:
        for size in SIZES:
            folder, cache = Path(temporary) / str(size), Path(temporary) / f"cache-{size}"
            for made in articles(size):
                made.write(folder)
            costs.append((apart(folder, cache, size), apart(folder, cache, size)))
    table(costs)
    print(f"an article of {_LONG:,} characters is read and indexed in {1000 * long_article():.0f} ms")
    draw(costs)


if __name__ == "__main__":
    main()
