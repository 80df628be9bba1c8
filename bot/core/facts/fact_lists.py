"""Fact lists: the enumerations of a sentence: a、b、c等方式; a, b and c."""

import re
from collections.abc import Iterator, Sequence

from bot.core.facts.fact_spans import FactSpan, Span
from bot.core.facts.fact_words import words_of
from bot.core.text.late_patterns import late

_OPENERS = late(
    r"(?:采取|采用|通过|包括|包含|涵盖|涉及|分别[是为]|分为|例如|比如|诸如|如|即|有|以|在|对|从|向|给|由|把|将|与|和|针对|围绕|开辟|落实|严格落实|"
    r"设置|设立|设有|提供|推出|打造|组织|安排|深化|强化|实行|实施|加强|推进|压实|发展|种植|生产|销售|引进|建设|建成|购买|采购|捐赠|优化|"
    r"解决|享受|支持|邀请|来自|其中|其中[,:]|是|为|:)"
)
_HARD = frozenset("采取 采用 通过 包括 包含 涵盖 分别是 分别为 分为 例如 比如 诸如 即 :".split())
_MARK = late(r"、")
_JOINS = late(r"(?<=[\u3400-\u9fff”》])(?:以及|和|及|与)(?=[\u3400-\u9fff“《])")
_ENDS = late(r"[,;:。!?\n]|(?<=[^\d]),")
_ETC = late(
    r"等(?:等)?(?!级|待|于|候|同|额|距)(?P<kind>[\u3400-\u9fff]{0,3}(?:\d+[个项种家条])?[\u3400-\u9fff]{1,6})?"
)
_LAST_STOPS = frozenset(
    "的 为 将 并 均 都 也 就 给予 进行 实行 组成 在 是 被 让 使 计划 纷纷 分别 共 已".split()
)
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
_MOST_ITEM, _FEW = 22, 2

_SERIES = late(
    r"(?P<items>[\w'’$£€%.-]+(?: [\w'’$£€%.-]+){0,5}(?:, (?!and |or |which |who |but |where |when )[\w'’$£€%.-]+(?: [\w'’$£€%.-]+){0,5})+,? "
    r"(?:and|or) [\w'’$£€%-]+(?: [\w'’$£€%-]+){0,3})"
)
_LATIN_STOP = late(
    r"^.*\b(?:of|in|for|with|include|includes|including|included|such as|like|are|were|is|was|has|have|had|between|from|by|to|on|at|"
    r"and [a-z]+ed|sells?|sold|makes?|made|grows?|offers?|offered|built|bought|planted|opened|named|called|the following|both|than|as)\s+",
    re.IGNORECASE,
)
_LATIN_END = late(
    r"\s+(?:is|are|was|were|has|have|had|will|in|on|at|for|to|with|from|by|that|which|who|said|says|during|after|before|when|of)\b.*$",
    re.IGNORECASE,
)
_DOING = late(r"[a-z]+ing ")
_FINITE = late(
    r"^(?:he|she|it|they|we|i|you)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says)\b",
    re.IGNORECASE,
)


def lists(text: str) -> Iterator[FactSpan]:
    """Yield the enumerations of three parts or more, or of two that are told to be some of more."""
    if "、" in text:
        yield from _han(text)
    elif ", " in text:
        yield from _latin(text)


def _han(text: str) -> Iterator[FactSpan]:
    marks = [match.start() for match in _MARK.finditer(text)]
    while marks:
        run = [marks.pop(0)]
        while marks and not _ENDS.search(text, run[-1], marks[0]) and _short(text, run[-1] + 1, marks[0]):
            run.append(marks.pop(0))
        found = _list(text, run)
        if found is not None:
            yield found


def _bare(item: str) -> str:
    """Return a part of a list without the marks around it, whole or half."""
    for opening, closing in _PAIRS:
        if item.count(opening) != item.count(closing) or (item[:1], item[-1:]) == (opening, closing):
            item = item.strip(opening + closing)
    return item


def _short(text: str, begin: int, end: int) -> bool:
    return end - begin <= _MOST_ITEM and text.count("”", begin, end) <= text.count("“", begin, end) + 1


def _list(text: str, marks: Sequence[int]) -> FactSpan | None:
    end, kind, open_ended = _last(text, marks[-1] + 1)
    begin = _first(text, marks[0], [text[one + 1 :] for one in marks])
    bounds = [begin, *(piece for mark in marks for piece in (mark, mark + 1)), end]
    spans = [(bounds[at], bounds[at + 1]) for at in range(0, len(bounds), 2)]
    spans = [*spans[:-1], *_split(text, spans[-1])]
    items = tuple(_bare(text[one:other].strip()) for one, other in spans)
    if not all(items) or any(len(item) > _MOST_ITEM + 4 for item in items):
        return None
    if len(items) <= _FEW and not open_ended:
        return None
    return FactSpan("list", begin, end, measure=kind, items=items)


def _last(text: str, begin: int) -> tuple[int, Span | None, bool]:
    """Return where the last part ends, what the parts are, and whether there are more: 等方式."""
    stop = _ENDS.search(text, begin)
    end = stop.start() if stop else len(text)
    if text[begin : begin + 1] in {"“", "《"}:
        closed = re.compile("[”》]").search(text, begin)
        quoted = closed.end() if closed else end
        etc = _ETC.match(text, quoted, end)
        return quoted, _kind(text, etc), etc is not None
    closing = text.find("”", begin, end)
    if closing >= 0 and "“" not in text[begin:closing]:
        etc = _ETC.match(text, closing + 1, end)
        return closing, _kind(text, etc), etc is not None
    etc = _ETC.search(text, begin, end)
    if etc is not None:
        return etc.start(), _kind(text, etc), True
    for number, word in enumerate(words_of(text, begin, end)):
        if number and (word.words in _LAST_STOPS or word.of in {"p", "d"} or (word.is_verb and number > 1)):
            of = word.words == "的"
            kind = re.compile("的(?P<kind>[\u3400-\u9fff]{2,8})").match(text, word.begin, end) if of else None
            return word.begin, kind.span("kind") if kind else None, False
    return end, None, False


def _kind(text: str, etc: "re.Match[str] | None") -> Span | None:
    """Return the noun behind 等: 等方式, 等精细措施."""
    if etc is None or etc["kind"] is None:
        return None
    begin = etc.start("kind")
    last = begin
    for number, word in enumerate(words_of(text, begin, etc.end("kind"))):
        if word.is_verb or word.of in {"p", "d", "c"} or (number and word.words in _LAST_STOPS):
            break
        last = word.end
        if word.of is None and number == 0 and len(word.words) > 1:
            break
    return (begin, last) if last > begin else None


def _first(text: str, mark: int, rest: Sequence[str]) -> int:
    """Return where the first part begins: behind the mark, or the word, that opens the list."""
    begin = _opened(text, mark)
    if begin and text[begin - 1] in "“《":
        return begin
    if text[mark - 1] in "”》":
        return max(begin, text.rfind("“" if text[mark - 1] == "”" else "《", begin, mark))
    words = words_of(text, begin, mark)
    verbal = any(_opens_with_verb(one) for one in rest)
    for word in reversed(words[:-1]):
        if word.words in _HARD or (not verbal and _OPENERS.fullmatch(word.words)):
            return _led(text, word.end)
    for at in range(len(words) - 2, -1, -1):
        opens = words[at].is_verb or words[at].words in {"了", "过"}
        if not verbal and opens and mark - words[at].end > 1:
            return _led(text, words[at].end)
    return begin


def _led(text: str, at: int) -> int:
    """Return where a part begins behind the word that opens the list: behind its 了 as well."""
    return at + 1 if text[at : at + 1] in {"了", "着", "过"} else at


def _opened(text: str, mark: int) -> int:
    """Return where the stretch before a mark begins; what stands in marks of its own is within."""
    depth, at = 0, mark - 1
    while at >= 0 and (depth or text[at] not in ",;:。!?(“《"):
        depth += (text[at] in ")”》") - (text[at] in "(“《")
        at -= 1
    return at + 1


def _opens_with_verb(text: str) -> bool:
    words = words_of(text, 0, min(len(text), _MOST_ITEM))
    return bool(words) and (words[0].is_verb or words[0].of == "p")


def _split(text: str, span: Span) -> Iterator[Span]:
    """Yield a last part, or both that an and joins."""
    begin, end = span
    join = _JOINS.search(text, begin, end)
    if join is None:
        yield span
    else:
        yield from ((begin, join.start()), (join.end(), end))


def _latin(text: str) -> Iterator[FactSpan]:
    for match in _SERIES.finditer(text):
        begin, end = match.span("items")
        head = text[begin : text.index(", ", begin)]
        stop = _LATIN_STOP.match(head)
        begin += stop.end() if stop else 0
        tail = re.compile(r",? (?:and|or) ").split(text[begin:end])[-1]
        cut = _LATIN_END.search(tail)
        end -= len(cut[0]) if cut else 0
        items = tuple(re.split(r",? (?:and|or) |, ", text[begin:end].rstrip(".")))
        doing = sum(_DOING.match(item) is not None for item in items)
        alike = doing in {0, len(items)} and not any(_FINITE.search(item) for item in items)
        if len(items) > _FEW and all(items) and alike:
            yield FactSpan("list", begin, begin + len(text[begin:end].rstrip(".")), items=items)
