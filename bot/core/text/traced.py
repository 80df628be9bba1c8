"""Traced text: text that remembers where each of its characters stands in the raw text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Traced:
    """A text with the raw offset of each of its characters, never falling."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> "Traced":
        """Return a raw text traced to itself."""
        return cls(raw, tuple(range(len(raw))))

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.offsets[part])

    def without(self, pattern: re.Pattern[str], group: str | int = 0) -> "Traced":
        """Return the text with all that a group of `pattern` matches cut out."""
        keep: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            keep += range(at, match.start(group))
            at = match.end(group)
        keep += range(at, len(self.text))
        return Traced("".join(self.text[i] for i in keep), tuple(self.offsets[i] for i in keep))

    def replaced(self, start: int, end: int, words: str) -> "Traced":
        """Return the text with [start, end) replaced; new characters stand where the old ones did."""
        offsets = _align(self.text[start:end], self.offsets[start:end], words)
        text = self.text[:start] + words + self.text[end:]
        return Traced(text, self.offsets[:start] + offsets + self.offsets[end:])

    def mapped(self, convert: Callable[[str], str]) -> "Traced":
        """Return the text converted as a whole, its characters aligned with the old ones."""
        words = convert(self.text)
        if len(words) == len(self.text):
            return Traced(words, self.offsets)
        return Traced(words, _align(self.text, self.offsets, words))

    def lines(self) -> Iterator["Traced"]:
        """Yield the lines without what ends them and without space around them; empty ones not."""
        for match in re.finditer(r"[^\r\n]+", self.text):
            line = match[0]
            start = match.start() + len(line) - len(line.lstrip())
            end = match.start() + len(line.rstrip())
            if start < end:
                yield self[start:end]


def _align(old: str, offsets: tuple[int, ...], new: str) -> tuple[int, ...]:
    """Return an offset for each new character: its own where equal, else that of its place."""
    if not offsets:
        raise ValueError("nothing to align with")
    found: list[int] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for step in range(j2 - j1):
            at = i1 + step * max(1, i2 - i1) // max(1, j2 - j1)
            found.append(offsets[min(at, len(offsets) - 1)])
    return tuple(found)
