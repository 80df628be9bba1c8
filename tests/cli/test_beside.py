"""Beside: work in a second process, or in this one where there is none."""

import os
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
    with Beside(partial(doubled, task), apart=True) as beside:
        return 2 * beside.result(tell)[0]


def dying_first(task: int, tell: Tell) -> int:
    with Beside(partial(doubled, task), apart=True) as beside:
        return beside.result(tell)[0] if os.getpid() == TESTER else os._exit(1)


TESTER = os.getpid()


@pytest.mark.parametrize("apart", [False, True])
def test_the_work_is_done(*, apart: bool) -> None:
    with Beside(partial(doubled, 21), apart=apart) as beside:
        assert beside.result(lambda _what, _done, _of: None)[0] == 42


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="one core does no two things at once")
def test_it_is_done_in_another_process() -> None:
    with Beside(partial(doubled, 21), apart=True) as beside:
        assert beside.result(lambda _what, _done, _of: None)[1] != os.getpid()


@pytest.mark.parametrize("apart", [False, True])
def test_the_last_step_is_told(*, apart: bool) -> None:
    steps: list[tuple[str, int, int]] = []
    with Beside(partial(doubled, 1), apart=apart) as beside:
        beside.result(lambda *step: steps.append(step))
    assert steps[-1] == ("double", 16, 16)


@pytest.mark.parametrize("apart", [False, True])
def test_an_error_of_the_work_is_raised_here(*, apart: bool) -> None:
    with Beside(partial(failing, 3), apart=apart) as beside, pytest.raises(ValueError, match="cannot do 3"):
        beside.result(lambda _what, _done, _of: None)


def test_a_process_that_dies_leaves_the_work_to_this_one() -> None:
    with Beside(partial(dying, 3), apart=True) as beside:
        assert beside.result(lambda _what, _done, _of: None) == 3


def test_work_that_is_not_wanted_ends_with_its_process() -> None:
    with Beside(partial(doubled, 1), apart=True) as beside:
        process = beside._process
    assert process is None or not process.is_alive()


def test_the_work_may_be_done_by_two_more_processes() -> None:
    with Beside(partial(quartered, 10), apart=True) as beside:
        assert beside.result(lambda _what, _done, _of: None) == 40


def test_a_process_that_dies_before_its_own_leaves_the_work_to_this_one() -> None:
    with Beside(partial(dying_first, 3), apart=True) as beside:
        assert beside.result(lambda _what, _done, _of: None) == 6
