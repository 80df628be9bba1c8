"""Reader: what a reader waits for and presses."""

from typing import Any

from tests.end_to_end.conftest import until
from tests.end_to_end.standin import StandIn


async def answered(stand_in: StandIn, count: int = 1) -> str:
    """Wait for so many messages and return the markup of the last."""
    return str((await made(stand_in, "sendMessage", count))["text"])


async def made(stand_in: StandIn, method: str, count: int = 1) -> dict[str, Any]:
    """Wait for so many calls of a method and return the parameters of the last."""
    await until(lambda: len(stand_in.sent(method)) >= count)
    return stand_in.sent(method)[-1]


def labels(params: dict[str, Any]) -> list[str]:
    """Return the words on the buttons of a message."""
    return [button["text"] for row in params["reply_markup"]["inline_keyboard"] for button in row]


def labelled(params: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the button of a message with these words on it."""
    rows = params["reply_markup"]["inline_keyboard"]
    return next(button for row in rows for button in row if button["text"] == text)
