"""Polling: requests that leave a sign of life."""

import logging
from pathlib import Path
from typing import Any

from telegram.request import HTTPXRequest

logger = logging.getLogger(__name__)
_FINE = 200


class LivelyRequest(HTTPXRequest):
    """Touches a file after each successful poll, so that a health check can see its age."""

    def __init__(self, sign: Path, **options: Any) -> None:
        super().__init__(**options)
        self._sign = sign

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        """Make a request; after a good one leave the sign."""
        code, body = await super().do_request(*args, **options)
        if code == _FINE:
            try:
                self._sign.touch()
            except OSError as error:
                logger.warning("no sign of life can be left at %s (%s)", self._sign, error.strerror)
        return code, body
