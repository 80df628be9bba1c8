"""Slips: mistyped words read as the knowledge's own."""

import pytest

from bot.core.words.slips import SlipReader


def cut(run: str) -> tuple[str, ...]:
    """Cut off the words of a tiny dictionary, each other character alone."""
    return (run[:2], *run[2:]) if run[:2] == "医院" else tuple(run)


READER = SlipReader(["projects", "questionnaires", "epidemic", "确诊", "口罩", "lanshan", "医院"], cut)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how mnay projcts", "how many projects"),
        ("any questionaires", "any questionnaires"),
        ("the epidimic", "the epidemic"),
        ("确珍了几个", "确诊了几个"),
        ("医院有口照", "医院有口罩"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert READER.mend(typed) == meant


@pytest.mark.parametrize(
    "typed", ["nanshan", "protests", "object", "projector", "确实", "医院", "", "\ud800"]
)
def test_other_words_are_taken_at_their_word(typed: str) -> None:
    assert READER.mend(typed) == typed
