"""Keyboards: the buttons under a message."""

from collections.abc import Sequence
from typing import TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.adapters.telegram.callbacks import (
    EntryPress,
    LangPress,
    NonePress,
    Press,
    TopicPress,
    TopicsPress,
    VotePress,
    encode,
)
from bot.adapters.telegram.render import label
from bot.replies.messages import LANGUAGES
from bot.replies.reply import Choice, Reply
from bot.replies.responder import Responder

Item = TypeVar("Item")


def button(text: str, press: Press) -> InlineKeyboardButton:
    """Return one button."""
    return InlineKeyboardButton(label(text), callback_data=encode(press))


def under(reply: Reply, responder: Responder) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply; suggestions end with `none of these`, answers with thumbs."""
    rows = [[button(choice.label, EntryPress(reply.lang, choice.entry))] for choice in reply.choices]
    if reply.status == "suggest" and rows:
        rows.append([button(responder.say("none_of_these", reply.lang), NonePress(reply.lang))])
    if reply.said:
        rows.append(_thumbs(reply, responder))
    return InlineKeyboardMarkup(rows) if rows else None


def _thumbs(reply: Reply, responder: Responder) -> list[InlineKeyboardButton]:
    version, said = responder.basis.knowledge, reply.said
    return [
        button(responder.say(key, reply.lang), VotePress(reply.lang, up, version, said))
        for key, up in (("thumbs_up", True), ("thumbs_down", False))
    ]


def languages(responder: Responder) -> InlineKeyboardMarkup:
    """Return a button for each language."""
    return InlineKeyboardMarkup(
        [[button(responder.say("lang_name", lang), LangPress(lang))] for lang in LANGUAGES]
    )


def topics(responder: Responder, lang: str, page: int, size: int) -> InlineKeyboardMarkup:
    """Return a page of the topics."""
    found = responder.topics(lang)
    shown = page_of(found, page, size)
    rows = [
        [
            button(
                responder.say("topic_count", lang, topic=topic.label, count=topic.count),
                TopicPress(lang, topic.id, 0),
            )
        ]
        for topic in shown
    ]
    moves = _moves(
        responder,
        lang,
        TopicsPress(lang, page - 1) if page > 0 else None,
        TopicsPress(lang, page + 1) if (page + 1) * size < len(found) else None,
    )
    return InlineKeyboardMarkup([*rows, *moves])


def questions(
    responder: Responder, lang: str, topic: str, choices: Sequence[Choice], page: int, size: int
) -> InlineKeyboardMarkup:
    """Return a page of the questions of a topic, with the way back to all topics."""
    rows = [[button(choice.label, EntryPress(lang, choice.entry))] for choice in page_of(choices, page, size)]
    moves = _moves(
        responder,
        lang,
        TopicPress(lang, topic, page - 1) if page > 0 else None,
        TopicPress(lang, topic, page + 1) if (page + 1) * size < len(choices) else None,
    )
    back = [button(responder.say("to_topics", lang), TopicsPress(lang, 0))]
    return InlineKeyboardMarkup([*rows, *moves, back])


def page_of(items: Sequence[Item], page: int, size: int) -> Sequence[Item]:
    """Return the items of a page, counting from 0; empty past the end."""
    return items[page * size : (page + 1) * size]


def _moves(
    responder: Responder, lang: str, back: Press | None, onward: Press | None
) -> list[list[InlineKeyboardButton]]:
    row = []
    if back is not None:
        row.append(button(responder.say("page_back", lang), back))
    if onward is not None:
        row.append(button(responder.say("page_next", lang), onward))
    return [row] if row else []
