"""Speed: start, one question, and memory on the shipped knowledge, printed as a table.

Run with `make bench`. Figures are of this machine and this run; nothing is asserted.
"""

import resource
import statistics
import subprocess
import sys
import time

from bot import Engine
from tests.benchmarks.corpus import ROOT, answerable, outside

_START = "import time; t = time.perf_counter(); from bot import Engine; e = Engine.load({folder!r}); e.ask('how many'); print(time.perf_counter() - t)"
_ROUNDS = 3


def main() -> None:
    """Print the table."""
    folder = ROOT / "knowledge" / "lanshan"
    command = [sys.executable, "-W", "ignore", "-c", _START.format(folder=str(folder))]
    starts = [
        float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)
        for _ in range(3)
    ]

    engine = Engine.load(folder)
    questions = [question for _, question in answerable()] + outside()
    questions = [question[:200] for question in questions]
    for question in questions:
        engine.ask(question)
    times: list[float] = []
    for _ in range(_ROUNDS):
        for question in questions:
            begin = time.perf_counter()
            engine.ask(question)
            times.append(1000 * (time.perf_counter() - begin))
    cuts = statistics.quantiles(times, n=100)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"questions asked            {len(times)}")
    print(f"median of one question     {cuts[49]:.2f} ms")
    print(f"99th percentile            {cuts[98]:.2f} ms")
    print(
        f"start to first answer      {statistics.median(starts):.2f} s (median of {len(starts)}, warm caches)"
    )
    print(f"peak resident memory       {memory:.0f} MB")


if __name__ == "__main__":
    main()
