"""Serving file: what a serving bot has loaded, told to other processes."""

import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.adapters.files.watch import Attempt
from bot.errors import Problem

logger = logging.getLogger(__name__)
_FORM = 1
"""How the file is written; one of another number belongs to another version of the program."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A serving bot: its process, what answers, and the last edit that it tried to take.

    Times are seconds since the epoch. `read` are the folders and files it reads, `taken` the digest
    of those that answer now, live `since` then.
    """

    process: int
    started: float
    folder: str
    version: str
    entries: int
    configuration: str
    scorer: str
    since: float
    read: tuple[str, ...]
    taken: str
    attempt: Attempt | None = None
    articles: int = 1


def serving_file(health_file: str) -> Path:
    """Return where a bot with this health file tells what it has loaded."""
    return Path(f"{health_file}.json")


def write_serving(path: Path, serving: Serving) -> None:
    """Write the file whole or not at all; a disk that does not take it is logged."""
    text = json.dumps({"form": _FORM} | asdict(serving), ensure_ascii=False, indent=1)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        logger.warning("what serves cannot be told at %s (%s)", path, error.strerror)
        part.unlink(missing_ok=True)


def read_serving(path: Path) -> Serving | None:
    """Return what a bot has told; None when there is no file, or none of this version."""
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if found.pop("form") != _FORM:
            return None
        attempt = found.pop("attempt")
        return Serving(**found | {"read": tuple(found["read"])}, attempt=attempt and _attempt(attempt))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _attempt(found: dict[str, Any]) -> Attempt:
    return Attempt(found["at"], tuple(Problem(**one) for one in found["problems"]))
