"""Messages: the bot's own words, per language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType

from bot.core.smalltalk.cover import AROUND
from bot.core.text.script import to_traditional

REQUIRED_LANGUAGES = ("zh-Hans", "en")
"""Languages that must give every key. `zh-Hant` is made from `zh-Hans`; its own file may hold just
those keys that should read differently."""

LANGUAGES = (*REQUIRED_LANGUAGES, "zh-Hant")
"""Languages a reply can be in."""

INTENTS = ("greeting", "thanks", "help", "about", "summary", "source", "bye")
"""Kinds of smalltalk; each has phrasings and a reply in every language."""


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces of a text.

    Raises ValueError for braces that do not close, and for anything but a bare name in them.
    """
    found = set()
    for _, name, spec, conversion in Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise ValueError(f"{{{name}}} is not a placeholder")
        found.add(name)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Small:
    """One kind of smalltalk in one language: ways to say it, and what the bot replies."""

    phrasings: tuple[str, ...]
    reply: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language's file says: a text per key, and smalltalk by intent.

    `around` are ways to open, soften or break off a message, which say nothing by themselves.
    """

    texts: Mapping[str, str]
    smalltalk: Mapping[str, Small] = field(default_factory=dict)
    around: tuple[str, ...] = ()


class Messages:
    """The bot's own words in all languages; immutable.

    `wordings` maps a language to what its file says. Traditional texts that are not given are
    made from the simplified ones, script only.
    """

    def __init__(self, wordings: Mapping[str, Wording]) -> None:
        self.wordings = wordings
        simplified = wordings["zh-Hans"]
        given = wordings.get("zh-Hant", Wording({}))
        made = {key: to_traditional(text) for key, text in simplified.texts.items()}
        replies = {name: to_traditional(small.reply) for name, small in simplified.smalltalk.items()}
        self._texts = {lang: dict(wording.texts) for lang, wording in wordings.items()}
        self._texts["zh-Hant"] = made | dict(given.texts)
        self._replies = {
            lang: {name: small.reply for name, small in wording.smalltalk.items()}
            for lang, wording in wordings.items()
        }
        self._replies["zh-Hant"] = replies | self._replies.get("zh-Hant", {})
        self.smalltalk: Mapping[str, tuple[str, ...]] = MappingProxyType(_phrasings(wordings))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are words for."""
        return tuple(self._texts)

    def say(self, key: str, lang: str, **values: object) -> str:
        """Return the text of a key in a language, placeholders and numbers filled in its way."""
        shown = {
            name: _number(value, lang) if isinstance(value, int) else value for name, value in values.items()
        }
        return self._texts[lang][key].format(**shown)

    def reply(self, intent: str, lang: str, **values: object) -> str:
        """Return the reply to smalltalk in a language, placeholders filled."""
        return self._replies[lang][intent].format(**values)


def _number(value: int, lang: str) -> str:
    """Return a number in figures: English sets thousands apart, Chinese does not."""
    return f"{value:,}" if lang == "en" else str(value)


def _phrasings(wordings: Mapping[str, Wording]) -> dict[str, tuple[str, ...]]:
    """Return the phrasings of all languages by intent, and what is said around them."""
    every: dict[str, list[str]] = {}
    for wording in wordings.values():
        for intent, small in wording.smalltalk.items():
            every.setdefault(intent, []).extend(small.phrasings)
        if wording.around:
            every.setdefault(AROUND, []).extend(wording.around)
    return {intent: tuple(dict.fromkeys(texts)) for intent, texts in every.items()}
