"""Diff report: differences between answers for a terminal, a pull request or a program."""

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from bot.replies.difference import Difference, Kind
from bot.replies.reply import Reply

_TITLES = {
    Kind.LOST: "lost: said something, says nothing now",
    Kind.CHANGED: "changed: another entry, or other words",
    Kind.AMBIGUOUS: "ambiguous: only suggestions now",
    Kind.NOT_STATED: "not stated: now told that the article does not say",
    Kind.ANSWERED: "newly answered",
    Kind.OTHER: "otherwise: no answer in it, or the same words with other marks or questions",
}
_STYLES = {Kind.LOST: "bold red", Kind.CHANGED: "bold yellow", Kind.AMBIGUOUS: "bold yellow"}
_FEW, _ROWS = 3, 40
_WIDEST = 90
_BEFORE = 24
_NOTHING = {"suggest": "suggestions", "abstain": "nothing", "smalltalk": "smalltalk"}


@dataclass(frozen=True, slots=True)
class Report:
    """How the answers differ from those of the state called `name`, and what was asked to find out."""

    name: str
    notes: tuple[str, ...]
    corpus: int
    phrasings: int
    differences: tuple[Difference, ...]

    def counts(self) -> Counter[Kind]:
        """Return how many differences there are of each kind."""
        return Counter(one.kind for one in self.differences)

    def summary(self) -> str:
        """Return the figures in one sentence."""
        counts = self.counts()
        told = [f"{counts[kind]} {kind.replace('_', ' ')}" for kind in Kind if counts[kind]]
        same = self.corpus + self.phrasings - len(self.differences)
        return ", ".join([*told, f"{same} unchanged"])

    def judged(self) -> str:
        """Return how many get the entry they ask for no longer, or now; empty when none."""
        worse, better = (sum(getattr(one, name) for one in self.differences) for name in ("worse", "better"))
        told = [f"{worse} no longer get the entry they ask for"] if worse else []
        return ", ".join([*told, *([f"{better} now get the entry they ask for"] if better else [])])

    def asked(self) -> str:
        """Return what was asked."""
        return f"{self.corpus} questions of the corpus and {self.phrasings} phrasings, against {self.name}"


def show(console: Console, report: Report) -> None:
    """Print a report, the gravest first, with a few questions of each change."""
    # A file or a pipe has no width.
    wrapped = console.is_terminal
    for line in _lines(report):
        console.print(line, soft_wrap=not wrapped)


def _lines(report: Report) -> Iterator[Text]:
    yield Text(report.summary())
    yield from (Text(line, style="dim") for line in (report.judged(), report.asked(), *report.notes) if line)
    for kind, found in _by_kind(report.differences):
        yield Text()
        yield Text(f"{_TITLES[kind]} ({len(found)})", style=_STYLES.get(kind, "bold"))
        for change in _by_change(found):
            yield Text.assemble("  ", change.title, (change.verdict, "dim"))
            yield from (Text(f"      {question}", style="dim") for question in change.questions())
            for sign, text, style in (("-", change.was, "red"), ("+", change.now, "green")):
                if text:
                    yield Text(f"    {sign} {text}", style=style)


def markdown(report: Report) -> str:
    """Return a report for a pull request: figures first, the questions folded away."""
    lines = [f"**Answers: {report.summary()}**", "", _escaped(report.asked()), ""]
    lines += [f"- {_escaped(line)}" for line in (report.judged(), *report.notes) if line]
    for kind, found in _by_kind(report.differences):
        lines += ["", f"<details><summary>{_TITLES[kind]} ({len(found)})</summary>", ""]
        lines += ["| what | asked by | was | is |", "|---|---|---|---|"]
        changes = _by_change(found)
        for change in changes[:_ROWS]:
            cells = (change.title + change.verdict, " · ".join(change.questions()), change.was, change.now)
            lines.append(f"| {' | '.join(map(_escaped, cells))} |")
        if len(changes) > _ROWS:
            lines += ["", f"and {len(changes) - _ROWS} more changes"]
        lines += ["", "</details>"]
    return "\n".join(lines)


def record(report: Report) -> dict[str, object]:
    """Return a report as a JSON object with all that was found."""
    counts = report.counts()
    return {
        "against": report.name,
        "notes": list(report.notes),
        "asked": {"corpus": report.corpus, "phrasings": report.phrasings},
        "counts": {kind.value: counts[kind] for kind in Kind},
        "differences": [
            {
                "kind": one.kind.value,
                "question": one.question,
                "expected": one.expected or None,
                "worse": one.worse,
                "better": one.better,
                "was": _said(one.was),
                "is": _said(one.now),
            }
            for one in report.differences
        ],
    }


def _said(reply: Reply) -> dict[str, object]:
    choices = [choice.entry for choice in reply.choices]
    return {"status": reply.status, "said": list(reply.said), "text": reply.plain(), "choices": choices}


@dataclass(frozen=True, slots=True)
class _Change:
    """What changed in the same way for some questions; `was` and `now` are where the words part."""

    title: str
    verdict: str
    found: tuple[Difference, ...]
    was: str
    now: str

    def questions(self) -> list[str]:
        """Return a few of the questions, and how many more there are."""
        few = [_cut(one.question) for one in self.found[:_FEW]]
        return [*few, f"and {len(self.found) - _FEW} more"] if len(self.found) > _FEW else few


def _by_kind(found: Sequence[Difference]) -> Iterator[tuple[Kind, list[Difference]]]:
    return ((kind, list(some)) for kind, some in groupby(found, lambda one: one.kind))


def _by_change(found: Sequence[Difference]) -> list[_Change]:
    """Return what changed into what, and whether for the worse, with its questions; the gravest first."""
    groups: dict[tuple[str, str], list[Difference]] = {}
    for one in found:
        verdict = (
            ", no longer what is asked for" if one.worse else ", now what is asked for" if one.better else ""
        )
        groups.setdefault((_title(one), verdict), []).append(one)
    return [
        _Change(title, verdict, tuple(some), *_parting(some[0].was, some[0].now))
        for (title, verdict), some in groups.items()
    ]


def _title(one: Difference) -> str:
    if one.was.said != one.now.said or not one.was.said:
        return f"{_name(one.was)} → {_name(one.now)}"
    if one.kind is Kind.OTHER:
        marked = one.was.choices == one.now.choices
        return f"{_name(one.now)}, other {'words marked in the quote' if marked else 'questions below'}"
    return f"{_name(one.now)}, other {'quotes' if _words(one.was) == _words(one.now) else 'words'}"


def _name(reply: Reply) -> str:
    return " + ".join(reply.said) or _NOTHING[reply.status]


def _parting(was: Reply, now: Reply) -> tuple[str, str]:
    """Return what two replies say, from shortly before they part; nothing of one that says nothing.

    Their quotes are told only where all else is the same.
    """
    then, today = _words(was), _words(now)
    if then == today:
        then, today = (" ".join(reply.plain().split()) for reply in (was, now))
    if then == today:
        return "", ""
    same = next((at for at, pair in enumerate(zip(then, today, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, same - _BEFORE)
    return _cut(f"…{then[start:]}" if start else then), _cut(f"…{today[start:]}" if start else today)


def _words(reply: Reply) -> str:
    return " ".join(" ".join(block.text for block in reply.blocks).split()) if reply.said else ""


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


def _escaped(text: str) -> str:
    """Return a text that is itself in a Markdown table, whatever a reader typed."""
    plain = html.escape(text, quote=False)
    return "".join(f"\\{character}" if character in "\\`*_[]|#~@" else character for character in plain)
