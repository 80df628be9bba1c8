"""Figures picture: the key figures of the shipped article as /facts sends them, in a light and a dark chat.

Run with `make figures`; needs a font with Chinese characters, and writes tests/benchmarks/figures.png.
"""

import io
import sys

from PIL import Image

from bot.adapters.pictures.drawing import Drawing
from bot.cli.service import Places, build
from tests.benchmarks.corpus import ROOT

_TARGET = ROOT / "tests" / "benchmarks" / "figures.png"
_CHATS = (("zh-Hans", "#dfe7d8"), ("en", "#17212b"))
"""Languages, each on the ground of one of Telegram's themes."""
_EDGE, _WIDTH, _COLOURS = 40, 620, 192


def main() -> None:
    """Write the picture."""
    responder = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).responder
    drawing, sides = Drawing(), []
    for lang, ground in _CHATS:
        sheet = responder.figures.sheet(next(iter(responder.outlines)), lang)
        picture = drawing.draw(sheet) if sheet is not None else None
        if picture is None:
            sys.exit("no picture could be drawn; the log line above says why")
        image = Image.open(io.BytesIO(picture)).convert("RGB")
        sides.append((ground, image.resize((_WIDTH, image.height * _WIDTH // image.width), Image.LANCZOS)))
    height = max(image.height for _, image in sides) + 2 * _EDGE
    whole = Image.new("RGB", (len(sides) * (_WIDTH + 2 * _EDGE), height))
    for at, (ground, image) in enumerate(sides):
        left = at * (_WIDTH + 2 * _EDGE)
        whole.paste(ground, (left, 0, left + _WIDTH + 2 * _EDGE, height))
        whole.paste(image, (left + _EDGE, _EDGE))
    whole.quantize(_COLOURS).save(_TARGET, optimize=True)
    print(f"wrote {_TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
