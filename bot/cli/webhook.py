"""Webhook: where Telegram brings updates, from the command line and the environment."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.cli.token import secret_of
from bot.errors import Problem, SetupError
from bot.settings import Hook, TelegramSettings

_NAME = "TELEGRAM_WEBHOOK_SECRET"
_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LAST_PORT = 65_535
_MAKE = "make one with `openssl rand -hex 32`"


def secret_from(environ: Mapping[str, str]) -> str:
    """Return what Telegram must show with each update; SetupError without one, or of another shape."""
    secret = secret_of(environ, _NAME, f"whoever finds the address could speak as Telegram; {_MAKE}")
    if not _SHAPE.fullmatch(secret):
        fact = "has other characters than letters, digits, _ and -, or more than 256"
        raise SetupError((Problem(_NAME, 0, fact, _MAKE),))
    return secret


def hook_of(url: str, secret: str, token: str, settings: TelegramSettings, listen: str | None = None) -> Hook:
    """Return the webhook at a public address; SetupError for one that gives secrets away or is none.

    `listen` is HOST:PORT in place of what the settings say.
    """
    host, port = settings.webhook_listen, settings.webhook_port
    if listen is not None:
        host, _, named = listen.rpartition(":")
        if not host or not named.isdecimal() or not 1 <= int(named) <= _LAST_PORT:
            way_out = "write HOST:PORT, such as 0.0.0.0:8080"
            raise SetupError((Problem("--listen", 0, "is no place to listen at", way_out),))
        port = int(named)
    parts = urlsplit(url)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise _refused("is no https address", "write https://host/path")
    if token in url or secret in url:
        raise _refused("holds a secret, and addresses are logged by proxies", "name another path")
    return Hook(url, secret, host.strip("[]"), port, settings.health_seconds)


def _refused(fact: str, way_out: str) -> SetupError:
    return SetupError((Problem("--webhook", 0, fact, way_out),))
