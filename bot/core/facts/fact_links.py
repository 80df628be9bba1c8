"""Fact links: what a sentence says something is for, because of what it is so, and what it defines."""

import re
from collections.abc import Iterator

from bot.core.facts.fact_spans import FactSpan, Kind, Span
from bot.core.facts.fact_words import clause, is_latin, words_of
from bot.core.text.late_patterns import late

_TO = (
    "help|allow|prevent|protect|ensure|avoid|reduce|improve|support|encourage|promote|boost|raise|keep|stop|cut|save|make|give|meet|"
    "fight|ease|curb|attract|find|fund|pay|repair|mark|celebrate|honou?r|replace|provide|create|build"
)
_NO_PURPOSE = (
    r"(?<!able )(?<!want )(?<!wants )(?<!wanted )(?<!plan )(?<!plans )(?<!planned )(?<!going )(?<!need )(?<!needs )(?<!has )"
    r"(?<!have )(?<!had )(?<!expected )(?<!likely )(?<!set )(?<!due )(?<!ready )(?<!began )(?<!continue )(?<!continues )(?<!continued )"
    r"(?<!agreed )(?<!refused )(?<!failed )(?<!tried )(?<!trying )(?<!try )(?<!decided )(?<!hopes )(?<!hope )(?<!hoped )(?<!used )"
    r"(?<!promised )(?<!pledged )(?<!vowed )(?<!asked )(?<!told )(?<!ordered )(?<!urged )(?<!right )(?<!chance )(?<!way )(?<!how )"
    r"(?<!began )(?<!starts )(?<!started )(?<!seeks )(?<!sought )(?<!enough )(?<!intends )(?<!aims )(?<!next )(?<!not )(?<!from )"
    r"(?<!up )(?<!down )(?<!close )(?<!allowed )(?<!managed )(?<!helped )(?<!unable )(?<!or )(?<!and )(?<!\d )(?<!is )(?<!are )(?<!was )"
)
_HAN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("cause", late(r"由于(?P<words>[^,;。!?]{2,40})")),
    ("cause", late(r"因为(?P<words>[^,;。!?]{2,40}?)(?=而(?!且)|,|;|。|!|\?|$)")),
    (
        "cause",
        late(
            r"(?<![起原病死诱成近何事基])因(?![为此而素果特人地材子时故])(?P<words>[^,;。!?、]{2,24}?)(?=而(?!且)|还|未|被|无法|不能|,|;|。|$)"
        ),
    ),
    ("cause", late(r"受(?P<words>[^,;。!?]{2,20}?)(?:的)?影响")),
    (
        "cause",
        late(
            r"(?:^|(?<=[,;。]))针对(?P<words>[^,;。]{2,30}(?:问题|困难|情况|矛盾|现象|需求|难题))(?=[,;。])"
        ),
    ),
    ("cause", late(r"(?<!可)以(?P<words>[^,;。]{2,24}?)为契机")),
    ("purpose", late(r"为了(?P<words>[^,;。!?]{2,40})")),
    (
        "purpose",
        late(
            r"(?:^|(?<=[,;。]))为(?![了此期人何什主])(?P<words>(?:[^,;。!?为]{1,12}?)(?:提供|减轻|防止|避免|确保|保障|解决|帮助|促进|提高|加快|降低|支持|方便|应对|纪念|庆祝|打赢|做好|推动|满足|改善|缓解)[^,;。!?]{0,24}|(?:提供|减轻|防止|避免|确保|保障|解决|帮助|促进|提高|加快|降低|支持|方便|应对|纪念|庆祝|打赢|做好|推动|满足|改善|缓解)[^,;。!?]{1,30})(?=,)"
        ),
    ),
    ("purpose", late(r"(?:以便|旨在|用于|目的是|用来)(?P<words>[^,;。!?]{2,40})")),
)
_LATIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "cause",
        late(
            r"\b(?:because of|because|due to|owing to|thanks to|as a result of|on account of|caused by) (?P<words>[^,;.]{3,90})",
            re.IGNORECASE,
        ),
    ),
    (
        "purpose",
        late(
            r"\b(?:in order to|so as to|aimed at|so that|for the purpose of|with the aim of) (?P<words>[^,;.]{3,90})",
            re.IGNORECASE,
        ),
    ),
    ("purpose", late(r"^To (?P<words>[a-z]+ [^,;.]{3,90})(?=,)")),
    ("purpose", late(rf"{_NO_PURPOSE}\bto (?P<words>(?:{_TO})\b [^,;.]{{3,90}})")),
)
_DEFINED_HAN = (
    late(
        r"(?:^|(?<=[,;。]))(?:所谓)?“?(?P<what>[^,;。:“”是指]{2,14})”?,?(?:是指|指的是|意味着|意为|意思是)(?P<words>[^;。!?]{2,60})"
    ),
    late(
        r"(?:^|(?<=[,;。]))(?P<what>[^,;。:是]{2,12})是(?P<words>(?:一[种个座家位名条款项部所本]|中国|全国|世界|我国|当地|全县|全市|最)[^;。!?]{3,50})"
    ),
    late(r"(?P<what>[\u3400-\u9fff]{2,14})\((?:以下)?(?:简称|又称|又名|即)[“:]?(?P<words>[^()”]{2,20})”?\)"),
    late(r"(?P<words>[\u3400-\u9fff]{4,14})\((?P<what>[A-Z]{2,8})\)"),
)
_DEFINED_LATIN = (
    late(
        r"\b(?P<what>(?:[A-Z\"“][\w'’-]*|[a-z-]+)(?: [\w'’\"”-]+){0,4}) (?:refers to|means|stands for|is defined as|is known as) (?P<words>[^;.]{3,90})"
    ),
    late(
        r"^(?:The |An? )?(?P<what>[\w'’\"“”-]+(?: [\w'’\"“”-]+){0,3}?),? (?:is|was|are|were) (?P<words>(?:an?|one of the|the (?:first|largest|oldest|only|biggest|smallest|longest|tallest)) [^;.,]{3,90})"
    ),
    late(r"\b(?P<words>[A-Z][\w'’-]+(?: (?:of|the|for|and|[A-Z][\w'’-]+)){1,6}) \((?P<what>[A-Z]{2,8})\)"),
)
_LEAST = 2
"""Characters that tell what something is for."""
_THAT = late(r"^(?:it|there|this|that|he|she|they|who|which|what|这|那|他|她|它|其|此|该)\b", re.IGNORECASE)


def links(text: str) -> Iterator[FactSpan]:
    """Yield the causes, the purposes and the definitions of a sentence."""
    latin = is_latin(text)
    taken: list[Span] = []
    for kind, pattern in _LATIN if latin else _HAN:
        for match in pattern.finditer(text):
            begin, end = _trimmed(text, *match.span("words"))
            stop = match.end()
            if match[0].startswith("因") and not match[0].startswith("因为"):
                stop = end = _noun_end(text, begin, end)
            if begin < end and not any(begin < other and start < end for start, other in taken):
                taken.append((begin, end))
                yield FactSpan(kind, begin, end, measure=_rest(text, match.start(), stop))
    yield from _definitions(text, latin=latin)


def _noun_end(text: str, begin: int, end: int) -> int:
    """Return where the noun phrase of a cause ends, before the verb: 因大雾 关闭."""
    nouns = 0
    for word in words_of(text, begin, end):
        if nouns and (word.is_verb or word.of in {"d", "p"}):
            return word.begin
        nouns += word.is_noun
    return end


def _rest(text: str, start: int, end: int) -> Span | None:
    """Return what is so because of a cause or for a purpose: the rest of its clause, or the next one."""
    opened, stop = clause(text, start, end)
    opened = 0 if is_latin(text) else opened
    behind, before = _trimmed(text, end, stop), _trimmed(text, opened, start)
    for span in (behind, before):
        if span[1] - span[0] >= _LEAST and text[slice(*span)] != "影响":
            return span
    if stop < len(text) - 1:
        return _trimmed(text, *clause(text, stop + 1, stop + 1))
    return None


def _definitions(text: str, *, latin: bool) -> Iterator[FactSpan]:
    for pattern in _DEFINED_LATIN if latin else _DEFINED_HAN:
        match = pattern.search(text)
        if match is not None and not _THAT.match(match["what"]):
            begin, end = _trimmed(text, *match.span("words"))
            yield FactSpan("definition", begin, end, measure=match.span("what"))
            return


def _trimmed(text: str, begin: int, end: int) -> Span:
    """Return a stretch without space and marks at its ends."""
    words = text[begin:end]
    opened = begin + len(words) - len(words.lstrip(" ,而的"))
    return opened, max(opened, begin + len(words.rstrip(" ,.)而")))
