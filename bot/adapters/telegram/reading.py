"""Reading: the article itself in the chat, its outline and paragraph by paragraph."""

from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup

from bot.adapters.telegram import keyboards
from bot.adapters.telegram.callbacks import ParagraphPress
from bot.replies.reply import Block, Reply
from bot.replies.responder import Responder
from bot.replies.shelf import parted
from bot.settings import TelegramSettings


@dataclass(frozen=True, slots=True)
class Page:
    """A reply with its own buttons."""

    reply: Reply
    buttons: InlineKeyboardMarkup | None


def source(responder: Responder, lang: str, settings: TelegramSettings) -> Page:
    """Return where the answers come from: the outline of the article, or the articles to choose from."""
    only = outline(responder, lang, "", 0, settings)
    if only is not None:
        return only
    buttons = keyboards.articles(responder, lang) if responder.outlines else None
    return Page(responder.source(lang), buttons)


def outline(
    responder: Responder, lang: str, article: str, page: int, settings: TelegramSettings
) -> Page | None:
    """Return a page of the outline of an article by its key; None past its end, and of none."""
    found, size = responder.outlines.get(article), settings.outline_size
    shown = keyboards.page_of(found.paragraphs(lang), page, size) if found is not None else ()
    if found is None or not shown:
        return None
    lines = [responder.say("outline", lang), *(one.line for one in shown)]
    pages = -(-len(found.numbers) // size)
    if pages > 1:
        lines.append(responder.say("page", lang, page=page + 1, pages=pages))
    head = responder.source(lang, found.article if article else "")
    reply = replace(head, blocks=(*head.blocks, Block("\n".join(lines))))
    return Page(reply, keyboards.outline(responder, lang, article, page, size))


def paragraph(
    responder: Responder, press: ParagraphPress, settings: TelegramSettings, marked: str = ""
) -> Page | None:
    """Return a paragraph to read, one sentence marked by its id; None when there is no such one."""
    found = responder.outlines.get(press.article)
    reply = found.paragraph(press.number, press.lang, marked) if found is not None else None
    if reply is None:
        return None
    size = settings.outline_size
    return Page(reply, keyboards.paragraph(responder, press.lang, press.article, press.number, size))


def sentence(responder: Responder, lang: str, named: str, settings: TelegramSettings) -> Page | None:
    """Return the paragraph of a sentence, the sentence marked; None when there is no such one."""
    article, name = parted(named)
    found = responder.outlines.get(article)
    number = found.number_of(name) if found is not None else None
    if number is None:
        return None
    return paragraph(responder, ParagraphPress(lang, number, article), settings, name)
