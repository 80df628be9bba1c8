"""Smalltalk: greetings, thanks and questions about the bot itself."""

from collections.abc import Mapping, Sequence

from bot.core.normalize import fingerprint, visible
from bot.core.similarity import ratio

_ALIKE = 0.86
_SHORT = 24
"""Longest fingerprint compared for likeness; longer messages match to the letter only."""


class SmalltalkMatcher:
    """Knows phrasings of smalltalk by intent; thread-safe once built."""

    def __init__(self, phrasings: Mapping[str, Sequence[str]]) -> None:
        self._exact: dict[str, str] = {}
        for intent, texts in phrasings.items():
            for text in texts:
                self._exact.setdefault(_bare(text), intent)
        self._exact.pop("", None)
        self._signs = {
            text: intent
            for intent, texts in phrasings.items()
            for text in map(visible, texts)
            if not fingerprint(text)
        }

    def intent(self, question: str) -> str | None:
        """Return the intent of a message that is nothing but smalltalk, else None."""
        bare = _bare(question)
        if not bare:
            return self._sign(visible(question))
        if bare in self._exact:
            return self._exact[bare]
        if len(bare) > _SHORT or len(bare) < 3:
            return None
        best, score = None, _ALIKE
        for text, intent in self._exact.items():
            alike = ratio(bare, text)
            if alike > score:
                best, score = intent, alike
        return best

    def _sign(self, shown: str) -> str | None:
        """Return the intent of a message of emoji alone: that of its first known sign."""
        found = [(shown.find(sign), intent) for sign, intent in self._signs.items() if sign in shown]
        return min(found)[1] if found else None


_PARTICLES = "呀啊哦噢哈啦呢吧嘛哟喔了"


def _bare(text: str) -> str:
    """Return a message without spaces and without the particles that soften its end."""
    plain = fingerprint(text).replace(" ", "")
    return plain.rstrip(_PARTICLES) or plain
