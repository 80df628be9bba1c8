"""Keeping: the store is tidied as long as the bot runs, and closed at its end."""

import asyncio
import logging

from bot.chats.store import Store, StoreError

logger = logging.getLogger(__name__)
_HOUR = 3_600.0


async def look_after(store: Store, stopping: asyncio.Event, every: float = _HOUR) -> None:
    """Tidy the store now and every so many seconds until `stopping` is set; then close it."""
    try:
        while not stopping.is_set():
            try:
                gone = await store.tidy()
                logger.debug("%d things were kept long enough", gone)
            except StoreError as error:
                logger.warning("the store could not be tidied (%s)", error)
            try:
                await asyncio.wait_for(stopping.wait(), every)
            except TimeoutError:
                continue
    finally:
        await store.close()
