"""Checking: everything that `citebot check` looks at, beyond what serving needs."""

from dataclasses import dataclass

from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import Written, find_knowledge
from bot.adapters.files.messages_file import load_messages
from bot.adapters.files.settings_file import load_settings
from bot.adapters.files.waivers import check_needed
from bot.cli.service import Places, kept
from bot.core.knowledge import Knowledge
from bot.core.pause import collection_paused
from bot.errors import Problem
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: problems stop the bot from serving or publishing, warnings do not."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    knowledge: Knowledge


def examine(places: Places) -> Report:
    """Return what is wrong with the settings, messages and knowledge of these places."""
    problems: list[Problem] = []
    config = places.configuration()
    settings = kept(lambda: load_settings(config / "bot.yaml"), problems)
    kept(lambda: load_messages(config / "messages"), problems)
    findings = Findings()
    known = settings or (Settings("") if places.knowledge else None)
    written = Written(Knowledge(None, ()))
    if known is not None:
        with collection_paused():
            written = find_knowledge(places.articles(known), findings)
            if not findings.problems():
                _look_deeper(written, findings)
    return Report(tuple(sorted([*problems, *findings.problems()])), findings.warnings(), written.knowledge)


def _look_deeper(written: Written, findings: Findings) -> None:
    """Note what makes no answer false, in knowledge whose answers are all proved."""
    waived = [entry.waived for entry in written.entries()]
    if written.article is not None:
        waived += [{one.code: one.place} for one in written.article.waived]
    check_needed(waived, findings)
