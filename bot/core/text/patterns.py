"""Patterns: many phrasings from one line, `how (many|much) [new] <loans>`."""

import re
from collections.abc import Mapping
from itertools import product

_SPECIAL = re.compile(r"[()\[\]|<>]")
_DEEPEST = 12


class PatternError(ValueError):
    """A pattern cannot be expanded; the message says why, and ends with a way out after `;`."""


def expand(pattern: str, rules: Mapping[str, str], limit: int = 200) -> tuple[str, ...]:
    """Return all distinct texts of a pattern in order, single spaces between words.

    `(a|b)` are alternatives, `[a|b]` alternatives or nothing, `<name>` a rule. Raises
    PatternError for unbalanced brackets, unknown rules, rules inside themselves and patterns of
    more than `limit` texts.
    """
    if not _SPECIAL.search(pattern):
        return (_squeeze(pattern),)
    texts, at = _Parser(rules, limit).alternatives(pattern, 0, "", 0)
    if at != len(pattern):
        raise PatternError(f"has {pattern[at]!r} without its opening bracket; remove it")
    return tuple(dict.fromkeys(text for text in map(_squeeze, texts) if text))


def spread(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return at most `most` of the texts, evenly apart; their neighbours differ by a word or two."""
    if len(texts) <= most:
        return texts
    return tuple(texts[number * len(texts) // most] for number in range(most))


def _squeeze(text: str) -> str:
    return " ".join(text.split())


class _Parser:
    """Expands recursively; `closer` is the bracket that ends the part, empty at the top."""

    def __init__(self, rules: Mapping[str, str], limit: int) -> None:
        self._rules = rules
        self._limit = limit

    def alternatives(self, text: str, at: int, closer: str, depth: int) -> tuple[list[str], int]:
        if depth > _DEEPEST:
            raise PatternError("is nested too deep, or a rule names itself; write it flatter")
        found: list[str] = []
        parts: list[list[str]] = [[""]]
        while at < len(text):
            char = text[at]
            if char in ")]":
                break
            if char == "|":
                found += self._join(parts)
                parts, at = [[""]], at + 1
            elif char in "([":
                inner, at = self.alternatives(text, at + 1, ")" if char == "(" else "]", depth + 1)
                parts.append([*inner, ""] if char == "[" else inner)
            elif char == "<":
                name, at = self._name(text, at)
                parts.append(self._rule(name, depth))
            else:
                end = next((m.start() for m in _SPECIAL.finditer(text, at + 1)), len(text))
                parts.append([text[at:end]])
                at = end
        if closer:
            if text[at : at + 1] != closer:
                raise PatternError(f"has no closing {closer!r}; add it")
            at += 1
        return self._bounded(found + self._join(parts)), at

    def _name(self, text: str, at: int) -> tuple[str, int]:
        end = text.find(">", at)
        if end < 0:
            raise PatternError("has no closing '>'; add it")
        return text[at + 1 : end], end + 1

    def _rule(self, name: str, depth: int) -> list[str]:
        if name not in self._rules:
            known = ", ".join(sorted(self._rules)) or "none"
            raise PatternError(f"uses the rule <{name}>, which the lexicon does not have; known are {known}")
        body = self._rules[name]
        texts, at = self.alternatives(body, 0, "", depth + 1)
        if at != len(body):
            raise PatternError(f"uses the rule <{name}>, whose brackets do not match; mend the rule")
        return texts

    def _join(self, parts: list[list[str]]) -> list[str]:
        size = 1
        for part in parts:
            size *= len(part)
            self._check(size)
        return ["".join(pieces) for pieces in product(*parts)]

    def _bounded(self, texts: list[str]) -> list[str]:
        self._check(len(texts))
        return texts

    def _check(self, size: int) -> None:
        if size > self._limit:
            raise PatternError(f"expands to more than {self._limit} texts; split it")
