"""Coverage: how an article is covered, told in the terminal, as JSON, and as a page."""

import json
from dataclasses import asdict
from pathlib import Path

import typer

from bot.adapters.files.covering import check_coverage, find_coverage
from bot.adapters.files.findings import Findings, shown
from bot.adapters.files.knowledge_folder import find_knowledge
from bot.adapters.files.library_folder import articles_in
from bot.adapters.html.coverage_page import coverage_page
from bot.cli.service import Places
from bot.core.pause import collection_paused
from bot.core.proving.coverage_report import CoverageReport, report
from bot.errors import Problem, SetupError

USUAL = Path("coverage.html")
"""Where the page is written when no place is named."""


def show(places: Places, out: Path | None, *, as_json: bool) -> None:
    """Print holes and figures and write the page, or print all as JSON; SetupError for broken knowledge.

    Of several articles each has a page of its own, and JSON is a list.
    """
    folder = places.folder()
    folders = articles_in(folder)
    if len(folders) < 2:
        _show(places.article(), out, as_json=as_json)
        return
    if out is not None:
        raise typer.BadParameter("several articles have several pages; name one article", param_hint="--out")
    if as_json:
        reports = [asdict(_report(one, Findings())) for one in folders]
        typer.echo(json.dumps(reports, ensure_ascii=False, indent=2))
        return
    for one in folders:
        typer.echo(f"{shown(one)}:")
        _show(one, USUAL.with_stem(f"{USUAL.stem}-{one.name}"), as_json=False)


def _show(folder: Path, out: Path | None, *, as_json: bool) -> None:
    with collection_paused():
        findings = Findings()
        reported = _report(folder, findings)
    if as_json:
        typer.echo(json.dumps(asdict(reported), ensure_ascii=False, indent=2))
    else:
        for problem in findings.problems():
            typer.echo(str(problem))
        typer.echo(_figures(reported))
    if out is not None or not as_json:
        _write(coverage_page(reported), out or USUAL)
    if not as_json:
        typer.echo(f"wrote {out or USUAL}")


def _report(folder: Path, findings: Findings) -> CoverageReport:
    """Return the report of the article of a folder; the holes are noted as problems."""
    written = find_knowledge(folder, findings, proved=False)
    findings.raise_any()
    if written.article is None:
        raise AssertionError("knowledge without an article has a problem")
    coverage, judged = find_coverage(written.article, written.knowledge)
    check_coverage(written.article, judged, findings)
    return report(written.article.article, written.knowledge, coverage, judged)


def _figures(reported: CoverageReport) -> str:
    shares = (
        (reported.sentences, "sentences"),
        (reported.values, "values"),
        (reported.names, "names and terms"),
    )
    carried = ", ".join(f"{share.carried} of {share.total} {what}" for share, what in shares)
    waived = f"; {len(reported.waived)} waived" if reported.waived else ""
    return f"carried: {carried}{waived}"


def _write(page: str, out: Path) -> None:
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        fact = f"cannot be written ({error.strerror})"
        raise SetupError((Problem(str(out), 0, fact, "name another file with --out"),)) from error
