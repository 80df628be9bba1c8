"""Claims: who handles an update, so that one delivered twice is answered once."""

from typing import Protocol

from bot.adapters.telegram.memory import Bounded

_REMEMBERED = 20_000


class Claims(Protocol):
    """Gives each update to the first that asks for it; replicas share one through a store."""

    async def claim(self, update_id: int, /) -> bool:
        """Return True for the first claim of an update, else False; raises when nobody can tell."""
        ...


class RecentClaims:
    """Claims of this process alone, lost when it ends; the oldest are forgotten first."""

    def __init__(self, size: int = _REMEMBERED) -> None:
        self._held: Bounded[int, bool] = Bounded(size)

    async def claim(self, update_id: int, /) -> bool:
        """Return True for the first claim of an update among the latest ones."""
        if self._held.get(update_id):
            return False
        self._held.keep(update_id, value=True)
        return True
