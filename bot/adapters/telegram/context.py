"""Context: the quotes of a message shown between their neighbours, and alone again.

The message itself tells what was marked; everything else in it, and its other buttons, stay. So it
works after any restart, whatever the answer was made of.
"""

import html
import re
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.adapters.telegram.callbacks import ContextPress, QuotePress, encode
from bot.adapters.telegram.render import label, quoted, units
from bot.replies.reply import Quote
from bot.replies.responder import Responder
from bot.replies.surroundings import Cited

_MOST_UNITS = 4096
_WHOLE_MESSAGE = 1100
"""UTF-16 units of a message whose quotes are shown as long as may be."""
_LIMITS = (160, 80, 0)
_QUOTATION = re.compile(r"<blockquote(?: expandable)?>.*?</blockquote>", re.DOTALL)
_MARKED = re.compile(r"<b>(.*?)</b>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def widened(message: Message, press: ContextPress, responder: Responder) -> str | None:
    """Return the HTML of a message with its quotes in context; None when they cannot be found.

    Neighbours are left out where the message would get too long.
    """
    markup, cited = _read(message, press.sentences)
    for kept in range(len(cited), 0, -1):
        wide = responder.surroundings.wide(cited[:kept], press.lang)
        if wide is None:
            return None
        made = _with_quotes(markup, wide, press.sentences)
        if _shown(made) <= _MOST_UNITS:
            return made
    return None


def narrowed(message: Message, press: QuotePress, responder: Responder) -> str | None:
    """Return the HTML of a message with its quotes alone; None when they cannot be found."""
    markup, cited = _read(message, press.sentences)
    made: str | None = None
    for limit in _LIMITS:
        alone = responder.surroundings.narrow(cited, press.lang, limit) if cited else None
        if alone is None:
            return None
        made = _with_quotes(markup, alone, press.sentences)
        if _shown(made) <= _WHOLE_MESSAGE:
            break
    return made


def alone(press: ContextPress, responder: Responder) -> tuple[Quote, ...] | None:
    """Return the quotes of a press in context, whole sentences marked, whatever the message holds."""
    cited = [Cited(sentence) for sentence in press.sentences if sentence]
    return responder.surroundings.wide(cited, press.lang)


def turned(
    buttons: InlineKeyboardMarkup | None, press: ContextPress | QuotePress, responder: Responder
) -> InlineKeyboardMarkup | None:
    """Return the same buttons with the pressed one turned into its counterpart."""
    if buttons is None:
        return None
    wide = isinstance(press, ContextPress)
    other = QuotePress if wide else ContextPress
    text = responder.say("hide_context" if wide else "show_context", press.lang)
    new = InlineKeyboardButton(label(text), callback_data=encode(other(press.lang, press.sentences)))
    data = encode(press)
    return InlineKeyboardMarkup(
        [[new if one.callback_data == data else one for one in row] for row in buttons.inline_keyboard]
    )


def _read(message: Message, sentences: Sequence[str]) -> tuple[str, list[Cited]]:
    """Return the HTML of a message, and what its quotes mark; nothing when it shows other quotes."""
    markup = message.text_html or ""
    found = _QUOTATION.findall(markup)
    if len(found) < len(sentences):
        return markup, []
    cited = [
        Cited(sentence, tuple(html.unescape(_TAG.sub("", words)) for words in _MARKED.findall(part)))
        for sentence, part in zip(sentences, found, strict=False)
        if sentence
    ]
    return markup, cited


def _with_quotes(markup: str, quotes: Sequence[Quote], sentences: Sequence[str]) -> str:
    """Return a message with the quotes of these sentences in place of its own, as far as there are any."""
    left = iter(quotes)
    new = iter([next(left, None) if sentence else None for sentence in sentences])

    def put(found: re.Match[str]) -> str:
        quote = next(new, None)
        return quoted(quote) if quote is not None else found[0]

    return _QUOTATION.sub(put, markup)


def _shown(markup: str) -> int:
    return units(html.unescape(_TAG.sub("", markup)))
