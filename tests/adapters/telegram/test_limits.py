"""Buckets, throttle and intake: what bounds the bot."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.buckets import Bucket
from bot.adapters.telegram.intake import Intake
from bot.adapters.telegram.throttle import Leave, Throttle


def test_a_full_bucket_gives_all_it_holds_at_once() -> None:
    bucket = Bucket(3, 60, 0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [0, 0, 0, 20]


def test_what_is_taken_ahead_is_waited_for_in_turn() -> None:
    bucket = Bucket(1, 1, 0.0)
    assert [bucket.take(0.0) for _ in range(3)] == [0, 1, 2]


def test_a_bucket_never_holds_more_than_its_size() -> None:
    bucket = Bucket(2, 1, 0.0)
    assert [bucket.take(1_000.0) for _ in range(3)] == [0, 0, 0.5]


@given(st.lists(st.floats(0, 10), max_size=100))
def test_no_bucket_gives_more_than_its_size_and_its_refill(times: list[float]) -> None:
    bucket, given_ = Bucket(5, 10, 0.0), []
    for now in sorted(times):
        given_ += [bucket.take(now)] if not bucket.wait(now) else []
    assert len(given_) <= 10


def test_who_asks_too_fast_is_told_once_a_minute() -> None:
    now = [0.0]
    throttle = Throttle(2, lambda: now[0])
    told = [throttle.ask(1) for _ in range(4)]
    assert told == [Leave.GIVEN, Leave.GIVEN, Leave.REFUSED, Leave.REFUSED_BEFORE]
    now[0] = 61.0
    assert [throttle.ask(1) for _ in range(3)] == [Leave.GIVEN, Leave.GIVEN, Leave.REFUSED]


def test_one_reader_does_not_use_up_what_another_may_ask() -> None:
    throttle = Throttle(1, lambda: 0.0)
    assert [throttle.ask(reader) for reader in (1, 1, 2)] == [Leave.GIVEN, Leave.REFUSED, Leave.GIVEN]


async def test_there_is_room_again_when_an_update_has_been_handled_or_waits() -> None:
    intake = Intake(1)
    await intake.put("update")
    waiting = asyncio.create_task(intake.room(60))
    await asyncio.sleep(0)
    assert not waiting.done()
    with intake.pause():
        await asyncio.wait_for(waiting, 1)


async def test_room_is_not_waited_for_for_ever() -> None:
    intake = Intake(1)
    await intake.put("update")
    await asyncio.wait_for(intake.room(0.01), 1)
