"""Voices: what the answers of an entry say out loud."""

from decimal import Decimal

import pytest

from bot.core.knowledge import Entry, Lexicon
from bot.core.proving.items import Item, ItemReader
from bot.core.proving.voices import Voices, admits


def entry(zh: str, en: str = "", *, not_stated: bool = False) -> Entry:
    """Return an entry with these answers."""
    return Entry("e", "t", {"zh": zh, "en": en}, (), {}, not_stated=not_stated)


def value(text: str) -> Item:
    """Return the one item of a text."""
    (one,) = ItemReader(Lexicon()).read(text)
    return one


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("贷款3.2亿余元", "", "Over 320 million yuan."),
        ("贷款3.2亿余元", "共3.2亿余元。", ""),
        ("5月3日", "2021年5月3日。", ""),
        ("5月3日", "", "On May 3."),
        ("800元至1600元", "", "From 800 to 1,600 yuan."),
        ("拨打010-65367254", "电话010-65367254。", ""),
        ("治愈4例", "", "Four cases."),
    ],
)
def test_a_value_is_said_in_any_spelling_and_language(text: str, zh: str, en: str) -> None:
    assert Voices().carries(entry(zh, en), value(text))


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("贷款3.2亿余元", "共3.3亿余元。"),
        ("5月3日", "5月4日。"),
        ("800元至1600元", "800元起。"),
        ("优惠15%", "优惠15天。"),
        ("拨打010-65367254", "电话010-65367255。"),
        ("贷款3.2亿余元", "发放了贷款。"),
    ],
)
def test_a_value_that_no_answer_says_is_not_carried(text: str, zh: str) -> None:
    assert not Voices().carries(entry(zh), value(text))


def test_answers_are_read_once_for_all_items() -> None:
    voices, one = Voices(), entry("共3.2亿元,12支。")
    assert voices.carries(one, value("3.2亿元"))
    assert voices.carries(one, value("12支"))


def test_a_quote_is_enough_for_words() -> None:
    assert Voices().carries(entry("文件出台了。"), Item("title", 0, 4, "实施意见", "实施意见"))


def test_an_entry_on_what_is_not_stated_carries_the_words_that_it_says() -> None:
    item = Item("quoted term", 0, 3, "八个一", "八个一")
    assert Voices().carries(entry("没有说明“八个一”是哪八个。", not_stated=True), item)


def test_an_entry_on_what_is_not_stated_does_not_carry_what_it_only_cites() -> None:
    item = Item("quoted term", 0, 3, "八个一", "八个一")
    assert not Voices().carries(entry("文章没有提疫苗。", not_stated=True), item)


@pytest.mark.parametrize(
    ("one", "admitted"),
    [
        (entry("坚持“八个一”措施。文章没有解释是哪八个。"), True),
        (entry("", "The “八个一” measures; the article does not explain them."), True),
        (entry("没有说明“八个一”。", not_stated=True), True),
        (entry("坚持“八个一”措施。"), False),
        (entry("文章没有解释。"), False),
        (entry("没有提疫苗。", not_stated=True), False),
    ],
)
def test_an_answer_that_names_a_term_and_says_so_admits_that_it_is_not_explained(
    one: Entry, *, admitted: bool
) -> None:
    assert bool(admits(one, "八个一")) is admitted


def test_a_value_keeps_its_amount() -> None:
    quantity = value("治愈4例").quantity
    assert quantity is not None
    assert quantity.amounts == (Decimal(4),)
