"""Diff: which questions would be answered differently than in another state of the knowledge."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from bot.adapters.files.findings import Findings
from bot.adapters.files.questions_file import find_questions
from bot.cli import diff_report
from bot.cli.diff_report import Report
from bot.cli.older import older
from bot.cli.options import PROBLEMS, ConfigOption, JsonOption, KnowledgeOption
from bot.cli.screen import terminal
from bot.cli.service import Places, Service, build
from bot.core.knowledge import Entry, Knowledge
from bot.core.text.normalize import fingerprint
from bot.replies.difference import Difference, Kind, difference

EPILOG = """
Examples: `citebot diff` (since the last commit) · `citebot diff main --markdown` · `citebot diff ../kept`

Asks the questions of tests/corpus/questions beside the configuration, those of each `--questions`
file (YAML, JSON lines or plain lines), and the phrasings of entries that changed. Both states are
asked with this version of the program. Exit codes: 0 it has reported, 1 what `--fail-on` names was
found or the other state cannot be read, 2 wrong usage.
"""
_CORPUS = Path("tests", "corpus", "questions")


def diff(  # noqa: PLR0913 - one for each option
    revision: Annotated[
        str, typer.Argument(metavar="REV", help="A git revision, or a folder that was kept.")
    ] = "HEAD",
    *,
    questions: Annotated[
        list[Path] | None,
        typer.Option("--questions", metavar="FILE", help="More questions; can be repeated."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Ask all phrasings, not only those that changed.")
    ] = False,
    as_json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print it for a pull request.")] = False,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="KINDS", help=f"Exit with 1 on any of: {','.join(Kind)}.")
    ] = "",
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Tell which questions would be answered differently than in another state."""
    if as_json and markdown:
        raise typer.BadParameter("give --json or --markdown, not both", param_hint="diff")
    fatal = _kinds(fail_on)
    places = Places(knowledge, config)
    corpus = _corpus(places, questions or ())
    now = build(places)
    then = older(places, revision, now)
    phrasings = _phrasings(then.service.answerer.knowledge, now.answerer.knowledge, every=every)
    found = compare(then.service, now, {**phrasings, **corpus})
    report = Report(then.name, then.notes, len(corpus), len(phrasings.keys() - corpus.keys()), found)
    if as_json:
        typer.echo(json.dumps(diff_report.record(report), ensure_ascii=False, indent=2))
    elif markdown:
        typer.echo(diff_report.markdown(report))
    else:
        diff_report.show(terminal(), report)
    if any(one.kind in fatal for one in found):
        raise typer.Exit(PROBLEMS)


def compare(then: Service, now: Service, asked: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return how the answers of two states differ, the gravest first; `asked` maps questions to entries."""
    found = (
        difference(question, then.responder.answer(question), now.responder.answer(question), expected)
        for question, expected in _with_progress(asked)
    )
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.gravity))


def _with_progress(asked: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    console = terminal(stderr=True)
    return track(
        asked.items(), "asking", len(asked), console=console, transient=True, disable=not console.is_terminal
    )


def _kinds(named: str) -> frozenset[Kind]:
    wanted = [name.strip() for name in named.split(",") if name.strip()]
    for name in wanted:
        if name not in list(Kind):
            raise typer.BadParameter(f"{name!r} is none of {', '.join(Kind)}", param_hint="--fail-on")
    return frozenset(map(Kind, wanted))


def _corpus(places: Places, files: Sequence[Path]) -> dict[str, str]:
    """Return the questions of the corpus and of these files, with the entries they ask for."""
    usual = places.configuration().resolve().parent / _CORPUS
    findings = Findings()
    found: dict[str, str] = {}
    for path in [*([usual] if usual.is_dir() else []), *files]:
        for asked in find_questions(path, findings):
            found.setdefault(asked.text, asked.heading)
    findings.raise_any()
    return found


def _phrasings(then: Knowledge, now: Knowledge, *, every: bool) -> dict[str, str]:
    """Return phrasings of both states with their entries: those that are not in the other state.

    Of an entry that says something else, one of each language is asked, too. With `every`, all are.
    """
    found: dict[str, str] = {}
    for one, other in ((now, then), (then, now)):
        others = {entry.id: entry for entry in other.entries()}
        for entry in one.entries():
            twin = others.get(entry.id)
            for text in _texts(entry, None if every else twin):
                found.setdefault(text, entry.id)
    return found


def _texts(entry: Entry, twin: Entry | None) -> Iterable[str]:
    """Return the phrasings of an entry that show how it differs from its twin in the other state."""
    texts = list(chain.from_iterable(entry.phrasings.values()))
    if twin is None:
        return texts
    if twin == entry:
        return ()
    # Of a pattern, some texts are matched and all are known: what is matched may change by itself.
    known = {*twin.exact, *map(fingerprint, chain(*twin.phrasings.values()))}
    first = (written[0] for written in entry.phrasings.values() if written)
    return [*first, *(text for text in texts if fingerprint(text) not in known)]
