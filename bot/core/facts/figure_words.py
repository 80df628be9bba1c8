"""Figure words: how a text tells a value: the value itself, what hedges it, and the sentence around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.facts.fact_spans import FactSpan, Span
from bot.core.facts.fact_words import clause, is_latin
from bot.core.facts.facts import Fact, FactReader
from bot.core.text.late_patterns import late
from bot.core.text.splitting import sentence_spans

_GLOSS = late(r"\s*\([^()]*[\u3400-\u9fff][^()]*\)")
"""The article's own words behind their translation: Eight projects (8个)."""
_UNIT_LEFT = late(r"[ -]?[°℃%‰]")
"""A unit that is not read with its number: the number alone would tell something else."""
_SINCE, _DAY = late(r"(?:截至|截止|\bas of)$", re.IGNORECASE), re.compile(r"[^,;,。]{1,20}(?=[,;,。])")
_LONGEST = 28
"""Characters of a value with what it counts."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A value in the words of a text.

    `value` has its bound, and what hedges or names it right beside it; `hedge` is what hedges it
    from further away. `words` is what says it as a whole, with the value as `words[begin:end]`.
    """

    value: str
    hedge: str
    words: str
    begin: int
    end: int


def worded(text: str, fact: Fact, reader: FactReader, *, exact: bool = False) -> Worded | None:
    """Return how a text tells the value of a fact, by its whole sentence; None where it does not.

    `exact`: the text is the fact's own sentence, and its clause says the value.
    """
    plain = _GLOSS.sub("", text) if is_latin(text) else text
    # The facts of a sentence stand where they do in the whole of it.
    for line, (begin, end) in [(text, (0, len(text)))] if exact else _sentences(plain):
        said = line[begin:end]
        found = [one for one in reader.spans(said) if _same(one, fact)]
        own = [one for one in found if (one.begin, one.end) == (fact.begin, fact.end)] if exact else found
        if own:
            best = max(own, key=lambda one: (_likeness(said, one, fact), -one.begin))
            return _worded(said, best, clause(said, best.begin, best.end) if exact else (0, len(said)))
    return None


def _sentences(text: str) -> Iterator[tuple[str, Span]]:
    for line in text.splitlines():
        for span in sentence_spans(line):
            yield line, span


def _same(one: FactSpan, fact: Fact) -> bool:
    """Tell whether a span has the value of a fact, in the same unit as far as both have one."""
    if one.value is None or fact.value is None or one.value.amounts != fact.value.amounts:
        return False
    units = {one.value.unit, fact.value.unit} - {"", "item"}
    return one.kind == fact.kind and (len(units) < 2 or fact.kind == "count")


def _likeness(text: str, one: FactSpan, fact: Fact) -> bool:
    """Tell whether a span measures what the fact does, as far as words can tell."""
    measured = text[one.measure[0] : one.measure[1]] if one.measure else ""
    return bool(measured) and measured.casefold() == fact.measure.casefold()


def _worded(text: str, one: FactSpan, around: Span) -> Worded | None:
    begin, end = one.bound or (one.begin, one.end)
    if _UNIT_LEFT.match(text, end):
        return None
    hedge = one.hedge
    latin = is_latin(text)
    if hedge is not None and not latin and hedge[1] == begin:
        begin, hedge = hedge[0], None
    counted = one.measure if one.kind == "count" and latin else None
    if counted and text[end : counted[0]] == " " and counted[1] - begin <= _LONGEST:
        end = counted[1]
    first, last = min(around[0], begin), max(around[1], end)
    words = text[first:last].rstrip()
    told = text[hedge[0] : _whole_end(text, *hedge)] if hedge else ""
    return Worded(text[begin:end], told, words, begin - first, end - first)


def _whole_end(text: str, begin: int, end: int) -> int:
    """Return where a hedge ends that needs the day behind it: 截至12日, as of Friday."""
    day = _DAY.match(text, end) if _SINCE.search(text, begin, end) else None
    return day.end() if day else end
