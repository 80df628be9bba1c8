"""Inline: cited answers for a question that is typed behind the bot's name in any chat."""

import asyncio
from collections.abc import Callable, Iterable

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.callbacks import key_of
from bot.adapters.telegram.chats import lang_of, reply_lang
from bot.adapters.telegram.handlers import Context
from bot.adapters.telegram.links import TOPICS
from bot.adapters.telegram.render import label, messages
from bot.chats.records import Records
from bot.replies.reply import Reply
from bot.replies.responder import Responder
from bot.settings import TelegramSettings

MOST_RESULTS = 50
_TITLE, _DESCRIPTION = 100, 160
_TOO_OLD = "query is too old"


class Inline:
    """Answers inline queries; what the article does not say is no result, but a way to the bot."""

    def __init__(
        self, responder: Callable[[], Responder], settings: TelegramSettings, records: Records
    ) -> None:
        self._responder = responder
        self._settings = settings
        self._records = records

    async def query(self, update: Update, context: Context) -> None:
        """Offer the answer to what was typed so far, or questions when that is nothing yet."""
        query = update.inline_query
        if query is None:
            return
        responder = self._responder()
        chosen = await self._records.store.language(query.from_user.id)
        lang = reply_lang(query.query, chosen, query.from_user)
        shown = lang or lang_of(query.from_user)
        replies = await asyncio.to_thread(_replies, responder, query.query, lang, shown)
        results = [article(reply, responder, context.bot.username) for reply in replies]
        button = None
        if not results:
            said = label(responder.say("inline_not_said", shown))
            button = InlineQueryResultsButton(said, start_parameter=TOPICS)
        try:
            await query.answer(
                _distinct(results),
                cache_time=self._settings.inline_cache_seconds,
                # The same words give the same answers to everyone, unless somebody's language counts.
                is_personal=lang is not None or not query.query.strip(),
                button=button,
            )
        except BadRequest as error:
            if _TOO_OLD not in error.message.casefold():
                raise


def article(reply: Reply, responder: Responder, bot_name: str) -> InlineQueryResultArticle:
    """Return a reply as something to send into a chat that the bot is not in."""
    said = reply.said[0] if reply.said else ""
    proof = [
        quote.text[begin:end]
        for block in reply.blocks
        for quote in block.quotes
        for begin, end in quote.marks
    ]
    title = responder.question(said, reply.lang) if said else reply.blocks[0].text
    content = InputTextMessageContent(
        messages(reply)[0], ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        # New knowledge makes other results, so that no client shows what it has kept of the old.
        id=f"{responder.basis.knowledge}:{reply.lang[-1]}:{key_of('+'.join(reply.said))}",
        title=label(title, _TITLE),
        description=label(f"{reply.blocks[0].text}\n{' … '.join(proof)}", _DESCRIPTION),
        input_message_content=content,
        reply_markup=keyboards.away(reply, responder, bot_name),
    )


def _replies(responder: Responder, typed: str, lang: str | None, shown: str) -> list[Reply]:
    """Return what can be sent, the best first: only replies that cite the article."""
    if not typed.strip():
        return _entries(responder, (choice.entry for choice in responder.examples(shown)), shown)
    reply = responder.answer(typed, lang)
    first = [reply] if reply.said else []
    further = _entries(responder, (choice.entry for choice in reply.choices), reply.lang)
    return [*first, *further] if reply.status != "abstain" else []


def _entries(responder: Responder, names: Iterable[str], lang: str) -> list[Reply]:
    found = (responder.entry(name, lang) for name in names)
    return [reply for reply in found if reply is not None]


def _distinct(results: list[InlineQueryResultArticle]) -> list[InlineQueryResultArticle]:
    return list({result.id: result for result in results}.values())[:MOST_RESULTS]
