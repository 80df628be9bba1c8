"""Collisions: phrasings that, asked a little otherwise, are answered with another entry."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from bot.core.answerer import Answerer
from bot.core.deciding.causes import Cause
from bot.core.deciding.decide import Decision
from bot.core.knowledge import Entry
from bot.core.matching.candidates import Phrase
from bot.core.matching.match import Matcher
from bot.core.matching.standings import Match
from bot.core.questions.attributes import attributes
from bot.core.questions.focus import kinds
from bot.core.text.normalize import fingerprint, normalize
from bot.core.text.script import to_traditional
from bot.core.trying.near_phrasings import NearPhrasings


@dataclass(frozen=True, slots=True)
class Collision:
    """A phrasing of `entry` that, asked as `variant`, is answered with `other`, or offered beside it.

    `met` is the phrasing of `other` that the variant is most like; scores are 0 to 100.
    """

    entry: str
    text: str
    variant: str
    other: str
    met: str
    own_score: float
    other_score: float
    offered: bool


Tell = Callable[[int, int], None]
"""Told how many of how many steps are done."""


class CollisionFinder:
    """Looks for the collisions of one knowledge with its matcher, each phrasing once with each other entry.

    A reader means the same who types a phrasing in the other script, with the word of another
    phrasing for a thing, or without a term that tells little. Two entries may answer for each other
    where they cite the same sentence, or where the one that is shown names the other as related.
    """

    def __init__(self, answerer: Answerer, matcher: Matcher) -> None:
        self._answerer = answerer
        self._entries = answerer.knowledge.entries()
        self._numbers = {entry.id: number for number, entry in enumerate(self._entries)}
        self._sentences = [frozenset(one.sentence for one in entry.citations) for entry in self._entries]
        # Sentences of the article follow the entries, and are asked by nobody.
        self._phrases = [one for one in answerer.prepared.phrases if one.owner < len(self._entries)]
        self._near = NearPhrasings([matcher.tells(one.terms) for one in self._phrases])

    def found(self, tell: Tell, begin: float = 0.0, end: float = 1.0) -> Iterator[Collision]:
        """Yield the collisions of all phrasings in their order, or of those between two shares of them."""
        size = len(self._phrases)
        numbers = range(round(begin * size), round(end * size))
        asked = {number: variants for number in numbers if (variants := self._asked(number))}
        for done, (number, variants) in enumerate(asked.items()):
            phrase = self._phrases[number]
            others: dict[str, Collision] = {}
            for variant in variants:
                collision = self._collision(phrase, variant)
                if collision is not None:
                    others.setdefault(collision.other, collision)
            yield from others.values()
            tell(done + 1, len(asked))

    def _asked(self, number: int) -> list[str]:
        """Return the other ways to ask a phrasing that might be taken for another entry."""
        phrase = self._phrases[number]
        found: dict[str, None] = {}
        for other, key in self._near.of(number):
            rival = self._phrases[other]
            if not self._apart(phrase.owner, rival.owner) or _contradict(phrase, rival):
                continue
            found |= dict.fromkeys(_variants(phrase, rival, key))
        alike = [text for text in found if _asks_the_same(normalize(text), phrase)]
        traditional = "" if phrase.text.isascii() else to_traditional(phrase.text)
        if fingerprint(traditional) != fingerprint(phrase.text) and traditional:
            alike.append(traditional)
        return alike

    def _apart(self, owner: int, shown: int) -> bool:
        """Tell whether a reader who means one entry is not helped by what is shown for another."""
        if owner == shown or self._sentences[owner] & self._sentences[shown]:
            return False
        return self._entries[owner].id not in self._entries[shown].related

    def _collision(self, phrase: Phrase, variant: str) -> Collision | None:
        decision = self._answerer.decided(variant)
        shown = self._shown(decision, phrase.owner)
        if shown is None:
            return None
        entry: Entry = self._entries[phrase.owner]
        own = next((match.score for match in decision.matches if match.target.statement.id == entry.id), 0.0)
        met = shown.phrase.text
        other, offered = shown.target.statement.id, not decision.statements
        return Collision(entry.id, phrase.text, variant, other, met, own, shown.score, offered)

    def _shown(self, decision: Decision, owner: int) -> Match | None:
        """Return the match of another entry that is said or offered instead of this one, None for neither."""
        said: Collection[str] = {one.id for one in decision.statements if not one.corrects}
        closed = decision.closed
        if not said and closed is not None and closed.cause is Cause.SEVERAL:
            said = closed.about
        for match in decision.matches:
            name = match.target.statement.id
            other = self._numbers.get(name)  # sentences of the article have none
            if name in said and other is not None and self._apart(owner, other):
                return match
        return None


def _asks_the_same(text: str, phrase: Phrase) -> bool:
    """Tell whether a text asks for the same kind of answer and the same details as a phrasing."""
    return kinds(text) == phrase.kinds and attributes(text) == attributes(phrase.text)


def _contradict(one: Phrase, other: Phrase) -> bool:
    """Tell whether two phrasings ask for different kinds of answer."""
    return bool(one.kinds and other.kinds and not one.kinds & other.kinds)


def _variants(phrase: Phrase, rival: Phrase, key: str | None) -> Iterator[str]:
    """Yield a phrasing without the term of a key; for none, less one small word or with a rival's word."""
    words = defaultdict(set)
    for term in rival.terms:
        words[term.key].add(term.surface)
    at = 0
    for term in phrase.terms:
        start = phrase.text.find(term.surface, at)
        before, rest = phrase.text[:start], phrase.text[start + len(term.surface) :]
        if start < 0 or before.endswith("-") or rest.startswith("-"):
            continue  # a number that is read otherwise than it is written, or half a word
        at = start + len(term.surface)
        if term.key == key or (key is None and term.weight == 0):
            yield " ".join((before + rest).split())
        if key is None and term.weight > 0:
            same = sorted(word for word in words[term.key] if word.isascii() == term.surface.isascii())
            yield from (before + word + rest for word in same if word != term.surface)
