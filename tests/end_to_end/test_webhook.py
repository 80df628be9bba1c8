"""Webhook: what is let in, and what it tells."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.adapters.telegram import build_application
from bot.adapters.telegram.application import Telegram
from bot.adapters.telegram.running import ALLOWED_UPDATES, begin, end, feed_of
from bot.chats.records import Records
from bot.cli.service import Service
from bot.settings import Hook, TelegramSettings
from tests.end_to_end.conftest import SECRET, TOKEN, free_port, until
from tests.end_to_end.standin import StandIn, broken

HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Claims:
    """Claims whose keeper can be away."""

    def __init__(self) -> None:
        self.away = False
        self.held: set[int] = set()

    async def claim(self, update_id: int, /) -> bool:
        if self.away:
            raise ConnectionError
        new = update_id not in self.held
        self.held.add(update_id)
        return new


@dataclass
class Door:
    """The webhook as somebody on the net finds it."""

    url: str
    claims: Claims
    application: Telegram

    async def post(self, secret: str | None = SECRET, **what: Any) -> int:
        shown = {HEADER: secret} if secret is not None else {}
        async with (
            ClientSession(headers=shown) as session,
            session.post(f"{self.url}/hook", **what) as answer,
        ):
            return answer.status

    async def get(self, path: str) -> tuple[int, str]:
        async with ClientSession() as session, session.get(f"{self.url}{path}") as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def door(
    stand_in: StandIn, service: Service, settings: TelegramSettings, records: Records
) -> AsyncIterator[Door]:
    claims = Claims()
    application = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url, claims)
    port = free_port()
    feed = feed_of(application, Hook(f"http://127.0.0.1:{port}/hook", SECRET, port=port, ill_after=60))
    await begin(application)
    await feed.start(ALLOWED_UPDATES)
    yield Door(f"http://127.0.0.1:{port}", claims, application)
    await end(application, feed)


def asking(update_id: int, text: str = "/help") -> dict[str, Any]:
    person = {"id": 8, "is_bot": False, "first_name": "R"}
    chat = {"id": 8, "type": "private", "first_name": "R"}
    message = {"message_id": update_id, "date": 1, "chat": chat, "from": person, "text": text}
    entity = {"type": "bot_command", "offset": 0, "length": 5}
    return {"update_id": update_id, "message": message | {"entities": [entity]}}


async def test_telegram_is_told_the_address_the_secret_and_the_wanted_updates(door, stand_in) -> None:
    told = stand_in.sent("setWebhook")[0]
    assert told["url"] == f"{door.url}/hook"
    assert told["secret_token"] == SECRET
    assert told["allowed_updates"] == list(ALLOWED_UPDATES)
    assert "drop_pending_updates" not in told


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "贷款"])
async def test_who_does_not_show_the_secret_is_not_let_in(door, stand_in, secret: str | None, caplog) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    assert await door.post(secret, json=asking(1)) == 403
    assert door.claims.held == set()
    assert "wrong" not in caplog.text


async def test_a_body_too_large_is_not_read(door) -> None:
    assert (
        await door.post(data=BytesIO(b"[" * 2_000_000), headers={"Content-Type": "application/json"}) == 413
    )


async def test_what_is_no_json_is_refused(door) -> None:
    assert await door.post(data=b"{", headers={"Content-Type": "application/json"}) == 400


@pytest.mark.parametrize("update", [{}, [], 5, {"update_id": 5, "message": {"message_id": "x"}}])
async def test_what_is_no_update_is_taken_and_left_out(door, update: object, caplog) -> None:
    assert await door.post(json=update) == 200
    assert "cannot be read" in caplog.text


async def test_an_update_is_answered_before_telegram_hears_that_all_is_well(door, stand_in) -> None:
    assert await door.post(json=asking(1)) == 200
    assert len(stand_in.sent()) == 1


async def test_an_update_brought_twice_is_answered_once(door, stand_in) -> None:
    assert [await door.post(json=asking(1)) for _ in range(3)] == [200, 200, 200]
    assert len(stand_in.sent()) == 1


async def test_while_nobody_can_tell_what_was_answered_telegram_brings_updates_again(door, stand_in) -> None:
    door.claims.away = True
    assert await door.post(json=asking(1)) == 503
    door.claims.away = False
    assert await door.post(json=asking(1)) == 200
    assert len(stand_in.sent()) == 1


async def test_other_paths_and_methods_are_not_there(door) -> None:
    assert (await door.get("/"))[0] == 404
    assert (await door.get("/hook"))[0] == 405


async def test_health_is_told(door) -> None:
    assert await door.get("/healthz") == (200, "ok\n")


async def test_an_address_that_telegram_cannot_be_told_yet_is_told_later(
    stand_in, service, settings, records
) -> None:
    stand_in.faults["setWebhook"] += [broken(), broken()]
    application = build_application(TOKEN, lambda: service.responder, settings, records, stand_in.url)
    port = free_port()
    feed = feed_of(application, Hook(f"http://127.0.0.1:{port}/hook", SECRET, port=port))
    await begin(application)
    starting = asyncio.create_task(feed.start(ALLOWED_UPDATES))
    await until(lambda: stand_in.sent("setWebhook"))
    await starting
    await end(application, feed)
