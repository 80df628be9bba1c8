"""Fixtures: the real application over HTTP, polling the stand-in."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from telegram.ext import Application

from bot.adapters.telegram import build_application
from bot.adapters.telegram.running import ALLOWED_UPDATES
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.cli.service import Places, Service, build
from bot.settings import StoreSettings, TelegramSettings
from tests.end_to_end.standin import StandIn, serve

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "424242:AAFakeTokenThatIsLongEnoughToBeRedacted"
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


@asynccontextmanager
async def running(application: Application) -> AsyncIterator[Application]:
    """Run an application as `serve` does, without its signals."""
    async with application:
        assert application.post_init is not None
        await application.post_init(application)
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(
            timeout=1, allowed_updates=list(ALLOWED_UPDATES), bootstrap_retries=-1
        )
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.fixture
def records() -> Records:
    """What the bot keeps, in memory; the same for all applications of a test, as a store is."""
    return Records(MemoryStore(), StoreSettings())


@pytest.fixture
async def bot(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> AsyncIterator[Application]:
    made = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
    async with running(made):
        yield made


async def until(condition: Callable[[], object], seconds: float = _DEADLINE) -> None:
    """Wait until a condition holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)
