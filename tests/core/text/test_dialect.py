"""Dialect: Cantonese and Taiwan wording as mainland readers put it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.dialect import to_mandarin
from bot.core.text.normalize import normalize


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("點解要減租", "为什么要减租"),
        ("邊間銀行放款", "哪家银行放款"),
        ("有冇津貼", "有没有补贴"),
        ("呢篇文係邊個寫", "这篇文系边个写"),
        ("職缺資訊有沒有放到網路上", "岗位信息有没有放到网上"),
        ("几多个专案", "多少个项目"),
    ],
)
def test_wording_is_put_as_on_the_mainland(said: str, meant: str) -> None:
    assert normalize(said) == meant


@pytest.mark.parametrize("text", ["仲裁系统识别中间人", "how many loans", "一间房间里的时间", "哪边边"])
def test_other_words_stay(text: str) -> None:
    assert to_mandarin(text) == text


@given(st.text(alphabet="点解边度有冇唔系嘅专案资讯网路上呢篇咩", max_size=12))
def test_normalizing_twice_changes_nothing_more(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)
