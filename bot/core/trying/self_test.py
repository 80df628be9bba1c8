"""Self-test: a knowledge asked its own phrasings, a little otherwise or each left out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from bot.core.answerer import Answerer
from bot.core.knowledge import Knowledge
from bot.core.matching.match import Matcher
from bot.core.pause import collection_paused
from bot.core.trying.collisions import Collision, find_collisions
from bot.core.trying.reach import Reach, ReachMeter, Wordings
from bot.core.tuning import Tuning

Tell = Callable[[str, int, int], None]
"""Told what goes on, `collisions` or `reach`, and how many of how many steps are done."""


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


def self_tests(tasks: Iterable[Task], tell: Tell) -> tuple[SelfTest, ...]:
    """Return what each of several knowledges makes of its own phrasings."""
    return tuple(self_test(task, tell) for task in tasks)


def self_test(task: Task, tell: Tell = lambda _what, _done, _of: None) -> SelfTest:
    """Return what a knowledge with an article makes of its own phrasings; nothing of one without."""
    if not task.knowledge.topics:
        return SelfTest()
    with collection_paused():
        answerer = Answerer(task.knowledge, task.tuning)
    matcher = answerer.prepared.matcher
    if not isinstance(matcher, Matcher):
        return SelfTest()
    collisions = tuple(find_collisions(answerer, matcher, partial(tell, "collisions")))
    meter, told = ReachMeter(answerer, matcher, task.wordings), partial(tell, "reach")
    return SelfTest(collisions, tuple(meter.all(told) if task.every else meter.below(task.floors, told)))
