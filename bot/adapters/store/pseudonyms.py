"""Pseudonyms: what stands in a database for a chat or a reader."""

import hashlib
import hmac


class Pseudonyms:
    """Keyed digests: the same for the same id, and useless without the key.

    Telegram's ids are short enough to try them all, so an unkeyed digest would hide nothing.
    """

    def __init__(self, secret: str) -> None:
        self._key = hashlib.sha256(f"citebot store {secret}".encode()).digest()

    def of(self, kind: str, number: int = 0) -> str:
        """Return 32 hex digits that stand for the chat, reader or bot of this number."""
        return hmac.new(self._key, f"{kind} {number}".encode(), hashlib.sha256).hexdigest()[:32]
