"""Checks: how long `citebot check` takes, on the shipped knowledge and on 2,000 made-up entries.

Run with `make checks`. Seconds on the clock and of both processes' processor time are those of this
machine and this run; nothing is asserted. Then the shares of shipped Chinese phrasings that find
their entry as they are typed in the other script and in pinyin, and the reach of its entries.
"""

import argparse
import hashlib
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.adapters.files.self_testing import wordings_of
from bot.cli.service import Places, build
from bot.core.knowledge import Entry, Knowledge
from bot.core.text.pinyin import readings
from bot.core.text.script import to_traditional
from bot.core.trying.self_test import Task, self_test
from tests.benchmarks.corpus import ROOT
from tests.benchmarks.synthetic import Maker

_SHIPPED = ROOT / "knowledge" / "lanshan"
_ENTRIES = 2_000
_TOPICS = 20
_ROUNDS = 3
_ENTRY = re.compile(r"entry-\d+")


def made_up(size: int, folder: Path) -> Path:
    """Write a made-up knowledge as an operator would and return its folder.

    Words chosen blindly may read as a number or a name; where they do, the rule is waived.
    """
    knowledge = Maker().knowledge(size, article=True)
    findings = Findings()
    find_knowledge(_write(knowledge, folder, {}), findings)
    waived: dict[str, set[str]] = defaultdict(set)
    for problem in findings.problems():
        waived[_ENTRY.search(problem.fact)[0]].add(problem.code)  # type: ignore[index]
    return _write(knowledge, folder, waived)


def _write(knowledge: Knowledge, folder: Path, waived: Mapping[str, Collection[str]]) -> Path:
    if knowledge.article is None:
        raise ValueError("only knowledge with an article can be checked")
    (folder / "entries").mkdir(parents=True, exist_ok=True)
    raw = knowledge.article.raw
    (folder / "article.txt").write_text(raw, "utf-8")
    digest = hashlib.sha256(raw.encode("utf-8")).hexdigest()
    (folder / "article.yaml").write_text(f"id: made-up\nlanguage: zh\nsha256: {digest}\n", "utf-8")
    (folder / "lexicon.yaml").write_text("names: []\nterms: []\n", "utf-8")
    for number in range(_TOPICS):
        lines = [f"topic: topic-{number}", f"title: {{zh: 虚构{number}, en: Made up {number}}}", "entries:"]
        for entry in knowledge.entries()[number::_TOPICS]:
            lines += _written(entry, waived.get(entry.id, ()))
        (folder / "entries" / f"topic-{number}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def _written(entry: Entry, waived: Collection[str]) -> Iterator[str]:
    yield f"  - id: {entry.id}"
    if waived:
        yield f"    waive: {{{', '.join(f'{code}: made up' for code in sorted(waived))}}}"
    yield f"    cites: {_listed(citation.quote for citation in entry.citations)}"
    yield f"    answer: {{zh: {_quoted(entry.answers['zh'])}, en: {_quoted(entry.answers['en'])}}}"
    yield "    phrasings:"
    for language, texts in entry.phrasings.items():
        yield f"      {language}: {_listed(texts)}"


def _listed(texts: Iterable[str]) -> str:
    return json.dumps(list(texts), ensure_ascii=False)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def timed(folder: Path) -> tuple[float, float, str]:
    """Return the seconds and the processor seconds of one check, and what it found."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    command = [sys.executable, "-m", "bot", "check", str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout
    spent = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    codes = sorted({line.rpartition("[")[2][:4] for line in told.splitlines() if "[" in line})
    lines = len(told.splitlines())
    return spent, processor, f"{lines} lines of output{', ' + ', '.join(codes) if codes else ''}"


def scripts() -> None:
    """Print how many Chinese phrasings of the shipped knowledge find their entry in other letters."""
    answerer = build(Places(_SHIPPED)).answerer
    found = {"traditional": 0, "pinyin": 0}
    asked = 0
    for entry in find_knowledge(_SHIPPED, Findings(), proved=False).knowledge.entries():
        for text in (text for text in entry.phrasings.get("zh", ()) if not text.isascii()):
            asked += 1
            typed = " ".join((readings(char) or ((char,),))[0][0] for char in text)
            for name, variant in (("traditional", to_traditional(text)), ("pinyin", typed)):
                decision = answerer.decided(variant)  # type: ignore[union-attr]
                found[name] += entry.id in {one.id for one in decision.statements}
    for name, count in found.items():
        print(f"phrasings in {name:12} find their entry: {count / asked:6.1%} of {asked}")


def reaches() -> None:
    """Print how well the phrasings of the shipped entries reach each other."""
    written = find_knowledge(_SHIPPED, Findings(), proved=False)
    task = Task(written.knowledge, wordings_of(written.entries()), every=True)
    silent = {entry.id for entry in written.knowledge.entries() if entry.not_stated}
    found = self_test(task).reaches
    for name, some in (
        ("answering", [one for one in found if one.entry not in silent]),
        ("not stated", [one for one in found if one.entry in silent]),
    ):
        shares = sorted(one.share for one in some)
        reached = sum(one.reached for one in some) / sum(one.phrasings for one in some)
        print(
            f"reach of {len(some)} entries, {name:10}: {reached:.0%} of all phrasings, "
            f"least {shares[0]:.0%}, median {statistics.median(shares):.0%}"
        )


def main() -> None:
    """Print all measurements; with `--times`, only those of the clock."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--times", action="store_true", help="only measure how long the check takes")
    chosen = options.parse_args()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    rounds = [timed(_SHIPPED) for _ in range(_ROUNDS)]
    for spent, processor, told in rounds:
        print(f"check of the shipped knowledge: {spent:5.2f} s, processor {processor:5.2f} s, {told}")
    with tempfile.TemporaryDirectory() as folder:
        made = made_up(_ENTRIES, Path(folder) / "made-up")
        spent, processor, told = timed(made)
        print(f"check of {_ENTRIES:,} made-up entries: {spent:5.1f} s, processor {processor:5.1f} s, {told}")
    if not chosen.times:
        scripts()
        reaches()


if __name__ == "__main__":
    main()
