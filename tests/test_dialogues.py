"""Dialogues: follow-ups on the shipped knowledge, and questions that stand alone after another topic."""

from collections import Counter

import pytest

from bot.cli.service import Places, build
from bot.core.answer_id import decode
from tests.benchmarks.corpus import CORPUS, ROOT, answerable, outside
from tests.benchmarks.dialogues import Dialogue, dialogues, right, talked

RESPONDER = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).responder
DIALOGUES = [one for one in dialogues() if not one.trap]
TRAPS = [one for one in dialogues() if one.trap]


def known_failures() -> frozenset[str]:
    """Return the ids of dialogues that are known to fail."""
    lines = (CORPUS / "dialogue_failures.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split()[0] for line in lines if line and not line.startswith("#"))


def test_there_are_enough_dialogues_in_three_scripts() -> None:
    langs = Counter(one.lang for one in DIALOGUES)
    assert langs.total() >= 80
    assert min(langs["zh-Hans"], langs["zh-Hant"], langs["en"]) >= 20
    assert all(2 <= len(one.turns) <= 3 for one in DIALOGUES)
    assert len(TRAPS) >= 40


def test_all_dialogues_go_as_expected_but_the_known_ones() -> None:
    assert {one.id for one in DIALOGUES if not right(one, RESPONDER)} == known_failures()


def test_few_dialogues_are_known_to_fail() -> None:
    assert len(known_failures()) <= 0.05 * len(DIALOGUES)


@pytest.mark.parametrize("trap", TRAPS, ids=[one.id for one in TRAPS])
def test_a_question_that_stands_alone_gets_the_same_bytes_after_another(trap: Dialogue) -> None:
    assert right(trap, RESPONDER)


@pytest.mark.parametrize("before", ["水電費優惠多少", "how many loans were issued", "摸排了多少人"])
def test_every_question_of_the_corpus_stands_alone_after_another(before: str) -> None:
    last = RESPONDER.answer(before).exchange
    asked = [question for _, question in answerable()] + outside()
    changed = [
        question
        for question in dict.fromkeys(asked)
        if RESPONDER.answer(question, None, last).answer_id != RESPONDER.answer(question).answer_id
    ]
    assert changed == []


def test_a_follow_up_is_replayed_from_its_id() -> None:
    followed = [reply for one in DIALOGUES for reply in talked(one, RESPONDER)[1:]]
    ids = {reply.answer_id: reply for reply in followed}
    again = {name: RESPONDER.again(decode(name)) for name in ids}
    assert again == ids
    assert all(reply is not None and reply.answer_id == name for name, reply in again.items())
