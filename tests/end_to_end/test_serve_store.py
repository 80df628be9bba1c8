"""Serve with a store: the real command, killed and started again, on a file and on a server."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.databases import KINDS, execute, new_database
from tests.end_to_end.conftest import ROOT, TOKEN, until
from tests.end_to_end.reader import answered, labelled
from tests.end_to_end.standin import StandIn
from tests.makers import write_knowledge


async def serve(stand_in: StandIn, folder: Path, store: str) -> asyncio.subprocess.Process:
    """Start the command with a small configuration in a folder."""
    config = folder / "config"
    config.mkdir(exist_ok=True)
    if not (config / "messages").exists():
        (config / "messages").symlink_to(ROOT / "config" / "messages")
    (config / "bot.yaml").write_text(
        f"knowledge: valley\ntelegram:\n  health_file: {folder}/alive\n", encoding="utf-8"
    )
    write_knowledge(folder / "valley")
    environment = os.environ | {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": stand_in.url,
        "CITEBOT_STORE": store,
    }
    command = [sys.executable, "-W", "ignore", "-m", "bot", "serve", "--config", str(config)]
    return await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )


@pytest.mark.parametrize("kind", KINDS)
async def test_what_was_acknowledged_is_there_after_a_kill(
    stand_in: StandIn, tmp_path: Path, kind: str
) -> None:
    with new_database(kind, tmp_path) as address:
        url = address.url.render_as_string(hide_password=False)
        process = await serve(stand_in, tmp_path, url)
        stand_in.message("/lang")
        await until(stand_in.sent, 40)
        stand_in.press(labelled(stand_in.last(), "繁體中文")["callback_data"], stand_in.last())
        await until(lambda: stand_in.sent("answerCallbackQuery"))
        process.kill()
        await process.communicate()
        process = await serve(stand_in, tmp_path, url)
        stand_in.message("how many repair teams were formed")
        await until(lambda: len(stand_in.sent()) == 2, 40)
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 20)
        chats = await execute(address, "SELECT lang FROM citebot_languages")
    assert "支" in await answered(stand_in, 2)
    assert chats == [("zh-Hant",)]
    assert process.returncode == 0
    assert "Traceback" not in log.decode()


@pytest.mark.parametrize(
    ("store", "told"),
    [
        ("sqlite:////no/such/folder/kept.db", "unable to open database file"),
        (
            "postgresql://cite:s3cret@127.0.0.1:1/cite",
            "postgresql://cite:***@127.0.0.1:1/cite cannot be opened",
        ),
        ("mysql://cite:s3cret@host/cite", "there is no store of kind 'mysql'"),
    ],
)
async def test_a_store_that_cannot_be_opened_is_one_plain_line(
    stand_in: StandIn, tmp_path: Path, store: str, told: str
) -> None:
    process = await serve(stand_in, tmp_path, store)
    _, log = await asyncio.wait_for(process.communicate(), 40)
    (line,) = [one for one in log.decode().splitlines() if "CITEBOT_STORE" in one]
    assert process.returncode == 1
    assert line.startswith("CITEBOT_STORE: ")
    assert told in line
    assert "s3cret" not in log.decode()
    assert "Traceback" not in log.decode()
