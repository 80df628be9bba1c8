"""Late patterns: compiled at their first use, all of them sound."""

import copy
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bot.core
from bot.core.text.late_patterns import late


def modules() -> Iterator[str]:
    for found in pkgutil.walk_packages(bot.core.__path__, "bot.core."):
        yield found.name


def late_ones(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the late patterns of a module's value."""
    if type(value) is type(late("")):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from late_ones(one)
    elif isinstance(value, dict):
        yield from late_ones([*value.keys(), *value.values()])
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from late_ones([getattr(value, field.name) for field in dataclasses.fields(value)])


@pytest.mark.parametrize("name", list(modules()))
def test_every_pattern_of_a_module_compiles(name: str) -> None:
    found = list(late_ones(list(vars(importlib.import_module(name)).values())))
    assert [re.compile(one.pattern, one.flags).flags for one in found] == [one.flags for one in found]


def test_a_late_pattern_finds_what_a_compiled_one_does() -> None:
    pattern = late(r"(\d)(?P<letter>[a-z])", re.IGNORECASE)
    assert [pattern.sub(r"\2\1", "1a 2B"), pattern.findall("1a 2B"), pattern.groups] == [
        "a1 B2",
        [("1", "a"), ("2", "B")],
        2,
    ]


def test_a_late_pattern_is_compiled_once() -> None:
    pattern = late("a+")
    assert pattern.search("caat") is not None
    assert pattern.search == pattern.search
    assert vars(pattern).keys() >= {"search", "sub"}


def test_a_fault_of_a_pattern_is_raised_at_its_first_use() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_a_late_pattern_may_be_copied() -> None:
    assert copy.copy(late("a+")).findall("caat") == ["aa"]
