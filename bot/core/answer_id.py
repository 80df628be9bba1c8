"""Answer id: what a reply was made of, on one line short enough to copy into a message."""

import hashlib
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import crc_hqx
from dataclasses import dataclass

VERSION = "a1"
"""How every id of this kind begins; another way to write them gets another number."""
_DIGITS = 6
"""Hex digits kept of a fingerprint: one in sixteen million is alike by chance."""
UNKNOWN = "0" * _DIGITS
"""Stands for an input without a version, such as a knowledge that was made in a program."""
_LANGS = ("", "zh-Hans", "zh-Hant", "en")
_PRESSED, _CARRIED, _ENDED = 0x80, 0x40, 0x20
_FINGERPRINTS = 4
_HEAD = _FINGERPRINTS * _DIGITS // 2 + 1
_CHECK = 2
_TEXT = "gb18030"
"""All of Unicode, two bytes for a Chinese character and one for a Latin letter."""
_OWN = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a reply depends on besides its question, as six hex digits each.

    `knowledge` opens the version of the knowledge; `configuration` stands for the settings, the
    bot's words and the fitted weights in force; `scorer` for the program and its libraries.
    """

    knowledge: str = UNKNOWN
    configuration: str = UNKNOWN
    scorer: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class AnswerId:
    """What it takes to make a reply again, and to know that it is the same.

    `reply` is the fingerprint of all that was shown; `asked` the visible question, or the id of
    an entry that was `pressed`; `lang` the language asked for, empty for that of the question.
    With `carried`, `asked` is what a follow-up was read as: it holds what the question before told, so
    that the id needs no memory. With `ended`, there was nothing to say: no answer that belongs to what
    was said, or no more after the entry.
    """

    basis: Basis
    reply: str
    asked: str
    lang: str = ""
    pressed: bool = False
    carried: bool = False
    ended: bool = False


class UnreadableId(Exception):  # noqa: N818 - it names what is wrong, as SetupError's problems do
    """A text is no answer id; says so as `fact; way out`."""


def fingerprint_of(text: str) -> str:
    """Return six hex digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def encode(answer: AnswerId) -> str:
    """Return an id in letters that a link can carry: about 60 for a usual question, 1630 at most."""
    basis = answer.basis
    prints = bytes.fromhex(basis.knowledge + basis.configuration + basis.scorer + answer.reply)
    marks = ((_PRESSED, answer.pressed), (_CARRIED, answer.carried), (_ENDED, answer.ended))
    kind = _LANGS.index(answer.lang) | sum(bit for bit, is_set in marks if is_set)
    body = prints + bytes([kind]) + answer.asked.encode(_TEXT)
    return VERSION + urlsafe_b64encode(body + _check(body)).decode("ascii").rstrip("=")


def decode(text: str) -> AnswerId:
    """Return what an id tells; spaces and line breaks in it do not matter. Raises UnreadableId."""
    plain = "".join(text.split())
    letters = plain.removeprefix(VERSION)
    if letters == plain:
        raise UnreadableId(f"{_short(plain)!r} is not an answer id; one begins with {VERSION!r}")
    raw = b""
    if _OWN.fullmatch(letters) and len(letters) % 4 != 1:
        raw = urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    body, check = raw[:-_CHECK], raw[-_CHECK:]
    if len(body) < _HEAD or _check(body) != check:
        raise UnreadableId("the answer id is mistyped or cut short; copy all of it")
    prints, kind = body[: _HEAD - 1].hex(), body[_HEAD - 1]
    knowledge, configuration, scorer, reply = (
        prints[at : at + _DIGITS] for at in range(0, len(prints), _DIGITS)
    )
    return AnswerId(
        Basis(knowledge, configuration, scorer),
        reply,
        body[_HEAD:].decode(_TEXT, "replace"),
        _LANGS[kind & 0x03],
        pressed=bool(kind & _PRESSED),
        carried=bool(kind & _CARRIED),
        ended=bool(kind & _ENDED),
    )


def changed(then: Basis, now: Basis) -> tuple[tuple[str, str, str], ...]:
    """Return name, earlier and present fingerprint of each input that is not what it was."""
    pairs = (
        ("knowledge", then.knowledge, now.knowledge),
        ("configuration", then.configuration, now.configuration),
        ("scorer", then.scorer, now.scorer),
    )
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _check(body: bytes) -> bytes:
    return crc_hqx(body, 0xFFFF).to_bytes(_CHECK, "big")


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"
