"""Checking: everything that `citebot check` looks at, beyond what serving needs."""

from dataclasses import dataclass
from pathlib import Path

from bot.adapters.files.covering import check_coverage, find_coverage
from bot.adapters.files.drifting import Drift, accept, find_drift
from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import Written, find_knowledge
from bot.adapters.files.waivers import check_needed
from bot.cli.service import Places, read_configuration
from bot.core.knowledge import Knowledge
from bot.core.pause import collection_paused
from bot.errors import Problem
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: problems stop the bot from serving or publishing, warnings do not.

    `drafts` are the ids of entries that are not served yet; while the knowledge is `unfinished`,
    nobody has looked for holes.
    """

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    knowledge: Knowledge
    drift: Drift | None = None
    drafts: tuple[str, ...] = ()
    unfinished: bool = False


def examine(places: Places) -> Report:
    """Return what is wrong with the settings, messages and knowledge of these places."""
    problems: list[Problem] = []
    settings, _ = read_configuration(places, problems)
    findings = Findings()
    known = settings or (Settings("") if places.knowledge else None)
    written = Written(Knowledge(None, ()))
    if known is not None:
        with collection_paused():
            written = find_knowledge(places.articles(known), findings)
            # An article that nobody has curated has no holes; it is quoted.
            if not findings.problems() and written.knowledge.topics:
                _look_deeper(written, findings)
    return Report(
        tuple(sorted([*problems, *findings.problems()])),
        findings.warnings(),
        written.knowledge,
        drafts=written.drafts(),
        unfinished=bool(written.article and written.article.unfinished and written.knowledge.topics),
    )


def _look_deeper(written: Written, findings: Findings) -> None:
    """Note what makes no answer false, in knowledge whose answers are all proved."""
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
