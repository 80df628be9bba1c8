"""Normalize: any string becomes comparable text."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.normalize import LENGTH_LIMIT, fingerprint, normalize, visible


@given(st.text(max_size=200))
def test_normalizing_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(st.text(max_size=2000))
def test_the_length_is_bounded(text: str) -> None:
    assert len(visible(text)) <= LENGTH_LIMIT


def test_width_case_and_script_fold() -> None:
    assert normalize("藍山縣  ＡＢＣ１２") == "蓝山县 abc12"


def test_invisible_characters_and_lone_surrogates_vanish() -> None:
    assert normalize("贷\u200b款\ud800\u202e") == "贷款"


def test_digit_groups_are_joined() -> None:
    assert normalize("1,600 yuan, 800") == "1600 yuan, 800"


def test_a_fingerprint_ignores_punctuation_and_spaces_between_characters() -> None:
    assert fingerprint("發放了 多少，貸款？") == fingerprint("发放了多少贷款")


def test_a_fingerprint_keeps_words_and_points_apart() -> None:
    assert fingerprint("how many") != fingerprint("howmany")
    assert fingerprint("1.5亿") != fingerprint("15亿")
