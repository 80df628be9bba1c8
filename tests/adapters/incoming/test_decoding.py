"""Decoding: the encodings that articles come in, and what is refused."""

import pytest

from bot.adapters.incoming.decoding import decode
from bot.core.articles.received import UnusableError
from tests.adapters.incoming.pages import page

SIMPLIFIED = "河谷县修好十二座桥，受益村民达四万人。\n每座桥花费约30万元。\n"
LONG = "县里组建了十二支维修小队，进村修桥，三个月修好了十二座桥，受益村民达四万人。\n"
TRADITIONAL = "河谷縣修好十二座橋，受益村民達四萬人。\n每座橋花費約30萬元。\n"
ENGLISH = "The café mended “twelve” bridges – it’s fine, he said.\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-8", "UTF-8"),
        (SIMPLIFIED, "utf-8-sig", "UTF-8"),
        (SIMPLIFIED, "utf-16", "UTF-16"),
        (SIMPLIFIED, "gbk", "GBK"),
        (SIMPLIFIED, "gb18030", "GBK"),
        (TRADITIONAL, "big5", "Big5"),
        (TRADITIONAL, "gbk", "GBK"),
        (ENGLISH, "cp1252", "Windows-1252"),
        ("Plain words.\n", "ascii", "UTF-8"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, codec: str, name: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize(
    ("text", "charset", "codec", "name"),
    [
        (SIMPLIFIED, "gb2312", "gbk", "GBK"),
        (TRADITIONAL, "big5", "big5", "Big5"),
        (SIMPLIFIED, "GBK", "gbk", "GBK"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(text: str, charset: str, codec: str, name: str) -> None:
    made = f"<html><head><meta charset={charset}></head><body><p>{text}</p></body></html>"
    assert (decode(made.encode(codec)).text, decode(made.encode(codec)).encoding) == (made, name)


def test_a_page_that_names_another_encoding_than_its_own_is_read_all_the_same() -> None:
    assert decode(page(charset="gb2312").encode()).encoding == "UTF-8"


def test_a_page_that_names_no_encoding_that_there_is_is_read_all_the_same() -> None:
    assert decode(page(charset="nonsense").encode("gbk")).encoding == "GBK"


def test_lines_of_two_encodings_are_refused_with_the_line() -> None:
    with pytest.raises(UnusableError, match="mixes encodings: line 3 is not UTF-8 as others are;"):
        decode(SIMPLIFIED.encode() + "县里组建了小队。\n".encode("gbk") + SIMPLIFIED.encode())


def test_lines_of_two_chinese_encodings_are_refused_with_the_line() -> None:
    long = "縣裡組建了十二支維修小隊，進村修橋，三個月修好了十二座橋，受益村民達四萬人。\n"
    with pytest.raises(UnusableError, match=r"mixes encodings: line 5 is (?:Big5|not GBK)"):
        decode((LONG * 4).encode("gbk") + long.encode("big5"))


def test_a_chinese_text_that_breaks_off_within_a_character_is_refused_with_the_line() -> None:
    with pytest.raises(UnusableError, match="mixes encodings: line 4 is not GBK"):
        decode((LONG * 4).rstrip().encode("gbk")[:-1])


def test_more_such_lines_are_counted() -> None:
    with pytest.raises(UnusableError, match="line 3 is not UTF-8 as others are, nor are 2 more"):
        decode(SIMPLIFIED.encode() + "县里组建了小队。\n".encode("gbk") * 3)


def test_a_text_that_breaks_off_within_a_character_is_refused_with_the_line() -> None:
    with pytest.raises(UnusableError, match="line 2 is not UTF-8"):
        decode(SIMPLIFIED.rstrip().encode()[:-1])


def test_a_mark_that_promises_another_encoding_is_refused() -> None:
    with pytest.raises(UnusableError, match="line 1 is not UTF-8 as the mark"):
        decode(b"\xef\xbb\xbf\xff\xfe\xfd")


@pytest.mark.parametrize("content", [b"ELF\0\1\2", bytes(range(256)) * 4, b"\x81\x8d\x8f\x90\x9d" * 40])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableError):
        decode(content)
