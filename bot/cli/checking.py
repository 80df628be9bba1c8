"""Checking: everything that `citebot check` looks at, beyond what serving needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from bot.adapters.files.between import check_between
from bot.adapters.files.covering import check_coverage, find_coverage
from bot.adapters.files.drifting import Drift, accept, find_drift
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import Written, find_knowledge, prove
from bot.adapters.files.library_folder import articles_in, find_library
from bot.adapters.files.self_testing import check_collisions, check_reaches, wordings_of
from bot.adapters.files.waivers import check_needed
from bot.cli.beside import Beside
from bot.cli.progress import Tell
from bot.cli.service import Places, kept, messages_of, settings_of
from bot.core.knowledge import Knowledge, Lexicon
from bot.core.pause import collection_paused
from bot.core.proving.holes import Judged
from bot.core.text.script import to_traditional
from bot.core.trying.reach import Reach
from bot.core.trying.self_test import SelfTest, SelfTester, Task
from bot.core.words.glosses import prepare_glossary
from bot.core.words.terms import TermReader
from bot.errors import Problem
from bot.settings import Settings

_LARGE = 100_000
"""Bytes of topic files from which a second process makes the check shorter."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one article, when nothing is wrong with it.

    `drafts` are the ids of entries that are not served yet; while it is `unfinished`, nobody has
    looked for holes. `reaches` are those of all entries, if they were asked for.
    """

    folder: Path
    knowledge: Knowledge
    drafts: tuple[str, ...] = ()
    unfinished: bool = False
    reaches: tuple[Reach, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: problems stop the bot from serving or publishing, warnings do not."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    articles: tuple[Checked, ...] = ()
    drift: Drift | None = None


@dataclass(frozen=True, slots=True)
class _Testing:
    """How knowledge is asked its own phrasings, where, and who is told of it."""

    settings: Settings
    tester: Beside[tuple[Task, ...], tuple[SelfTest, ...]]
    tell: Tell
    every: bool


def examine(places: Places, tell: Tell = lambda _what, _done, _of: None, *, every: bool = False) -> Report:
    """Return what is wrong with the settings, messages and all knowledge of these places.

    With `every`, the reach of all entries is measured, which takes a while.
    """
    problems: list[Problem] = []
    findings = Findings()
    settings = kept(lambda: settings_of(places), problems)
    known = settings or (Settings("") if places.knowledge else None)
    articles: tuple[Checked, ...] = ()
    if known is not None:
        apart = _size(folder := places.articles(known)) >= _LARGE
        # The second process starts as early as can be: it has the longest way to go.
        with collection_paused(), Beside(partial(_tested, apart=apart), apart=apart, warm=_warm) as tester:
            kept(lambda: messages_of(places), problems)
            articles = _articles(_written(folder, findings), _Testing(known, tester, tell, every), findings)
    else:
        kept(lambda: messages_of(places), problems)
    return Report(tuple(sorted([*problems, *findings.problems()])), findings.warnings(), articles)


def _articles(written: Mapping[Path, Written], testing: _Testing, findings: Findings) -> tuple[Checked, ...]:
    """Return what is known of articles, noting what is wrong with them."""
    tested: dict[Path, SelfTest] = {}
    tasks = {path: _task(one, testing.settings, every=testing.every) for path, one in written.items()}
    if not findings.problems():
        testing.tester.give(tuple(tasks.values()))
    for one in written.values():
        prove(one, findings)
    if not findings.problems():
        check_between(written, findings)
        holes = {path: _holes(one) for path, one in written.items()}
        tested = dict(zip(tasks, testing.tester.result(testing.tell), strict=True))
        for path, one in written.items():
            _look_deeper(one, holes[path], tested[path], tasks[path].floors, findings)
    shown = tested if testing.every else {}
    return tuple(
        _checked(path, one, shown[path].reaches if path in shown else ()) for path, one in written.items()
    )


def _tested(tasks: Iterable[Task], tell: Tell, *, apart: bool) -> tuple[SelfTest, ...]:
    """Return what each knowledge makes of its own phrasings.

    By the time that one is ready to be asked, all answers are proved, and both cores are at hand.
    """
    found: list[SelfTest] = []
    for task in tasks:
        tester = SelfTester(task)
        with Beside(tester.half, apart=apart) as other:
            other.give(2)
            first = tester.half(1, tell)
            found.append(first + other.result(tell))
    return tuple(found)


def _warm() -> None:
    """Load what reading any text takes, in either script, and what the glossary of any knowledge does."""
    TermReader(Lexicon()).read("how many 多少")
    to_traditional("多少")
    prepare_glossary()


def _size(folder: Path) -> int:
    """Return the bytes of all topic files of an article, or of the articles in a folder."""
    topics = chain(folder.glob("entries/*.yaml"), folder.glob("*/entries/*.yaml"))
    return sum(path.stat().st_size for path in topics if path.is_file())


def _task(written: Written, settings: Settings, *, every: bool) -> Task:
    floors = {
        entry.id: settings.check.reach_not_stated if entry.not_stated else settings.check.reach
        for entry in written.knowledge.entries()
    }
    return Task(written.knowledge, wordings_of(written.entries()), settings.tuning, floors, every)


def _written(folder: Path, findings: Findings) -> Mapping[Path, Written]:
    """Return the one article of a folder, or all that are in it; their answers are not proved yet."""
    found = articles_in(folder)
    if len(found) > 1:
        return find_library(folder, findings, proved=False)
    return {one: find_knowledge(one, findings, proved=False) for one in found or (folder,)}


def _checked(folder: Path, written: Written, reaches: tuple[Reach, ...] = ()) -> Checked:
    unfinished = bool(written.article and written.article.unfinished and written.knowledge.topics)
    return Checked(folder, written.knowledge, written.drafts(), unfinished, reaches)


def _holes(written: Written) -> Judged | None:
    """Return where no entry tells what an article does; an article that nobody has curated has no holes."""
    if not written.knowledge.topics or written.article is None or written.article.unfinished:
        return None
    return find_coverage(written.article, written.knowledge)[1]


def _look_deeper(
    written: Written,
    holes: Judged | None,
    tested: SelfTest,
    floors: Mapping[str, float],
    findings: Findings,
) -> None:
    """Note what makes no answer false, in knowledge whose answers are all proved; else it is quoted."""
    if not written.knowledge.topics:
        return
    entries = written.entries()
    waived = [entry.waived for entry in entries]
    check_collisions(tested.collisions, entries, findings)
    check_reaches((one for one in tested.reaches if one.share < floors[one.entry]), entries, findings)
    if written.article is not None and holes is not None:
        check_coverage(written.article, holes, findings)
        waived += [{one.waiver.code: one.place} for one in written.article.waived]
    check_needed(waived, findings)


def compare(places: Places, new: Path, *, accepted: bool) -> Report:
    """Return how the knowledge of these places stands in a new version of its article.

    With `accepted`, and without problems, the new version takes the place of the old.
    """
    folder = places.article()
    findings = Findings()
    with collection_paused():
        written = find_knowledge(folder, findings)
        findings.raise_any()
        if written.article is None:
            raise AssertionError("a knowledge without problems has an article")
        drift = find_drift(folder, written, written.article, new, findings)
    if drift is not None and accepted and not findings.problems():
        accept(folder, new, drift)
    return Report(findings.problems(), findings.warnings(), (_checked(folder, written),), drift)
