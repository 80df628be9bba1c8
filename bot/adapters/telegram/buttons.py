"""Buttons: what a press does."""

from collections.abc import Callable
from typing import assert_never

from telegram import Message, Update

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.article_buttons import ArticleButtons
from bot.adapters.telegram.callbacks import (
    ContextPress,
    EntryPress,
    Expired,
    FiguresPress,
    LangPress,
    NonePress,
    OutlinePress,
    ParagraphPress,
    QuotePress,
    TopicPress,
    TopicsPress,
    VotePress,
    decode,
    key_of,
)
from bot.adapters.telegram.feedback import Feedback
from bot.adapters.telegram.figures import FigureMessages
from bot.adapters.telegram.handlers import Context, Handlers, reader_of
from bot.adapters.telegram.render import escape
from bot.adapters.telegram.sending import acknowledge, edit_text, send
from bot.chats.records import Records
from bot.replies.responder import Responder
from bot.settings import TelegramSettings


class Buttons:
    """Answers presses; a button of an earlier version or a vanished entry has expired."""

    def __init__(
        self,
        responder: Callable[[], Responder],
        settings: TelegramSettings,
        handlers: Handlers,
        records: Records,
        figures: FigureMessages,
    ) -> None:
        self._figures = figures
        self._responder = responder
        self._settings = settings
        self._handlers = handlers
        self._records = records
        self._feedback = Feedback(responder, records, self._expired)
        self._article = ArticleButtons(responder, settings, self._expired)

    async def press(self, update: Update, _: Context) -> None:
        """Do what a button says."""
        query = update.callback_query
        if query is None:
            return
        message = query.message
        press = decode(query.data or "")
        if not isinstance(message, Message) or isinstance(press, Expired):
            await self._expired(update)
            return
        match press:
            case EntryPress(lang, key):
                chosen = await self._records.store.language(message.chat_id)
                await self._entry(update, message, chosen or lang, key)
            case TopicsPress(lang, page):
                await acknowledge(update)
                await self._topics(message, lang, page)
            case TopicPress(lang, key, page):
                await self._topic(update, message, lang, key, page)
            case LangPress(lang):
                await self._lang(update, message, lang)
            case NonePress() | VotePress():
                await self._feedback.press(update, message, press)
            case ContextPress() | QuotePress() | OutlinePress() | ParagraphPress():
                await self._article.press(update, message, press)
            case FiguresPress(lang, article):
                await self._show_figures(update, message, lang, article)
            case _:
                assert_never(press)

    async def _entry(self, update: Update, message: Message, lang: str, key: str) -> None:
        responder = self._responder()
        name = next((name for name in responder.ids() if key_of(name) == key), None)
        reader = reader_of(update)
        last = await self._handlers.exchanges.before(message, reader)
        reply = responder.entry(name, lang, last) if name is not None else None
        if reply is None:
            await self._expired(update)
            return
        await acknowledge(update)
        sent = await send(message, reply, responder)
        await self._handlers.keep(message, reader, reply, sent)

    async def _topics(self, message: Message, lang: str, page: int) -> None:
        responder = self._responder()
        buttons = keyboards.topics(responder, lang, page, self._settings.page_size)
        await edit_text(message, escape(responder.say("topics", lang)), buttons)

    async def _topic(self, update: Update, message: Message, lang: str, key: str, page: int) -> None:
        responder, size = self._responder(), self._settings.page_size
        topic = next((topic for topic in responder.topics(lang) if key_of(topic.id) == key), None)
        choices = responder.topic(topic.id, lang) if topic is not None else ()
        if topic is None or not keyboards.page_of(choices, page, size):
            await self._expired(update)
            return
        await acknowledge(update)
        lines = [responder.say("topic", lang, topic=topic.label)]
        if len(choices) > size:
            lines.append(responder.say("page", lang, page=page + 1, pages=-(-len(choices) // size)))
        buttons = keyboards.questions(responder, lang, topic.id, choices, page, size)
        await edit_text(message, escape("\n".join(lines)), buttons)

    async def _show_figures(self, update: Update, message: Message, lang: str, article: str) -> None:
        if article not in self._responder().outlines:
            await self._expired(update)
            return
        await acknowledge(update)
        await self._figures.show(message, lang, article)

    async def _lang(self, update: Update, message: Message, lang: str) -> None:
        if not await self._records.store.keep_language(message.chat_id, lang):
            await acknowledge(update, self._responder().say("not_kept", lang), alert=True)
            return
        await acknowledge(update)
        await edit_text(message, escape(self._responder().say("lang_chosen", lang)), None)

    async def _expired(self, update: Update) -> None:
        text = self._responder().say("expired", await self._handlers.lang(update))
        await acknowledge(update, text, alert=True)
