"""Follow-up: a message that leans on the last exchange, made into a question that stands alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.core.answerer import Answerer, PartExplanation
from bot.core.candidates import Target, statement_of
from bot.core.ellipsis import Ellipsis, Lean, ellipsis
from bot.core.exchange import Exchange
from bot.core.focus import kinds
from bot.core.normalize import normalize
from bot.core.outcomes import Answer, NotStated, Outcome, Smalltalk, Statement
from bot.core.question_types import HARD
from bot.core.question_words import asking, joined, matter
from bot.core.understand import Understanding

_ENOUGH = 0.35
"""Weight of its terms from which a question has a matter of its own."""
_TRIED = 6
"""Most ways in which a message is read."""
_TELLING = 0.2
"""Weight of a term that may be swapped for what a message brings."""
_EXPLAINED = 0.5
"""Share of what a message brings that an answer has to be about."""
_LOST = "help"
_MOSTLY = 1 / 3
"""Share of an entry's phrasings that ask a kind of question, from which it is there to answer that kind."""


@dataclass(frozen=True, slots=True)
class Alone:
    """The message stands alone, or nothing of the last exchange helps: it is answered as ever."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The message is answered as `question` is, which holds what was carried over."""

    question: str


@dataclass(frozen=True, slots=True)
class Next:
    """More was asked for: `entry` has not been said yet."""

    entry: str


@dataclass(frozen=True, slots=True)
class NoMore:
    """More was asked for, and all that belongs to it has been said; `entry` was the last."""

    entry: str


@dataclass(frozen=True, slots=True)
class Untold:
    """The message can only mean `question`, to which no answer belongs to the exchange."""

    question: str


FollowUp = Alone | Carried | Next | NoMore | Untold


class FollowUps:
    """Reads messages by the last exchange. Deterministic; thread-safe.

    A message that stands alone is never read otherwise, and what one is read as goes through all
    gates like any question.
    """

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._entries = {entry.id: entry for entry in answerer.knowledge.entries()}
        self._targets = {target.statement.id: target for target in answerer.prepared.matcher.targets}

    def leans(self, question: str) -> Ellipsis | None:
        """Return how a message leans on what was said before, if it does."""
        understood = self._answerer.understood(question)
        weight = sum(term.weight for term in understood.terms)
        return ellipsis(understood.text, weight, _ENOUGH)

    def read(self, question: str, alone: Outcome, last: Exchange) -> FollowUp:
        """Return how to read a message, given its outcome without context and the last exchange."""
        leaning = self.leans(question)
        if leaning is None:
            return Alone()
        if leaning.lean is Lean.MORE:
            return self._more(last)
        if leaning.lean is not Lean.BARE and not _open(alone):
            return Alone()
        readings = list(islice(self._readings(leaning, last), _TRIED))
        fitting = [one for one in readings if self._belongs(one, leaning, last)]
        near = [one for one in fitting if self._nearby(one, last)]
        # On its own, the noun after `what about` may be of any matter.
        far = [one for one in fitting if leaning.lean is Lean.NOUN and one != leaning.brings]
        if near or far:
            return Carried((near or far)[0])
        if leaning.lean is Lean.BARE and last.latest and readings:
            return Untold(readings[0])
        return Alone()

    def _more(self, last: Exchange) -> FollowUp:
        """Return the next entry related to what was said, of the latest first."""
        known = [self._entries[name] for name in reversed(last.said) if name in self._entries]
        if not known:
            return Alone()
        near = [name for entry in known for name in entry.related]
        beside = [
            entry.id
            for entry in self._entries.values()
            if _sentences(self._targets[entry.id]) & _sentences(self._targets[known[0].id])
        ]
        for name in (*near, *beside):
            entry = self._entries.get(name)
            if entry is not None and not entry.not_stated and name not in last.said:
                return Next(name)
        return NoMore(known[0].id)

    def _readings(self, leaning: Ellipsis, last: Exchange) -> Iterator[str]:
        """Yield the questions that a message may stand for, the likeliest first."""
        before = self._answerer.understood(last.read)
        matters = [matter(before.text), *self._named(last)]
        found: list[str] = []
        match leaning.lean:
            case Lean.NOUN:
                found.append(leaning.brings)
                found += _swapped(before, leaning.brings)
                found.append(joined(leaning.brings, asking(before.text)))
                found += [joined(one, leaning.brings) for one in matters if one]
            case Lean.POINTED:
                found += [joined(*_around(leaning.brings, one)) for one in matters if one]
            case _:
                found += [_asked_of(one, leaning.brings) for one in matters if one]
        if leaning.lean is Lean.BARE:
            found += self._asked_nearby(leaning.brings, last)
        yield from dict.fromkeys(found)

    def _asked_nearby(self, asks: str, last: Exchange) -> Iterator[str]:
        """Yield a phrasing of the one entry near what was said that is there for this kind of question."""
        wanted = self._answerer.understood(asks).kinds
        language = "en" if asks.isascii() else "zh"
        found: list[str] = []
        for entry in self._entries.values():
            if entry.id in last.said or not self._near(statement_of(entry), last):
                continue
            alike = {
                name: [text for text in texts if wanted & kinds(normalize(text))]
                for name, texts in entry.phrasings.items()
            }
            if any(len(some) >= _MOSTLY * len(entry.phrasings[name]) > 0 for name, some in alike.items()):
                found += [*alike.get(language, ()), *entry.phrasings.get(language, ())][:1]
        if len(found) == 1:
            yield found[0]

    def _named(self, last: Exchange) -> Iterator[str]:
        """Yield what the phrasings of the entries just said are about."""
        for name in last.latest[:1]:
            entry = self._entries.get(name)
            language = "en" if last.lang == "en" else "zh"
            for text in entry.phrasings.get(language, ())[:2] if entry is not None else ():
                yield matter(self._answerer.understood(text).text)

    def _belongs(self, reading: str, leaning: Ellipsis, last: Exchange) -> bool:
        """Tell whether a reading has an answer to what the message asks, and a new one."""
        explanation = self._answerer.explain(reading)
        outcome = explanation.outcome
        if not isinstance(outcome, Answer | NotStated) or len(explanation.parts) > 1:
            return False
        if any(one.corrects for one in outcome.statements):
            return False
        asked = self._answerer.understood(reading)
        repeats = isinstance(outcome, Answer) and all(one.id in last.said for one in outcome.statements)
        if leaning.lean is Lean.NOUN:
            brought = self._answerer.understood(leaning.brings)
            return not repeats and all(self._is_about(brought, one) for one in outcome.statements)
        if repeats and not asked.asked & HARD:
            return False
        return isinstance(outcome, NotStated) or _of_its_kind(asked, explanation.parts[0])

    def _nearby(self, reading: str, last: Exchange) -> bool:
        """Tell whether all that a reading is answered with belongs to what the last turn said."""
        statements = getattr(self._answerer.ask(reading), "statements", ())
        return all(self._near(one, last) for one in statements)

    def _is_about(self, brought: Understanding, statement: Statement) -> bool:
        target = self._targets[statement.id]
        told = self._answerer.prepared.matcher.told(brought)
        shares = [one.explained(target.keys, target.characters, target.glosses) for one in told]
        return bool(shares) and min(shares) >= _EXPLAINED

    def _near(self, statement: Statement, last: Exchange) -> bool:
        """Tell whether a statement belongs to what the last turn said."""
        for name in last.latest:
            entry, target = self._entries.get(name), self._targets.get(name)
            related = (*(entry.related if entry is not None else ()), name)
            if statement.id in related or name in statement.related:
                return True
            if target is not None and _sentences(target) & _sentences(self._targets[statement.id]):
                return True
        return False


def _of_its_kind(asked: Understanding, part: PartExplanation) -> bool:
    """Tell whether an operator has asked the same kind of thing of the entry that answers.

    A hard kind has to be that of the phrasing that is most alike: who leads the squads is not what they do.
    """
    if part.gate == "exact" or not asked.kinds:
        return True
    said = next(one for one, verdict in zip(part.candidates, part.verdicts, strict=True) if not verdict)
    return bool(said.parts["same_kind" if asked.asked & HARD else "kind"])


def _open(alone: Outcome) -> bool:
    """Tell whether a message found no answer by itself."""
    lost = isinstance(alone, Smalltalk) and alone.intent == _LOST
    return lost or not isinstance(alone, Answer | NotStated | Smalltalk)


def _sentences(target: Target) -> frozenset[str]:
    return target.sentences


def _swapped(before: Understanding, brings: str) -> Iterator[str]:
    """Yield the last question with one of its terms swapped for what a message brings."""
    asks = asking(before.text)
    for term in before.terms:
        at = before.text.find(term.surface)
        if term.weight >= _TELLING and at >= 0 and term.surface not in asks:
            end = at + len(term.surface)
            yield joined(*(part.strip() for part in (before.text[:at], brings, before.text[end:])))


def _around(pattern: str, about: str) -> Sequence[str]:
    before, _, after = pattern.partition("{}")
    return (before.strip(), about, after.strip())


def _asked_of(about: str, asks: str) -> str:
    """Return the question that asks something of a matter, in the order of its language."""
    return joined(asks, about) if re.match(r"[a-z]", asks) else joined(about, asks)
