"""Logs: set up so that no token is ever written."""

import logging
import re

from telegram.error import InvalidToken

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_TALKATIVE = (
    "httpx",
    "httpcore",
    "telegram",
    "apscheduler",
    "watchfiles",
    "sqlalchemy",
    "aiosqlite",
    "alembic",
)


class RedactingFormatter(logging.Formatter):
    """Writes records without tokens, in messages and tracebacks alike."""

    def __init__(self, secret: str = "") -> None:
        super().__init__(_LINE)
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, every token in it replaced by `***`."""
        line = _TOKEN.sub("***", super().format(record))
        return line.replace(self._secret, "***") if self._secret else line


def _is_news(record: logging.LogRecord) -> bool:
    """Tell whether a record says something that is not said in a plain line elsewhere."""
    kind = record.exc_info[0] if record.exc_info else None
    return kind is None or not issubclass(kind, InvalidToken)


def set_up_logs(token: str, level: int = logging.INFO) -> None:
    """Write logs to standard error, redacted; libraries that log addresses only from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    handler.addFilter(_is_news)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
