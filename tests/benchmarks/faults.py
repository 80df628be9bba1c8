"""Faults: what the tests of faults state, as a table of what holds by polling and by webhook."""

import contextlib
import sys
from collections import defaultdict
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[1] / "end_to_end" / "test_faults.py"
_WAYS = ("polling", "webhook")
_FINE = "holds"


class Collector:
    """Collects the outcome of each test by its sentence and the way updates came."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take note of one outcome."""
        if report.when != "call" and report.passed:
            return
        name, _, parameters = report.nodeid.rpartition("::")[2].partition("[")
        sentence = name.removeprefix("test_").replace("_", " ")
        given = parameters.rstrip("]")
        way = next((one for one in _WAYS if one in given.split("-")), "polling")
        self.found[sentence][way].add(_FINE if report.passed else "FAILS")


def main() -> None:
    """Run the tests and print the table."""
    collector = Collector()
    # Its own report would stand in the table.
    with contextlib.redirect_stdout(sys.stderr):
        code = pytest.main([str(FILE), "-q"], plugins=[collector])
    print("| what goes wrong, and what holds | polling | webhook |\n|---|---|---|")
    for sentence, ways in collector.found.items():
        shown = [", ".join(sorted(ways[way])) if way in ways else "-" for way in _WAYS]
        print(f"| {sentence} | {' | '.join(shown)} |")
    sys.exit(int(code))


if __name__ == "__main__":
    main()
