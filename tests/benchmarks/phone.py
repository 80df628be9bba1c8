"""Phone: messages and buttons as a Telegram client shows them, as HTML."""

from collections.abc import Iterable, Sequence
from html import escape

from telegram import InlineKeyboardMarkup, InlineQueryResultArticle

STYLE = """
:root { --paper: #d3e1cf; --bubble: #fff; --own: #e7fed6; --ink: #111; --soft: #707579; --bar: #3a8ee6;
  --tint: #eaf3fc; --key: rgba(72, 110, 72, .62); --panel: #fff; --line: #e3e6e8; --outside: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #0f1812; --bubble: #212d24; --own: #2f5137; --ink: #f1f4f1;
  --soft: #9aa79d; --bar: #72b5f5; --tint: #24384a; --key: rgba(64, 92, 68, .72); --panel: #1b231d;
  --line: #2d3830; --outside: #0d1117 } }
body { margin: 0; padding: 12px; display: flex; gap: 16px; align-items: flex-start; background: var(--outside);
  color: var(--ink); font: 15px/1.38 "Noto Sans CJK SC", "Noto Sans", "Noto Color Emoji", sans-serif; width: max-content }
section { width: 390px; height: 900px; box-sizing: border-box; padding: 12px 10px; background: var(--paper);
  border-radius: 28px; overflow: hidden; display: flex; flex-direction: column; gap: 6px; position: relative }
.bubble { padding: 7px 11px; border-radius: 14px; width: fit-content; max-width: 335px; white-space: pre-wrap;
  overflow-wrap: anywhere; background: var(--bubble); box-sizing: border-box }
.bubble.own { background: var(--own); align-self: flex-end }
.bubble small { color: var(--bar); display: block }
blockquote { margin: 4px 0; padding: 3px 22px 3px 9px; border-left: 3px solid var(--bar); border-radius: 5px;
  background: var(--tint); font-size: 14px; position: relative }
blockquote + br { display: none }
blockquote.folded > span { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden }
blockquote.folded::after { content: "⌄"; position: absolute; right: 7px; bottom: 2px; color: var(--bar) }
i, .soft { color: var(--soft); font-style: normal; font-size: 13px }
a { color: var(--bar) }
.keys { display: flex; gap: 4px; width: 335px }
.keys + .keys { margin-top: -2px }
button { flex: 1; padding: 7px 4px; border: 0; border-radius: 9px; background: var(--key); color: #fff;
  font: 14px/1.3 "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.panel { position: absolute; left: 0; right: 0; bottom: 0; background: var(--panel); border-top: 1px solid var(--line) }
.panel div { padding: 8px 14px; border-bottom: 1px solid var(--line) }
.panel div span { color: var(--soft); font-size: 13px; display: -webkit-box; -webkit-line-clamp: 2;
  -webkit-box-orient: vertical; overflow: hidden }
.panel .typed { padding: 12px 14px; border: 0 }
"""

_SCRIPT = """<script>
for (const quote of document.querySelectorAll(".folded > span"))
  if (quote.scrollHeight <= quote.clientHeight + 1) quote.parentNode.classList.remove("folded")
</script>"""
"""A quote of three lines or fewer has nothing to unfold."""


def asked(text: str) -> str:
    """Return a reader's message."""
    return f'<div class="bubble own">{escape(text)}</div>'


def said(markup: str, buttons: InlineKeyboardMarkup | None = None, *, via: str = "") -> str:
    """Return a message of the bot's from its HTML, with its buttons; one sent `via` the bot is the reader's."""
    shown = _folded(markup).replace("</blockquote>\n", "</blockquote>")
    head = f"<small>via @{escape(via)}</small>" if via else ""
    rows = buttons.inline_keyboard if buttons is not None else ()
    kind = "bubble own" if via else "bubble"
    place = ' style="align-self:flex-end"' if via else ""
    keys = "".join(
        f'<div class="keys"{place}>{"".join(f"<button>{escape(one.text)}</button>" for one in row)}</div>'
        for row in rows
    )
    return f'<div class="{kind}">{head}{shown}</div>{keys}'


def offered(typed: str, results: Sequence[InlineQueryResultArticle]) -> str:
    """Return what is shown above the field where an inline query is typed."""
    rows = "".join(
        f"<div><b>{escape(one.title)}</b><span>{escape(one.description or '')}</span></div>"
        for one in results
    )
    return f'<div class="panel">{rows}<div class="typed">{escape(typed)}</div></div>'


def page(screens: Iterable[Sequence[str]]) -> str:
    """Return a page of phones side by side."""
    phones = "".join(f"<section>{''.join(screen)}</section>" for screen in screens)
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>{phones}{_SCRIPT}'


def _folded(markup: str) -> str:
    parts = markup.split("<blockquote expandable>")
    return parts[0] + "".join(
        f'<blockquote class="folded"><span>{part.replace("</blockquote>", "</span></blockquote>", 1)}'
        for part in parts[1:]
    )
