"""Logs: set up so that neither a token nor a reader's words are ever written."""

import logging
import re
import sys
import threading
import traceback
from types import TracebackType
from typing import Any

from telegram.error import InvalidToken

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_TALKATIVE = (
    "httpx",
    "httpcore",
    "telegram",
    "aiohttp",
    "asyncio",
    "apscheduler",
    "watchfiles",
    "sqlalchemy",
    "aiosqlite",
    "alembic",
)
_Raised = tuple[type[BaseException], BaseException, TracebackType | None]


class RedactingFormatter(logging.Formatter):
    """Writes records without tokens and without what libraries or exceptions quote.

    Of an exception stand its kind and where it was raised, of a record of a library its fixed words:
    what is put into them may be a reader's.
    """

    def __init__(self, *hidden: str) -> None:
        super().__init__(_LINE)
        self._hidden = [word for word in hidden if word]

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, every secret in it replaced by `***`."""
        # Another handler may have kept the traceback with all its words.
        bare = logging.makeLogRecord(record.__dict__ | {"exc_text": None})
        if record.name.partition(".")[0] in _TALKATIVE:
            bare.msg, bare.args = str(record.msg).partition("\n")[0], None
        line = _TOKEN.sub("***", super().format(bare))
        for word in self._hidden:
            line = line.replace(word, "***")
        return line

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the library's name
        """Return where an exception and those behind it were raised, without their words."""
        return "\n".join(_places(traceback.TracebackException(*ei, compact=True)))


def _places(raised: traceback.TracebackException | None) -> list[str]:
    if raised is None:
        return []
    behind = raised.__cause__ or (None if raised.__suppress_context__ else raised.__context__)
    frames = "".join(raised.stack.format()).rstrip()
    kind = raised.exc_type.__name__ if raised.exc_type else "?"
    return [*_places(behind), *([frames] if frames else []), f"{kind} (its words are not logged)"]


def _is_news(record: logging.LogRecord) -> bool:
    """Tell whether a record says something that is not said in a plain line elsewhere."""
    kind = record.exc_info[0] if record.exc_info else None
    return kind is None or not issubclass(kind, InvalidToken)


def set_up_logs(*hidden: str, level: int = logging.INFO) -> None:
    """Write logs, and what nobody has caught, to standard error, without the `hidden` secrets.

    Libraries that log addresses do so only from WARNING on.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(*hidden))
    handler.addFilter(_is_news)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    # A record that cannot be written would be shown with all that is in it.
    logging.raiseExceptions = False
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = lambda *raised: _uncaught(raised)
    threading.excepthook = lambda told: _uncaught(
        (told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)
    )
    sys.unraisablehook = lambda told: _uncaught(
        (told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)
    )


def _uncaught(raised: _Raised) -> None:
    logging.getLogger(__name__).critical("%s, not caught", raised[0].__name__, exc_info=raised)
