"""Fixtures: the real application over HTTP, polling the stand-in."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import pytest

from bot.adapters.telegram import build_application
from bot.adapters.telegram.application import Telegram
from bot.adapters.telegram.running import ALLOWED_UPDATES, begin, end, feed_of
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.cli.service import Places, Service, build
from bot.settings import Hook, StoreSettings, TelegramSettings
from tests.end_to_end.standin import StandIn, serve

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "424242:AAFakeTokenThatIsLongEnoughToBeRedacted"
SECRET = "a-secret-that-only-telegram-shows"
Way = Literal["polling", "webhook"]
_DEADLINE = 10.0


@pytest.fixture(scope="session")
def service() -> Service:
    return build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config"))


@pytest.fixture
def settings(tmp_path: Path) -> TelegramSettings:
    return TelegramSettings(health_file=str(tmp_path / "alive"))


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    made = StandIn()
    runner = await serve(made)
    yield made
    await runner.cleanup()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def running(application: Telegram, way: Way = "polling") -> AsyncIterator[Telegram]:
    """Run an application as `serve` does, without its signals."""
    port = free_port()
    hook = Hook(f"http://127.0.0.1:{port}/hook", SECRET, port=port)
    feed = feed_of(application, hook if way == "webhook" else None)
    await begin(application)
    await feed.start(ALLOWED_UPDATES)
    watching = asyncio.create_task(feed.watch())
    try:
        yield application
    finally:
        watching.cancel()
        await end(application, feed)


@pytest.fixture
def records() -> Records:
    """What the bot keeps, in memory; the same for all applications of a test, as a store is."""
    return Records(MemoryStore(), StoreSettings())


@pytest.fixture
async def bot(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> AsyncIterator[Telegram]:
    made = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
    async with running(made):
        yield made


async def until(condition: Callable[[], object], seconds: float = _DEADLINE) -> None:
    """Wait until a condition holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)
