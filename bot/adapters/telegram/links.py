"""Links: addresses that open the bot at one entry or sentence, and what they carry."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from telegram.helpers import create_deep_linked_url

TOPICS = "topics"
"""What the link to the list of topics carries."""
_SHARE = "https://t.me/share/url"
_ENTRY, _SENTENCE, _FACT = "q_", "s_", "fact:"
_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,62}")
_NUMBER = re.compile(r"s[1-9]\d{0,5}")


@dataclass(frozen=True, slots=True)
class EntryLink:
    """Show the entry of this id."""

    entry: str


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Show the sentence of this id in its paragraph."""

    sentence: str


def link_to(bot_name: str, statement: str) -> str:
    """Return the address of an entry by its id, or of a fact (`fact:s29`)."""
    return create_deep_linked_url(bot_name, payload(statement))


def share_link(bot_name: str, statement: str, text: str) -> str:
    """Return the address that offers somebody's chats to send a statement's link and a text to."""
    return f"{_SHARE}?url={quote(link_to(bot_name, statement), safe='')}&text={quote(text, safe='')}"


def payload(statement: str) -> str:
    """Return what a link carries: at most 64 characters of A-Z, a-z, 0-9, _ and -."""
    if statement.startswith(_FACT):
        return _SENTENCE + statement.removeprefix(_FACT)
    return _ENTRY + (statement if _PLAIN.fullmatch(statement) else _digest(statement))


def opened(carried: str, entries: Iterable[str]) -> EntryLink | SentenceLink | None:
    """Return what a link opens; None for what nobody's link carries. A bare id is an entry, too."""
    known = tuple(entries)
    sentence = carried.removeprefix(_SENTENCE)
    if sentence != carried and _NUMBER.fullmatch(sentence):
        return SentenceLink(sentence)
    named = carried.removeprefix(_ENTRY)
    exact = next((entry for entry in (carried, named) if entry in known), None)
    found = exact or next((entry for entry in known if _digest(entry) == named), None)
    return EntryLink(found) if found is not None else None


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
