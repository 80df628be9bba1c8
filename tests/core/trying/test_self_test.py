"""Self-test: what a knowledge makes of its own phrasings."""

from dataclasses import replace

from bot.core.knowledge import Knowledge, Topic
from bot.core.trying.self_test import SelfTest, SelfTester, Task, self_test
from tests.core.makers import entries, knowledge


def task(known: Knowledge, **more: object) -> Task:
    wordings = {
        one.id: [(text,) for texts in one.phrasings.values() for text in texts] for one in known.entries()
    }
    return replace(Task(known, wordings), **more)


def test_collisions_and_entries_below_their_floor_are_found() -> None:
    colliding = {"teams": "桥修好了没有", "power": "桥修好没有"}
    some = tuple(
        replace(one, phrasings=one.phrasings | {"zh": (*one.phrasings["zh"], colliding[one.id])})
        if one.id in colliding
        else one
        for one in entries()
    )
    known = replace(knowledge(), topics=(Topic("valley", {}, some),))
    found = self_test(task(known, floors={"teams": 1.0}))
    assert {(one.entry, one.other) for one in found.collisions} >= {("teams", "power")}
    assert [one.entry for one in found.reaches] == ["teams"]


def test_the_reach_of_every_entry_can_be_asked_for() -> None:
    found = self_test(task(knowledge(), every=True))
    assert [one.entry for one in found.reaches] == [one.id for one in entries()]


def test_a_knowledge_without_an_article_is_not_tested() -> None:
    bare = replace(knowledge(), article=None)
    assert self_test(task(bare, every=True)) == SelfTest()


def test_both_stages_are_told() -> None:
    stages: list[str] = []
    known = task(knowledge(), floors={"teams": 0.4})
    self_test(known, lambda what, _done, _of: stages.append(what))
    assert "reach" in stages


def test_an_article_without_topics_is_not_tested() -> None:
    assert self_test(task(replace(knowledge(), topics=()), every=True)) == SelfTest()


def test_the_reaches_are_measured_in_the_second_half_alone() -> None:
    tester = SelfTester(task(knowledge(), every=True))
    assert tester.half(1, lambda _what, _done, _of: None).reaches == ()
    assert len(tester.half(2, lambda _what, _done, _of: None).reaches) == len(entries())
