"""Scripted: patterns of Chinese and English alternatives, of which a text in one script needs half."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.core.text.late_patterns import late

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile("[a-z]")
_ENGLISH, _CHINESE, _BOTH = range(3)


class ScriptedPatterns:
    """Named patterns whose alternatives are tried by the script of a text: all, the English, the Chinese."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._by_script: tuple[list[tuple[str, re.Pattern[str]]], ...] = ([], [], [])
        for name, pattern in rows:
            for script, alternatives in enumerate(_scripted(pattern)):
                if alternatives:
                    self._by_script[script].append((name, late(alternatives)))

    def found(self, text: str) -> frozenset[str]:
        """Return the names of the patterns that a normalized text has one of the alternatives of."""
        return frozenset([name for name, pattern in self._by_script[_script(text)] if pattern.search(text)])

    def found_in(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the names of those that any of the texts has; no alternative may reach over a line."""
        # One long text of both languages would be searched for all alternatives of both.
        alike: dict[int, list[str]] = defaultdict(list)
        for text in texts:
            alike[_script(text)].append(text)
        return frozenset().union(*(self.found("\n".join(some)) for some in alike.values()))


def _script(text: str) -> int:
    if text.isascii():
        return _ENGLISH
    return _BOTH if _LETTER.search(text) else _CHINESE


def _scripted(pattern: str) -> tuple[str, str, str]:
    """Return a pattern by script; an alternative without a Chinese character counts as English."""
    parts = list(_alternatives(pattern))
    english, chinese = (
        [part for part in parts if bool(_HAN.search(part)) == chinese] for chinese in (False, True)
    )
    return _either(english), _either(chinese), _either(parts)


def _either(alternatives: Iterable[str]) -> str:
    """Return the pattern of some alternatives: where a word begins is looked for once for all of them."""
    parts = list(alternatives)
    words = [part.removeprefix(r"\b") for part in parts if part.startswith(r"\b")]
    others = [part for part in parts if not part.startswith(r"\b")]
    return "|".join([*others, rf"\b(?:{'|'.join(words)})"] if words else others)


def _alternatives(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that stand outside of all brackets."""
    depth = start = 0
    inside = escaped = False
    for at, char in enumerate(pattern):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif inside or char == "[":
            inside = char != "]"
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]
