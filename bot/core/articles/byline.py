"""Byline: what an article's own lines say of its title, publisher, date and author."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.articles.furniture import is_prose
from bot.core.values.calendar_dates import CALENDAR_WORDS, DATES, date

FIELDS = ("title", "publisher", "date", "author", "correspondents")
"""What is looked for, in the order in which it is told."""

_HAN = "\u3400-\u9fff"
_HAN_ONE = f"[{_HAN}]"
_NAME = rf"[{_HAN}]{{2,4}}(?:·[{_HAN}]{{1,8}})*"
_NAMES = rf"{_NAME}(?:(?:[ 、,]|\s*(?:和|与)\s*){_NAME}(?![{_HAN}]{{0,3}} ?[:/]))*"
_NEXT = "通讯员|来源|编辑|责编|摄影|实习生|发自"
_LABELS = (
    ("publisher", re.compile(r"《(?P<words>[^》]{2,20})》(?:特约|本刊|首席)*记者")),
    (
        "publisher",
        re.compile(r"(?:来源|出处|稿源|信息来源|文章来源|媒体)[::] ?(?P<words>[^\s|丨,;()]{2,30})"),
    ),
    (
        "author",
        re.compile(
            rf"(?<![{_HAN}])(?:作者|撰文|撰稿|采写|编译|文)(?:[::/|丨]| {{1,2}}) ?(?P<words>{_NAMES})"
        ),
    ),
    (
        "author",
        re.compile(
            rf"(?:(?:本报|本台|本刊|本社|本网|新华社|中新社|特约|全媒体|见习|实习)*记者)[::/ ]{{1,2}}"
            rf"(?P<words>{_NAMES}?)(?=[ ,、]*(?:$|[^{_HAN} 、,]|{_NEXT}))"
        ),
    ),
    ("author", re.compile(rf"[(](?P<words>[{_HAN}]{{2,10}}(?: {_NAME})+) 通讯员")),
    ("correspondents", re.compile(rf"通讯员[::/ ]{{1,2}}(?P<words>{_NAMES})")),
    (
        "author",
        re.compile(
            rf"[(〔\[【](?:本报|本台|特约|特派)*记者 ?(?P<words>{_NAMES})(?:/[^)〕\]】]{{1,9}})?[)〕\]】]"
        ),
    ),
    (
        "publisher",
        re.compile(
            r"(?i)(?:source|publisher|published by|publication)[::] ?(?P<words>[^|;]{2,60}?)(?=\s{2}|[|;]|$)"
        ),
    ),
    (
        "author",
        re.compile(
            r"(?i)(?:author|written by|reporter)s?[::]? (?P<words>[A-Z][^|;,]{1,60}?)(?=\s{2}|[|;,]|$)"
        ),
    ),
)
_BY = re.compile(r"(?:By|BY|by) (?P<who>[A-Z].{1,90})")
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|bin|al|la|le|da|dos)){1,4}")
_PARTS = re.compile(r"\s*[|•·–—]\s*|, (?!and )|\s{2,}| - ")
_DATELINES = (
    re.compile(
        rf"(?P<words>新华社|中新社|中新网|[{_HAN}]{{2,6}}(?:社|网|报|日报|晚报|电视台))(?:[{_HAN}]{{2,10}}?)?"
        r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息)"
    ),
    re.compile(
        r"[A-Z][A-Z.,' -]{2,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?,? \((?P<words>[A-Z][\w. ]{1,30})\) ?[-–—]+ "
    ),
    re.compile(rf"本报(?:[{_HAN}]{{2,6}})?讯"),
)
_PUBLISHED = re.compile(r"(?i)发布|发表|刊发|时间|日期|publish|posted|date")
_UPDATED = re.compile(r"(?i)更新|修改|updated?|modified")
_PUBLISHER = re.compile(
    r"(?:报|网|社|台|刊|新闻|传媒|日报|客户端)$|"
    r"\b(?:Times|Post|News|Daily|Journal|Herald|Gazette|Press|Tribune|Review|Courier|Observer|Magazine|Agency)\b"
)
_TIME = re.compile(r"(?i)(?:\bat )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?")
_IN_TEXT = "it stands in a paragraph"
_UNNAMED = "nothing but its place in the byline says so"
_HEAD, _TAIL = 8, 3
_NEAR_THE_START, _NEAR_THE_END = 30, 40
_LONGEST_TITLE = 160
_LONGEST_BYLINE = 120


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a line for a field; `doubt` says why they may be wrong, empty when they are sure."""

    field: str
    words: str
    doubt: str = ""


def find_byline(lines: Sequence[str], title: str = "") -> tuple[Found, ...]:
    """Return what lines of reading text say of the fields, at most one of each.

    Only the first lines and the last ones are looked at; a date may stand anywhere, and is doubtful then.
    """
    found: dict[str, Found] = {}
    headline = Found("title", title) if title else _title(lines)
    if headline is not None:
        found["title"] = headline
    words = headline.words if headline else ""
    near = [line for line in [*lines[:_HEAD], *lines[_HEAD:][-_TAIL:]] if line != words]
    for search in (_labelled, _by, _datelined, _bare, _alone):
        for one in (one for line in near for one in search(line)):
            found.setdefault(one.field, one)
    dated = _dated(near, lines)
    if dated is not None:
        found["date"] = dated
    return tuple(found[field] for field in FIELDS if field in found)


def full_date(text: str) -> str:
    """Return the first date of a text with year, month and day, as it is written; empty without one."""
    return next((words for words, _ in _full_dates(text)), "")


def is_byline(line: str) -> bool:
    """Tell whether a line does nothing but say who published or wrote the article, and when."""
    said = [*_labelled(line), *_by(line), *_bare(line)]
    return len(line) <= _LONGEST_BYLINE and not is_prose(line) and (bool(said) or bool(full_date(line)))


def _title(lines: Sequence[str]) -> Found | None:
    """Return the first line that can be a headline, if it stands above the article's sentences."""
    for number, line in enumerate(lines[:_HEAD]):
        if is_byline(line):
            continue
        if is_prose(line) and re.search(r"[。.][”\"]?$|。", line):
            return None
        if len(line) <= _LONGEST_TITLE and len(lines) > 1:
            return Found("title", line, "" if number == 0 else "it is not the first line")
        return None
    return None


def _labelled(line: str) -> Iterator[Found]:
    for field, pattern in _LABELS:
        for match in pattern.finditer(line):
            # In a paragraph a label may belong to anything.
            if (
                not is_prose(line)
                or match.start() < _NEAR_THE_START
                or match.end() > len(line) - _NEAR_THE_END
            ):
                words = _undated(match["words"])
                if words:
                    yield Found(field, words, _IN_TEXT if match.start() and is_prose(line) else "")


def _by(line: str) -> Iterator[Found]:
    match = _BY.match(line)
    if match is None or is_prose(line):
        return
    parts = [part for part in _PARTS.split(match["who"]) if part and not full_date(part)]
    names = [part for part in parts if all(map(_LATIN_NAME.fullmatch, re.split(r",? and ", part)))]
    if names:
        yield Found("author", names[0])
    others = [part for part in parts if part not in names[:1] and not re.search(r"\d|read$", part)]
    if names and others:
        yield Found("publisher", others[0], "" if _PUBLISHER.search(others[0]) else _UNNAMED)


def _datelined(line: str) -> Iterator[Found]:
    for pattern in _DATELINES:
        match = pattern.match(line)
        if match is not None and "words" in match.groupdict():
            yield Found(
                "publisher", match["words"], "" if match["words"][-1] in "社s" else "from the dateline"
            )


def _bare(line: str) -> Iterator[Found]:
    """Yield the publisher and the author that stand beside a date without a label."""
    said = full_date(line)
    if not said or is_prose(line) or _BY.match(line):
        return
    pieces = _PARTS.split(_TIME.sub("", line.replace(said, "|")))
    # Chinese names have no space inside.
    parts = [one for piece in pieces for one in (piece.split() if re.search(_HAN_ONE, piece) else [piece])]
    for part in (one.strip(" ,:") for one in parts):
        if not 2 <= len(part) <= 40 or re.search(r"\d|[::]", part):
            continue
        if _PUBLISHER.search(part):
            yield Found("publisher", part, _UNNAMED)
        elif _LATIN_NAME.fullmatch(part):
            yield Found("author", part, _UNNAMED)


def _alone(line: str) -> Iterator[Found]:
    """Yield a publisher that is all there is in a line."""
    if (
        len(line) <= 40
        and _PUBLISHER.search(line)
        and not is_prose(line)
        and not re.search(r"\d|[::,|]", line)
    ):
        yield Found("publisher", line, _UNNAMED)


def _dated(near: Sequence[str], lines: Sequence[str]) -> Found | None:
    """Return the date that is labelled as that of publication, else one of the byline, else any."""
    said = [(words, before) for line in near if not is_prose(line) for words, before in _full_dates(line)]
    labelled = [words for words, before in said if _PUBLISHED.search(before) and not _UPDATED.search(before)]
    fresh = [words for words, before in said if not _UPDATED.search(before)]
    words = next(iter([*labelled, *fresh, *(words for words, _ in said)]), "")
    if words:
        other = next((one for one, _ in said if one not in words and words not in one), "")
        doubt = f"{other} stands there, too" if other and not labelled else ""
        return Found("date", words, doubt)
    words = next((words for line in lines for words, _ in _full_dates(line)), "")
    return Found("date", words, "it stands in the text, not in a byline") if words else None


def _full_dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield each full date of a text as it is written, with the words before it."""
    folded = text.lower()
    if len(folded) != len(text):
        return
    spans = set()
    for pattern in DATES:
        for match in pattern.finditer(folded):
            read = date(match)
            if read is not None and all(read):
                spans.add(match.span())
    for start, end in sorted(spans):
        yield text[start:end], text[max(0, start - 16) : start]


def _undated(words: str) -> str:
    """Return words without a date that stands behind them, and without what only joins them."""
    said = full_date(words)
    kept = (words.split(said, maxsplit=1)[0] if said else words).strip(" ,、|-—")
    return "" if kept.lower() in CALENDAR_WORDS else kept
