"""Damage: places of a text where characters seem to be lost."""

import re
from collections.abc import Iterator

_LOST = re.compile(
    r"\ufffd+|锟斤拷|烫烫烫|ï¿½|(?<=[\u3400-\u9fff])(?<![吗呢么吧啊])\?(?=[\u3400-\u9fff])|"
    r"(?<=[\u3400-\u9fff。,,])\?+(?=[a-z][\u3400-\u9fff])|(?<=[\u3400-\u9fff])\?{2,}(?=[a-z]?[\u3400-\u9fff])|"
    r"â€[™œ\u009d“”]|Ã[©¨¤¶¼]|\b\w+\?s\b"
)
_AROUND = 8
_MOST = 8


def damage(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, and the words around each place; only the first few of many."""
    for number, match in enumerate(_LOST.finditer(text)):
        if number == _MOST:
            return
        before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
        yield text.count("\n", 0, match.start()) + 1, f"{before}{match[0]}{after}".strip()
