"""Checking: everything that `citebot check` looks at, beyond what serving needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.between import check_between
from bot.adapters.files.covering import check_coverage, find_coverage
from bot.adapters.files.drifting import Drift, accept, find_drift
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import Written, find_knowledge
from bot.adapters.files.library_folder import articles_in, find_library
from bot.adapters.files.waivers import check_needed
from bot.cli.service import Places, read_configuration
from bot.core.knowledge import Knowledge
from bot.core.pause import collection_paused
from bot.errors import Problem
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one article, when nothing is wrong with it.

    `drafts` are the ids of entries that are not served yet; while it is `unfinished`, nobody has
    looked for holes.
    """

    folder: Path
    knowledge: Knowledge
    drafts: tuple[str, ...] = ()
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: problems stop the bot from serving or publishing, warnings do not."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    articles: tuple[Checked, ...] = ()
    drift: Drift | None = None


def examine(places: Places) -> Report:
    """Return what is wrong with the settings, messages and all knowledge of these places."""
    problems: list[Problem] = []
    settings, _ = read_configuration(places, problems)
    findings = Findings()
    known = settings or (Settings("") if places.knowledge else None)
    written: Mapping[Path, Written] = {}
    if known is not None:
        with collection_paused():
            written = _written(places.articles(known), findings)
            if not findings.problems():
                for one in written.values():
                    _look_deeper(one, findings)
                check_between(written, findings)
    return Report(
        tuple(sorted([*problems, *findings.problems()])),
        findings.warnings(),
        tuple(_checked(folder, one) for folder, one in written.items()),
    )


def _written(folder: Path, findings: Findings) -> Mapping[Path, Written]:
    """Return the one article of a folder, or all that are in it."""
    found = articles_in(folder)
    if len(found) > 1:
        return find_library(folder, findings)
    return {one: find_knowledge(one, findings) for one in found or (folder,)}


def _checked(folder: Path, written: Written) -> Checked:
    unfinished = bool(written.article and written.article.unfinished and written.knowledge.topics)
    return Checked(folder, written.knowledge, written.drafts(), unfinished)


def _look_deeper(written: Written, findings: Findings) -> None:
    """Note what makes no answer false, in knowledge whose answers are all proved.

    An article that nobody has curated has no holes; it is quoted.
    """
    if not written.knowledge.topics:
        return
    waived = [entry.waived for entry in written.entries()]
    if written.article is not None and not written.article.unfinished:
        _, holes = find_coverage(written.article, written.knowledge)
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
