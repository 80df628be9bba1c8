"""Retention: what has been kept long enough goes, and nothing else."""

import pytest

from bot.chats.store import Asked, Memo, Tally, Verdict, Vote
from tests.databases import execute

DAY = 86_400


def vote(message: int) -> Vote:
    return Vote(7, message, 8, Verdict.UP, ("loans",), "en", "abc123")


async def test_context_goes_when_its_time_is_over(database, address, clock) -> None:
    await database.remember(7, {"old": Memo("1", 60)})
    await database.remember(7, {"new": Memo("2", 600)})
    clock.now += 61
    await database.tidy()
    assert await execute(address, "SELECT value FROM citebot_context") == [("2",)]


async def test_votes_go_after_their_days(database, clock) -> None:
    await database.vote(vote(1))
    clock.now += 364 * DAY
    await database.vote(vote(2))
    clock.now += DAY
    await database.tidy()
    assert await database.tallies() == (Tally("loans", up=1),)


async def test_a_language_goes_after_its_days(database, clock) -> None:
    await database.keep_language(7, "en")
    clock.now += 364 * DAY
    await database.tidy()
    kept = await database.language(7)
    clock.now += DAY
    await database.tidy()
    assert (kept, await database.language(7)) == ("en", None)


async def test_an_update_may_be_claimed_again_after_its_hours(database, clock) -> None:
    await database.claim(5)
    clock.now += 47 * 3_600
    await database.tidy()
    again = await database.claim(5)
    clock.now += 3_600
    await database.tidy()
    assert (again, await database.claim(5)) == (False, True)


async def test_a_question_nobody_asked_again_goes_after_its_days(database, clock) -> None:
    await database.record(Asked("old", "en", "abstain"))
    await database.record(Asked("asked again", "en", "abstain"))
    clock.now += 100 * DAY
    await database.record(Asked("asked again", "en", "abstain"))
    clock.now += 80 * DAY
    await database.tidy()
    assert [one.asked.text for one in await database.recorded("abstain")] == ["asked again"]


async def test_of_too_many_questions_those_asked_least_and_longest_ago_go(database, clock) -> None:
    for text in ("often", "often", "first", "second", "third"):
        await database.record(Asked(text, "en", "abstain"))
        clock.now += DAY
    await database.tidy()
    assert [one.asked.text for one in await database.recorded("abstain")] == ["often", "third", "second"]


async def test_tidying_tells_how_many_things_went(database, clock) -> None:
    await database.remember(7, {"a": Memo("1", 60), "b": Memo("2", 60)})
    clock.now += 61
    assert [await database.tidy(), await database.tidy()] == [2, 0]


@pytest.mark.parametrize("table", ["languages", "context", "votes", "journal", "updates"])
async def test_no_id_of_telegrams_stands_in_the_database(database, address, table: str) -> None:
    chat, reader = -1_001_234_567_890, 5_000_000_000
    await database.keep_language(chat, "en")
    await database.remember(reader, {f"last {reader}": Memo("1", 60)})
    await database.vote(Vote(chat, 1, reader, Verdict.UP, ("loans",), "en", "abc123"))
    await database.record(Asked("who?", "en", "abstain"))
    await database.claim(1)
    written = str(await execute(address, f"SELECT * FROM citebot_{table}"))
    assert written != "[]"
    assert not any(number in written for number in ("1001234567890", "1234567890", "5000000000"))
