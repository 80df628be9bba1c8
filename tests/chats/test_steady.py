"""Steady: a store that fails costs no answer, and little log."""

import logging

import pytest

from bot.chats.memory import MemoryStore
from bot.chats.steady import Steady
from bot.chats.store import Asked, Memo, StoreError, Verdict, Vote

VOTE = Vote(7, 1, 8, Verdict.UP, ("loans",), "en", "abc123")


class Failing(MemoryStore):
    """A store whose every step fails while `down`, after counting it."""

    def __init__(self) -> None:
        super().__init__()
        self.down, self.asked = True, 0

    def __getattribute__(self, name: str):
        public = not name.startswith("_") and name not in {"down", "asked"}
        if public:
            self.asked += 1
        if public and self.down:
            return self._fail
        return super().__getattribute__(name)

    async def _fail(self, *_: object, **__: object) -> None:
        raise StoreError("OperationalError")


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def failing() -> Failing:
    return Failing()


@pytest.fixture
def steady(failing, clock) -> Steady:
    return Steady(failing, clock)


@pytest.mark.parametrize(
    ("step", "otherwise"),
    [
        (lambda one: one.language(7), None),
        (lambda one: one.recall(7, "a"), None),
        (lambda one: one.claim(1), True),
        (lambda one: one.keep_language(7, "en"), False),
        (lambda one: one.remember(7, {"a": Memo("1", 60)}), False),
        (lambda one: one.vote(VOTE), False),
        (lambda one: one.record(Asked("who", "en", "abstain")), False),
        (lambda one: one.forget(8, 7), False),
    ],
)
async def test_what_a_failing_store_cannot_do_is_told_and_never_raised(steady, step, otherwise) -> None:
    assert await step(steady) is otherwise


async def test_what_works_is_handed_through() -> None:
    steady = Steady(MemoryStore())
    kept = [await steady.keep_language(7, "en"), await steady.vote(VOTE), await steady.claim(1)]
    assert kept == [True, True, True]
    assert await steady.language(7) == "en"
    assert await steady.claim(1) is False


async def test_a_store_that_failed_is_left_alone_for_a_while(steady, failing, clock) -> None:
    for _ in range(10):
        await steady.language(7)
    clock.now += 5
    await steady.language(7)
    assert failing.asked == 2


async def test_a_failing_store_is_one_line_a_minute(steady, clock, caplog) -> None:
    for _ in range(13):
        await steady.language(7)
        clock.now += 5
    assert len(caplog.records) == 2
    assert "the store does not answer (OperationalError)" in caplog.text


async def test_a_store_that_answers_again_is_used_again_and_told(steady, failing, clock, caplog) -> None:
    caplog.set_level(logging.INFO)
    await steady.language(7)
    failing.down = False
    clock.now += 5
    assert await steady.keep_language(7, "en")
    assert [record.message for record in caplog.records][1:] == ["the store answers again"]
