"""Records: what is kept of an answer, as far as the settings allow."""

import pytest

from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.chats.store import Verdict, Vote
from bot.core.answer_id import AnswerId, Basis, encode
from bot.replies.reply import Block, Reply
from bot.settings import StoreSettings

CHAT, OTHER, MESSAGE = 7, 8, 100


class Votes(MemoryStore):
    """A store that shows the votes it was given."""

    def __init__(self, clock=lambda: 0.0) -> None:
        super().__init__(clock=clock)
        self.votes: list[Vote] = []

    async def vote(self, vote: Vote) -> None:
        self.votes.append(vote)


def reply(
    asked: str = "How much? Call 13800138000", *, pressed: bool = False, status: str = "answer"
) -> Reply:
    answer_id = encode(AnswerId(Basis(), "0" * 6, asked, "en", pressed=pressed))
    return Reply(status, "en", (Block("words"),), answer_id=answer_id)


def vote(verdict: Verdict = Verdict.UP) -> Vote:
    return Vote(CHAT, MESSAGE, 9, verdict, ("loans",), "en", "abc123")


async def questions(keep: str, given: Reply) -> list[str]:
    store = Votes()
    records = Records(store, StoreSettings(keep_questions=keep))
    await records.store.remember(CHAT, records.answer(MESSAGE, given))
    await records.vote(vote())
    return [one.question for one in store.votes]


@pytest.mark.parametrize(
    ("keep", "given", "kept"),
    [
        ("none", reply(), ""),
        ("unanswered", reply(), ""),
        ("all", reply(), "how much? call ***"),
        ("all", reply("loans", pressed=True), ""),
        ("all", Reply("answer", "en", ()), ""),
    ],
)
async def test_a_vote_has_its_question_where_all_are_kept(keep: str, given: Reply, kept: str) -> None:
    assert await questions(keep, given) == [kept]


async def test_a_vote_on_a_message_that_is_no_longer_remembered_has_no_question() -> None:
    now = [0.0]
    store = Votes(lambda: now[0])
    records = Records(store, StoreSettings(keep_questions="all", chat_minutes=10))
    await records.store.remember(CHAT, records.answer(MESSAGE, reply()))
    now[0] = 601.0
    await records.vote(vote())
    assert store.votes == [vote()]


async def test_without_journal_a_rejection_is_a_vote_alone() -> None:
    store = Votes()
    records = Records(store, StoreSettings(keep_questions="none"))
    await records.store.remember(CHAT, records.answer(MESSAGE, reply(status="suggest")))
    await records.reject(vote(Verdict.NONE))
    assert (store.votes, await store.recorded("rejected")) == ([vote(Verdict.NONE)], ())


async def test_a_question_is_noted_as_it_was_understood() -> None:
    store = MemoryStore()
    await Records(store, StoreSettings()).note(reply("why was it issued", status="abstain"))
    assert [one.asked.text for one in await store.recorded("abstain")] == ["why was it issued"]


async def test_nothing_of_a_chat_is_remembered_for_longer_than_set() -> None:
    records = Records(MemoryStore(), StoreSettings(chat_minutes=10))
    assert [records.memo("a").seconds, records.memo("a", 60).seconds, records.memo("a", 5).seconds] == [
        600,
        600,
        300,
    ]


async def test_a_chat_that_gets_another_id_takes_its_language_and_last_answer_along() -> None:
    store = MemoryStore()
    records = Records(store, StoreSettings())
    await store.keep_language(CHAT, "zh-Hant")
    await store.remember(CHAT, records.answer(MESSAGE, reply()))
    await records.move(CHAT, OTHER)
    assert (await store.language(OTHER), await records.last_answer(OTHER)) == ("zh-Hant", reply().answer_id)


async def test_a_chat_of_which_nothing_is_kept_takes_nothing_along() -> None:
    store = MemoryStore()
    await Records(store, StoreSettings()).move(CHAT, OTHER)
    assert (await store.language(OTHER), await store.recall(OTHER, "answer")) == (None, None)
