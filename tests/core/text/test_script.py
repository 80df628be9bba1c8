"""Script: only the script changes, never the words."""

import pytest

from bot.core.text.script import to_simplified, to_traditional


@pytest.mark.parametrize(
    ("full", "simple"), [("摸得著", "摸得着"), ("著名", "著名"), ("資訊網", "资讯网"), ("乾淨", "干净")]
)
def test_phrases_decide_on_characters(full: str, simple: str) -> None:
    assert to_simplified(full) == simple


def test_words_are_not_put_for_others() -> None:
    assert to_traditional("信息网") == "信息網"


def test_kept_words_stay() -> None:
    assert to_traditional("蓝山县的贷款", keep=("蓝山县",)) == "蓝山县的貸款"


def test_lone_surrogates_are_no_error() -> None:
    assert to_simplified("貸\ud800") == "贷\ufffd"
