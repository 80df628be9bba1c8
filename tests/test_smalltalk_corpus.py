"""Smalltalk corpus: messages of seven intents, without matter, and questions among politeness."""

import pytest
import yaml

from bot.cli.service import Places, build
from bot.core.answerer import Answerer
from bot.core.outcomes import Answer, Outcome, Smalltalk
from tests.benchmarks.corpus import CORPUS, ROOT

CASES: dict[str, list[str]] = yaml.safe_load((CORPUS / "smalltalk.yaml").read_text(encoding="utf-8"))
ARTICLE, UNCLEAR = CASES.pop("article"), CASES.pop("unclear")
AS_WELL = {"summary": {"summary"}, "source": {"publisher", "reposted-from"}}
"""Entries that say of an intent what is asked."""
KNOWN_FAILURES: frozenset[str] = frozenset()
"""Messages that are still taken for something else; one that is understood must leave this list."""
SAID = [(intent, message) for intent, messages in CASES.items() for message in messages]


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).answerer


def serves(outcome: Outcome, intent: str) -> bool:
    if isinstance(outcome, Answer):
        return {statement.id for statement in outcome.statements} <= AS_WELL.get(intent, set())
    return isinstance(outcome, Smalltalk) and outcome.intent == intent


@pytest.mark.parametrize(("intent", "message"), SAID)
def test_smalltalk_is_taken_for_what_it_is(answerer: Answerer, intent: str, message: str) -> None:
    assert serves(answerer.ask(message), intent) != (message in KNOWN_FAILURES)


@pytest.mark.parametrize("message", UNCLEAR)
def test_a_message_without_matter_is_not_answered(answerer: Answerer, message: str) -> None:
    assert not isinstance(answerer.ask(message), Answer)


@pytest.mark.parametrize("question", ARTICLE)
def test_a_question_among_politeness_is_no_smalltalk(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.ask(question), Smalltalk)


@pytest.mark.parametrize("intent", CASES)
def test_there_are_enough_messages_of_every_intent(intent: str) -> None:
    assert len(set(CASES[intent])) >= 20


def test_few_messages_are_known_failures() -> None:
    assert len(KNOWN_FAILURES) <= 0.05 * len(SAID)
