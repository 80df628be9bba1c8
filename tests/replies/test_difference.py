"""Difference: what has become of an answer, and how grave that is."""

import pytest

from bot.replies.difference import Difference, Kind, difference, says
from bot.replies.reply import Block, Choice, Reply


def reply(
    status: str, text: str = "said", said: tuple[str, ...] = (), choices: tuple[str, ...] = ()
) -> Reply:
    offered = tuple(Choice(name, name) for name in choices)
    return Reply(status, "en", (Block(text),), choices=offered, said=said)


ANSWER, OTHER = reply("answer", "Lent.", ("loans",)), reply("answer", "Formed.", ("teams",))
REWORDED = reply("answer", "Lent much.", ("loans",))
NOT_STATED, NOT_STATED_TOO = reply("not_stated", "No.", ("no",)), reply("not_stated", "Not it.", ("none",))
SUGGEST, OTHERS = reply("suggest", "Which?", (), ("loans",)), reply("suggest", "Which?", (), ("teams",))
ABSTAIN, SMALLTALK = reply("abstain", "Nothing."), reply("smalltalk", "Hello.")


def kind(was: Reply, now: Reply) -> Kind | None:
    found = difference("q", was, now)
    return None if found is None else found.kind


@pytest.mark.parametrize("one", [ANSWER, NOT_STATED, SUGGEST, ABSTAIN, SMALLTALK])
def test_the_same_bytes_are_no_difference(one: Reply) -> None:
    assert difference("q", one, one) is None


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (ANSWER, ABSTAIN, Kind.LOST),
        (ANSWER, SMALLTALK, Kind.LOST),
        (NOT_STATED, ABSTAIN, Kind.LOST),
        (ANSWER, OTHER, Kind.CHANGED),
        (ANSWER, REWORDED, Kind.CHANGED),
        (NOT_STATED, NOT_STATED_TOO, Kind.CHANGED),
        (ANSWER, SUGGEST, Kind.AMBIGUOUS),
        (NOT_STATED, SUGGEST, Kind.AMBIGUOUS),
        (ANSWER, NOT_STATED, Kind.NOT_STATED),
        (ABSTAIN, NOT_STATED, Kind.NOT_STATED),
        (ABSTAIN, ANSWER, Kind.ANSWERED),
        (SUGGEST, ANSWER, Kind.ANSWERED),
        (NOT_STATED, ANSWER, Kind.ANSWERED),
        (ABSTAIN, SUGGEST, Kind.OTHER),
        (SUGGEST, OTHERS, Kind.OTHER),
        (SMALLTALK, ABSTAIN, Kind.OTHER),
        (ANSWER, reply("answer", "Lent.", ("loans",), ("teams",)), Kind.OTHER),
    ],
)
def test_what_has_become_of_an_answer(was: Reply, now: Reply, expected: Kind) -> None:
    assert kind(was, now) == expected


def test_what_is_asked_for_and_no_longer_said_is_worse() -> None:
    found = Difference("q", Kind.CHANGED, ANSWER, OTHER, "loans")
    assert (found.worse, found.better) == (True, False)


def test_what_is_asked_for_and_newly_said_is_better() -> None:
    found = Difference("q", Kind.CHANGED, ANSWER, OTHER, "teams")
    assert (found.worse, found.better) == (False, True)


def test_without_an_expected_entry_nothing_is_worse_or_better() -> None:
    found = Difference("q", Kind.LOST, ANSWER, ABSTAIN)
    assert (found.worse, found.better) == (False, False)


def test_smalltalk_says_the_entry_of_its_intent() -> None:
    assert says(Reply("smalltalk", "en", (), intent="summary"), "summary")


def test_the_gravest_come_first() -> None:
    order = [
        Difference("q", Kind.LOST, ANSWER, ABSTAIN),
        Difference("q", Kind.CHANGED, ANSWER, OTHER, "loans"),
        Difference("q", Kind.CHANGED, ANSWER, OTHER),
        Difference("q", Kind.CHANGED, ANSWER, REWORDED),
        Difference("q", Kind.ANSWERED, ABSTAIN, ANSWER),
    ]
    assert [one.gravity for one in order] == sorted(one.gravity for one in order)
    assert len({one.gravity for one in order}) == len(order)
