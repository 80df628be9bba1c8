"""Preparation: the next state of a knowledge takes what did not change from the earlier one."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.core.answerer import Answerer
from bot.core.knowledge import Entry, Knowledge, Synonyms
from bot.core.pause import collection_paused
from tests.core.makers import SMALLTALK, answerer, entry, knowledge

EARLIER = answerer()
QUESTIONS = (
    "维修小队搞了几支啊",
    "貸了多少錢給公司",
    "weixiu xiaodui you jizhi",
    "how many repair taems were formed",
    "who won the world cup",
    "how many loans did Springfield county issue",
    "bridges built in the villages",
    "thx",
)


def with_entries(known: Knowledge, change: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> Knowledge:
    topic = known.topics[0]
    return replace(known, topics=(replace(topic, entries=change(topic.entries)),))


def reworded(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return (replace(found[0], answers=found[0].answers | {"en": "Lent: over 320 million yuan."}), *found[1:])


def one_more(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return (entry("bridges", "进村修桥", ("修了桥吗",), ("bridges built in the villages",)), *found)


def one_less(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return found[1:]


def other_order(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return found[::-1]


STATES = [with_entries(knowledge(), change) for change in (reworded, one_more, one_less, other_order)]
STATES.append(
    replace(
        knowledge(),
        lexicon=replace(knowledge().lexicon, terms=(Synonyms({"zh": ("停电",), "en": ("bridges",)}),)),
    )
)


@pytest.mark.parametrize("state", STATES, ids=["reworded", "one more", "one less", "order", "lexicon"])
def test_answers_do_not_depend_on_an_earlier_state(state: Knowledge) -> None:
    renewed, fresh = Answerer(state, None, SMALLTALK, EARLIER), Answerer(state, None, SMALLTALK)
    assert [renewed.explain(one) for one in QUESTIONS] == [fresh.explain(one) for one in QUESTIONS]


def test_answers_do_not_depend_on_the_smalltalk_of_an_earlier_state() -> None:
    phrasings = SMALLTALK | {"thanks": ("thx",)}
    renewed = Answerer(knowledge(), None, phrasings, EARLIER)
    assert renewed.ask("thx") == Answerer(knowledge(), None, phrasings).ask("thx")


def test_an_unchanged_entry_is_not_made_ready_again() -> None:
    renewed = Answerer(STATES[0], None, SMALLTALK, EARLIER)
    assert renewed.prepared.entries["teams"] is EARLIER.prepared.entries["teams"]
    assert renewed.prepared.entries["loans"] is not EARLIER.prepared.entries["loans"]


def test_a_warm_answerer_answers_the_same() -> None:
    warm = answerer()
    warm.warm()
    assert [warm.ask(one) for one in QUESTIONS] == [EARLIER.ask(one) for one in QUESTIONS]


def test_a_state_that_was_replaced_is_freed_at_once() -> None:
    gc.disable()
    state = answerer()
    state.ask("how many repair taems were formed")
    former = weakref.ref(state)
    state = Answerer(STATES[-1], None, SMALLTALK, state)
    gone = former() is None
    gc.enable()
    assert gone


def test_what_is_made_in_a_pause_is_old_afterwards() -> None:
    with collection_paused():
        made = [{str(number): number} for number in range(1000)]
    assert not any(one in made[:1] for one in gc.get_objects(generation=0) if isinstance(one, dict))
