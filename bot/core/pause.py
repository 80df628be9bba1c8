"""Pause: the garbage collector waits while many long-lived objects are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the collector from walking over everything again and again while a knowledge is built.

    What was made meanwhile counts as old afterwards: the collector would otherwise walk over all
    of it at once, as if it were new, while readers wait.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Frozen objects come back as the oldest; the pair only moves them.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
