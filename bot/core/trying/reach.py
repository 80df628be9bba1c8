"""Reach: whether the other phrasings of an entry still reach it when one is left out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.answerer import Answerer
from bot.core.deciding.decide import Decision
from bot.core.deciding.preparation import Ready
from bot.core.matching.candidates import Phrase, asked_target
from bot.core.matching.match import Matcher
from bot.core.trying.collisions import Tell

Wordings = Mapping[str, Sequence[Sequence[str]]]
"""The phrasings of each entry by its id, each as the texts of it that are matched."""

_SURE = 0.05
"""How far above the floor the share must be that nearness alone gives; it seldom errs by more."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of the `phrasings` of an entry are `reached` by the others.

    `alone` are the texts of those that are not, the first of each.
    """

    entry: str
    phrasings: int
    reached: int
    alone: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of phrasings that the others reach, 0 to 1."""
        return self.reached / self.phrasings


class ReachMeter:
    """Asks each phrasing of an entry while it is left out of the index.

    The first text of a phrasing is asked; all that it stands for are left out, but for those that
    another phrasing stands for, too. The entry is reached when the bot answers with it.
    """

    def __init__(self, answerer: Answerer, matcher: Matcher, wordings: Wordings) -> None:
        self._answerer, self._matcher, self._wordings = answerer, matcher, wordings
        self._numbers = {
            (phrase.owner, _keys(phrase)): number for number, phrase in enumerate(answerer.prepared.phrases)
        }

    def all(self, tell: Tell) -> Iterator[Reach]:
        """Yield the reach of every entry in file order."""
        for done, entry in enumerate(self._wordings):
            yield self._measured(entry)
            tell(done + 1, len(self._wordings))

    def below(self, floors: Mapping[str, float], tell: Tell) -> Iterator[Reach]:
        """Yield the reach of the entries whose share is below their floor.

        Where the nearest other phrasing is of the same entry often enough, none is asked; else those
        first that are the surest, and no more than it takes to know.
        """
        for done, (entry, floor) in enumerate(floors.items()):
            if floor > 0 and not self._surely(entry, floor + _SURE):
                reach = self._measured(entry, floor)
                if reach.share < floor:
                    yield reach
            tell(done + 1, len(floors))

    def _surely(self, entry: str, share: float) -> bool:
        """Tell whether this share of phrasings is nearest to another one of the same entry."""
        places = self._places(entry)
        near = 0
        for place in places:
            near += self._matcher.lead(*place) > 0
            if near >= share * len(places):
                return True
        return False

    def _measured(self, entry: str, enough: float = 2.0) -> Reach:
        """Return the reach of an entry; from the share on that is `enough`, no more phrasings are asked."""
        places, texts = self._places(entry), self._wordings[entry]
        masks = _Masks(self._answerer.prepared.entries[entry], self._matcher, self._number)
        reached: set[int] = set()
        for at in sorted(range(len(places)), key=lambda at: -self._matcher.lead(*places[at])):
            left_out = places[at][1]
            # What another phrasing stands for, too, is reached by that one.
            if not left_out or entry in _said(self._answerer.decided(texts[at][0], masks.without(left_out))):
                reached.add(at)
            if len(reached) >= enough * len(places):
                break
        alone = tuple(some[0] for at, some in enumerate(texts) if at not in reached)
        return Reach(entry, len(places), len(reached), alone)

    def _places(self, entry: str) -> list[tuple[int, list[int]]]:
        """Return the number of each phrasing's first text, with all that go when it is left out."""
        ready = self._answerer.prepared.entries[entry]
        phrases = iter(ready.phrases)
        numbers = [[self._number(next(phrases)) for _ in texts] for texts in self._wordings[entry]]
        users = Counter(number for some in numbers for number in set(some))
        return [(some[0], [number for number in sorted(set(some)) if users[number] == 1]) for some in numbers]

    def _number(self, phrase: Phrase) -> int:
        return self._numbers[phrase.owner, _keys(phrase)]


class _Masks:
    """Makes the matchers that know an entry without some of its phrasings."""

    def __init__(self, ready: Ready, matcher: Matcher, number_of: Callable[[Phrase], int]) -> None:
        self._evidence, self._matcher = ready.evidence, matcher
        self._phrases = {number_of(phrase): phrase for phrase in ready.phrases}
        self._full = matcher.targets[ready.phrases[0].owner]
        self._bags = matcher.bags(self._phrases)

    def without(self, left_out: Sequence[int]) -> Matcher:
        """Return the matcher without the phrasings of these numbers."""
        rest = [phrase for number, phrase in self._phrases.items() if number not in left_out]
        target = replace(asked_target(self._evidence, rest), glosses=self._full.glosses)
        return self._matcher.without(target, left_out, self._bags.less(self._matcher.bags(left_out)))


def _said(decision: Decision) -> frozenset[str]:
    """Return the entries that are answered with, more than to set a wrong premise right."""
    return frozenset(one.id for one in decision.statements if not one.corrects)


def _keys(phrase: Phrase) -> tuple[str, ...]:
    return tuple(term.key for term in phrase.terms)
