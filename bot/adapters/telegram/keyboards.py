"""Keyboards: the buttons under a message."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.adapters.telegram.callbacks import (
    ContextPress,
    EntryPress,
    FiguresPress,
    LangPress,
    NonePress,
    OutlinePress,
    ParagraphPress,
    Press,
    TopicPress,
    TopicsPress,
    VotePress,
    encode,
)
from bot.adapters.telegram.links import link_to, share_link
from bot.adapters.telegram.render import label
from bot.adapters.telegram.vote_keys import pack
from bot.replies.figures import FigureSheet
from bot.replies.messages import LANGUAGES
from bot.replies.reply import Choice, Reply
from bot.replies.responder import Responder

Item = TypeVar("Item")
_TILES = 5
"""Small buttons side by side."""
_MOST_ARTICLES = 90


def button(text: str, press: Press) -> InlineKeyboardButton:
    """Return one button."""
    return InlineKeyboardButton(label(text), callback_data=encode(press))


def under(reply: Reply, responder: Responder, bot_name: str) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply; suggestions end with `none of these`, answers with thumbs."""
    rows = [[button(choice.label, EntryPress(reply.lang, choice.entry))] for choice in reply.choices]
    if reply.status == "suggest" and rows:
        rows.append([button(responder.say("none_of_these", reply.lang), NonePress(reply.lang))])
    rows += _tools(reply, responder, bot_name)
    if reply.said:
        rows.append(_thumbs(reply, responder))
    return InlineKeyboardMarkup(rows) if rows else None


def away(reply: Reply, responder: Responder, bot_name: str) -> InlineKeyboardMarkup | None:
    """Return the button of a reply in a chat that the bot is not in: the way to the bot."""
    if not reply.said:
        return None
    text = label(responder.say("ask_bot", reply.lang))
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, url=link_to(bot_name, reply.said[0]))]])


def _tools(reply: Reply, responder: Responder, bot_name: str) -> list[list[InlineKeyboardButton]]:
    """Return what can be done with an answer itself: see its quotes in context, send it on."""
    row = []
    named = responder.surroundings.named
    sentences = tuple(named(quote) for block in reply.blocks for quote in block.quotes)
    if reply.said and any(sentences):
        row.append(button(responder.say("show_context", reply.lang), ContextPress(reply.lang, sentences)))
    if reply.said:
        link = share_link(bot_name, reply.said[0], responder.question(reply.said[0], reply.lang))
        row.append(InlineKeyboardButton(label(responder.say("share", reply.lang)), url=link))
    return [row] if row else []


def _thumbs(reply: Reply, responder: Responder) -> list[InlineKeyboardButton]:
    version, packed = responder.basis.knowledge, pack(reply.said)
    return [
        button(responder.say(key, reply.lang), VotePress(reply.lang, up, version, packed))
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


def articles(responder: Responder, lang: str) -> InlineKeyboardMarkup:
    """Return a button for each of several articles."""
    return _each_article(responder, lang, lambda key: OutlinePress(lang, 0, key))


def articles_in_figures(responder: Responder, lang: str) -> InlineKeyboardMarkup:
    """Return a button for the key figures of each of several articles."""
    return _each_article(responder, lang, lambda key: FiguresPress(lang, key))


def figures(responder: Responder, sheet: FigureSheet) -> InlineKeyboardMarkup:
    """Return a number for each figure, which shows its entry or sentence, and the way to all sentences."""
    tiles = [
        button(
            str(number),
            EntryPress(sheet.lang, row.entry) if row.entry else ContextPress(sheet.lang, (row.sentence,)),
        )
        for number, row in enumerate(sheet.rows, 1)
    ]
    sentences = tuple(dict.fromkeys(row.sentence for row in sheet.rows))
    context = button(responder.say("show_context", sheet.lang), ContextPress(sheet.lang, sentences))
    half = -(-len(tiles) // -(-len(tiles) // _TILES))
    return InlineKeyboardMarkup([*(tiles[at : at + half] for at in range(0, len(tiles), half)), [context]])


def _each_article(responder: Responder, lang: str, press: Callable[[str], Press]) -> InlineKeyboardMarkup:
    rows = [
        [button(responder.article(one.article, lang), press(key))] for key, one in responder.outlines.items()
    ]
    return InlineKeyboardMarkup(rows[:_MOST_ARTICLES])


def outline(responder: Responder, lang: str, article: str, page: int, size: int) -> InlineKeyboardMarkup:
    """Return a number for each paragraph of a page of the outline of an article by its key."""
    numbers = responder.outlines[article].numbers
    shown = page_of(numbers, page, size)
    tiles = [button(str(number), ParagraphPress(lang, number, article)) for number in shown]
    rows = [tiles[at : at + _TILES] for at in range(0, len(tiles), _TILES)]
    moves = _moves(
        responder,
        lang,
        OutlinePress(lang, page - 1, article) if page > 0 else None,
        OutlinePress(lang, page + 1, article) if (page + 1) * size < len(numbers) else None,
    )
    return InlineKeyboardMarkup([*rows, *moves])


def paragraph(responder: Responder, lang: str, article: str, number: int, size: int) -> InlineKeyboardMarkup:
    """Return the ways from a paragraph to its neighbours and back to the outline."""
    numbers = responder.outlines[article].numbers
    at = numbers.index(number)
    moves = _moves(
        responder,
        lang,
        ParagraphPress(lang, numbers[at - 1], article) if at > 0 else None,
        ParagraphPress(lang, numbers[at + 1], article) if at + 1 < len(numbers) else None,
    )
    back = [button(responder.say("to_outline", lang), OutlinePress(lang, at // size, article))]
    return InlineKeyboardMarkup([*moves, back])


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
