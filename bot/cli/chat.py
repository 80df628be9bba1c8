"""Chat: a conversation in the terminal, with history and live edits."""

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

from bot.adapters.files.watch import Attempt, Live
from bot.cli.conversation import COMMANDS, Conversation
from bot.cli.screen import Screen
from bot.cli.service import Places, Service, build


class Chat:
    """One terminal chat over the service of these places."""

    def __init__(self, places: Places, screen: Screen, usual: str, lang: str | None) -> None:
        self._screen = screen
        self._live: Live[Service] = Live(lambda earlier: build(places, earlier), places.read, self._edited)
        self._conversation = Conversation(lambda: self._live.state, screen, usual, lang)

    async def run(self) -> None:
        """Talk until the reader leaves; saved edits are live at the next question."""
        stop = asyncio.Event()
        watching = asyncio.create_task(self._live.watch(stop))
        self._conversation.open()
        try:
            async for line in self._lines():
                if not self._conversation.take(line):
                    break
        finally:
            self._conversation.close()
            stop.set()
            await watching

    def _lines(self) -> AsyncIterator[str]:
        return self._typed() if sys.stdin.isatty() else _piped()

    async def _typed(self) -> AsyncIterator[str]:
        """Yield the lines typed at the prompt, until Ctrl-C or Ctrl-D."""
        session: PromptSession[str] = PromptSession(
            history=_history(),
            auto_suggest=AutoSuggestFromHistory(),
            completer=WordCompleter(list(COMMANDS), sentence=True),
            reserve_space_for_menu=len(COMMANDS),
        )
        with patch_stdout(raw=True), contextlib.suppress(EOFError, KeyboardInterrupt):
            while True:
                prompt = f"\n{self._conversation.say('chat_prompt')} › "
                yield await session.prompt_async(FormattedText([("bold ansigreen", prompt)]))

    def _edited(self, attempt: Attempt) -> None:
        """Say in one line whether an edit was taken."""
        if attempt.problems:
            first, count = attempt.problems[0], len(attempt.problems)
            said = self._conversation.say("chat_kept", problem=first, count=count)
            self._screen.line(said, "yellow")
        else:
            self._screen.line(self._conversation.say("chat_reloaded"), "green")


async def _piped() -> AsyncIterator[str]:
    """Yield the lines of a file or pipe."""
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line


def _history() -> History:
    """Return the lines typed before; only this session's where nothing can be kept."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    path = Path(base) / "citebot" / "history"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(path)


def quiet_logs() -> None:
    """Keep the log out of the conversation; it is told of edits in its own words."""
    logging.getLogger("bot").addHandler(logging.NullHandler())
    logging.getLogger("bot").propagate = False
