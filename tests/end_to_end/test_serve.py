"""Serve: the real command as a process of its own, polling the stand-in."""

import asyncio
import json
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.end_to_end.conftest import ROOT, TOKEN, until
from tests.end_to_end.standin import StandIn, broken
from tests.makers import ENTRIES, write_knowledge


@asynccontextmanager
async def serving(
    stand_in: StandIn, knowledge: Path, folder: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    config = folder / "config"
    shutil.copytree(ROOT / "config", config)
    bot_yaml = (config / "bot.yaml").read_text(encoding="utf-8")
    (config / "bot.yaml").write_text(
        bot_yaml.replace("/tmp/citebot.alive", str(folder / "alive")),
        encoding="utf-8",
    )
    environment = os.environ | {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": stand_in.url}
    command = [sys.executable, "-W", "ignore", "-m", "bot", "serve"]
    command += ["--knowledge", str(knowledge), "--config", str(config)]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )
    yield process
    if process.returncode is None:
        process.kill()
    await process.communicate()


async def test_a_saved_edit_is_live_and_a_broken_one_leaves_the_last_good_answers(
    stand_in: StandIn, tmp_path: Path
) -> None:
    knowledge = write_knowledge(tmp_path / "valley")
    async with serving(stand_in, knowledge, tmp_path) as process:
        stand_in.message("how many repair teams were formed")
        await until(lambda: len(stand_in.sent()) == 1, 20)
        assert "Twelve" in stand_in.sent()[0]["text"]

        edited = ENTRIES.replace("Twelve repair teams were formed.", "Twelve repair teams went out.")
        write_knowledge(knowledge, entries=edited)
        await asyncio.sleep(2)
        stand_in.message("how many repair teams were formed")
        await until(lambda: len(stand_in.sent()) == 2)
        assert "went out" in stand_in.sent()[1]["text"]

        write_knowledge(knowledge, entries=edited.replace("related:", "relatd:"))
        await asyncio.sleep(2)
        stand_in.message("how many repair teams were formed")
        await until(lambda: len(stand_in.sent()) == 3)
        assert "went out" in stand_in.sent()[2]["text"]

        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert "'relatd' is not a key" in log.decode()
    assert TOKEN not in log.decode()
    assert "repair teams" not in log.decode()
    assert stand_in.refused == []


async def status(folder: Path) -> dict[str, Any]:
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "bot",
        "status",
        "--json",
        "--config",
        str(folder / "config"),
    ]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return json.loads(out) | {"code": process.returncode}


async def test_status_tells_what_serves_and_which_edit_was_not_taken(
    stand_in: StandIn, tmp_path: Path
) -> None:
    knowledge = write_knowledge(tmp_path / "valley")
    async with serving(stand_in, knowledge, tmp_path) as process:
        stand_in.message("/help")
        await until(stand_in.sent, 20)
        before = await status(tmp_path)
        write_knowledge(knowledge, entries=ENTRIES.replace("related:", "relatd:"))
        await asyncio.sleep(2)
        after = await status(tmp_path)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 10)
    ended = await status(tmp_path)
    assert (before["code"], before["files"], before["last_edit"]) == (0, "same", None)
    assert before["last_poll"] is not None
    assert (after["code"], after["files"], after["last_edit"]["taken"]) == (0, "newer", False)
    assert after["last_edit"]["problems"][0]["fact"].startswith("'relatd' is not a key")
    assert after["knowledge"] == before["knowledge"]
    assert ended == {"serving": False, "code": 1}


async def test_no_message_is_lost_while_edits_good_and_bad_are_saved(
    stand_in: StandIn, tmp_path: Path
) -> None:
    knowledge = write_knowledge(tmp_path / "valley")
    edited = ENTRIES.replace("Twelve repair teams were formed.", "Twelve repair teams went out.")
    broken = edited.replace("related:", "relatd:")
    async with serving(stand_in, knowledge, tmp_path) as process:
        stand_in.message("/help")
        await until(stand_in.sent, 20)
        for number in range(120):
            if number % 30 == 0:
                write_knowledge(knowledge, entries=(edited, broken, ENTRIES, edited)[number // 30])
            stand_in.message("how many repair teams were formed", chat=100 + number)
            await asyncio.sleep(0.05)
        await until(lambda: len(stand_in.sent()) == 121, 20)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 10)
    answered = {params["chat_id"]: params["text"] for params in stand_in.sent()[1:]}
    assert len(answered) == 120
    assert all("Twelve repair teams" in text for text in answered.values())
    assert any("went out" in text for text in answered.values())
    assert stand_in.refused == []


async def test_a_question_in_flight_is_answered_before_the_stop(stand_in: StandIn, tmp_path: Path) -> None:
    async with serving(stand_in, write_knowledge(tmp_path / "valley"), tmp_path) as process:
        stand_in.message("/help")
        await until(stand_in.sent, 20)
        began = time.monotonic()
        for chat in range(30, 40):
            stand_in.message("how many repair teams were formed", chat=chat)
        await until(lambda: len(stand_in.sent()) > 1)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 10)
        assert time.monotonic() - began < 5
    assert len({params["chat_id"] for params in stand_in.sent()}) == len(stand_in.sent())


async def test_a_stop_before_telegram_was_reached_is_clean(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.faults["getMe"] += [broken()] * 100
    async with serving(stand_in, write_knowledge(tmp_path / "valley"), tmp_path) as process:
        await until(lambda: len(stand_in.faults["getMe"]) < 100, 40)
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert "Unclosed" not in log.decode()


async def test_a_refused_token_is_one_plain_line(stand_in: StandIn, tmp_path: Path) -> None:
    body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    stand_in.faults["getMe"] += [partial(web.json_response, body, status=401)] * 5
    async with serving(stand_in, write_knowledge(tmp_path / "valley"), tmp_path) as process:
        _, log = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 1
    assert "TELEGRAM_TOKEN: is refused by Telegram" in log.decode()
    assert "Traceback" not in log.decode()
