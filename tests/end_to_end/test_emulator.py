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
from aiohttp import ClientSession, web
from fakeredis import FakeAsyncRedis
from fastapi import FastAPI
from telemelya.server.bot_api import router as bot_api
from telemelya.server.control_api import router as control_api
from telemelya.server.state import state_manager

from bot.adapters.telegram import build_application
from bot.adapters.telegram.running import ALLOWED_UPDATES, begin, end, feed_of
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import Hook, StoreSettings, TelegramSettings
from tests.end_to_end.conftest import SECRET, TOKEN, free_port, until

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

    async def type(self, query: str) -> list[dict[str, Any]]:
        answer = await self._client.post(
            "/api/v1/test/send_inline_query",
            params={"bot_token": TOKEN},
            json={"chat_id": _CHAT, "query": query},
        )
        assert answer.status_code == 200, answer.text
        return (await self.seen("answerInlineQuery"))[0]["results"]

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
    records = Records(MemoryStore(), StoreSettings())
    application = build_application(TOKEN, lambda: service.responder, settings, records, emulator)
    port = free_port()
    runner, address = await _with_secret(port)
    feed = feed_of(application, Hook(address, SECRET, port=port))
    headers = {"Authorization": "Bearer any"}
    async with httpx.AsyncClient(base_url=emulator, headers=headers) as client:
        await begin(application)
        await feed.start(ALLOWED_UPDATES)
        yield Reader(client)
        await end(application, feed)
    await runner.cleanup()


async def _with_secret(port: int) -> tuple[web.AppRunner, str]:
    """Stand before the webhook at a port and show the secret, which the emulator never does."""

    async def pass_on(request: web.Request) -> web.Response:
        shown, update = {"X-Telegram-Bot-Api-Secret-Token": SECRET}, await request.json()
        target = f"http://127.0.0.1:{port}/hook"
        async with ClientSession(headers=shown) as session, session.post(target, json=update) as answer:
            return web.Response(status=answer.status)

    app = web.Application()
    app.router.add_post("/hook", pass_on)
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


async def test_a_quote_is_shown_in_context_below_a_message_that_tells_nothing(reader: Reader) -> None:
    await reader.write(callback_data="v1:c:e:29", callback_message_id=1)
    text = (await reader.seen("sendMessage"))[0]["text"]
    assert text.index("通过政府搭台") < text.index("<b>在新发放企业") < text.index("对没有抵押")
    await reader.seen("answerCallbackQuery")


async def test_the_article_is_read_by_paragraphs(reader: Reader) -> None:
    await reader.write(command="/source")
    assert "s27–s31" in (await reader.seen("sendMessage"))[0]["text"]
    await reader.write(callback_data="v1:p:s:7", callback_message_id=1)
    assert "s29  在新发放企业" in (await reader.seen("editMessageText"))[0]["text"]


async def test_an_inline_query_is_answered(reader: Reader) -> None:
    results = await reader.type("how many projects were signed")
    assert "现场签约项目8个" in results[0]["input_message_content"]["message_text"]


async def test_a_link_opens_its_entry(reader: Reader) -> None:
    await reader.write(text="/start q_projects-signed")
    assert "Eight projects" in (await reader.seen("sendMessage"))[0]["text"]
