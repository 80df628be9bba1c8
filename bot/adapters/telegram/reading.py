"""Reading: the article itself in the chat, its outline and paragraph by paragraph."""

from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup

from bot.adapters.telegram import keyboards
from bot.replies.reply import Block, Reply
from bot.replies.responder import Responder
from bot.settings import TelegramSettings


@dataclass(frozen=True, slots=True)
class Page:
    """A reply with its own buttons."""

    reply: Reply
    buttons: InlineKeyboardMarkup | None


def outline(responder: Responder, lang: str, page: int, settings: TelegramSettings) -> Page | None:
    """Return where the answers come from with a page of the outline; None past its end."""
    size = settings.outline_size
    source = responder.source(lang)
    shown = keyboards.page_of(responder.outline.paragraphs(lang), page, size)
    if not shown:
        return Page(source, None) if page == 0 else None
    lines = [responder.say("outline", lang), *(one.line for one in shown)]
    pages = -(-len(responder.outline.numbers) // size)
    if pages > 1:
        lines.append(responder.say("page", lang, page=page + 1, pages=pages))
    reply = replace(source, blocks=(*source.blocks, Block("\n".join(lines))))
    return Page(reply, keyboards.outline(responder, lang, page, size))


def paragraph(
    responder: Responder, lang: str, number: int, settings: TelegramSettings, marked: str = ""
) -> Page | None:
    """Return a paragraph to read, one sentence marked by its id; None when there is no such one."""
    reply = responder.outline.paragraph(number, lang, marked)
    if reply is None:
        return None
    return Page(reply, keyboards.paragraph(responder, lang, number, settings.outline_size))


def sentence(responder: Responder, lang: str, named: str, settings: TelegramSettings) -> Page | None:
    """Return the paragraph of a sentence, the sentence marked; None when there is no such one."""
    number = responder.outline.number_of(named)
    return paragraph(responder, lang, number, settings, named) if number is not None else None
