"""Beside: work that goes on in a second process while this one has something else to do."""

import contextlib
import multiprocessing
import os
import pickle
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, Generic, TypeVar

from bot.cli.progress import Tell

Task = TypeVar("Task")
Result = TypeVar("Result")
Work = Callable[[Task, Tell], Result]

_STEPS = 8
"""Every so many steps are told from one process to the other."""


class Beside(Generic[Task, Result]):
    """Does one piece of work in a process of its own, or in this one where that would not be sooner.

    The process starts at once, with all that this one has read and remembers by then, and makes
    ready what `warm` makes ready; `give` hands it its task, `result` waits for what comes of it.
    Use it in a `with` block: leaving it ends the process.
    """

    def __init__(self, work: Work[Task, Result], *, apart: bool, warm: Callable[[], object] = tuple) -> None:
        self._work = work
        self._tasks: list[Task] = []
        self._giving: Thread | None = None
        self._process: BaseProcess | None = None
        if apart and _cores() > 1 and "fork" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("fork")
            self._here, there = context.Pipe()
            # No daemon, for those may have no second process of their own.
            self._process = context.Process(target=_serve, args=(self._here, there, warm, work), daemon=False)
            self._process.start()
            there.close()

    def __enter__(self) -> "Beside[Task, Result]":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            if self._giving is not None:
                self._giving.join()
            self._here.close()

    def give(self, task: Task) -> None:
        """Hand over the task; call it once."""
        self._tasks.append(task)
        if self._process is not None:
            # It takes a large task only when it is ready; this process has other things to do.
            packed = pickle.dumps(task, pickle.HIGHEST_PROTOCOL)
            self._giving = Thread(target=self._send, args=(packed,), daemon=True)
            self._giving.start()

    def _send(self, packed: bytes) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # then it is done in this process
            self._here.send_bytes(packed)

    def result(self, tell: Tell) -> Result:
        """Return what came of the task; an error of the work is raised here."""
        (task,) = self._tasks
        if self._process is not None:
            # A process that was ended from outside leaves the work to this one.
            with contextlib.suppress(EOFError, ConnectionResetError):
                return self._received(tell)
        return self._work(task, tell)

    def _received(self, tell: Tell) -> Result:
        while True:
            what, content = self._here.recv()
            if what == "step":
                tell(*content)
            elif what == "error":
                raise content
            else:
                result: Result = content
                return result


def _serve(here: Connection, there: Connection, warm: Callable[[], object], work: Work[Any, Any]) -> None:
    """Do the work of the second process."""
    here.close()  # else nobody would tell it that the first one has gone

    def tell(what: str, done: int, of: int) -> None:
        if done % _STEPS == 0 or done == of:
            there.send(("step", (what, done, of)))

    # This process may be no longer wanted.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError, EOFError):
        warm()
        task = there.recv()
        try:
            there.send(("result", work(task, tell)))
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - raised again where the result is awaited
            there.send(("error", error))


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
