"""Bounds: words around a number that say on which side of it the value lies: 近, 余, over, at most."""

import re

_AHEAD_HAN = {
    "over": "超过 超出 超 逾 突破 高于 多于 不止",
    "nearly": "将近 接近 近 不到 不足",
    "about": "大约 大概 约",
    "least": "至少 不少于 不低于 最少",
    "most": "最多 至多 最高 不超过 不高于",
}
_AHEAD_LATIN = {
    "over": "over, more than, above, exceeding, exceeds, exceeded, upwards of, in excess of",
    "nearly": "nearly, almost, close to, just under, just below, less than, under, below, fewer than",
    "about": "about, around, roughly, approximately, some, circa",
    "least": "at least, no fewer than, no less than, not less than, a minimum of",
    "most": "at most, up to, no more than, not more than, a maximum of, as much as, as many as",
}
_BEHIND = {
    "over": r"[万亿元]?[余多几](?![方样数])|[个家名例支项人天]?以上|(?: \w+)? or more|-odd| plus\b",
    "about": "左右|上下| or so",
    "most": "以内|以下|之内",
}
_NO_ABOUT = "(?<![签节条预合违契邀公特])"
"""签约8个 are eight signed ones, not about eight."""
_VERB = "[\u4e00-\u9fff]{0,4}"
"""至少治愈4例: a verb between the bound and its number."""
_LOOK = 24


def _ahead(name: str) -> re.Pattern[str]:
    han = _AHEAD_HAN[name].replace(" ", "|")
    latin = _AHEAD_LATIN[name].replace(", ", "|")
    guard = _NO_ABOUT if name == "about" else ""
    verb = _VERB if name in {"least", "most"} else "(?:达到|达|了)?"
    return re.compile(rf"(?:{guard}(?:{han}){verb}|\b(?:{latin}))(?: a total of| the|了)? ?(?:[¥$€£] ?)?$")


# A longer word wins: 不超过 is no 超过, `no more than` no `more than`.
_AHEAD = tuple((name, _ahead(name)) for name in ("most", "least", "nearly", "over", "about"))
_BEHIND_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _BEHIND.items())


def bound(text: str, start: int, end: int, unit_end: int) -> str:
    """Return how a number of a plain text is bounded: `over`, `nearly`, `about`, `least`, `most` or empty.

    The number lies from `start` to `end`, its unit ends at `unit_end`.
    """
    ahead = text[max(0, start - _LOOK) : start]
    before = next((name for name, pattern in _AHEAD if pattern.search(ahead)), "")
    if before:
        return before
    behind = (
        name
        for name, pattern in _BEHIND_PATTERNS
        if pattern.match(text, end) or pattern.match(text, unit_end)
    )
    return next(behind, "")


def bounded_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) of a number with its unit in a lower-case text, with the words that bound it."""
    begin = max(0, start - _LOOK)
    ahead = text[begin:start]
    before = next((match.start() for _, pattern in _AHEAD if (match := pattern.search(ahead))), len(ahead))
    behind = (match.end() for _, pattern in _BEHIND_PATTERNS if (match := pattern.match(text, end)))
    return begin + before, next(behind, end)
