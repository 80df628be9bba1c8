"""Processes: several at once, and one that is killed in the middle of writing."""

import asyncio
import sys
from pathlib import Path

import pytest

from bot.adapters.store import open_store, prepare
from bot.adapters.store.address import Address
from bot.settings import StoreSettings
from tests.databases import execute

ROOT = Path(__file__).resolve().parents[3]
TABLES = ("updates", "languages", "votes", "journal", "context")


async def begin(step: str, address: Address) -> asyncio.subprocess.Process:
    url = address.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.adapters.store.process", step, url]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=pipe, stderr=pipe)


async def acknowledged(address: Address, number: int) -> int:
    """Let a process write, kill it after so many acknowledgements; return the last one it gave."""
    process = await begin("write", address)
    assert process.stdout is not None
    lines = [await process.stdout.readline() for _ in range(number)]
    process.kill()
    rest, _ = await process.communicate()
    return int([*lines, *rest.split()][-1])


async def test_four_processes_that_start_at_once_make_the_tables_once(address) -> None:
    processes = [await begin("start", address) for _ in range(4)]
    ends = [await asyncio.wait_for(process.communicate(), 60) for process in processes]
    assert [(process.returncode, end) for process, end in zip(processes, ends, strict=True)] == [
        (0, (b"", b""))
    ] * 4
    assert await execute(address, "SELECT version_num FROM citebot_version") == [("0001",)]
    assert await execute(address, "SELECT count(*) FROM citebot_updates") == [(1,)]


@pytest.mark.parametrize("number", [1, 40])
async def test_nothing_acknowledged_is_lost_when_the_process_is_killed(address, number: int) -> None:
    await prepare(address)
    last = await asyncio.wait_for(acknowledged(address, number), 60)
    counts = [await execute(address, f"SELECT count(*) FROM citebot_{table}") for table in TABLES]
    assert last >= number
    assert min(count for ((count,),) in counts) >= last


async def test_a_store_works_on_after_a_process_was_killed(address) -> None:
    await prepare(address)
    last = await asyncio.wait_for(acknowledged(address, 20), 60)
    store = open_store(address, "secret", StoreSettings())
    kept = await store.recall(last, "a")
    claims = [await store.claim(last), await store.claim(last + 1_000)]
    await store.close()
    assert (kept, claims) == (str(last), [False, True])


async def test_two_replicas_that_vote_at_once_leave_one_vote_a_reader(address) -> None:
    await prepare(address)
    writers = [await begin("write", address) for _ in range(2)]
    for writer in writers * 25:
        assert writer.stdout is not None
        await asyncio.wait_for(writer.stdout.readline(), 20)
    for writer in writers:
        writer.kill()
        await writer.communicate()
    repeated = "SELECT reader FROM citebot_votes GROUP BY reader HAVING count(*) > 1"
    assert await execute(address, repeated) == []
    assert await execute(address, "SELECT times FROM citebot_journal WHERE question = 'question 20'") == [
        (2,)
    ]
