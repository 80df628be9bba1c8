"""Picture: a real conversation as it looks on a phone, for the README.

Run with `make picture`; needs Chromium and a font with Chinese characters, and writes
tests/benchmarks/conversation.png.
"""

import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from bot.adapters.telegram.render import messages
from bot.cli.service import Places, build
from tests.benchmarks.corpus import ROOT

_QUESTIONS = (
    "招工小队搞了几支啊",
    "how much off do firms get on their power bills?",
    "對接會簽了幾個項目,一共多少錢?",
    "how many people died?",
    "who won the world cup in 2018",
)
_TARGET = ROOT / "tests" / "benchmarks" / "conversation.png"
_STYLE = """
body { margin: 0; padding: 14px; background: #d5e3d0; font: 15px/1.4 "Noto Sans CJK SC", sans-serif; width: 460px }
div { border-radius: 12px; padding: 8px 12px; margin: 6px 0; max-width: 400px; width: fit-content; white-space: pre-wrap }
.reader { background: #e9fdd2; margin-left: auto }
.bot { background: #fff }
blockquote { margin: 6px 0; padding: 4px 10px; border-left: 3px solid #3a8ee6; background: #eef5fc;
  border-radius: 4px; font-size: 14px }
button { display: block; width: 424px; margin: 4px 0; padding: 7px; border: 0; border-radius: 8px;
  background: #8fb08a; color: #fff; font: inherit }
"""


def main() -> None:
    """Write the picture."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found; install it, then run this again")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "conversation.html"
        page.write_text(_page(), encoding="utf-8")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        command += ["--no-first-run", "--disable-background-networking", f"--user-data-dir={folder}/profile"]
        command += ["--window-size=490,1500", f"--screenshot={_TARGET}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
    print(f"wrote {_TARGET.relative_to(ROOT)}")


def _page() -> str:
    responder = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).responder
    shown = []
    for question in _QUESTIONS:
        reply = responder.answer(question)
        shown.append(f'<div class="reader">{escape(question)}</div>')
        shown += [f'<div class="bot">{message}</div>' for message in messages(reply)]
        shown += [f"<button>{escape(choice.label)}</button>" for choice in reply.choices[:2]]
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>' + "\n".join(shown)


if __name__ == "__main__":
    main()
