"""Decoding: bytes become text, the door to charset-normalizer."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from charset_normalizer import from_bytes

from bot.core.articles.received import UnusableError

_KNOWN = ["gb18030", "big5", "big5hkscs", "cp1252", "shift_jis", "euc_jp", "euc_kr"]
_NAMES = {
    "gb18030": "GBK",
    "gbk": "GBK",
    "gb2312": "GBK",
    "big5": "Big5",
    "big5hkscs": "Big5",
    "cp1252": "Windows-1252",
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_DECLARED = re.compile(
    rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})"""
)
_LOOKED_AT = 4096
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "ascii": "utf-8",
}
"""What browsers read in the place of a narrow encoding."""
_LONG, _MOST_LINES = 48, 200
"""Bytes of a line that tell its encoding, and how many such lines are looked at."""
_ENOUGH = 0.2
"""Share of the bytes beyond ASCII from which lines in UTF-8 are no chance."""
_CONVERT = "save it as UTF-8 and add it again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was in; `doubt` says why that may be wrong."""

    text: str
    encoding: str
    doubt: str = ""


def decode(content: bytes) -> Decoded:
    """Return bytes as text; UnusableError names the first line that the encoding does not fit."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return Decoded(_strictly(content, codec, name), name)
    if b"\0" in content:
        raise UnusableError("is binary, not text", "add the text of the article")
    try:
        return Decoded(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        _check_mixed(content)
    decoded = _declared(content) or _guessed(content)
    _check_one_chinese(content, decoded.encoding)
    return decoded


def _guessed(content: bytes) -> Decoded:
    best = from_bytes(content, cp_isolation=_KNOWN).best()
    if best is None:
        raise _unknown(content)
    name = _NAMES.get(best.encoding, best.encoding)
    text = str(best)
    _check_controls(text)
    return Decoded(text, name, "" if best.chaos < 0.2 else f"the encoding is taken for {name}")


def _strictly(content: bytes, codec: str, name: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnusableError(
            f"line {line} is not {name} as the mark at its start promises", _CONVERT
        ) from error


def _beyond(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that have more than ASCII, each with its number from 1."""
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.isascii():
            yield number, line


def _check_mixed(content: bytes) -> None:
    """Refuse a text of which some lines are UTF-8 and others are not."""
    broken: list[int] = []
    good = bad = 0
    for number, line in _beyond(content):
        size = sum(byte > 0x7F for byte in line)
        if _is(line, "utf-8"):
            good += size
        else:
            bad += size
            broken.append(number)
    if good < _ENOUGH * (good + bad):
        return
    more = f", nor {'is' if len(broken) == 2 else 'are'} {len(broken) - 1} more" if len(broken) > 1 else ""
    raise UnusableError(f"mixes encodings: line {broken[0]} is not UTF-8 as others are{more}", _CONVERT)


def _check_one_chinese(content: bytes, encoding: str) -> None:
    """Refuse a text of which some lines are GBK and others Big5: read as the other, they mean nothing."""
    other = {"GBK": "Big5", "Big5": "GBK"}.get(encoding)
    if other is None:
        return
    for number, line in _telling(content):
        best = from_bytes(line, cp_isolation=_KNOWN).best()
        if best is not None and _NAMES.get(best.encoding) == other:
            raise UnusableError(
                f"mixes encodings: line {number} is {other}, and others are {encoding}", _CONVERT
            )


def _unknown(content: bytes) -> UnusableError:
    """Return what to say of a text that no encoding fits: the first line that is unlike the others."""
    each = [
        (number, line, from_bytes(line, cp_isolation=_KNOWN).best()) for number, line in _telling(content)
    ]
    usual = Counter(best.encoding for _, _, best in each if best is not None).most_common(1)
    if not usual:
        return UnusableError("is in no encoding that is known", _CONVERT)
    codec = usual[0][0]
    strange = next((number for number, line in _beyond(content) if not _is(line, codec)), 0)
    strange = strange or next(
        (number for number, _, best in each if best is None or best.encoding != codec), 1
    )
    fact = f"mixes encodings: line {strange} is not {_NAMES.get(codec, codec)} as others are"
    return UnusableError(fact, _CONVERT)


def _telling(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the first lines that are long enough to tell their encoding, each with its number."""
    return islice(((number, line) for number, line in _beyond(content) if len(line) >= _LONG), _MOST_LINES)


def _is(line: bytes, codec: str) -> bool:
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _declared(content: bytes) -> Decoded | None:
    """Return a page read in the encoding that it names itself, or None when it is not in that."""
    match = _DECLARED.search(content[:_LOOKED_AT])
    if match is None:
        return None
    said = match[1].decode("ascii").lower()
    codec = _WIDER.get(said, said)
    try:
        return Decoded(content.decode(codec), _NAMES.get(said, said))
    except (LookupError, UnicodeDecodeError):
        return None


def _check_controls(text: str) -> None:
    """Refuse what is full of control characters: it is no text in any encoding."""
    controls = sum(ch < " " and ch not in "\t\n\r\f" for ch in text)
    if controls > len(text) / 100:
        raise UnusableError("is binary, not text", "add the text of the article")
