"""Handlers: one for each kind of update."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from telegram import Message, Update
from telegram.constants import ChatType, ParseMode
from telegram.ext import ContextTypes

from bot.adapters.telegram import keyboards, reading
from bot.adapters.telegram.chats import lang_of, question_in, reply_lang
from bot.adapters.telegram.earlier import Earliers
from bot.adapters.telegram.exchanges import Exchanges
from bot.adapters.telegram.groups import fitting
from bot.adapters.telegram.links import TOPICS, EntryLink, SentenceLink, opened
from bot.adapters.telegram.reading import Page
from bot.adapters.telegram.render import copied
from bot.adapters.telegram.sending import edit, send
from bot.chats.records import Records
from bot.chats.store import Memo
from bot.core.following.exchange import Exchange
from bot.replies.reply import Reply
from bot.replies.responder import Responder
from bot.settings import TelegramSettings

Context = ContextTypes.DEFAULT_TYPE
_MOST_CHARACTERS = 4096
_SHORT = 100


class Handlers:
    """Answers updates with the newest responder."""

    def __init__(
        self, responder: Callable[[], Responder], settings: TelegramSettings, records: Records
    ) -> None:
        self._responder = responder
        self._settings = settings
        self._records = records
        self.exchanges = Exchanges(records, settings.context_minutes)
        self._earlier = Earliers(records, settings.edit_minutes)

    async def lang(self, update: Update) -> str:
        """Return the language for a command: the chat's choice, else the client's language."""
        chat = update.effective_chat
        chosen = await self._records.store.language(chat.id) if chat is not None else None
        return chosen or lang_of(update.effective_user)

    async def start(self, update: Update, context: Context) -> None:
        """Greet; with the id of an entry behind the command, answer with that entry."""
        lang, responder = await self.lang(update), self._responder()
        carried = context.args[0] if context.args else ""
        if carried == TOPICS:
            await self.topics(update, context)
            return
        link = opened(carried, responder.ids())
        match link:
            case EntryLink(entry):
                linked = responder.entry(entry, lang)
                sent = await self._say(update, linked or responder.start(lang))
                if linked is not None and update.effective_message is not None:
                    await self.keep(update.effective_message, reader_of(update), linked, sent)
            case SentenceLink(named):
                page = reading.sentence(responder, lang, named, self._settings)
                await self._turn_to(update, page or Page(responder.start(lang), None))
            case None:
                await self._say(update, responder.start(lang))

    async def help(self, update: Update, _: Context) -> None:
        """Say how the bot is used."""
        await self._say(update, self._responder().help(await self.lang(update)))

    async def source(self, update: Update, _: Context) -> None:
        """Say where the answers come from, with the outline of the whole article."""
        lang, responder = await self.lang(update), self._responder()
        await self._turn_to(update, reading.source(responder, lang, self._settings))

    async def topics(self, update: Update, _: Context) -> None:
        """Show the topics as buttons."""
        if update.effective_message is not None:
            lang, responder = await self.lang(update), self._responder()
            await update.effective_message.reply_text(
                responder.say("topics", lang),
                reply_markup=keyboards.topics(responder, lang, 0, self._settings.page_size),
            )

    async def lang_command(self, update: Update, _: Context) -> None:
        """Offer the languages as buttons."""
        if update.effective_message is not None:
            responder = self._responder()
            await update.effective_message.reply_text(
                responder.say("lang_choose", await self.lang(update)),
                reply_markup=keyboards.languages(responder),
            )

    async def why(self, update: Update, _: Context) -> None:
        """Tell how the chat's last reply came about, with its answer id, to be copied and reported."""
        message = update.effective_message
        if message is not None:
            lang, responder = await self.lang(update), self._responder()
            known = await self._records.last_answer(message.chat_id)
            if known is None:
                await message.reply_text(responder.say("why_nothing", lang))
            else:
                # To explain is to decide again, beside the loop that serves the others.
                told = await asyncio.to_thread(responder.why, known, lang)
                text = copied(f"{told}\n\n{responder.say('why', lang)}", known)
                await message.reply_text(text, parse_mode=ParseMode.HTML)

    async def question(self, update: Update, context: Context) -> None:
        """Answer a text message that is for the bot."""
        message = update.message or update.channel_post
        asked = self._asked(message, context)
        if message is None or asked is None:
            return
        before = await self.exchanges.before(message, reader_of(update))
        reply = await self._answer(message, asked, before)
        shown = fitting(reply, message)
        sent = await send(message, shown, self._responder(), asked=asked) if shown is not None else None
        if shown is not None:
            place = self._earlier.left(
                message.message_id, sent.message_id if sent is not None else None, before
            )
            await self.keep(message, reader_of(update), reply, sent, place)
        await self._records.note(reply)

    async def keep(
        self,
        message: Message,
        reader: int,
        reply: Reply,
        sent: Message | None,
        further: Mapping[str, Memo] = MappingProxyType({}),
    ) -> None:
        """Remember what the next messages of a reader's chat can use of a reply, sent or not."""
        number = sent.message_id if sent is not None else None
        memos = self._records.answer(number, reply) | self.exchanges.left(message, reader, reply, number)
        await self._records.store.remember(message.chat_id, memos | dict(further))

    async def edited(self, update: Update, context: Context) -> None:
        """Answer an edited question by editing the reply to it; one too old stays."""
        message = update.edited_message
        asked = self._asked(message, context)
        if message is None or asked is None:
            return
        earlier = await self._earlier.of(message.chat_id, message.message_id)
        if earlier is None:
            return
        reply = await self._answer(message, asked, earlier.before)
        # What was answered before must not stay, even where a new message would be too much.
        shown = fitting(reply, message) or replace(reply, choices=())
        await edit(context.bot, message.chat_id, earlier.sent, shown, self._responder())
        memos = self._records.answer(earlier.sent, reply)
        memos |= self.exchanges.left(message, reader_of(update), reply, earlier.sent)
        await self._records.store.remember(message.chat_id, memos)
        await self._records.note(reply)

    async def migrated(self, update: Update, _: Context) -> None:
        """Take what a group had along when it becomes a supergroup, which has another id."""
        message = update.effective_message
        if message is not None and message.migrate_to_chat_id is not None:
            await self._records.move(message.chat_id, message.migrate_to_chat_id)

    async def other(self, update: Update, _: Context) -> None:
        """Say kindly that only text is read; groups are left in peace."""
        message = update.message
        if message is not None and message.chat.type == ChatType.PRIVATE:
            await message.reply_text(
                self._responder().say("not_text", await self.lang(update)), do_quote=False
            )

    def _asked(self, message: Message | None, context: Context) -> str | None:
        if message is None or message.text is None:
            return None
        return question_in(message, context.bot.id, context.bot.username)

    async def _answer(self, message: Message, asked: str, before: Exchange | None) -> Reply:
        lang = reply_lang(asked, await self._records.store.language(message.chat_id), message.from_user)
        return await answered(self._responder(), asked, lang, before)

    async def _turn_to(self, update: Update, page: Page) -> None:
        if update.effective_message is not None:
            await send(update.effective_message, page.reply, self._responder(), page.buttons)

    async def _say(self, update: Update, reply: Reply) -> Message | None:
        if update.effective_message is None:
            return None
        return await send(update.effective_message, reply, self._responder())


def reader_of(update: Update) -> int:
    """Return the id of who sent an update, 0 for nobody."""
    return update.effective_user.id if update.effective_user is not None else 0


async def answered(responder: Responder, asked: str, lang: str | None, before: Exchange | None) -> Reply:
    """Return the reply to a question; a long one is matched beside the loop that serves the others."""
    text = asked[:_MOST_CHARACTERS]
    # A thread costs more than a short question takes.
    if len(text) <= _SHORT:
        return responder.answer(text, lang, before)
    return await asyncio.to_thread(responder.answer, text, lang, before)
