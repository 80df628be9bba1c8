"""Store: what every kind of store promises, in memory, in a file and on a server."""

import asyncio
from datetime import date

import pytest

from bot.chats.store import Asked, Memo, Recorded, Tally, Verdict, Vote

CHAT, OTHER, READER, MESSAGE = -1_001_234_567_890, 7, 5_000_000_000, 2**31 + 5
DAY = 86_400


def vote(
    verdict=Verdict.UP, *, chat=CHAT, message=MESSAGE, reader=READER, entries=("loans",), question=""
) -> Vote:
    return Vote(chat, message, reader, verdict, entries, "en", "abc123", question)


async def test_a_chat_has_no_language_before_it_chooses_one(store) -> None:
    assert await store.language(CHAT) is None


async def test_the_last_choice_of_language_is_kept_for_its_chat_alone(store) -> None:
    await store.keep_language(CHAT, "en")
    await store.keep_language(CHAT, "zh-Hant")
    assert (await store.language(CHAT), await store.language(OTHER)) == ("zh-Hant", None)


async def test_values_are_recalled_by_name_and_replaced(store) -> None:
    await store.remember(CHAT, {"a": Memo("1", 60), "b": Memo("2", 60)})
    await store.remember(CHAT, {"b": Memo("三", 60)})
    assert [await store.recall(CHAT, name) for name in "abc"] == ["1", "三", None]


async def test_values_are_recalled_in_their_chat_alone(store) -> None:
    await store.remember(CHAT, {"a": Memo("1", 60)})
    assert await store.recall(OTHER, "a") is None


async def test_a_value_is_gone_when_its_time_is_over(store, clock) -> None:
    await store.remember(CHAT, {"a": Memo("1", 60)})
    clock.now += 61
    assert await store.recall(CHAT, "a") is None


async def test_remembering_again_begins_the_time_anew(store, clock) -> None:
    await store.remember(CHAT, {"a": Memo("1", 60)})
    clock.now += 50
    await store.remember(CHAT, {"a": Memo("2", 60)})
    clock.now += 50
    assert await store.recall(CHAT, "a") == "2"


async def test_a_vote_can_be_changed_and_counts_once(store) -> None:
    await store.vote(vote(Verdict.UP))
    await store.vote(vote(Verdict.DOWN))
    assert await store.tallies() == (Tally("loans", down=1),)


async def test_votes_of_readers_messages_and_entries_are_counted_apart(store) -> None:
    await store.vote(vote(Verdict.UP))
    await store.vote(vote(Verdict.UP, reader=READER + 1))
    await store.vote(vote(Verdict.DOWN, message=MESSAGE + 1, entries=("loans", "fact:s2")))
    await store.vote(vote(Verdict.NONE, message=MESSAGE + 2, entries=("rent", "loans")))
    expected = (Tally("fact:s2", down=1), Tally("loans", up=2, down=1, none=1), Tally("rent", none=1))
    assert await store.tallies() == expected


async def test_the_same_message_number_in_another_chat_is_another_message(store) -> None:
    await store.vote(vote(Verdict.UP))
    await store.vote(vote(Verdict.UP, chat=OTHER))
    assert await store.tallies() == (Tally("loans", up=2),)


async def test_votes_at_the_same_time_leave_one_a_reader(store) -> None:
    await asyncio.gather(*(store.vote(vote(verdict)) for verdict in (Verdict.UP, Verdict.DOWN) * 8))
    (tally,) = await store.tallies()
    assert tally.up + tally.down == 1


async def test_a_question_of_the_journal_is_counted_with_its_days_and_last_outcome(store, clock) -> None:
    await store.record(Asked("谁是县长?", "zh-Hans", "abstain"))
    clock.now += 2 * DAY
    await store.record(Asked("谁是县长?", "zh-Hans", "suggest", ("a", "b")))
    expected = Recorded(
        Asked("谁是县长?", "zh-Hans", "suggest", ("a", "b")), 2, date(2026, 3, 1), date(2026, 3, 3)
    )
    assert await store.recorded("suggest", "abstain") == (expected,)


async def test_the_journal_is_read_by_status_the_most_asked_first(store) -> None:
    for text, status in (("a", "abstain"), ("b", "suggest"), ("c", "answer"), ("b", "suggest")):
        await store.record(Asked(text, "en", status))
    assert [one.asked.text for one in await store.recorded("abstain", "suggest")] == ["b", "a"]


async def test_an_update_is_claimed_once(store) -> None:
    assert [await store.claim(number) for number in (5, 5, 6)] == [True, False, True]


async def test_of_many_claims_at_the_same_time_one_holds(store) -> None:
    assert sum(await asyncio.gather(*(store.claim(9) for _ in range(20)))) == 1


async def test_a_forgotten_reader_leaves_no_vote_language_or_context(store) -> None:
    await store.keep_language(CHAT, "en")
    await store.remember(CHAT, {"a": Memo("1", 60)})
    await store.vote(vote())
    await store.vote(vote(chat=OTHER))
    await store.forget(READER, CHAT)
    assert (await store.language(CHAT), await store.recall(CHAT, "a"), await store.tallies()) == (
        None,
        None,
        (),
    )


async def test_to_forget_a_reader_leaves_what_is_of_others(store) -> None:
    await store.keep_language(OTHER, "en")
    await store.remember(OTHER, {"a": Memo("1", 60)})
    await store.vote(vote(reader=READER + 1))
    await store.forget(READER, CHAT)
    assert (await store.language(OTHER), await store.recall(OTHER, "a")) == ("en", "1")
    assert await store.tallies() == (Tally("loans", up=1),)


@pytest.mark.parametrize("text", ["'; DROP TABLE citebot_votes; --", "%s {0} $1 :name", "🤔" * 300, "\\"])
async def test_any_visible_text_is_kept_as_it_is(store, text: str) -> None:
    await store.record(Asked(text, "en", "abstain"))
    assert [one.asked.text for one in await store.recorded("abstain")] == [text]


async def test_a_question_with_a_new_outcome_that_was_not_asked_again_keeps_its_count(store) -> None:
    await store.record(Asked("who", "en", "suggest", ("a",)))
    await store.record(Asked("who", "en", "rejected", ("a",)), again=False)
    await store.record(Asked("what", "en", "rejected"), again=False)
    found = await store.recorded("rejected")
    assert sorted((one.asked.text, one.times) for one in found) == [("what", 1), ("who", 1)]
