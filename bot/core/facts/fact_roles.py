"""Fact roles: what an English name names, by the words of it and around it: Mayor Anna Smith, in York."""

import re
from dataclasses import replace

from bot.core.facts.fact_spans import FactSpan, Span
from bot.core.text.function_words import is_function_word
from bot.core.text.late_patterns import late

_ROLE = (
    r"(?:vice[- ]|deputy |former |acting |chief |senior |assistant |co-)*(?:president|premier|minister|mayor|governor|chancellor|secretary|"
    r"chair(?:man|woman|person)?|director|manager|head|leader|founder|owner|officer|executive|principal|teacher|professor|lecturer|"
    r"scientist|researcher|engineer|architect|doctor|nurse|surgeon|judge|lawyer|attorney|detective|sergeant|captain|colonel|general|"
    r"admiral|lieutenant|sheriff|inspector|spokes(?:man|woman|person)|editor|reporter|journalist|correspondent|author|writer|poet|"
    r"novelist|artist|painter|sculptor|composer|singer|musician|actor|actress|player|coach|goalkeeper|midfielder|striker|farmer|"
    r"fisherman|baker|carpenter|mason|smith|miller|curator|historian|economist|analyst|biologist|chemist|physicist|astronomer|"
    r"mathematician|philosopher|librarian|student|volunteer|resident|villager|king|queen|prince|princess|emperor|duke|earl|bishop|"
    r"archbishop|pope|senator|congress(?:man|woman)|councillor|councilor|ambassador|commissioner|trustee|partner|inventor|explorer|"
    r"chef|pilot|driver|weaver|potter|clockmaker|shipbuilder|builder|designer|programmer|investor|treasurer|superintendent|warden|"
    r"ranger|conductor|organist|abbot|nun|priest|vicar|rector|dean|provost|widow|daughter|son|wife|husband|brother|sister)"
)
_HONORIFIC = late(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Rev|Capt|Sgt|Gen|Sen|Gov)\.? ")
_OWN_ROLE = late(rf"(?:{_ROLE}) (?=[A-Z])", re.IGNORECASE)
_BEFORE = late(
    rf"(?P<role>(?:[A-Za-z'’-]+ )?(?:[a-z'’-]+ )?(?i:{_ROLE})(?: (?:of|for|at) (?:the )?[A-Za-z'’-]+(?: [A-Z][\w'’-]+)*)?),? $"
)
_BEHIND = late(
    rf", (?:the |an? |its |their |his |her |then )?(?P<role>(?:(?!by\b|who\b|which\b|with\b|said\b|and\b)[\w'’-]+ ){{0,3}}{_ROLE}\b(?: (?:of|for|at|in|to|with) "
    rf"(?:the |a )?[\w'’-]+(?: [\w'’-]+){{0,3}}?(?=[,.;)]|$| who| said| and))?)"
)
_ACTING = late(
    r", who (?P<role>(?:chairs|leads|heads|runs|owns|directs|manages|edits|teaches|founded|led|ran) (?:the |a )?"
    r"[\w'’-]+(?: [\w'’-]+){0,3}?)(?=[,.;)]|$| and)"
)
_DETERMINER = late(
    r"^(?:(?:the|a|an|by|and|its|their|his|her|to|from|with|of|for|that|as|when|while|but|where|said)\s+)+",
    re.IGNORECASE,
)
_SPEAKS_BEHIND = late(
    r"(?:,)? (?:said|says|told|added|explained|wrote|writes|argues|argued|warned|recalled|noted|announced)\b"
)
_SPEAKS_BEFORE = late(r"(?:\bsaid|\bsays|\badded|according to) $")
_BY = late(r"\b(?:[a-z]+ed|built|drawn|written|made|won|led|founded|run|found|cast|sung|taught|begun) by $")
_ORGANISATION = late(
    r"\b(?:University|College|School|Institute|Bank|Company|Corporation|Corp|Inc|Ltd|Group|Ministry|Department|Council|Committee|"
    r"Commission|Agency|Association|Society|Foundation|Trust|Union|Party|Museum|Library|Hospital|Church|Club|Bureau|Board|Office|"
    r"Court|Parliament|Senate|Times|Post|News|Press|Network|Organi[sz]ation|Team|Airlines|Railways?|Authority|Police|Army|Navy)\b"
)
_PLACE = late(
    r"\b(?:County|City|Province|District|Street|Road|Avenue|Lane|Square|Park|Valley|Island|Islands|Mountains?|Lake|River|Sea|Ocean|"
    r"Bay|Harbou?r|Village|Town|State|States|Republic|Kingdom|Bridge|Tower|Hill|Forest|Coast|Peninsula|Desert|Station|Airport|"
    r"Castle|Palace|Cathedral|Hall)\b"
)
_IN = late(
    r"\b(?:in|near|across|outside|around|throughout|within|north of|south of|east of|west of|city of|town of|village of) (?:the )?$"
)
_PEOPLE = late(r"(?:ese|ish|ian|ans|ists?|French|Dutch|Greek|Swiss|Czech|Thai)$")
_FIRST = late(r"(?:^|[.!?“\"(] ?)(?P<name>[A-Z][a-z]+) $")
_WORDS, _LOOK = 2, 80


def is_role_latin(words: str) -> bool:
    """Tell whether the last of some words is a role that somebody has."""
    return re.fullmatch(rf"(?:.* )?{_ROLE}", words) is not None


def has_honorific(words: str) -> bool:
    """Tell whether a name opens with Mr, Dr and the like."""
    return _HONORIFIC.match(words) is not None


def named_latin(text: str, name: FactSpan) -> FactSpan:
    """Return an English name as a person with a role, an organisation, a place, or as it was."""
    begin, role = _titled(text, name)
    words = text[begin : name.end]
    if _ORGANISATION.search(words):
        return replace(name, kind="organisation")
    role = _role_behind(text, name) or role or _role_before(text, name)
    if role is not None:
        return replace(name, kind="person", begin=_first_name(text, begin, name.end), measure=role)
    if _PLACE.search(words):
        return replace(name, kind="place")
    if begin != name.begin or _acts(text, name):
        return replace(name, kind="person", begin=begin)
    placed = _IN.search(text, 0, name.begin) and not _PEOPLE.search(words)
    return replace(name, kind="place") if placed else name


def _acts(text: str, name: FactSpan) -> bool:
    """Tell whether somebody of this name says something, or made what stands before."""
    speaks = _SPEAKS_BEHIND.match(text, name.end) or _SPEAKS_BEFORE.search(text, 0, name.begin)
    made = _BY.search(text, 0, name.begin) and len(text[name.begin : name.end].split()) >= _WORDS
    return bool(speaks or made)


def _role_behind(text: str, name: FactSpan) -> Span | None:
    behind = _BEHIND.match(text, name.end) or _ACTING.match(text, name.end)
    return behind.span("role") if behind else None


def _role_before(text: str, name: FactSpan) -> Span | None:
    before = _BEFORE.search(text, max(0, name.begin - _LOOK), name.begin)
    if before is None:
        return None
    opened = _DETERMINER.match(before["role"])
    return before.start("role") + (opened.end() if opened else 0), before.end("role")


def _titled(text: str, name: FactSpan) -> tuple[int, Span | None]:
    """Return where a name begins behind its honorific or role, and that role."""
    honorific = _HONORIFIC.match(text, name.begin)
    if honorific is not None and honorific.end() < name.end:
        return honorific.end(), None
    own = _OWN_ROLE.match(text, name.begin)
    if own is not None and own.end() < name.end:
        return own.end(), (name.begin, own.end() - 1)
    return name.begin, None


def _first_name(text: str, begin: int, end: int) -> int:
    """Return where a person's name begins; one of a single word has its first name before it."""
    first = _FIRST.search(text, 0, begin)
    if " " in text[begin:end] or first is None or re.fullmatch(_ROLE, first["name"].lower()):
        return begin
    return begin if is_function_word(first["name"].lower()) else first.start("name")
