"""Beside: work in a second process, or in this one where there is none."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

import pytest

from bot.cli.beside import Beside

Tell = Callable[[str, int, int], None]


def doubled(task: int, tell: Tell) -> tuple[int, int]:
    for step in range(16):
        tell("double", step + 1, 16)
    return 2 * task, os.getpid()


def failing(task: int, tell: Tell) -> int:
    raise ValueError(f"cannot do {task}")


def dying(task: int, tell: Tell) -> int:
    return task if os.getpid() == TESTER else os._exit(1)


def quartered(task: int, tell: Tell) -> int:
    with Beside(doubled, apart=True) as beside:
        beside.give(task)
        return 2 * beside.result(tell)[0]


def dying_first(task: int, tell: Tell) -> int:
    with Beside(doubled, apart=True) as beside:
        beside.give(task)
        return beside.result(tell)[0] if os.getpid() == TESTER else os._exit(1)


TESTER = os.getpid()


@pytest.mark.parametrize("apart", [False, True])
def test_the_work_is_done(*, apart: bool) -> None:
    with Beside(doubled, apart=apart) as beside:
        beside.give(21)
        assert beside.result(lambda _what, _done, _of: None)[0] == 42


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="one core does no two things at once")
def test_it_is_done_in_another_process() -> None:
    with Beside(doubled, apart=True) as beside:
        beside.give(21)
        assert beside.result(lambda _what, _done, _of: None)[1] != os.getpid()


@pytest.mark.parametrize("apart", [False, True])
def test_the_last_step_is_told(*, apart: bool) -> None:
    steps: list[tuple[str, int, int]] = []
    with Beside(doubled, apart=apart) as beside:
        beside.give(1)
        beside.result(lambda *step: steps.append(step))
    assert steps[-1] == ("double", 16, 16)


@pytest.mark.parametrize("apart", [False, True])
def test_an_error_of_the_work_is_raised_here(*, apart: bool) -> None:
    with Beside(failing, apart=apart) as beside:
        beside.give(3)
        with pytest.raises(ValueError, match="cannot do 3"):
            beside.result(lambda _what, _done, _of: None)


def test_a_process_that_dies_leaves_the_work_to_this_one() -> None:
    with Beside(dying, apart=True) as beside:
        beside.give(3)
        assert beside.result(lambda _what, _done, _of: None) == 3


def test_work_that_is_not_wanted_ends_with_its_process() -> None:
    with Beside(doubled, apart=True) as beside:
        beside.give(1)
        process = beside._process
    assert process is None or not process.is_alive()


def test_the_work_may_be_done_by_two_more_processes() -> None:
    with Beside(quartered, apart=True) as beside:
        beside.give(10)
        assert beside.result(lambda _what, _done, _of: None) == 40


def test_a_process_that_dies_before_its_own_leaves_the_work_to_this_one() -> None:
    with Beside(dying_first, apart=True) as beside:
        beside.give(3)
        assert beside.result(lambda _what, _done, _of: None) == 6


def warmed(task: int, tell: Tell) -> tuple[int, ...]:
    return (*WARMTH, task)


WARMTH: list[int] = []


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="one core does no two things at once")
def test_what_is_made_ready_is_there_for_the_task() -> None:
    with Beside(warmed, apart=True, warm=partial(WARMTH.append, 7)) as beside:
        beside.give(1)
        assert beside.result(lambda _what, _done, _of: None) == (7, 1)


def test_nothing_is_made_ready_in_this_process() -> None:
    with Beside(warmed, apart=False, warm=partial(WARMTH.append, 7)) as beside:
        beside.give(1)
        assert beside.result(lambda _what, _done, _of: None) == (1,)


def measured(task: bytes, tell: Tell) -> int:
    return len(task)


@pytest.mark.parametrize("apart", [False, True])
def test_a_task_may_be_larger_than_a_pipe(*, apart: bool) -> None:
    with Beside(measured, apart=apart, warm=partial(time.sleep, 0.1)) as beside:
        beside.give(bytes(4_000_000))
        assert beside.result(lambda _what, _done, _of: None) == 4_000_000


@pytest.mark.parametrize("given", [(), (bytes(4_000_000),)])
def test_a_process_that_is_not_wanted_is_ended_while_it_makes_ready(given: tuple[bytes, ...]) -> None:
    with Beside(measured, apart=True, warm=partial(time.sleep, 60)) as beside:
        for task in given:
            beside.give(task)
        process = beside._process
    assert process is None or not process.is_alive()


def test_a_process_that_dies_while_it_makes_ready_leaves_the_work_to_this_one() -> None:
    with Beside(measured, apart=True, warm=partial(os._exit, 1)) as beside:
        beside.give(bytes(4_000_000))
        assert beside.result(lambda _what, _done, _of: None) == 4_000_000


WAITING = """
import os, sys, time
from bot.cli.beside import Beside

beside = Beside(lambda task, tell: task, apart=True)
print(beside._process.pid if beside._process else 0, flush=True)
os._exit(0)
"""


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="one core does no two things at once")
def test_a_process_that_waits_for_its_task_ends_with_the_first_one() -> None:
    # Its output reaches its end when nobody holds it any more.
    made = subprocess.run(  # noqa: S603 - this interpreter with a text of this file
        [sys.executable, "-c", WAITING], capture_output=True, timeout=30, check=True
    )
    assert int(made.stdout) > 0
