"""Feedback: what readers say of an answer, with a press."""

from collections.abc import Awaitable, Callable
from typing import assert_never

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType

from bot.adapters.telegram.callbacks import EntryPress, NonePress, VotePress, decode, key_of
from bot.adapters.telegram.sending import acknowledge, edit_buttons, send
from bot.adapters.telegram.vote_keys import unpack
from bot.chats.records import Records
from bot.chats.store import Verdict, Vote
from bot.replies.reply import Block, Reply
from bot.replies.responder import Responder


class Feedback:
    """Takes thumbs, and that none of the suggestions was meant.

    `expired` tells the reader that a button leads nowhere any more.
    """

    def __init__(
        self,
        responder: Callable[[], Responder],
        records: Records,
        expired: Callable[[Update], Awaitable[None]],
    ) -> None:
        self._responder = responder
        self._records = records
        self._expired = expired

    async def press(self, update: Update, message: Message, press: NonePress | VotePress) -> None:
        """Do what a button says."""
        match press:
            case NonePress():
                await self._reject(update, message, press)
            case VotePress():
                await self._vote(update, message, press)
            case _:
                assert_never(press)

    async def _vote(self, update: Update, message: Message, press: VotePress) -> None:
        """Keep a vote and show it, unless nothing it could be about is there any more."""
        responder = self._responder()
        entries = unpack(press.packed, responder.ids())
        if not entries:
            await self._expired(update)
            return
        verdict = Verdict.UP if press.up else Verdict.DOWN
        vote = _vote(update, message, verdict, entries, press.lang, press.knowledge)
        if not await self._records.vote(vote):
            await acknowledge(update, responder.say("not_kept", press.lang), alert=True)
        elif message.chat.type == ChatType.PRIVATE:
            await acknowledge(update)
            await edit_buttons(message, _marked(message, press, responder))
        else:
            # The buttons of a group are everybody's: the mark would show one reader's vote to all.
            await acknowledge(update, responder.say("vote_kept", press.lang))

    async def _reject(self, update: Update, message: Message, press: NonePress) -> None:
        """Take the suggestions away and tell what else can be done."""
        await acknowledge(update)
        if not await edit_buttons(message, None):
            return
        responder = self._responder()
        offered = tuple(
            name for name in responder.ids() if EntryPress(press.lang, key_of(name)) in _presses(message)
        )
        vote = _vote(update, message, Verdict.NONE, offered, press.lang, responder.basis.knowledge)
        await self._records.reject(vote)
        text = responder.say("none_of_these_reply", press.lang)
        await send(message, Reply("abstain", press.lang, (Block(text),)), responder)


def _vote(
    update: Update, message: Message, verdict: Verdict, entries: tuple[str, ...], lang: str, knowledge: str
) -> Vote:
    reader = update.effective_user
    return Vote(
        chat=message.chat_id,
        message=message.message_id,
        reader=reader.id if reader is not None else message.chat_id,
        verdict=verdict,
        entries=entries,
        lang=lang,
        knowledge=knowledge,
    )


def _presses(message: Message) -> list[object]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup is not None else ()
    return [decode(str(button.callback_data)) for row in rows for button in row]


def _marked(message: Message, pressed: VotePress, responder: Responder) -> InlineKeyboardMarkup | None:
    """Return the buttons of a message with the thumb that was pressed marked."""
    if message.reply_markup is None:
        return None
    rows = message.reply_markup.inline_keyboard
    return InlineKeyboardMarkup([[_relabelled(button, pressed, responder) for button in row] for row in rows])


def _relabelled(
    button: InlineKeyboardButton, pressed: VotePress, responder: Responder
) -> InlineKeyboardButton:
    press = decode(str(button.callback_data))
    if not isinstance(press, VotePress):
        return button
    label = responder.say("thumbs_up" if press.up else "thumbs_down", press.lang)
    if press.up == pressed.up:
        label = responder.say("chosen", press.lang, label=label)
    return InlineKeyboardButton(label, callback_data=button.callback_data)
