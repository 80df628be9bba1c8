"""Pictures: sheets of key figures drawn as cards."""

import io
import logging

import numpy as np
import pytest
from PIL import Image

from bot.adapters.pictures.drawing import Drawing
from bot.adapters.pictures.figure_cards import NoFontError, draw, families_for
from bot.adapters.pictures.layout import TALLEST, WIDTH, Layout, laid_out
from bot.replies.figures import FigureSheet, Row


def row(value: str = "3 pounds", words: str = "A ticket costs 3 pounds", hedge: str = "") -> Row:
    return Row(value, hedge, words, "s1", "", "1 · s1", f"1 · {value} · s1")


def sheet(
    *rows: Row, title: str = "A ferry", lang: str = "en", source: str = "Source: Courier"
) -> FigureSheet:
    return FigureSheet(lang, f"Key figures: {title}", "Key figures", title, rows or (row(),), source)


def wide(words: str, size: float, weight: str) -> float:
    """Return a width as if each character were as wide as half its height."""
    return len(words) * size / 2


def layout(*rows: Row, **more: str) -> Layout:
    return laid_out(sheet(*rows, **more), wide)


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


def test_a_picture_is_a_png_of_telegrams_size_and_small() -> None:
    picture = draw(sheet(*[row()] * 8))
    assert opened(picture).format == "PNG"
    assert opened(picture).size[0] == WIDTH
    assert opened(picture).size[1] <= TALLEST
    assert len(picture) < 1_000_000


def test_its_ground_is_opaque_so_that_it_reads_on_light_and_dark() -> None:
    pixels = np.asarray(opened(draw(sheet())).convert("RGBA"))
    assert pixels[..., 3].min() == 255
    assert pixels[20, 20, :3].min() > 200
    assert pixels[..., :3].min() < 60


def test_the_same_sheet_is_the_same_picture() -> None:
    assert draw(sheet()) == draw(sheet())


def test_signs_of_formulas_are_drawn_as_they_are() -> None:
    assert opened(draw(sheet(row("$3", "From $3 to $4_a^b")))).format == "PNG"


@pytest.mark.parametrize(
    ("lang", "family"),
    [("zh-Hans", "Noto Sans CJK SC"), ("zh-Hant", "Noto Sans CJK TC"), ("en", "Noto Sans CJK SC")],
)
def test_the_font_is_that_of_the_language(lang: str, family: str) -> None:
    installed = frozenset({"DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK TC"})
    assert families_for(sheet(lang=lang), installed)[0] == family


def test_without_a_chinese_font_letters_are_drawn_and_characters_are_not() -> None:
    assert families_for(sheet(), frozenset()) == ["DejaVu Sans"]
    with pytest.raises(NoFontError):
        families_for(sheet(row("4例")), frozenset())


def test_what_cannot_be_drawn_is_no_picture_and_told_once(caplog) -> None:
    drawing = Drawing()
    unknown = sheet(row("\U0010fffd"))
    with caplog.at_level(logging.WARNING):
        assert [drawing.draw(unknown), drawing.draw(unknown)] == [None, None]
    assert [record.message for record in caplog.records] == [
        "/facts is told in words alone: no installed font has its characters; fonts-noto-cjk has Chinese ones"
    ]


def test_a_sheet_without_rows_is_no_picture() -> None:
    assert Drawing().draw(FigureSheet("en", "Key figures", "Key figures", "A ferry", (), "")) is None


def test_cards_stand_two_by_two_and_a_last_one_alone_is_wide() -> None:
    cards = layout(row(), row(), row()).cards
    assert [card.top for card in cards[:2]] == [cards[0].top] * 2
    assert cards[2].top > cards[0].top + cards[0].height
    assert cards[2].width > 2 * cards[0].width


def test_no_text_leaves_its_card() -> None:
    long = "word " * 60
    made = layout(row("At least 150,000 passengers and more", long), row(hedge="planned"))
    ends = [text.left + wide(text.words, text.size, "") for text in made.texts]
    assert max(ends) <= WIDTH
    assert max(text.base for text in made.texts[:-1]) < made.cards[0].top + made.cards[0].height


def test_many_long_figures_are_written_smaller_rather_than_taller() -> None:
    assert layout(*[row(words="word " * 40)] * 8, title="A title " * 20).height <= TALLEST


def test_a_number_stays_with_its_unit_and_a_mark_with_its_word() -> None:
    words = "县里已新发放企业复工复产贷款共计约有1.5亿余元,用于企业恢复生产和经营。"
    lines = [text.words for text in layout(row("1.5亿余元", words)).texts]
    assert any("1.5亿余元," in line for line in lines)


def test_a_hedge_has_a_colour_of_its_own() -> None:
    colours = {text.words: text.colour for text in layout(row(hedge="planned")).texts}
    assert colours["planned"] not in {colours["1 · s1"], colours["3 pounds"]}


def test_without_a_source_nothing_stands_below_the_cards() -> None:
    made = layout(source="")
    assert max(text.base for text in made.texts) < made.cards[0].top + made.cards[0].height
