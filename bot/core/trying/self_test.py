"""Self-test: a knowledge asked its own phrasings, a little otherwise or each left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from bot.core.answerer import Answerer
from bot.core.knowledge import Knowledge
from bot.core.matching.match import Matcher
from bot.core.pause import collection_paused
from bot.core.trying.collisions import Collision, CollisionFinder
from bot.core.trying.reach import Reach, ReachMeter, Wordings
from bot.core.tuning import Tuning

Tell = Callable[[str, int, int], None]
"""Told what goes on, `collisions` or `reach`, and how many of how many steps are done."""

_HALF = 0.5
"""Share of the phrasings whose collisions take as long as those of the others and the reaches."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is tested: a knowledge, the phrasings of its entries, and how it answers.

    `floors` are the least shares of phrasings that the others must reach, by entry; `every` asks
    for the reach of all entries.
    """

    knowledge: Knowledge
    wordings: Wordings
    tuning: Tuning = field(default_factory=Tuning)
    floors: Mapping[str, float] = field(default_factory=dict)
    every: bool = False


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What was found: all collisions, and the reach of the entries below their floor, or of every one."""

    collisions: tuple[Collision, ...] = ()
    reaches: tuple[Reach, ...] = ()

    def __add__(self, other: "SelfTest") -> "SelfTest":
        return SelfTest(self.collisions + other.collisions, self.reaches + other.reaches)


class SelfTester:
    """A knowledge made ready to be asked; of one without an article nothing is found.

    The test comes in two halves that take about as long, for two processes.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._finder: CollisionFinder | None = None
        self._meter: ReachMeter | None = None
        if task.knowledge.topics:
            with collection_paused():
                answerer = Answerer(task.knowledge, task.tuning)
            if isinstance(matcher := answerer.prepared.matcher, Matcher):
                self._finder = CollisionFinder(answerer, matcher)
                self._meter = ReachMeter(answerer, matcher, task.wordings)

    def half(self, number: int, tell: Tell) -> SelfTest:
        """Return what the first half finds, collisions, or the second, the other ones and the reaches."""
        if number == 1:
            return SelfTest(self._collisions(tell, 0.0, _HALF))
        return SelfTest(self._collisions(tell, _HALF, 1.0), self._reaches(partial(tell, "reach")))

    def _collisions(self, tell: Tell, begin: float, end: float) -> tuple[Collision, ...]:
        if self._finder is None:
            return ()
        return tuple(self._finder.found(partial(tell, "collisions"), begin, end))

    def _reaches(self, tell: Callable[[int, int], None]) -> tuple[Reach, ...]:
        if self._meter is None:
            return ()
        return tuple(
            self._meter.all(tell) if self._task.every else self._meter.below(self._task.floors, tell)
        )


def self_test(task: Task, tell: Tell = lambda _what, _done, _of: None) -> SelfTest:
    """Return what a knowledge makes of its own phrasings."""
    tester = SelfTester(task)
    return tester.half(1, tell) + tester.half(2, tell)
