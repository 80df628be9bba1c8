"""Sending: replies become messages; what Telegram refuses falls back to plain text."""

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.render import messages
from bot.replies.reply import Reply
from bot.replies.responder import Responder

_UNPARSED = "can't parse entities"
_UNCHANGED = "message is not modified"
_PLAIN_MOST = 2000


async def send(
    message: Message, reply: Reply, responder: Responder, buttons: InlineKeyboardMarkup | None = None
) -> Message | None:
    """Send a reply below a message and return the last message sent; in groups as a reply to it.

    Without `buttons` of its own it gets the usual ones.
    """
    parts = messages(reply)
    buttons = buttons or keyboards.under(reply, responder, message.get_bot().username)
    sent: Message | None = None
    for number, part in enumerate(parts, 1):
        markup = buttons if number == len(parts) else None
        sent = await _send_part(message, part, reply, markup)
    return sent


async def _send_part(
    message: Message, part: str, reply: Reply, markup: InlineKeyboardMarkup | None
) -> Message:
    quoted = message.chat.type != ChatType.PRIVATE
    try:
        return await message.reply_text(
            part,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            do_quote=quoted,
            allow_sending_without_reply=True if quoted else None,
        )
    except BadRequest as error:
        if _UNPARSED not in error.message.casefold():
            raise
        return await message.reply_text(reply.plain()[:_PLAIN_MOST], reply_markup=markup)


async def edit(message: Message, reply: Reply, responder: Responder) -> None:
    """Replace the text and buttons of a message of the bot's own by another reply."""
    parts = messages(reply)
    await edit_text(message, parts[0], keyboards.under(reply, responder, message.get_bot().username))


async def edit_text(message: Message, markup: str, buttons: InlineKeyboardMarkup | None) -> None:
    """Replace a message of the bot's own; one that stays the same is fine."""
    try:
        await message.edit_text(markup, parse_mode=ParseMode.HTML, reply_markup=buttons)
    except BadRequest as error:
        if _UNCHANGED not in error.message.casefold():
            raise
