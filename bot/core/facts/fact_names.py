"""Fact names: the names, titles and quoted terms among the items of a sentence, told by what they name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.core.facts.fact_persons import persons
from bot.core.facts.fact_places import places
from bot.core.facts.fact_roles import has_honorific, named_latin
from bot.core.facts.fact_spans import NAMES, FactSpan, apart, kind_of
from bot.core.facts.fact_words import is_latin, words_of
from bot.core.proving.items import Item
from bot.core.text.late_patterns import late

_BODY = late(
    r"(?:[\u3400-\u9fff]{2,10}?)(?:人民政府|委员会|管理局|基金会|研究院|研究所|出版社|电视台|通讯社|新闻社|信息网|新闻网|日报社?|晚报|周刊|"
    r"协会|学会|博物馆|图书馆|俱乐部|交易所|联合会|合作社)"
)
_OPENS = late(r"^(?:.*(?:[的在和与由向从对为据给被将把是到了及、]|来自|来源|转自|召开|成立|加入|参观))")
_LEAST = 4
_BETWEEN = late(r"\b(?:between|both|in) $")


def names(text: str, items: Iterable[Item]) -> Iterator[FactSpan]:
    """Yield the names, titles and quoted terms of a sentence."""
    latin = is_latin(text)
    found: list[FactSpan] = []
    for item in items:
        kind = kind_of(item.kind)
        if kind in NAMES:
            found += _known(text, FactSpan(kind, item.begin, item.end))
    if not latin:
        for reader in (persons, _bodies, places):
            # A person of the lexicon is one with the role that the text gives.
            found = _joined(found, reader(text))
    yield from found


def _known(text: str, name: FactSpan) -> Iterator[FactSpan]:
    """Yield a name among the items as what it names, or the two that stand in it."""
    if name.kind == "name":
        yield from (named_latin(text, one) for one in _parts(text, name))
    elif name.kind == "organisation" and text[name.begin] > "㐀":
        yield replace(name, begin=_body_begin(text, name))
    else:
        yield name


def _parts(text: str, name: FactSpan) -> Iterator[FactSpan]:
    """Yield the names in a run of capitals: between York and Selby, Dr. Wong of Harlow University."""
    words = text[name.begin : name.end]
    joint = " of " if has_honorific(words) else " and " if _BETWEEN.search(text, 0, name.begin) else ""
    first, found, other = words.partition(joint) if joint else (words, "", "")
    end = name.end - 2 if words.endswith(("'s", "’s")) else name.end
    if not found or (joint == " and " and " " in first + other):
        yield replace(name, end=end)
        return
    yield replace(name, end=name.begin + len(first))
    yield replace(name, begin=name.begin + len(first) + len(found), end=end)


def _body_begin(text: str, name: FactSpan) -> int:
    """Return where the name of an organisation begins: with a whole word, and the place before it."""
    words = [word for word in words_of(text, 0, len(text)) if word.begin < name.end]
    begin = name.begin
    for word in reversed(words):
        if word.begin < begin < word.end or (word.end == begin and word.of == "ns"):
            begin = word.begin
    return begin


def _joined(found: list[FactSpan], new: Iterable[FactSpan]) -> list[FactSpan]:
    """Return what was found with what is new and apart from it; a known name takes the role of its like."""
    more = list(new)
    roles = {(one.begin, one.end): one.measure for one in more if one.kind == "person"}
    known = [replace(one, measure=one.measure or roles.get((one.begin, one.end))) for one in found]
    return [*known, *apart(more, [(one.begin, one.end) for one in found])]


def _bodies(text: str) -> Iterator[FactSpan]:
    """Yield offices, societies and papers by their kind."""
    for match in _BODY.finditer(text):
        opened = _OPENS.match(match[0])
        begin = match.start() + (opened.end() if opened else 0)
        if match.end() - begin >= _LEAST:
            yield FactSpan("organisation", begin, match.end())
