"""Self-test: what a knowledge makes of its own phrasings."""

from dataclasses import replace

from bot.core.knowledge import Knowledge, Topic
from bot.core.trying.self_test import SelfTest, Task, self_test, self_tests
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


def test_several_knowledges_are_tested_each_by_itself_and_not_without_topics() -> None:
    bare = replace(knowledge(), topics=())
    tested = self_tests(
        [task(knowledge(), every=True), task(bare, every=True)], lambda _what, _done, _of: None
    )
    assert [len(one.reaches) for one in tested] == [6, 0]
