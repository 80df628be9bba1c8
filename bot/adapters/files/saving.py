"""Saving: one file written whole or not at all, and never over what someone else has written."""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.errors import SetupError

_AGAIN = "nothing was written; run the command again"


def read(path: Path) -> bytes:
    """Return what a file holds; SetupError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refused(path, f"cannot be read ({error.strerror})") from error


def save(path: Path, seen: bytes | None, content: bytes) -> None:
    """Write a file that held `seen`, None for one that was not there; its permissions are kept.

    Raises SetupError, and leaves the file as it is, when it holds something else by now, is locked
    by another program or cannot be written.
    """
    target = path.resolve()  # a link stays one
    whole = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with _held(path, target, seen), contextlib.ExitStack() as leftover:
            with whole.open("xb") as file:
                leftover.callback(whole.unlink, missing_ok=True)
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if seen is not None:
                _like(target, whole)
            whole.replace(target)
    except OSError as error:
        raise _refused(path, f"cannot be written ({error.strerror})") from error


def is_open(path: Path) -> bool:
    """Tell whether an editor keeps the lock or swap file of a file that it has open."""
    return any(os.path.lexists(path.with_name(name)) for name in (f".{path.name}.swp", f".#{path.name}"))


@contextlib.contextmanager
def _held(path: Path, target: Path, seen: bytes | None) -> Iterator[None]:
    """Hold the lock of a file that still is what was seen of it."""
    if seen is None:
        if target.exists():
            raise _refused(path, "is there by now")
        yield
        return
    # Opened to write, so that a file that must not be written is found here.
    with target.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _refused(path, "is locked by another program") from error
        if target.read_bytes() != seen:
            raise _refused(path, "has changed meanwhile")
        yield


def _like(target: Path, whole: Path) -> None:
    """Give a file the permissions of another, and its owner where that is allowed."""
    shutil.copymode(target, whole)
    owner = target.stat()
    with contextlib.suppress(PermissionError):
        os.chown(whole, owner.st_uid, owner.st_gid)


def _refused(path: Path, fact: str) -> SetupError:
    findings = Findings()
    findings.add(path, 0, fact, _AGAIN, code="F104")
    return SetupError(findings.problems())
