"""Journal: which questions are kept, and in what form."""

import pytest

from bot.chats.journal import Journal, plain
from bot.chats.memory import MemoryStore
from bot.chats.steady import Steady
from bot.replies.reply import Block, Choice, Reply

EVERY = ("answer", "not_stated", "suggest", "abstain", "smalltalk")
CHOICES = (Choice("rent", "Is the rent cut?"),)


def reply(status: str, said: tuple[str, ...] = (), unanswered: tuple[str, ...] = ()) -> Reply:
    return Reply(status, "en", (Block("words"),), choices=CHOICES, said=said, unanswered=unanswered)


async def noted(keep: str, question: str, given: Reply):
    store = MemoryStore()
    await Journal(Steady(store), keep).note(question, given)
    return [(one.asked.text, one.asked.status, one.asked.entries) for one in await store.recorded(*EVERY)]


@pytest.mark.parametrize(
    ("keep", "status", "kept"),
    [
        ("none", "abstain", []),
        ("none", "answer", []),
        ("unanswered", "answer", []),
        ("unanswered", "not_stated", []),
        ("unanswered", "smalltalk", []),
        ("unanswered", "abstain", [("who is it", "abstain", ())]),
        ("unanswered", "suggest", [("who is it", "suggest", ("rent",))]),
        ("all", "smalltalk", []),
        ("all", "abstain", [("who is it", "abstain", ())]),
    ],
)
async def test_questions_are_kept_as_the_settings_allow(keep: str, status: str, kept: list[object]) -> None:
    assert await noted(keep, "Who is it?", reply(status)) == kept


async def test_with_all_an_answered_question_is_kept_with_what_was_said() -> None:
    assert await noted("all", "how much", reply("answer", said=("loans",))) == [
        ("how much", "answer", ("loans",))
    ]


async def test_a_part_that_found_no_answer_is_kept_alone() -> None:
    given = reply("answer", said=("loans",), unanswered=("who is the mayor",))
    assert await noted("unanswered", "how much? who is the mayor", given) == [
        ("who is the mayor", "abstain", ())
    ]


async def test_a_message_without_words_is_not_kept() -> None:
    assert await noted("unanswered", "?!", reply("abstain")) == []


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("  WHO is\u200b it?? ", "who is it"),
        ("誰是縣長？", "谁是县长"),
        ("call 13800138000 about loans", "call *** about loans"),
        ("\ud800\x00", ""),
    ],
)
def test_a_question_is_kept_normalized_and_without_what_tells_who_someone_is(
    question: str, kept: str
) -> None:
    assert plain(question) == kept


def test_a_long_message_is_kept_cut() -> None:
    assert len(plain("a" * 4096)) == 300
