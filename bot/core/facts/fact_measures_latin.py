"""Fact measures of English: what a value of an English sentence measures: 12 bridges, 3 percent of rents."""

import re

from bot.core.facts.fact_spans import Kind, Span
from bot.core.facts.fact_words import clause
from bot.core.text.function_words import ENGLISH
from bot.core.text.late_patterns import late

_WORD = late(r"[A-Za-z][\w'’-]*")
_OF = late(r"\s+(?:of|in|for|worth of|on)\s+(?:(?:the|its|their|all|a|an|these|those|his|her)\s+)?")
_SHAPE = late(r"[\s-]+(?:long|high|tall|deep|wide|thick|old|away|older|younger|longer|higher|lower|taller)\b")
_PLURALS = frozenset("people children men women police cattle staff fish sheep feet mice teeth data".split())
_VERB = late(
    r"\b(?:is|are|was|were|be|been|reached|reaches|rose|rises|slowed|slid|dipped|edged|fell|falls|grew|grows|climbed|dropped|increased|decreased|stands|"
    r"stood|totall?ed|costs?|has|have|had|weighs|weighed|measures|measured|lasted|lasts|took|takes|shrank|slipped|jumped|"
    r"surged|declined|amounts|amounted|remained|hit|exceeded|exceeds|came|covers|covered|holds|seats|ran|runs|accounted|"
    r"accounts|makes|made|gained|lost|raised|spent)\b"
)
_ARTICLE = late(
    r"^(?:(?:and|but|while|the|a|an|this|that|its|their|his|her|total|last|of|in)\s+)+", re.IGNORECASE
)
_STOPS = ENGLISH | frozenset(
    {
        "total",
        "all",
        "average",
        "across",
        "near",
        "along",
        "per",
        "last",
        "next",
        "yesterday",
        "today",
        "ago",
        "since",
        "within",
    }
)
_MOST, _SUBJECT = 4, 6


def measure_latin(text: str, kind: Kind, begin: int, end: int) -> Span | None:
    """Return the words that tell what the value `text[begin:end]` measures, None where nobody tells."""
    start, stop = clause(text, begin, end)
    if kind == "date":
        return None
    shaped = _SHAPE.match(text, end, stop) if kind in {"measure", "duration"} else None
    if shaped is not None:
        return end + len(shaped[0]) - len(shaped[0].lstrip(" -")), shaped.end()
    found = _counted(text, end, stop) if kind in {"count", "number"} else None
    if found is None and kind != "duration":
        of = _OF.match(text, end, stop)
        found = _phrase(text, of.end(), stop) if of else None
    return found or _subject(text, start, begin)


def _counted(text: str, end: int, stop: int) -> Span | None:
    """Return the noun that is counted with what stands before it: up to the first plural."""
    first = last = end
    for number, match in enumerate(_WORD.finditer(text, end, stop)):
        word = match[0].lower()
        if number >= _MOST or word in _STOPS or text[last : match.start()].strip(" -"):
            return None
        first = match.start() if number == 0 else first
        last = match.end()
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return first, last
    return None


def _phrase(text: str, begin: int, stop: int) -> Span | None:
    """Return the words from `begin` up to the first that holds no matter; none for names of places."""
    last = begin
    for number, match in enumerate(_WORD.finditer(text, begin, stop)):
        gap = text[last : match.start()]
        if (
            number >= _MOST
            or match[0].lower() in _STOPS
            or gap.strip()
            or (number and _VERB.fullmatch(match[0].lower()))
        ):
            break
        if number == 0 and (match.start() != begin or match[0][0].isupper()):
            break
        last = match.end()
    return (begin, last) if last > begin else None


def _subject(text: str, start: int, begin: int) -> Span | None:
    """Return what stands before the first verb of a clause, when that is not long."""
    verbs = list(_VERB.finditer(text, start, begin))
    if not verbs:
        return None
    # What somebody says opens anew: Reed said that the repairs cost.
    told = text.rfind(" that ", start, verbs[-1].start())
    start = start if told < 0 else told + len(" that ")
    verbs = [verb for verb in verbs if verb.start() >= start]
    words = text[start : verbs[0].start()].rstrip()
    opened = _ARTICLE.match(words)
    first = start + (opened.end() if opened else 0)
    said = text[first : verbs[0].start()].rstrip()
    last = verbs[-1]
    # What has done something else before is told by its verb alone: was finished and cost £3 million.
    alone = not said or (len(verbs) > 1 and " and " in text[verbs[0].end() : last.start()])
    if alone:
        return last.span() if not text[last.end() : begin].strip() and last[0] not in ENGLISH else None
    named = said.lower() not in ENGLISH and len(said.split()) <= _SUBJECT
    return (first, first + len(said)) if named else None
