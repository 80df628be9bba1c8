"""Picture: what readers see on a phone, by day and by night, for the README.

Run with `make picture`; needs Chromium, fonts with Chinese characters and with emoji, and writes
tests/benchmarks/conversation.png and conversation-dark.png from the very HTML and buttons that
the bot sends.
"""

import io
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from bot.adapters.telegram import context, keyboards, reading
from bot.adapters.telegram.callbacks import ContextPress
from bot.adapters.telegram.inline import article
from bot.adapters.telegram.render import messages
from bot.cli.service import Places, build
from bot.replies.reply import Reply
from bot.replies.responder import Responder
from bot.replies.surroundings import Cited
from bot.settings import TelegramSettings
from tests.benchmarks import phone
from tests.benchmarks.corpus import ROOT

_BOT = "citebot"
_FOLDER = ROOT / "tests" / "benchmarks"
_SIZE = {"width": 1240, "height": 924}
_COLOURS = 128
_ASKED = (
    "招工小队搞了几支啊",
    "how much off do firms get on their power bills?",
    "who won the world cup in 2018",
)
_CHECKED = "對接會簽了幾個項目,一共多少錢?"
_TYPED = "how many people were screened"


def main() -> None:
    """Write the pictures."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found; install it, then run this again")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "phones.html"
        file.write_text(_page(), encoding="utf-8")
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for scheme, name in (("light", "conversation.png"), ("dark", "conversation-dark.png")):
            page = started.new_page(viewport=_SIZE, color_scheme=scheme, device_scale_factor=1.5)
            page.goto(file.as_uri())
            picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
            picture.convert("RGB").quantize(_COLOURS).save(_FOLDER / name, optimize=True)
            print(f"wrote tests/benchmarks/{name}")
        started.close()


def _page() -> str:
    responder = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).responder
    return phone.page((_asking(responder), _checking(responder), _elsewhere(responder)))


def _asking(responder: Responder) -> list[str]:
    shown = []
    for question in _ASKED:
        reply = responder.answer(question)
        reply = replace(reply, choices=reply.choices[:1] if reply.said else ())
        shown += [phone.asked(question), *_said(reply, responder)]
    return shown


def _checking(responder: Responder) -> list[str]:
    """Return a question whose quote is opened in context, then the outline."""
    reply = replace(responder.answer(_CHECKED), choices=())
    block = reply.blocks[0]
    cited = [
        Cited(quote.sentence, tuple(quote.text[begin:end] for begin, end in quote.marks))
        for quote in block.quotes
    ]
    press = ContextPress(reply.lang, tuple(quote.sentence for quote in block.quotes))
    buttons = context.turned(keyboards.under(reply, responder, _BOT), press, responder)
    wide = replace(
        reply, blocks=(replace(block, quotes=responder.surroundings.wide(cited, reply.lang) or ()),)
    )
    outline = reading.source(responder, reply.lang, TelegramSettings())
    return [
        phone.asked(_CHECKED),
        phone.said(messages(wide)[0], buttons),
        phone.asked("/source"),
        phone.said(messages(outline.reply)[0], outline.buttons),
    ]


def _elsewhere(responder: Responder) -> list[str]:
    """Return an answer that was sent into another chat, and what is offered for the next one."""
    first = responder.answer(_TYPED)
    further = [responder.entry(choice.entry, first.lang) for choice in first.choices]
    results = [article(one, responder, _BOT) for one in (first, *further) if one is not None]
    sent = phone.said(messages(first)[0], keyboards.away(first, responder, _BOT), via=_BOT)
    return [
        phone.said("Did you read that report?\nHow many did they check?"),
        sent,
        phone.said("That many! And where does it say so?"),
        phone.offered(f"@{_BOT} {_TYPED}", results),
    ]


def _said(reply: Reply, responder: Responder) -> list[str]:
    *first, last = messages(reply)
    return [*map(phone.said, first), phone.said(last, keyboards.under(reply, responder, _BOT))]


if __name__ == "__main__":
    main()
