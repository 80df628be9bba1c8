"""Checks: what Telegram refuses in buttons, messages, results and commands, in its own words."""

import hashlib
import re
import struct
from collections.abc import Collection, Sequence
from typing import Any

from tests.end_to_end.markup import Refusal, read, units

_ACTIONS = ("callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat", "copy_text")
_URL = re.compile(r"(?:https?|tg)://[^\s/]+\S*")
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def check_text(text: object, mode: str | None) -> None:
    """Refuse what is no text of a message."""
    shown, _ = read(str(text or ""), mode)
    if not shown.strip():
        raise Refusal("message text is empty")
    if units(shown) > 4096:
        raise Refusal("message is too long")


def check_caption(caption: object, mode: str | None) -> None:
    """Refuse a caption that is too long."""
    shown, _ = read(str(caption or ""), mode)
    if units(shown) > 1024:
        raise Refusal("message caption is too long")


def check_photo(photo: object, known: Collection[str]) -> str:
    """Return how a picture is called, which is uploaded or known by that; refuse what is no picture."""
    if isinstance(photo, str):
        if photo not in known:
            raise Refusal("wrong file identifier/HTTP URL specified")
        return photo
    if not isinstance(photo, bytes) or not photo:
        raise Refusal("there is no photo in the request")
    if len(photo) > 10 * 1024 * 1024:
        raise Refusal("file is too big")
    if not photo.startswith(b"\x89PNG\r\n\x1a\n"):
        raise Refusal("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", photo[16:24])
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise Refusal("PHOTO_INVALID_DIMENSIONS")
    return hashlib.sha256(photo).hexdigest()[:16]


def check_buttons(markup: dict[str, Any] | None) -> None:
    """Refuse buttons without text or action, and too much in them."""
    buttons = [button for row in (markup or {}).get("inline_keyboard", []) for button in row]
    if len(buttons) > 100:
        raise Refusal("BUTTONS_TOO_MUCH")
    for button in buttons:
        if not button["text"].strip():
            raise Refusal("can't parse inline keyboard button: Text of the button must be non-empty")
        if len([name for name in _ACTIONS if name in button]) != 1:
            raise Refusal(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            )
        _check_action(button)


def _check_action(button: dict[str, Any]) -> None:
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise Refusal("BUTTON_DATA_INVALID")
    if "url" in button and not _URL.fullmatch(button["url"]):
        raise Refusal("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise Refusal("BUTTON_COPY_TEXT_INVALID")


def check_quote(quote: str | None, replied: dict[str, Any] | None) -> None:
    """Refuse a quote that is not to the letter in the message that is replied to."""
    if quote is None or replied is None:
        return
    if not quote or units(quote) > 1024 or quote not in replied.get("text", ""):
        raise Refusal("QUOTE_TEXT_INVALID")


def check_results(results: Sequence[dict[str, Any]]) -> None:
    """Refuse results of an inline query."""
    if len(results) > 50:
        raise Refusal("RESULTS_TOO_MUCH")
    ids = [result.get("id", "") for result in results]
    if any(not 1 <= len(one.encode()) <= 64 for one in ids):
        raise Refusal("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise Refusal("RESULT_ID_DUPLICATE")
    for result in results:
        if result["type"] != "article" or not result.get("title", "").strip():
            raise Refusal("ARTICLE_TITLE_EMPTY")
        content = result["input_message_content"]
        check_text(content["message_text"], content.get("parse_mode"))
        check_buttons(result.get("reply_markup"))


def check_start_button(button: dict[str, Any] | None) -> None:
    """Refuse a button above results that leads nowhere."""
    if button is not None and not (button["text"].strip() and _START.fullmatch(button["start_parameter"])):
        raise Refusal("START_PARAM_INVALID")


def check_commands(commands: Sequence[dict[str, Any]], code: str) -> None:
    """Refuse commands that no client can show."""
    if code and not re.fullmatch("[a-z]{2}", code):
        raise Refusal("invalid language code specified")
    if len(commands) > 100:
        raise Refusal("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not _COMMAND.fullmatch(one["command"]):
            raise Refusal("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= 256:
            raise Refusal("BOT_COMMAND_DESCRIPTION_INVALID")
