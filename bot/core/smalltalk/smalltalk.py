"""Smalltalk: greetings, thanks and questions about the bot itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from threading import Lock

from bot.core.matching.candidates import features
from bot.core.matching.index import FeatureIndex
from bot.core.questions.question_types import asks
from bot.core.smalltalk.cover import AROUND, Cover, foremost
from bot.core.smalltalk.templates import is_template
from bot.core.text.normalize import fingerprint, normalize, visible
from bot.core.text.similarity import nearest_text
from bot.core.words.terms import Term, TermReader

_ALIKE = 0.86
_NEAR = 0.7
"""Likeness by letters, and by terms, from which a message counts as a known phrasing."""
_SHORT = 24
"""Longest bare message compared letter by letter."""
_LONGEST = 40
"""Longest bare message that is taken for smalltalk at all, if it is not one to the letter."""
_LEAST_TOLD = 0.3
"""Weight of the terms of a message below which they say nothing of what is meant."""
_SHARE = 0.34
"""Least part of a message that a known phrasing inside it makes up."""
_PARTICLES = "呀啊哦噢哈啦呢吧嘛哟喔了"
_CLAUSE = re.compile(r"[,\uff0c。.!\uff01?\uff1f~、;\uff1b\s]+")
_LEFT, _LEFT_OF_COURTESY = 0.2, 0.45
"""Most of a message that no phrase may explain: of one that asks, and of greetings and thanks."""
_COURTESIES = ("bye", "thanks", "greeting")
"""Intents that ask for nothing; of several in one message the first is replied to."""
_LOST = "help"
"""The intent of a message without matter."""
_ASCII_LETTERS = 4
_HAN_LETTERS = 2


class SmalltalkMatcher:
    """Knows phrasings of smalltalk by intent; thread-safe once built.

    Phrasings of `AROUND` are no intent: they open, soften or break off what is said. A `cover`
    of the same phrasings can be given.
    """

    def __init__(
        self, phrasings: Mapping[str, Sequence[str]], reader: TermReader, cover: Cover | None = None
    ) -> None:
        self._reader = reader
        self._given = phrasings
        self._cover = cover or Cover(phrasings)
        phrasings = {
            intent: [text for text in texts if not is_template(text)]
            for intent, texts in phrasings.items()
            if intent != AROUND
        }
        self._exact: dict[str, str] = {}
        for intent, texts in phrasings.items():
            for text in texts:
                self._exact.setdefault(_bare(text), intent)
        self._exact.pop("", None)
        self._texts = tuple(self._exact)
        self._signs = {
            text: intent
            for intent, texts in phrasings.items()
            for text in map(visible, texts)
            if not fingerprint(text)
        }
        self._phrasings = {intent: tuple(texts) for intent, texts in sorted(phrasings.items())}
        self._building = Lock()
        self._near: _NearPhrasings | None = None

    def renewed(self, phrasings: Mapping[str, Sequence[str]], reader: TermReader) -> "SmalltalkMatcher":
        """Return the matcher of other phrasings or another reader, with what of this one still holds."""
        if phrasings != self._given:
            return SmalltalkMatcher(phrasings, reader)
        return self if reader is self._reader else SmalltalkMatcher(phrasings, reader, self._cover)

    def warm(self) -> None:
        """Make now what is otherwise made for the first message that needs it."""
        self._cover.warm()
        self._nearly()

    def intent(self, question: str) -> str | None:
        """Return the intent of a message that is smalltalk to the letter, else None."""
        bare = _bare(question)
        if not bare:
            return self._sign(visible(question))
        return self._exact.get(bare)

    def throughout(self, question: str) -> str | None:
        """Return the intent of a message that known phrases make up from end to end, else None.

        Of several intents it is the one that asks for something. A message that says nothing
        asks for help.
        """
        meanings = self._cover.meanings(question)
        return None if meanings is None else foremost(meanings, _COURTESIES) or _LOST

    def likely(self, question: str) -> str | None:
        """Return the intent of a short message that sounds like smalltalk, else None."""
        bare = _bare(question)
        if not bare or len(bare) > _LONGEST:
            return None
        by_phrase = self._by_letters(bare) or self._by_cover(question) or self._by_clause(question)
        return by_phrase or self._by_terms(question)

    def _by_letters(self, bare: str) -> str | None:
        if not _HAN_LETTERS < len(bare) <= _SHORT:
            return None
        found = nearest_text(bare, self._texts, _ALIKE)
        return None if found is None else self._exact[found[0]]

    def _by_cover(self, question: str) -> str | None:
        """Return the intent of the phrases that most of a message is made of."""
        meanings, left = self._cover.nearly(question)
        intent = foremost(meanings, _COURTESIES)
        courteous = intent in _COURTESIES and not asks(normalize(question))
        return intent if left <= (_LEFT_OF_COURTESY if courteous else _LEFT) else None

    def _by_clause(self, question: str) -> str | None:
        """Return the intent of the first clause that is, or opens or ends with, a known phrasing."""
        clauses = [bare for bare in map(_bare, _CLAUSE.split(visible(question))) if bare]
        whole = sum(map(len, clauses))
        for clause in clauses:
            for known in _ends_of(clause):
                if known in self._exact and len(known) >= _SHARE * whole:
                    return self._exact[known]
        return None

    def _by_terms(self, question: str) -> str | None:
        terms = self._reader.read(normalize(question))
        if sum(term.weight for term in terms) < _LEAST_TOLD:
            return None
        return self._nearly().intent(terms)

    def _nearly(self) -> "_NearPhrasings":
        # Few messages come this far, and the index of all phrasings takes a moment to make.
        with self._building:
            if self._near is None:
                self._near = _NearPhrasings(self._phrasings, self._reader)
        return self._near

    def _sign(self, shown: str) -> str | None:
        """Return the intent of a message of emoji alone: that of its first known sign."""
        found = [(shown.find(sign), intent) for sign, intent in self._signs.items() if sign in shown]
        return min(found)[1] if found else None


class _NearPhrasings:
    """An index of all phrasings by their terms; read-only once built."""

    def __init__(self, phrasings: Mapping[str, Sequence[str]], reader: TermReader) -> None:
        intents = list(phrasings)
        each = {
            (number, tuple(term.key for term in terms)): terms
            for number, intent in enumerate(intents)
            for terms in (reader.read(normalize(text)) for text in phrasings[intent])
        }
        owners = [number for number, _ in each]
        self._intents = [intents[number] for number in owners]
        self._index = FeatureIndex([features(terms) for terms in each.values()], owners, max(1, len(intents)))

    def intent(self, terms: tuple[Term, ...]) -> str | None:
        """Return the intent of the nearest phrasing, None when none is near."""
        near = self._index.cosines(features(terms))
        if not len(near):
            return None
        best = int(near.argmax())
        return self._intents[best] if near[best] >= _NEAR else None


def _bare(text: str) -> str:
    """Return a message without spaces and without the particles that soften its end."""
    plain = fingerprint(text).replace(" ", "")
    return plain.rstrip(_PARTICLES) or plain


def _ends_of(clause: str) -> Iterator[str]:
    """Yield a clause, then its beginnings and ends, the longest first."""
    least = _ASCII_LETTERS if clause.isascii() else _HAN_LETTERS
    yield clause
    if not clause.isascii():
        for length in range(len(clause) - 1, least - 1, -1):
            yield clause[:length]
            yield clause[-length:]
