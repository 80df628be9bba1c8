"""Emulator: the same application by webhook, against a Bot API emulator that others wrote.

Telemelya wants Redis and S3; the one is replaced by fakeredis, the other is not used here.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import uvicorn
from aiohttp import web
from fakeredis import FakeAsyncRedis
from fastapi import FastAPI
from telegram import Update
from telegram.ext import Application
from telemelya.server.bot_api import router as bot_api
from telemelya.server.control_api import router as control_api
from telemelya.server.state import state_manager

from bot.adapters.telegram import build_application
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import StoreSettings, TelegramSettings
from tests.end_to_end.conftest import TOKEN, until

_CHAT = 77


class Reader:
    """A reader at the emulator: writes, presses, and sees what the bot did."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def write(self, **update: Any) -> None:
        answer = await self._client.post(
            "/api/v1/test/send_update", params={"bot_token": TOKEN}, json={"chat_id": _CHAT} | update
        )
        assert answer.status_code == 200, answer.text

    async def seen(self, method: str, count: int = 1) -> list[dict[str, Any]]:
        async with asyncio.timeout(10):
            while True:
                answer = await self._client.get("/api/v1/test/responses", params={"session_id": "default"})
                found = [one for one in answer.json()["responses"] if one["method"] == method]
                if len(found) >= count:
                    return found
                await asyncio.sleep(0.02)


@pytest.fixture
async def emulator() -> AsyncIterator[str]:
    state_manager._redis = FakeAsyncRedis(decode_responses=True)
    app = FastAPI()
    app.include_router(bot_api)
    app.include_router(control_api)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning", lifespan="off"))
    serving = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    await serving
    await state_manager.redis.aclose()


@pytest.fixture
async def reader(emulator: str, service: Service, settings: TelegramSettings) -> AsyncIterator[Reader]:
    application = build_application(
        TOKEN, lambda: service.responder, settings, Records(MemoryStore(), StoreSettings()), emulator
    )
    runner, address = await _webhook(application)
    headers = {"Authorization": "Bearer any"}
    async with httpx.AsyncClient(base_url=emulator, headers=headers) as client, application:
        assert application.post_init is not None
        await application.post_init(application)
        await application.bot.set_webhook(address)
        await application.start()
        yield Reader(client)
        await application.stop()
    await runner.cleanup()


async def _webhook(application: Application[Any, Any, Any, Any, Any, Any]) -> tuple[web.AppRunner, str]:
    async def receive(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), application.bot)
        await application.update_queue.put(update)
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"


async def test_start_greets(reader: Reader) -> None:
    await reader.write(command="/start")
    assert (await reader.seen("sendMessage"))[0]["text"]


async def test_a_question_is_answered_with_its_quote(reader: Reader) -> None:
    await reader.write(text="招工小队搞了几支啊")
    assert "<b>迅速组建16支招工小分队</b>" in (await reader.seen("sendMessage"))[0]["text"]


async def test_a_button_of_the_topics_is_answered(reader: Reader) -> None:
    await reader.write(command="/topics")
    await reader.seen("sendMessage")
    await reader.write(callback_data="v1:e:e:projects-signed", callback_message_id=1)
    assert "Eight projects" in (await reader.seen("sendMessage", 2))[1]["text"]
    await reader.seen("answerCallbackQuery")


async def test_what_the_article_does_not_say_is_not_asserted(reader: Reader) -> None:
    await reader.write(text="who won the world cup in 2018")
    text = (await reader.seen("sendMessage"))[0]["text"]
    assert "<blockquote" not in text
