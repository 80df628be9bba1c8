"""Article buttons: presses that show the article itself, around a quote or paragraph by paragraph."""

from collections.abc import Awaitable, Callable
from typing import assert_never

from telegram import Message, Update

from bot.adapters.telegram import context, reading
from bot.adapters.telegram.callbacks import ContextPress, OutlinePress, ParagraphPress, QuotePress
from bot.adapters.telegram.reading import Page
from bot.adapters.telegram.render import messages
from bot.adapters.telegram.sending import acknowledge, edit_text, send
from bot.replies.reply import Block, Reply
from bot.replies.responder import Responder
from bot.settings import TelegramSettings

ArticlePress = ContextPress | QuotePress | OutlinePress | ParagraphPress


class ArticleButtons:
    """Answers these presses; `expired` tells the reader that a button leads nowhere any more."""

    def __init__(
        self,
        responder: Callable[[], Responder],
        settings: TelegramSettings,
        expired: Callable[[Update], Awaitable[None]],
    ) -> None:
        self._responder = responder
        self._settings = settings
        self._expired = expired

    async def press(self, update: Update, message: Message, press: ArticlePress) -> None:
        """Do what a button says."""
        responder, settings = self._responder(), self._settings
        match press:
            case ContextPress():
                await self._widen(update, message, press)
            case QuotePress():
                markup = context.narrowed(message, press, responder)
                await self._rewrite(update, message, press, markup)
            case OutlinePress(lang, page, article):
                await self._turn(update, message, reading.outline(responder, lang, article, page, settings))
            case ParagraphPress():
                await self._turn(update, message, reading.paragraph(responder, press, settings))
            case _:
                assert_never(press)

    async def _widen(self, update: Update, message: Message, press: ContextPress) -> None:
        responder = self._responder()
        markup = context.widened(message, press, responder)
        quotes = context.alone(press, responder)
        if markup is not None or quotes is None:
            await self._rewrite(update, message, press, markup)
            return
        # The message does not show its quotes any more: the sentences come below it.
        await acknowledge(update)
        block = Block(responder.say("fact_lead", press.lang), quotes)
        await send(message, Reply("smalltalk", press.lang, (block,), intent="source"), responder)

    async def _rewrite(
        self, update: Update, message: Message, press: ContextPress | QuotePress, markup: str | None
    ) -> None:
        if markup is None:
            await self._expired(update)
            return
        await acknowledge(update)
        await edit_text(message, markup, context.turned(message.reply_markup, press, self._responder()))

    async def _turn(self, update: Update, message: Message, page: Page | None) -> None:
        if page is None:
            await self._expired(update)
            return
        await acknowledge(update)
        await edit_text(message, messages(page.reply)[0], page.buttons)
