"""Status: what a serving bot has loaded, and whether the last edit was taken."""

import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.adapters.files.serving_file import Serving, read_serving, serving_file
from bot.adapters.files.tree import digest
from bot.cli.options import PROBLEMS, ConfigOption, JsonOption
from bot.cli.service import Places, settings_of
from bot.settings import TelegramSettings

EPILOG = """
Shows the version of the knowledge, since when it answers, and the problems of the last edit when
it was not taken. Exit codes: 0 a bot serves, 1 none does or it has not polled lately.
"""
_STEPS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))


@dataclass(frozen=True, slots=True)
class Status:
    """A bot as another process sees it at a time, `now`.

    `polled` is when it last polled, None if never; `ill` says why nobody can be sure that it serves.
    `same`: the files say what the bot answers with.
    """

    serving: Serving
    now: float
    polled: float | None
    ill: str
    same: bool


def status(as_json: JsonOption = False, config: ConfigOption = None) -> None:  # noqa: FBT002 - an option
    """Show what a serving bot has loaded, and whether the last edit was taken."""
    settings = settings_of(Places(None, config)).telegram
    found = look(settings)
    if found is None:
        told = "no bot serves with this configuration"
        typer.echo(json.dumps({"serving": False}) if as_json else told, err=not as_json)
        raise typer.Exit(PROBLEMS)
    typer.echo(
        json.dumps(_record(found), ensure_ascii=False, indent=2) if as_json else "\n".join(_lines(found))
    )
    if found.ill:
        raise typer.Exit(PROBLEMS)


def look(settings: TelegramSettings) -> Status | None:
    """Return how the bot of these settings is; None when it has ended, or never began."""
    serving = read_serving(serving_file(settings.health_file))
    if serving is None or not _runs(serving.process):
        return None
    now = time.time()
    polled = _changed(Path(settings.health_file))
    if polled is not None and polled < serving.started:
        polled = None
    silent = now - (polled or serving.started)
    ill = ""
    if silent > settings.health_seconds:
        ill = f"has not polled for {_age(silent)}; at most {settings.health_seconds} s are allowed"
    return Status(serving, now, polled, ill, digest(map(Path, serving.read)) == serving.taken)


def _lines(found: Status) -> Iterator[str]:
    serving, now = found.serving, found.now
    polled = f"last poll {_age(now - found.polled)} ago" if found.polled else "no poll yet"
    yield f"serves for {_age(now - serving.started)} (process {serving.process}), {found.ill or polled}"
    articles = f"{serving.articles} articles, " if serving.articles > 1 else ""
    yield f"knowledge {serving.version}, {articles}{serving.entries} entries of {serving.folder}"
    yield f"live since {_time(serving.since)}, {_age(now - serving.since)}"
    yield f"configuration {serving.configuration}, scorer {serving.scorer}"
    attempt = serving.attempt
    if found.same:
        yield "the files say what is live"
    elif attempt is None or not attempt.problems:
        yield "the files are newer than what is live; an edit is taken within two seconds"
    if attempt is not None and attempt.problems:
        count = f"{len(attempt.problems)} problem{'s' * (len(attempt.problems) > 1)}"
        ago = _age(now - attempt.at)
        yield f"the last edit, {ago} ago, was not taken ({count}); the earlier state serves"
        yield from (f"  {problem}" for problem in attempt.problems)
    elif attempt is not None:
        yield f"the last edit was taken {_age(now - attempt.at)} ago"


def _record(found: Status) -> dict[str, object]:
    serving, attempt = found.serving, found.serving.attempt
    return {
        "serving": True,
        "ill": found.ill or None,
        "process": serving.process,
        "started": _time(serving.started),
        "uptime_seconds": round(found.now - serving.started, 1),
        "last_poll": _time(found.polled) if found.polled else None,
        "knowledge": {
            "folder": serving.folder,
            "version": serving.version,
            "articles": serving.articles,
            "entries": serving.entries,
            "live_since": _time(serving.since),
        },
        "configuration": serving.configuration,
        "scorer": serving.scorer,
        "files": "same" if found.same else "newer",
        "last_edit": attempt
        and {
            "at": _time(attempt.at),
            "taken": not attempt.problems,
            "problems": [asdict(problem) for problem in attempt.problems],
        },
    }


def _runs(process: int) -> bool:
    """Tell whether a process runs, whoever owns it."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _changed(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(" ", "seconds")


def _age(seconds: float) -> str:
    """Return a time span in its two largest units."""
    left, told = max(0, int(seconds)), []
    for size, unit in _STEPS:
        if left >= size:
            told.append(f"{left // size} {unit}")
            left %= size
    return " ".join(told[:2]) or "0 s"
