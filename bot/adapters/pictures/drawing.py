"""Drawing: sheets become pictures, one at a time; where none can be made, the words stand alone."""

import logging
import threading

from bot.replies.figures import FigureSheet

logger = logging.getLogger(__name__)


class Drawing:
    """Draws sheets of key figures; may be called from any thread, and never fails."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._told = False

    def draw(self, sheet: FigureSheet) -> bytes | None:
        """Return a sheet as PNG; None for one without rows, and where no font has its characters."""
        if not sheet.rows:
            return None
        with self._one_at_a_time:
            # The library takes a while to load: the bot starts without it.
            from bot.adapters.pictures.figure_cards import NoFontError, draw  # noqa: PLC0415

            try:
                return draw(sheet)
            except NoFontError:
                self._tell("no installed font has its characters; fonts-noto-cjk has Chinese ones")
            except (OSError, RuntimeError, ValueError) as error:
                self._tell(f"{type(error).__name__} while drawing")
        return None

    def _tell(self, fact: str) -> None:
        if not self._told:
            logger.warning("/facts is told in words alone: %s", fact)
            self._told = True
