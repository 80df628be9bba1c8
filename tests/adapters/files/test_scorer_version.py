"""Scorer version: it stands for all code and all libraries that decide."""

import re
from importlib.metadata import packages_distributions

from bot.adapters.files.scorer_version import LIBRARIES, scorer_version
from tests.test_doors import BOT, imports

FOLDERS = ("core", "replies", "adapters/files")
DECIDES_NOTHING = {"watchfiles", "platformdirs"}


def test_all_libraries_that_decide_are_part_of_it() -> None:
    known = packages_distributions()
    used = {name for folder in FOLDERS for path in (BOT / folder).rglob("*.py") for name in imports(path)}
    libraries = {known[name][0].lower() for name in used - {"bot"} if name in known}
    assert libraries - DECIDES_NOTHING == set(LIBRARIES)


def test_it_is_six_hex_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{6}", scorer_version())
