"""Album: pictures of sheets, each drawn once and brought to Telegram once."""

import asyncio
from collections.abc import Callable

from bot.adapters.telegram.memory import Bounded
from bot.replies.figures import FigureSheet

Draw = Callable[[FigureSheet], bytes | None]
"""Returns a sheet as PNG, None where it cannot be drawn; may take a second, so it runs in a thread."""
_PICTURES, _KNOWN = 32, 1024


class Album:
    """Gives the picture of a sheet: Telegram's own name of it, or its bytes as long as it has none.

    A sheet that shows something else, as after an edit, is another one.
    """

    def __init__(self, draw: Draw | None) -> None:
        self._draw = draw
        self._drawn: Bounded[FigureSheet, bytes] = Bounded(_PICTURES)
        self._names: Bounded[FigureSheet, str] = Bounded(_KNOWN)
        self._one_at_a_time = asyncio.Lock()

    async def picture(self, sheet: FigureSheet) -> str | bytes | None:
        """Return the picture of a sheet; None where there is none."""
        known = self._names.get(sheet) or self._drawn.get(sheet)
        if known is not None or self._draw is None:
            return known
        async with self._one_at_a_time:
            # Whoever waited finds it drawn.
            made = self._drawn.get(sheet) or await asyncio.to_thread(self._draw, sheet)
        if made is not None:
            self._drawn.keep(sheet, made)
        return made

    def name(self, sheet: FigureSheet, named: str) -> None:
        """Remember how Telegram calls a picture that it has."""
        self._names.keep(sheet, named)

    def forget(self, sheet: FigureSheet) -> None:
        """Forget how Telegram calls a picture: it does not know it any more."""
        self._names.forget(sheet)
