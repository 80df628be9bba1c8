"""Memory, chats and logs of the Telegram side."""

import logging
import sys

import pytest
from telegram import User

from bot.adapters.telegram.chats import lang_of
from bot.adapters.telegram.logs import RedactingFormatter, set_up_logs
from bot.adapters.telegram.memory import Bounded

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def test_the_oldest_is_forgotten_first() -> None:
    memory: Bounded[int, str] = Bounded(2)
    for number in (1, 2, 3):
        memory.keep(number, str(number))
    assert [memory.get(number) for number in (1, 2, 3)] == [None, "2", "3"]


def test_what_is_too_old_is_forgotten() -> None:
    now = [0.0]
    memory: Bounded[int, str] = Bounded(2, 10, clock=lambda: now[0])
    memory.keep(1, "a")
    now[0] = 11.0
    assert memory.get(1) is None


@pytest.mark.parametrize(
    ("code", "lang"),
    [
        ("zh", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("pt-br", "en"),
        (None, "en"),
    ],
)
def test_a_clients_language_picks_one_of_ours(code: str | None, lang: str) -> None:
    assert lang_of(User(1, "R", is_bot=False, language_code=code)) == lang


def test_nobody_reads_english() -> None:
    assert lang_of(None) == "en"


def test_a_token_is_never_written_not_even_in_a_traceback() -> None:
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "p", 1, "at %s", (TOKEN,), sys.exc_info())
    line = RedactingFormatter("my-secret").format(record)
    assert TOKEN not in line
    assert "***" in line


def test_a_secret_of_another_shape_is_not_written_either() -> None:
    record = logging.LogRecord("x", logging.INFO, "p", 1, "token my-secret", (), None)
    assert "my-secret" not in RedactingFormatter("my-secret").format(record)


def test_libraries_that_log_addresses_are_quiet() -> None:
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    try:
        set_up_logs(TOKEN)
        assert logging.getLogger("httpx").level == logging.WARNING
    finally:
        root.handlers[:], root.level = before[0], before[1]
