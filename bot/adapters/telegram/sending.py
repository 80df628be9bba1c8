"""Sending: replies become messages; what Telegram refuses falls back to plain text."""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram import Bot, InlineKeyboardMarkup, Message, ReplyParameters, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.render import messages
from bot.adapters.telegram.replying import parameters, without_quote
from bot.replies.reply import Reply
from bot.replies.responder import Responder

_UNPARSED = "can't parse entities"
_UNCHANGED = "message is not modified"
_TOO_OLD = "query is too old"
_PLAIN_MOST = 2000


async def send(
    message: Message,
    reply: Reply,
    responder: Responder,
    buttons: InlineKeyboardMarkup | None = None,
    *,
    asked: str = "",
) -> Message | None:
    """Send a reply below a message and return the last message sent; in groups as a reply to it.

    Without `buttons` of its own it gets the usual ones. `asked` are the words it replies to.
    """
    answers = parameters(message, asked)
    parts = messages(reply)
    buttons = buttons or keyboards.under(reply, responder, message.get_bot().username)
    sent: Message | None = None
    for number, part in enumerate(parts, 1):
        markup = buttons if number == len(parts) else None
        sent = await send_part(message, part, reply, markup, answers)
    return sent


async def send_part(
    message: Message,
    part: str,
    reply: Reply,
    markup: InlineKeyboardMarkup | None,
    answers: ReplyParameters | None,
) -> Message:
    """Send HTML that says the same as a reply, which is sent plain where Telegram cannot read it."""
    try:
        return await _send_text(message, part, markup, answers)
    except ChatMigrated as error:
        # A group that became a supergroup just now has another id; what was asked stayed behind.
        return await message.get_bot().send_message(
            error.new_chat_id, part, ParseMode.HTML, reply_markup=markup
        )
    except BadRequest as error:
        if _UNPARSED not in error.message.casefold():
            return await _send_text(message, part, markup, without_quote(answers, error))
        return await message.reply_text(reply.plain()[:_PLAIN_MOST], reply_markup=markup)


async def _send_text(
    message: Message, part: str, markup: InlineKeyboardMarkup | None, answers: ReplyParameters | None
) -> Message:
    return await message.reply_text(
        part,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
        reply_parameters=answers,
        do_quote=False,
    )


async def edit(bot: Bot, chat: int, number: int, reply: Reply, responder: Responder) -> None:
    """Replace the text and buttons of a message of the bot's own by another reply."""
    text, buttons = messages(reply)[0], keyboards.under(reply, responder, bot.username)
    with _unless(_UNCHANGED):
        await bot.edit_message_text(
            text, chat_id=chat, message_id=number, parse_mode=ParseMode.HTML, reply_markup=buttons
        )


async def edit_text(message: Message, markup: str, buttons: InlineKeyboardMarkup | None) -> None:
    """Replace a message of the bot's own; one that stays the same is fine."""
    with _unless(_UNCHANGED):
        await message.edit_text(markup, parse_mode=ParseMode.HTML, reply_markup=buttons)


async def edit_buttons(message: Message, buttons: InlineKeyboardMarkup | None) -> bool:
    """Replace the buttons of a message of the bot's own; tell whether they were others."""
    with _unless(_UNCHANGED):
        await message.edit_reply_markup(buttons)
        return True
    return False


async def acknowledge(update: Update, text: str | None = None, *, alert: bool = False) -> None:
    """Tell Telegram that a button press was seen; one too old to tell is fine.

    `text` is shown in passing, as an `alert` until the reader has seen it.
    """
    if update.callback_query is not None:
        with _unless(_TOO_OLD):
            await update.callback_query.answer(text, show_alert=alert)


@contextmanager
def _unless(said: str) -> Iterator[None]:
    """Let a refusal pass that says this."""
    try:
        yield
    except BadRequest as error:
        if said not in error.message.casefold():
            raise
