"""Memory, chats and logs of the Telegram side."""

import logging
import subprocess
import sys
import threading

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


def written(error: BaseException, name: str = "bot", message: str = "at work", *args: object) -> str:
    raised = (type(error), error, error.__traceback__)
    return RedactingFormatter(TOKEN).format(
        logging.LogRecord(name, logging.ERROR, "p", 1, message, args, raised)
    )


def raised_with(words: str) -> BaseException:
    try:
        try:
            {}[words]
        except KeyError as error:
            raise ValueError(f"cannot take {words}") from error
    except ValueError as error:
        return error


def test_a_readers_words_are_not_written_with_an_exception_nor_with_its_cause() -> None:
    line = written(raised_with("my secret words"))
    assert "secret" not in line
    assert "KeyError" in line
    assert "ValueError" in line
    assert "in raised_with" in line


def test_a_traceback_that_another_handler_has_kept_is_not_written() -> None:
    error = raised_with("my secret words")
    record = logging.LogRecord("x", logging.ERROR, "p", 1, "at", (), (type(error), error, None))
    logging.Formatter().format(record)
    assert "secret" not in RedactingFormatter().format(record)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("telegram.ext.Updater", "Received data was: %r"),
        ("asyncio", "Task exception was never retrieved\nfuture: <Task exception=KeyError('%s')>"),
        ("aiohttp.server", "Error handling request %s"),
    ],
)
def test_what_a_library_fills_in_is_not_written(name: str, message: str) -> None:
    line = written(ValueError(), name, message, "my secret words")
    assert "secret" not in line
    assert message.partition("\n")[0] in line


def test_what_nobody_catches_is_written_without_words(capfd: pytest.CaptureFixture[str]) -> None:
    code = (
        "import threading\n"
        "from bot.adapters.telegram import set_up_logs\n"
        "set_up_logs('my-token')\n"
        "def fail(words): raise KeyError(words)\n"
        "threading.Thread(target=fail, args=['secret words']).start()\n"
        "fail('secret words at my-token')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603 - our own words
    shown = capfd.readouterr().err
    assert done.returncode == 1
    assert shown.count("KeyError, not caught") == 2
    assert "words at" not in shown
    assert "my-token" not in shown


def test_libraries_that_log_addresses_are_quiet() -> None:
    root = logging.getLogger()
    before = (root.handlers[:], root.level, sys.excepthook, sys.unraisablehook, threading.excepthook)
    try:
        set_up_logs(TOKEN)
        assert logging.getLogger("httpx").level == logging.WARNING
    finally:
        root.handlers[:], root.level, sys.excepthook, sys.unraisablehook, threading.excepthook = before
        logging.raiseExceptions = True
        logging.captureWarnings(capture=False)
