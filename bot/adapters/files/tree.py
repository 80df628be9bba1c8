"""Tree: the files of an operator's folders, without those that editors keep beside them."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_NOT_THE_OPERATORS = re.compile(
    r"\..*"  # swap files, locks, .git, .DS_Store
    r"|.*~"  # backups
    r"|#.*#"  # Emacs keeps what is not saved yet
    r"|\d+"  # Vim tries with `4913` whether it can write
    r"|sed\w{6}"  # what `sed -i` writes before it renames
    r"|.*___jb_(?:tmp|old)___"
)

Stamps = tuple[tuple[str, int, int], ...]
"""Name, time of change in nanoseconds and size of each file."""


def files_of(folder: Path) -> list[Path]:
    """Return the files of a folder in order, without those that editors and systems keep for themselves."""
    return [path for path in sorted(_walked(folder)) if path.is_file()]


def stamps(paths: Iterable[Path]) -> Stamps:
    """Return the stamps of files and of all files in folders; what is not there has none."""
    found = ((str(path), _regular(path)) for place in paths for path in _in(place))
    return tuple((name, one.st_mtime_ns, one.st_size) for name, one in found if one is not None)


def digest(paths: Iterable[Path]) -> str:
    """Return twelve hex digits over the bytes of files and of all files in folders, and their names there."""
    found = hashlib.sha256()
    for number, place in enumerate(paths):
        for path in _in(place):
            name = f"{number} {path.relative_to(place).as_posix()}".encode(errors="surrogateescape")
            for part in (name, _content(path)):
                found.update(len(part).to_bytes(8, "big"))
                found.update(part)
    return found.hexdigest()[:12]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:  # gone since it was listed, a dangling link, or not ours to read
        return type(error).__name__.encode()


def _in(place: Path) -> Sequence[Path]:
    """Return the files of a folder in order; a file is what is in itself."""
    return sorted(_walked(place)) if place.is_dir() else (place,)


def _walked(folder: Path) -> Iterator[Path]:
    # os.walk passes over folders that vanish while it walks.
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(at, name) for name in names if not _NOT_THE_OPERATORS.fullmatch(name))


def _regular(path: Path) -> os.stat_result | None:
    try:
        status = path.stat()
    except OSError:  # gone since it was listed, or a dangling link
        return None
    return status if stat.S_ISREG(status.st_mode) else None
