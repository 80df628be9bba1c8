"""Checking: everything that `citebot check` looks at, beyond what serving needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.covering import check_coverage, find_coverage
from bot.adapters.files.drifting import Drift, accept, find_drift
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import Written, find_knowledge, prove
from bot.adapters.files.self_testing import check_collisions, check_reaches, wordings_of
from bot.adapters.files.waivers import check_needed
from bot.cli.beside import Beside
from bot.cli.progress import Tell
from bot.cli.service import Places, read_configuration
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.pause import collection_paused
from bot.core.reach import Reach
from bot.core.self_test import SelfTest, Task, self_test
from bot.core.terms import TermReader
from bot.errors import Problem
from bot.settings import Settings

_LARGE = 100_000
"""Bytes of topic files from which a second process makes the check shorter."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: problems stop the bot from serving or publishing, warnings do not.

    `drafts` are the ids of entries that are not served yet; while the knowledge is `unfinished`,
    nobody has looked for holes. `reaches` are those of all entries, if they were asked for.
    """

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    knowledge: Knowledge
    drift: Drift | None = None
    drafts: tuple[str, ...] = ()
    unfinished: bool = False
    reaches: tuple[Reach, ...] = ()


def examine(places: Places, tell: Tell = lambda _what, _done, _of: None, *, every: bool = False) -> Report:
    """Return what is wrong with the settings, messages and knowledge of these places.

    With `every`, the reach of all entries is measured, which takes a while.
    """
    problems: list[Problem] = []
    settings, _ = read_configuration(places, problems)
    findings = Findings()
    known = settings or (Settings("") if places.knowledge else None)
    written, tested = Written(Knowledge(None, ())), SelfTest()
    if known is not None:
        folder = places.articles(known)
        size = sum(path.stat().st_size for path in folder.glob("entries/*.yaml") if path.is_file())
        with (
            collection_paused(),
            Beside(_warm, self_test, apart=size >= _LARGE) as tester,
        ):
            written = find_knowledge(folder, findings, proved=False)
            # An article that nobody has curated has no holes; it is quoted.
            if not findings.problems() and written.knowledge.topics:
                task = _task(written, known, every=every)
                tester.give(task)
                prove(written, findings)
                if not findings.problems():
                    tested = tester.result(tell)
                    _look_deeper(written, tested, task.floors, findings)
            else:
                prove(written, findings)
    return Report(
        tuple(sorted([*problems, *findings.problems()])),
        findings.warnings(),
        written.knowledge,
        drafts=written.drafts(),
        unfinished=bool(written.article and written.article.unfinished and written.knowledge.topics),
        reaches=tested.reaches if every else (),
    )


def _warm() -> None:
    """Load what reading any text takes."""
    TermReader(Lexicon()).read("how many 多少")


def _task(written: Written, settings: Settings, *, every: bool) -> Task:
    floors = {
        entry.id: settings.check.reach_not_stated if entry.not_stated else settings.check.reach
        for entry in written.knowledge.entries()
    }
    return Task(written.knowledge, wordings_of(written.entries()), settings.tuning, floors, every)


def _look_deeper(written: Written, tested: SelfTest, floors: Mapping[str, float], findings: Findings) -> None:
    """Note what makes no answer false, in knowledge whose answers are all proved."""
    entries = written.entries()
    waived = [entry.waived for entry in entries]
    check_collisions(tested.collisions, entries, findings)
    check_reaches((one for one in tested.reaches if one.share < floors[one.entry]), entries, findings)
    if written.article is not None and not written.article.unfinished:
        _, holes = find_coverage(written.article, written.knowledge)
        check_coverage(written.article, holes, findings)
        waived += [{one.waiver.code: one.place} for one in written.article.waived]
    check_needed(waived, findings)


def compare(places: Places, new: Path, *, accepted: bool) -> Report:
    """Return how the knowledge of these places stands in a new version of its article.

    With `accepted`, and without problems, the new version takes the place of the old.
    """
    folder = places.folder()
    findings = Findings()
    with collection_paused():
        written = find_knowledge(folder, findings)
        findings.raise_any()
        if written.article is None:
            raise AssertionError("a knowledge without problems has an article")
        drift = find_drift(folder, written, written.article, new, findings)
    if drift is not None and accepted and not findings.problems():
        accept(folder, new, drift)
    return Report(findings.problems(), findings.warnings(), written.knowledge, drift)
