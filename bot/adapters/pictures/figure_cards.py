"""Figure cards: a sheet of key figures as a PNG, legible on a phone and on any background."""

import io
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.patches import FancyBboxPatch, Rectangle

from bot.adapters.pictures.layout import WIDTH, Layout, laid_out
from bot.replies.figures import FigureSheet

_DOTS = 72
"""Dots an inch: a point is a pixel."""
_PAPER, _CARD, _EDGE, _BAR = "#f3f0e9", "#ffffff", "#d6d0c3", "#0b4a82"
_ROUND, _RULE = 12, 6
_CHINESE = {
    "zh-Hans": ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC"),
    "zh-Hant": ("Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans TC"),
}
_ANY_CHINESE = (
    *("Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK JP", "Noto Sans SC", "Noto Sans TC"),
    *("Source Han Sans SC", "Source Han Sans CN", "Source Han Sans TC", "Source Han Sans"),
    *("WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei"),
    *("SimHei", "Droid Sans Fallback", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN"),
)
_ALWAYS = "DejaVu Sans"
"""The font that comes with the library."""


class NoFontError(Exception):
    """No installed font has the characters of a sheet."""


def draw(sheet: FigureSheet) -> bytes:
    """Return a sheet with at least one row as a PNG of at most 1280 pixels a side.

    Raises NoFontError where no installed font has its characters.
    """
    families = families_for(sheet, frozenset(font.name for font in fontManager.ttflist))
    # The library's renderer has no types.
    renderer: Any = RendererAgg(WIDTH, WIDTH, _DOTS)  # type: ignore[no-untyped-call]

    def measure(words: str, size: float, weight: str) -> float:
        font = FontProperties(family=families, size=size, weight=weight)
        return float(renderer.get_text_width_height_descent(words, font, ismath=False)[0])

    return _drawn(laid_out(sheet, measure), families)


def families_for(sheet: FigureSheet, installed: frozenset[str]) -> list[str]:
    """Return the families that have all characters of a sheet, best first; raises NoFontError."""
    ranked = (*_CHINESE.get(sheet.lang, ()), *_ANY_CHINESE)
    families = [*[name for name in ranked if name in installed][:1], _ALWAYS]
    known = {code for name in families for code in get_font(fontManager.findfont(name)).get_charmap()}
    words = "".join((*sheet.lines(), sheet.kicker))
    if any(ord(character) not in known for character in words if not character.isspace()):
        raise NoFontError
    return families


def _drawn(layout: Layout, families: list[str]) -> bytes:
    height = layout.height
    figure = Figure(figsize=(WIDTH / _DOTS, height / _DOTS), dpi=_DOTS, facecolor=_PAPER)
    FigureCanvasAgg(figure)
    # Pixels from the top left, as the layout has them.
    plain = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(height, 0))
    plain.set_axis_off()
    plain.add_patch(Rectangle((0, 0), WIDTH, _RULE, facecolor=_BAR, edgecolor="none"))
    for card in layout.cards:
        shape = f"round,pad=0,rounding_size={_ROUND}"
        place, size = (card.left, card.top), (card.width, card.height)
        plain.add_patch(FancyBboxPatch(place, *size, shape, facecolor=_CARD, edgecolor=_EDGE, linewidth=1.5))
    for text in layout.texts:
        font = FontProperties(family=families, size=text.size, weight="bold" if text.bold else "regular")
        plain.text(
            text.left,
            text.base,
            text.words,
            color=text.colour,
            fontproperties=font,
            va="baseline",
            parse_math=False,
        )
    made = io.BytesIO()
    figure.savefig(made, format="png", dpi=_DOTS, facecolor=_PAPER)
    return made.getvalue()
