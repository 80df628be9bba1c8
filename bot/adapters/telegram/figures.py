"""Figures: the key figures of an article as a picture, with the same in words below it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import MessageLimit, ParseMode
from telegram.error import BadRequest, NetworkError

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.album import Album, Draw
from bot.adapters.telegram.handlers import Context
from bot.adapters.telegram.render import escape, units, visible
from bot.adapters.telegram.replying import parameters
from bot.adapters.telegram.sending import send_part
from bot.replies.figures import FigureSheet
from bot.replies.reply import Block, Reply
from bot.replies.responder import Responder

__all__ = ["Draw", "FigureMessages"]

logger = logging.getLogger(__name__)


class FigureMessages:
    """Answers /facts with the newest responder; `lang` tells the language for a command."""

    def __init__(
        self, responder: Callable[[], Responder], lang: Callable[[Update], Awaitable[str]], draw: Draw | None
    ) -> None:
        self._responder = responder
        self._lang = lang
        self._album = Album(draw)

    async def command(self, update: Update, _: Context) -> None:
        """Show the key figures of the only article, or offer several articles to choose from."""
        message = update.effective_message
        if message is None:
            return
        lang, responder = await self._lang(update), self._responder()
        keys = tuple(responder.outlines)
        if len(keys) > 1:
            buttons = keyboards.articles_in_figures(responder, lang)
            await self._say(message, responder.say("facts_choose", lang), lang, buttons)
        else:
            await self.show(message, lang, keys[0] if keys else "")

    async def show(self, message: Message, lang: str, article: str) -> None:
        """Show the key figures of an article by its key, in words where a picture cannot be sent."""
        responder = self._responder()
        sheet = await asyncio.to_thread(responder.figures.sheet, article, lang)
        if sheet is None or not sheet.rows:
            await self._say(message, responder.say("facts_none", lang), lang)
            return
        buttons = keyboards.figures(responder, sheet)
        whole = units(visible("\n".join(sheet.lines()))) <= MessageLimit.CAPTION_LENGTH
        shown = await self._send_picture(message, sheet, buttons if whole else None)
        if not (shown and whole):
            await send_part(message, markup(sheet), _plain(sheet), buttons, parameters(message))

    async def _send_picture(
        self, message: Message, sheet: FigureSheet, buttons: InlineKeyboardMarkup | None
    ) -> bool:
        """Send the picture, with all words where they fit below it; tell whether it arrived."""
        picture = await self._album.picture(sheet)
        if picture is None:
            return False
        try:
            sent = await message.reply_photo(
                picture,
                caption=markup(sheet, whole=buttons is not None),
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
                reply_parameters=parameters(message),
                do_quote=False,
                filename="figures.png",
            )
        except NetworkError as error:
            if isinstance(error, BadRequest):
                self._album.forget(sheet)
            logger.warning("a picture could not be sent (%s); the words go alone", type(error).__name__)
            return False
        if sent.photo:
            self._album.name(sheet, sent.photo[-1].file_id)
        return True

    async def _say(
        self, message: Message, text: str, lang: str, buttons: InlineKeyboardMarkup | None = None
    ) -> None:
        reply = Reply("smalltalk", lang, (Block(text),))
        await send_part(message, escape(text), reply, buttons, parameters(message))


def markup(sheet: FigureSheet, *, whole: bool = True) -> str:
    """Return a sheet as HTML, or only its values where the whole is too long to stand below a picture."""
    lines = [f"<b>{escape(sheet.heading)}</b>"]
    for row in sheet.rows:
        lines.append(f"<b>{escape(row.head)}</b>" if whole else escape(row.head))
        lines += [escape(row.words)] if whole else []
    if sheet.source:
        lines.append(f"<i>{escape(sheet.source)}</i>")
    return "\n".join(lines)


def _plain(sheet: FigureSheet) -> Reply:
    return Reply("smalltalk", sheet.lang, (Block("\n".join(sheet.lines())),))
