"""Furniture: the lines around an article, found by what they say, by repetition and by position."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.articles.page_words import BREADCRUMB, BUTTON, LEGAL, MAIL_HEAD, MENU_WORD, NOTICE, SECTION

_STOP = re.compile(r"[。！？!?.…][”’\"'」』)）】]*(?:[\[(（]\d+[\])）])*$")
_INSIDE = re.compile(r"[。！？；]|[,，].*[,，]|[.!?] [A-Z\"“]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_APART = re.compile(r"\s*[|｜·•\t]\s*|\s{2,}")
_LONG_HAN, _LONG_WORDS = 28, 14
_HEADLINE_WORDS = 8
_MENU_ITEMS, _MENU_RUN = 4, 4
_LONGEST_WORD = 30
_OFTEN = 3
_HEAD = 16
_LONGEST_REPEAT = 40
_LONGEST_NOTICE = 400


@dataclass(frozen=True, slots=True)
class Cut:
    """A line that is no part of the article.

    `reason` says why; what is not `sure` only looks like it. With `to_end`, every later line is cut, too.
    """

    line: int
    text: str
    reason: str
    sure: bool = True
    to_end: bool = False


def is_prose(text: str) -> bool:
    """Tell whether a line says something in sentences, or is long enough to be one."""
    if _STOP.search(text):
        return len(_HAN.findall(text)) >= 6 or _words(text) >= 4
    if _INSIDE.search(text) and len(text) > 12:
        return True
    return len(_HAN.findall(text)) >= _LONG_HAN or _words(text) >= _LONG_WORDS


def _words(text: str) -> int:
    """Return how many words of letters a text has; what nothing parts is one."""
    return sum(len(piece) <= _LONGEST_WORD and _WORD.search(piece) is not None for piece in text.split())


def find_furniture(lines: Sequence[str], title: str = "") -> tuple[Cut, ...]:
    """Return the lines to cut in reading order; the title is never one.

    `lines` are of reading text, without empty ones. A line is cut for its own words, for standing in a
    list of other pages or of the menu, for being repeated, or for standing behind the article.
    """
    found: dict[int, Cut] = {}
    for search in (_by_words, _by_head, _by_menu, _by_section, _by_repetition, _by_tail):
        for cut in search(lines, found):
            if lines[cut.line] != title or cut.line in found:
                found.setdefault(cut.line, cut)
    return _closed([found[number] for number in sorted(found)], lines)


def _by_words(lines: Sequence[str], _: dict[int, Cut]) -> list[Cut]:
    cuts = []
    for number, line in enumerate(lines):
        if BUTTON.fullmatch(line):
            cuts.append(Cut(number, line, "a button"))
        elif NOTICE.match(line) and len(line) <= _LONGEST_NOTICE:
            legal = LEGAL.match(line) is not None
            reason = "who may use the text" if legal else "a notice of the page"
            # A sentence may be one of the article that only opens like a notice.
            cuts.append(Cut(number, line, reason, sure=legal or not is_prose(line)))
        elif BREADCRUMB.fullmatch(line) and not is_prose(line):
            cuts.append(Cut(number, line, "the way to the page"))
    return cuts


def _by_head(lines: Sequence[str], _: dict[int, Cut]) -> list[Cut]:
    """Find the head of a mail; its date stays, for it is that of the text."""
    head = [number for number, line in enumerate(lines[:_HEAD]) if MAIL_HEAD.match(line)]
    return [Cut(number, lines[number], "the head of a mail") for number in head] if len(head) > 1 else []


def _by_menu(lines: Sequence[str], found: dict[int, Cut]) -> list[Cut]:
    """Find menus: one line of many items, or a run of lines that are one item each."""
    cuts = []
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if line and number not in found and _is_menu(line):
            cuts.append(Cut(number, line, "a menu"))
        if line and MENU_WORD.fullmatch(line):
            run.append(number)
            continue
        if line and number in found and not found[number].reason.startswith("who"):
            continue  # a button among the items
        if len(run) >= _MENU_RUN or (run and (run[0] == 0 or run[-1] == len(lines) - 1)):
            cuts += [Cut(at, lines[at], "a menu") for at in run]
        elif run and len(run) > 1:
            cuts += [Cut(at, lines[at], "a menu", sure=False) for at in run]
        run = []
    return cuts


def _is_menu(line: str) -> bool:
    parts = [part for part in _APART.split(line.strip()) if part]
    if len(parts) < _MENU_ITEMS:
        parts = line.split()
    known = sum(MENU_WORD.fullmatch(part) is not None for part in parts)
    return len(parts) >= _MENU_ITEMS and 2 * known >= len(parts) and not _STOP.search(line)


def _by_section(lines: Sequence[str], found: dict[int, Cut]) -> list[Cut]:
    """Find lists of other pages: their head, and the headlines behind it."""
    cuts = []
    inside = False
    for number, line in enumerate(lines):
        if SECTION.fullmatch(line):
            inside = True
            cuts.append(Cut(number, line, "the head of a list of other pages"))
        elif inside and number not in found:
            if _is_headline(line):
                # Only what follows at once is surely one of the list.
                cuts.append(Cut(number, line, "stands in a list of other pages", sure=not is_prose(line)))
            else:
                inside = False
    return cuts


def _is_headline(line: str) -> bool:
    """Tell whether a line can be the headline of another page: no sentence, and not long."""
    return not re.search(r"[。.！!;；][”\"'’)）]*$|。", line) and not _is_long(line)


def _is_long(line: str) -> bool:
    return len(_HAN.findall(line)) > 2 * _LONG_HAN or len(_WORD.findall(line)) > 2 * _LONG_WORDS


def _by_repetition(lines: Sequence[str], found: dict[int, Cut]) -> list[Cut]:
    times = Counter(lines)
    return [
        Cut(number, line, f"stands here {times[line]} times", sure=times[line] >= _OFTEN)
        for number, line in enumerate(lines)
        if number not in found and times[line] > 1 and len(line) <= _LONGEST_REPEAT and not is_prose(line)
    ]


def _by_tail(lines: Sequence[str], found: dict[int, Cut]) -> list[Cut]:
    """Find what stands behind the article: short lines after its last prose, once furniture has begun."""
    last = max((n for n, line in enumerate(lines) if n not in found and is_prose(line)), default=len(lines))
    begun = min((n for n in found if n > last), default=len(lines))
    return [
        Cut(number, lines[number], "stands behind the article", sure=False)
        for number in range(begun, len(lines))
        if number not in found
    ]


def _closed(cuts: list[Cut], lines: Sequence[str]) -> tuple[Cut, ...]:
    """Return cuts of which one says that nothing but furniture follows.

    It stands nowhere else: the same words above the article would end it before it begins.
    """
    start = len(cuts)
    while start and cuts[start - 1].line == len(lines) - (len(cuts) - start) - 1:
        start -= 1
    times = Counter(lines)
    alone = next((at for at in range(start, len(cuts)) if times[cuts[at].text] == 1), len(cuts))
    if len(cuts) - alone > 1:
        cuts[alone] = replace(cuts[alone], to_end=True)
    return tuple(cuts)
