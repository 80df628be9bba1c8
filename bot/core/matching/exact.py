"""Exact: questions that are phrasings of the knowledge, word for word, in whatever script they are typed."""

from collections.abc import Iterable
from itertools import chain

from bot.core.knowledge import Entry
from bot.core.text.normalize import fingerprint
from bot.core.text.pinyin import typed


class ExactPhrasings:
    """Knows all texts of all phrasings; the first entry that has one owns it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._written: dict[str, int] = {}
        self._typed: dict[str, int] = {}
        for owner, entry in enumerate(entries):
            for text in entry.exact or map(fingerprint, chain(*entry.phrasings.values())):
                self._written.setdefault(text, owner)
                if not text.isascii():
                    self._typed.setdefault(typed(text), owner)

    def owner(self, question: str, understood: str) -> int | None:
        """Return the number of the entry that a question, or what is understood of it, is a phrasing of."""
        text = fingerprint(question)
        owner = self._written.get(text, self._written.get(fingerprint(understood)))
        # Typed pinyin may look like English: you men song fan.
        return self._typed.get(typed(text)) if owner is None and text.isascii() else owner
