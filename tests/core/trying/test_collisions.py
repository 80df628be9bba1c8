"""Collisions: a phrasing that is taken for another entry when it is asked a little otherwise."""

from dataclasses import replace

import pytest

from bot.core.answerer import Answerer
from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.matching.match import Matcher
from bot.core.trying.collisions import Collision, CollisionFinder
from tests.core.makers import article, entries, lexicon

COLLIDING = {"teams": "桥修好了没有", "power": "桥修好没有"}


def nothing(_done: int, _of: int) -> None:
    """Be told."""


def asked_also(**more: str) -> list[Entry]:
    """Return the entries of the valley; those named are asked for by one phrasing more."""
    return [
        replace(entry, phrasings=entry.phrasings | {"zh": (*entry.phrasings["zh"], more[entry.id])})
        if entry.id in more
        else entry
        for entry in entries()
    ]


def found(some: list[Entry]) -> list[Collision]:
    """Return the collisions of these entries."""
    return list(finder(some).found(nothing))


def finder(some: list[Entry]) -> CollisionFinder:
    """Return what looks for the collisions of these entries."""
    answerer = Answerer(Knowledge(article(), (Topic("valley", {}, tuple(some)),), lexicon()))
    assert isinstance(answerer.prepared.matcher, Matcher)
    return CollisionFinder(answerer, answerer.prepared.matcher)


def told(one: Collision) -> tuple[str, str, str, str, str, bool]:
    return one.entry, one.text, one.variant, one.other, one.met, one.offered


def test_phrasings_apart_do_not_collide() -> None:
    assert found(list(entries())) == []


@pytest.mark.parametrize(
    ("text", "variant", "met"),
    [
        ("桥修好了没有", "桥修好没有", "桥修好没有"),
        ("村里的小队叫什么", "村里的队伍叫什么", "村里的队伍叫什么"),
    ],
    ids=["a small word dropped", "a synonym swapped"],
)
def test_a_phrasing_that_is_another_entry_s_but_for_a_word_is_named(
    text: str, variant: str, met: str
) -> None:
    collisions = found(asked_also(teams=text, power=met))
    assert ("teams", text, variant, "power", met, False) in map(told, collisions)


def test_a_term_that_tells_little_may_be_left_out() -> None:
    collisions = found(asked_also(teams="修桥铺路架线的工期大概几时结束", power="修桥铺路架线的工期几时结束"))
    assert ("teams", "power") in {(one.entry, one.other) for one in collisions}


def test_a_phrasing_that_traditional_script_does_not_bring_back_is_asked_in_it() -> None:
    collisions = found(asked_also(teams="桥梁谘询处在哪", power="桥梁咨询处在哪"))
    assert ("teams", "橋梁諮詢處在哪", "power") in {(one.entry, one.variant, one.other) for one in collisions}


def test_entries_that_cite_the_same_sentence_may_answer_for_each_other() -> None:
    assert found(asked_also(rent="房东好了没有", power="房东好没有")) == []


def test_an_entry_that_names_the_other_as_related_may_answer_for_it() -> None:
    some = asked_also(teams="桥修好了没有", power="桥修好没有")
    tied = [replace(one, related=("teams",)) if one.id == "power" else one for one in some]
    assert [told(one)[:4] for one in found(tied) if one.entry == "teams"] == []


def test_phrasings_that_ask_for_different_things_do_not_collide() -> None:
    assert found(asked_also(teams="谁修桥", power="几时修桥")) == []


def test_a_number_and_half_a_word_are_never_dropped() -> None:
    collisions = found(asked_also(teams="第3次check-in", power="第3次的check-in"))
    assert {one.variant.partition("check-in")[1] for one in collisions} == {"check-in"}


def test_entries_that_are_as_near_are_offered_both() -> None:
    collisions = found(asked_also(teams="桥头堡的灯怎么了", power="桥头堡的灯怎么啦"))
    assert {one.offered for one in collisions} == {True}


def test_the_steps_are_told() -> None:
    steps: list[tuple[int, int]] = []
    list(finder(asked_also(**COLLIDING)).found(lambda done, of: steps.append((done, of))))
    assert steps[-1] == (len(steps), len(steps))


def test_the_collisions_of_two_shares_are_those_of_all() -> None:
    looking = finder(asked_also(**COLLIDING))
    shares = [*looking.found(nothing, 0.0, 0.3), *looking.found(nothing, 0.3, 1.0)]
    assert shares
    assert shares == list(looking.found(nothing))
