"""Scripted: patterns of Chinese and English alternatives, of which a text in one script needs half."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class ScriptedPattern:
    """A pattern whose alternatives are tried by the script of the text: all, the English, the Chinese."""

    whole: re.Pattern[str]
    english: re.Pattern[str] | None
    chinese: re.Pattern[str] | None

    def found(self, text: str) -> bool:
        """Tell whether a normalized text has one of the alternatives."""
        if text.isascii():
            pattern = self.english
        elif _LETTER.search(text):
            pattern = self.whole
        else:
            pattern = self.chinese
        return pattern is not None and pattern.search(text) is not None


def scripted(pattern: str) -> ScriptedPattern:
    """Return a pattern by script; an alternative without a Chinese character counts as English."""
    parts = list(_alternatives(pattern))
    sides = [[part for part in parts if bool(_HAN.search(part)) == chinese] for chinese in (False, True)]
    english, chinese = (re.compile("|".join(side)) if side else None for side in sides)
    return ScriptedPattern(re.compile(pattern), english, chinese)


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
