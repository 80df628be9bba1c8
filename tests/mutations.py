"""Mutations: single edits made by program that leave an answer of the shipped knowledge false or unproven."""

import json
import re
from collections.abc import Iterator
from functools import cache

from tests.edits import Edit, applied, blocks, shipped

_SWAPS = {
    "unit": {
        "zh": (
            ("亿元", "亿美元"),
            ("余元", "余美元"),
            ("3天", "3个月"),
            ("3天", "3周"),
            ("6支", "6家"),
            ("4例", "4家"),
            ("8个", "8天"),
        ),
        "en": (
            ("yuan", "dollars"),
            ("23 days", "23 weeks"),
            ("23 days", "23 months"),
            ("4 confirmed cases", "4 infected firms"),
        ),
    },
    "magnitude": {
        "zh": (("亿", "万"), ("万", "亿"), ("个亿", "个万")),
        "en": (("million", "billion"), ("billion", "million"), (",000", "")),
    },
    "planned-done": {
        "zh": (("计划投", "已投"), ("计划加快打造", "已打造")),
        "en": (("plans to provide", "provided"), ("The plan is to", "They did"), ("planned ", "spent ")),
    },
    "role-swapped": {
        "zh": (("确诊", "治愈"), ("治愈", "确诊"), ("贷款", "补贴"), ("补贴", "贷款"), ("南部", "北部")),
        "en": (
            ("confirmed", "cured"),
            ("cured", "confirmed"),
            ("loans", "subsidies"),
            ("southern", "northern"),
        ),
    },
    "hedge-dropped": {
        "zh": (
            ("余元", "元"),
            ("近5", "5"),
            ("多家", ""),
            ("计划", ""),
            ("截至目前,", ""),
            ("尽可能", ""),
            ("鼓励", ""),
        ),
        "en": (
            ("over 150", "150"),
            ("Over 150", "Some 150"),
            ("Nearly", "Exactly"),
            ("nearly ", ""),
            ("Several ", ""),
            ("several ", ""),
            ("So far ", ""),
            ("so far ", ""),
            (" as far as possible", ""),
            ("are encouraged to", "do"),
        ),
    },
}
_NUMBER = {
    "zh": re.compile(r"(?<![\d.-])\d[\d.]*(?=[万亿元天支例个人%])"),
    "en": re.compile(r"(?<![\d.,-])\d[\d.,]*\d|\b\d\b"),
}
_ADDED = {"zh": ("近", "最多", "至少"), "en": ("nearly ", "at most ", "about ")}
_NEAR = 8


def mutations() -> Iterator[Edit]:
    """Yield the edits, each once, in the order of the entries."""
    for entry in shipped().entries():
        if entry.not_stated:
            continue
        for language in ("zh", "en"):
            yield from _of_answer(entry.id, language)
        yield from _of_quotes(entry.id)


def _of_answer(entry: str, language: str) -> Iterator[Edit]:
    part = _part(entry, language)
    for kind, by_language in _SWAPS.items():
        for old, new in by_language[language]:
            if _changes(kind, entry, old) and part.count(old) == 1 and not _is_gloss(part, old):
                yield Edit(entry, language, old, new, kind)
    for match in _NUMBER[language].finditer(part):
        if _is_gloss(part, part[match.start() :]):
            continue
        before, behind = (
            part[max(0, match.start() - _NEAR) : match.start()],
            part[match.end() : match.end() + _NEAR],
        )
        old = before + match[0] + behind
        item = behind.startswith(". ") and language == "en"
        if part.count(old) == 1 and "\n" not in old and "第" not in before and not item:
            digit = str((int(match[0][-1]) + 1) % 10)
            yield Edit(entry, language, old, before + match[0][:-1] + digit + behind, "digit")
            for added in () if _is_bounded(before, behind) else _ADDED[language]:
                yield Edit(entry, language, old, before + added + match[0] + behind, "hedge-added")
    for name, changed in _names(language):
        if part.count(name) == 1 and not _is_gloss(part, name):
            yield Edit(entry, language, name, changed, "name")


def _changes(kind: str, entry: str, old: str) -> bool:
    """Tell whether a swap makes the answer false: four confirmed and four cured can change places."""
    if kind != "role-swapped":
        return True
    quotes = "".join(citation.quote for citation in shipped().entry(entry).citations)  # type: ignore[union-attr]
    return not ("确诊" in quotes and "治愈" in quotes and old in {"确诊", "治愈", "confirmed", "cured"})


def _is_bounded(before: str, behind: str) -> bool:
    """Tell whether a number has a bound, is an end of a range, or part of a date or of a telephone number."""
    return (
        re.search(r"[近余至约-]|to |ver |early |20\d\d|March", before + behind) is not None
        or behind[:1] in "月日"
    )


def _is_gloss(part: str, old: str) -> bool:
    """Tell whether words stand in the article's own words behind an English answer."""
    at = part.index(old)
    return part[:at].count("(") > part[:at].count(")")


@cache
def _names(language: str) -> tuple[tuple[str, str], ...]:
    found = []
    for name in shipped().lexicon.names:
        if name.kind in {"person", "place", "organisation"}:
            for word in name.words.get(language, ())[:1]:
                changed = f"{word[:-1]}某" if language == "zh" else f"Qu{word[1:]}"
                if not word[0].islower():
                    found.append((word, changed))
    return tuple(found)


def _of_quotes(entry: str) -> Iterator[Edit]:
    known = {one.id: one for one in shipped().entries() if not one.not_stated}
    quote = known[entry].citations[0].quote
    part = _part(entry, "cites")
    if len(quote) > _NEAR and part.count(quote) == 1:
        yield Edit(entry, "cites", quote, quote[:3] + quote[4:], "quote-altered")
    others = sorted(known)
    other = known[others[(others.index(entry) + 41) % len(others)]]
    if not {one.sentence for one in other.citations} & {one.sentence for one in known[entry].citations}:
        written = part.strip().removeprefix("cites:").strip()
        wrong = json.dumps([other.citations[0].quote], ensure_ascii=False)
        if "\n" not in written:
            yield Edit(entry, "cites", written, wrong, "wrong-citation")


def _part(entry: str, where: str) -> str:
    text = blocks()[entry].text
    start, end = {
        "cites": ("    cites:", "    answer:"),
        "zh": ("      zh: ", "      en: "),
        "en": ("      en: ", "    phrasings:"),
    }[where]
    begin = text.index(start)
    return text[begin + len(start) * (where != "cites") : text.index(end, begin + 1)]


def sound() -> tuple[Edit, ...]:
    """Return the mutations that change just one place of their entry."""
    found: list[Edit] = []
    for edit in dict.fromkeys(mutations()):
        try:
            applied(edit)
        except ValueError:
            continue
        found.append(edit)
    return tuple(found)
