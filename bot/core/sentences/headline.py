"""Headline: the value in a sentence that a question asks for, when there is no doubt which it is."""

from collections.abc import Mapping, Sequence

from bot.core.facts.fact_spans import VALUES, FactSpan, Span
from bot.core.facts.fact_values import denied
from bot.core.facts.fact_words import clause, is_latin
from bot.core.sentences.asked_value import AskedValue, asked_value
from bot.core.text.late_patterns import late
from bot.core.text.normalize import normalize
from bot.core.text.stems import stem
from bot.core.values.numerals import values
from bot.core.values.offered_values import DETAILS
from bot.core.words.terms import Term

_WORD = late(r"[a-z]+(?:['’-][a-z]+)*|\d+(?:\.\d+)?")
_SAYS = late(
    r"\b(?:said|says|say|told|announced?|added|according|wrote|explained|reported)\b|说|表示|介绍|透露|宣布|告诉|指出|称"
)
_SAID_ON = late(r"\b(?:said|says|told \w+|announced|added)(?: on)? $")
_PERSON_SAYS = late(
    r",? (?:said|says|told|added|announced|wrote|explained)\b|"
    r"[\u3400-\u9fff]{0,2}?(?:说|表示|介绍|透露|指出|认为|告诉|强调)"
)
_SAID_BY = late(r"(?:said|says|added|according to) (?:[\w'’.]+ ){0,3}$")
_PEOPLE_END = late(
    r"[人员者民工生师]$|people|persons?|workers|residents|villagers|volunteers|visitors|students|children"
)
_STANDS = late(r"(?:在|位于|于|来自)$|\b(?:in|at|near|from|on) (?:the )?$")
_YEAR_ASKED = late(r"哪一?年|\b(?:what|which) year\b")
_YEARS = late(r"\d{3,4}")
_UNIT_LEFT = late(r" ?[°℃%‰]")
"""A unit that is not read with its number: the number alone would tell something else."""
_YEAR = late(r"\d{3,4}|[一二三四五六七八九〇零]{4}|年")
_OPEN_HEDGE = late(
    r"计划|谋划|拟|规划|打算|预计|准备|可能|或许|也许|有望|"
    r"plan|intend|aim|expect|will|going|set to|may|might|could|possib|perhaps|likely|report"
)
_JOINT = late(r"[、,]| and | but | while |和|并|而")
_LEAST: Mapping[str, float] = {"date": 0.4, "person": 0.4, "place": 0.5, "organisation": 0.5}
_LEAST_VALUE = 0.35
"""Share of a question around a fact of a kind, and around any other value, from which it may be meant."""
_AROUND, _FAR, _PIECES = 0.8, 0.4, 0.7
"""What a term counts in the clause of a value, in another one of the sentence, and met in pieces."""
_STANDS_NEAR = 0.5
_SAME = late(r" ?(?:[、,~–—-]|和|及|与|或|至|到|and|or|to|, and) ?(?:[$£€¥])?")
"""What stands between two values that are told of the same."""
_LIMIT = late(
    r"平均|每|其中|最[多少高低大小长短]|上限|至少|超过|第[一二三四五\d]|"
    r"\b(?:first|second|third|last|average|most|least|per|each|every)\b"
)
_LONGEST_HAN, _LONGEST = 40, 110


def headline(text: str, facts: Sequence[FactSpan], question: str, terms: Sequence[Term]) -> str:
    """Return the words of a sentence with the value that a question asks for; empty where that is not sure.

    `facts` are those of the sentence, `question` is normalized and `terms` are its terms.
    """
    asked = asked_value(question)
    if asked is None:
        return ""
    bare = "number" if asked.kinds & VALUES - {"date"} else None
    offered = [one for one in facts if one.kind in asked.kinds or one.kind == bare]
    rivals = [one for one in offered if _is_dimension(text, one, question)] or offered
    shares = [_share(text, one, rivals, terms) for one in rivals]
    order = sorted(range(len(rivals)), key=lambda at: -shares[at])
    if not order or not _limits_stand(text, question):
        return ""
    best = rivals[order[0]]
    others = [rivals[at] for at in order[1:]]
    least = _LEAST.get(best.kind, _LEAST_VALUE)
    sure = shares[order[0]] >= least and _serves(text, best, asked, question)
    return (
        _words(text, best) if sure and all(_leads(text, best, one, rivals, terms) for one in others) else ""
    )


def _is_dimension(text: str, fact: FactSpan, question: str) -> bool:
    """Tell whether a measure itself names the dimension asked for: 41 metres high."""
    words = text[slice(*fact.measure)].lower() if fact.measure else ""
    sought = [detail for detail in DETAILS if detail.asked.search(question)]
    return fact.kind == "measure" and bool(sought) and all(one.offered.search(words) for one in sought)


def _limits_stand(text: str, question: str) -> bool:
    """Tell whether a sentence has the words by which a question limits the value: 平均, per, second."""
    limits = {match[0] for match in _LIMIT.finditer(question)}
    return all(limit in normalize(text, None) for limit in limits)


def _leads(
    text: str, best: FactSpan, other: FactSpan, rivals: Sequence[FactSpan], terms: Sequence[Term]
) -> bool:
    """Tell whether all of a question that stands near another value, and more, stands near the best."""
    between = text[best.end : other.begin] if best.end <= other.begin else text[other.end : best.begin]
    if _SAME.fullmatch(between):
        return False
    near, beside = (
        {term.key for term in terms if term.weight > 0 and _near(text, one, rivals, term) >= _STANDS_NEAR}
        for one in (best, other)
    )
    return beside < near


def _serves(text: str, fact: FactSpan, asked: AskedValue, question: str) -> bool:
    """Tell whether a fact is what is asked for, and not of the question itself."""
    if fact.kind not in asked.kinds or _is_told(text, fact, question):
        return False
    if fact.kind == "date":
        dated = not _YEAR_ASKED.search(question) or _YEAR.search(text, fact.begin, fact.end)
        return bool(dated) and (_SAYS.search(question) is not None or not _is_said(text, fact))
    if fact.kind == "person":
        if asked.role:
            return _has_role(text, fact, asked.role)
        return _SAYS.search(question) is not None or not _is_said(text, fact)
    if fact.kind in {"place", "organisation"}:
        return _is_which(text, fact, asked.which)
    sized = fact.kind != "measure" or _is_sized(text, fact, question)
    return sized and _measures(text, fact, asked) and not denied(text, fact)


def _is_sized(text: str, fact: FactSpan, question: str) -> bool:
    """Tell whether a measure is that of the dimension asked for: a height, and no length."""
    begin, end = clause(text, fact.begin, fact.end)
    words = text[begin:end].lower()
    return all(detail.offered.search(words) for detail in DETAILS if detail.asked.search(question))


def _is_told(text: str, fact: FactSpan, question: str) -> bool:
    """Tell whether the question has a value or name itself."""
    if normalize(text[fact.begin : fact.end], None).removeprefix("the ") in question:
        return True
    if fact.kind == "date" and any(year in question for year in _YEARS.findall(text, fact.begin, fact.end)):
        return True
    if fact.value is None or fact.value.unit == "date":
        return False
    return bool({one.amount for one in values(question)} & set(fact.value.amounts))


def _is_said(text: str, fact: FactSpan) -> bool:
    """Tell whether a person only tells the matter, or a day is that of the telling."""
    if fact.kind == "date":
        return _SAID_ON.search(text, 0, fact.begin) is not None
    return bool(_PERSON_SAYS.match(text, fact.end) or _SAID_BY.search(text, 0, fact.begin))


def _has_role(text: str, fact: FactSpan, role: str) -> bool:
    """Tell whether a person has the role asked for."""
    own = text[slice(*fact.measure)].lower() if fact.measure else ""
    if role.isascii():
        words = {stem(word) for word in _WORD.findall(own)} - {"the", "of", "a"}
        return bool(words & {stem(word) for word in _WORD.findall(role)[:3]})
    return bool(own) and (own[-2:] in role[-6:] or role[-2:] in own)


def _is_which(text: str, fact: FactSpan, which: str) -> bool:
    """Tell whether a name has the word for its kind, or, when none is asked for, that something is there."""
    if which:
        return which in text[fact.begin : fact.end].lower()
    return fact.kind == "place" and _STANDS.search(text, 0, fact.begin) is not None


def _measures(text: str, fact: FactSpan, asked: AskedValue) -> bool:
    """Tell whether a value has the unit and counts the noun asked for."""
    unit = fact.value.unit if fact.value else ""
    if fact.kind == "measure" and asked.units and unit not in asked.units:
        return False
    if not asked.noun:
        return True
    words = text[fact.begin : fact.end]
    what = text[slice(*fact.measure)].lower() if fact.measure else ""
    if asked.people:
        return unit == "person" or _PEOPLE_END.search(what or words) is not None
    if asked.noun.isascii():
        return asked.noun in {stem(word) for word in _WORD.findall(what)}
    return asked.noun in what or asked.noun in words


def _share(text: str, fact: FactSpan, rivals: Sequence[FactSpan], terms: Sequence[Term]) -> float:
    """Return the share of what a question tells that stands around a fact, 0 to 1."""
    telling = [term for term in terms if term.weight > 0]
    total = sum(term.weight for term in telling)
    met = sum(term.weight * max(_near(text, fact, rivals, term), _FAR * _met(term, text)) for term in telling)
    return met / total if total else 0.0


def _near(text: str, fact: FactSpan, rivals: Sequence[FactSpan], term: Term) -> float:
    """Return how far a term of the question stands in what a fact measures, or in its part of the clause."""
    measured = text[slice(*fact.measure)] if fact.measure else ""
    return max(_met(term, measured), _AROUND * _met(term, text[slice(*_area(text, fact, rivals))]))


def _area(text: str, fact: FactSpan, rivals: Sequence[FactSpan]) -> Span:
    """Return the stretch of the clause of a fact that lies nearer to it than to another of its kind."""
    begin, end = clause(text, fact.begin, fact.end)
    for other in rivals:
        if other.end <= fact.begin:
            begin = max(begin, _joint(text, other.end, fact.begin))
        elif other.begin >= fact.end:
            end = min(end, _joint(text, fact.end, other.begin))
    return begin, end


def _joint(text: str, begin: int, end: int) -> int:
    """Return where what is told of one value ends and of the next begins."""
    joint = _JOINT.search(text, begin, end)
    return joint.start() if joint else begin


def _met(term: Term, text: str) -> float:
    """Return how far a stretch has a term, 0 to 1."""
    if term.surface.isascii():
        words = {stem(word) for word in _WORD.findall(text.lower())}
        return float(all(stem(word) in words for word in term.surface.split()))
    if term.surface in text:
        return 1.0
    pairs = [term.surface[at : at + 2] for at in range(len(term.surface) - 1)]
    return _PIECES * sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def _words(text: str, fact: FactSpan) -> str:
    """Return the shortest stretch with a value, its bound, hedge and measure; empty when it is long."""
    begin, end = fact.phrase(text)
    if fact.hedge is not None and _OPEN_HEDGE.search(text.lower(), *fact.hedge):
        begin, end = (begin, end) if begin <= fact.hedge[0] < end else (0, 0)
    words = text[begin:end].strip() if not _UNIT_LEFT.match(text, end) else ""
    return words if len(words) <= (_LONGEST if is_latin(text) else _LONGEST_HAN) else ""
