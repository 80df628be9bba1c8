"""Process: uses a store from a process of its own, told by its arguments what to do."""

import asyncio
import sys
from pathlib import Path

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import read_address
from bot.chats.store import Asked, Memo, Verdict, Vote
from bot.errors import SetupError
from bot.settings import StoreSettings


async def start(url: str) -> None:
    """Bring the tables up to date and use one."""
    address = read_address(url, Path(), "test")
    await prepare(address)
    store = open_store(address, "secret", StoreSettings())
    await store.claim(1)
    await store.close()


async def write(url: str) -> None:
    """Write without end; each thing is acknowledged on standard output once it is kept."""
    store = open_store(read_address(url, Path(), "test"), "secret", StoreSettings())
    number = 0
    while True:
        number += 1
        await store.claim(number)
        await store.keep_language(number, "en")
        await store.vote(Vote(number, 1, number, Verdict.UP, ("loans",), "en", "abc123"))
        await store.record(Asked(f"question {number}", "en", "abstain"))
        await store.remember(number, {"a": Memo(str(number), 3_600)})
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def main() -> None:
    step = {"start": start, "write": write}[sys.argv[1]]
    try:
        asyncio.run(step(sys.argv[2]))
    except SetupError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
