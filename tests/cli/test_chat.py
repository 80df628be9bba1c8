import asyncio
import io

import pytest
from rich.console import Console

from bot.cli.chat import Chat
from bot.cli.screen import Screen
from tests.cli.folder import ENTRIES, write_knowledge


class Typing(io.StringIO):
    """Standard input that runs a step before each line."""

    def __init__(self, *lines):
        super().__init__()
        self.lines = list(lines)

    def readline(self, _size=-1):
        if not self.lines:
            return ""
        line = self.lines.pop(0)
        return line if isinstance(line, str) else line()


async def chat(places, monkeypatch, *lines):
    shown = io.StringIO()
    monkeypatch.setattr("sys.stdin", Typing(*lines))
    await Chat(places, Screen(Console(file=shown, width=200)), "en", None).run()
    return shown


async def test_piped_lines_are_answered_until_the_end(places, monkeypatch):
    shown = await chat(places, monkeypatch, "how many loans were issued\n", "1\n")
    assert "over 320 million" in shown.getvalue()
    assert "12 repair teams" in shown.getvalue()
    assert shown.getvalue().endswith("Goodbye!\n")


async def test_nothing_after_quit_is_answered(places, monkeypatch):
    shown = await chat(places, monkeypatch, "/quit\n", "how many loans were issued\n")
    assert "320 million" not in shown.getvalue()


@pytest.mark.parametrize(
    ("change", "said", "answer"),
    [
        (("over 320", "more than 320"), "is live", "more than 320 million"),
        (("[teams]", "[tems]"), "valley.yaml:12: related 'tems'", "over 320 million"),
    ],
)
async def test_saved_edit_is_live_or_said_to_be_broken(places, monkeypatch, change, said, answer):
    shown = io.StringIO()
    heard = asyncio.Event()
    loop = asyncio.get_running_loop()

    class Heard(Screen):
        def line(self, text, style="dim"):
            super().line(text, style)
            if said in text:
                loop.call_soon_threadsafe(heard.set)

    def edit():
        # The watcher needs a moment to be there before the file changes.
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0.5), loop).result()
        write_knowledge(places.knowledge, ENTRIES.replace(*change))
        asyncio.run_coroutine_threadsafe(asyncio.wait_for(heard.wait(), 5), loop).result()
        return "how many loans were issued\n"

    monkeypatch.setattr("sys.stdin", Typing(edit))
    await Chat(places, Heard(Console(file=shown, width=300)), "en", None).run()
    assert answer in shown.getvalue()
