"""Gates: what forbids an answer, and what only the score weighs."""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.answerer import Answerer
from bot.core.deciding.causes import Cause
from bot.core.knowledge import Topic
from bot.core.outcomes import Answer, NotStated
from bot.core.ranker import USUAL
from bot.core.tuning import Tuning
from tests.core.makers import answerer, entry, knowledge

BESIDE = "组建了几支维修小队骆驼企鹅潜水艇望远镜"


def made(**weights: Any) -> Answerer:
    """Return an answerer that demands much coverage, with these weights changed."""
    return Answerer(replace(knowledge(), weights=replace(USUAL, **weights)), Tuning(coverage=0.9))


def gate_of(answers: Answerer, question: str) -> tuple[str, Cause | None]:
    """Return the gate that decided about a question, and why."""
    decision = answers.decided(question)
    return decision.gate, decision.closed.cause if decision.closed else None


def test_a_gate_forbids_what_it_sees() -> None:
    assert gate_of(made(weighed=frozenset()), BESIDE) == ("coverage", Cause.UNEXPLAINED)


def test_a_gate_that_is_weighed_leaves_it_to_the_score_and_says_why() -> None:
    assert gate_of(made(threshold=100.0), BESIDE) == ("threshold", Cause.UNEXPLAINED)
    assert gate_of(made(threshold=0.0), BESIDE)[0] == "answer"


def test_next_to_nothing_is_forbidden_all_the_same() -> None:
    assert not isinstance(made(threshold=0.0).ask("企鹅会给骆驼修望远镜吗"), Answer)


@pytest.mark.parametrize(
    "question", ["组建的那几支维修小队的电话是多少", "the 12 repair teams, how old are the people in them"]
)
def test_ages_and_addresses_are_asked_for_whatever_else_is(question: str) -> None:
    assert gate_of(answerer(), question)[0] in {"type", "coverage"}


def test_a_word_turns_a_matter_though_the_lexicon_has_another_key_for_it() -> None:
    cured = entry(
        "teams", "组建了12支维修小队", ("组建了几支维修小队",), ("how many repair teams were formed",)
    )
    other = Answerer(replace(knowledge(), topics=(Topic("valley", {}, (cured,)),)))
    assert gate_of(other, "after the repair teams died, how many repair teams were formed")[0] == "premise"


def test_one_wrong_premise_decides_for_all_questions_of_a_message() -> None:
    outcome = answerer().ask("组建了15支维修小队吗？电费优惠多少？")
    assert isinstance(outcome, NotStated)
    assert [one.corrects for one in outcome.statements] == [True]


def test_what_somebody_tells_of_themselves_is_no_premise() -> None:
    outcome = answerer().ask("我等了15个小时,县里组建了几支维修小队")
    assert [one.id for one in getattr(outcome, "statements", ())] == ["teams"]
    assert isinstance(outcome, Answer)
