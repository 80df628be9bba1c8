"""Callbacks: what a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.callbacks import (
    ContextPress,
    EntryPress,
    Expired,
    FiguresPress,
    LangPress,
    NonePress,
    OutlinePress,
    ParagraphPress,
    Press,
    QuotePress,
    TopicPress,
    TopicsPress,
    VotePress,
    decode,
    encode,
    key_of,
)
from bot.adapters.telegram.vote_keys import ROOM

LANGS = st.sampled_from(["zh-Hans", "zh-Hant", "en"])


@given(LANGS, st.text(max_size=200), st.integers(0, 999))
def test_no_button_is_longer_than_64_bytes(lang: str, name: str, page: int) -> None:
    presses = (
        VotePress(lang, up=True, knowledge="abc123", packed="x" * ROOM),
        EntryPress(lang, name),
        TopicPress(lang, name, page),
        TopicsPress(lang, page),
    )
    assert all(1 <= len(encode(press).encode()) <= 64 for press in presses)


@pytest.mark.parametrize(
    "press",
    [
        EntryPress("en", "loans-issued"),
        TopicPress("zh-Hant", "finance", 2),
        TopicsPress("zh-Hans", 0),
        LangPress("zh-Hant"),
        NonePress("en"),
        VotePress("en", up=True, knowledge="abc123", packed="loans-issued"),
        VotePress("zh-Hans", up=False, knowledge="abc123", packed="loans-issued,fact:s29,rent"),
        ContextPress("zh-Hant", ("s29", "", "s3")),
        QuotePress("en", ("", "s29")),
        ContextPress("en", ("3fa2/s29", "", "09ff/s3")),
        OutlinePress("en", 1),
        OutlinePress("en", 1, "3fa2"),
        ParagraphPress("zh-Hans", 0),
        ParagraphPress("zh-Hans", 12, "09ff"),
        FiguresPress("zh-Hant"),
        FiguresPress("en", "3fa2"),
        Expired(),
    ],
)
def test_a_press_survives_its_way(press: Press) -> None:
    assert decode(encode(press)) == press


@pytest.mark.parametrize(
    "data",
    [
        "",
        "v0:e:e:x",
        "v1",
        "v1:e:q:x",
        "v1:T:e:-1",
        "v1:T:e:1e3",
        "v1:t:e:x:9999",
        "v1:z:e",
        "v1:e:e:",
        "v1:c:e:",
        "v1:c:e:..",
        "v1:c:e:s3",
        "v1:c:e:1234567",
        "v1:q:x:3",
        "v1:p:e:",
        "v1:o:e:-1",
        "v1:o:e:1.",
        "v1:p:e:1.xyz1",
        "v1:c:e:3fa2-",
        "v1:c:e:3FA2-1",
    ],
)
def test_anything_else_has_expired(data: str) -> None:
    assert decode(data) == Expired()


def test_a_long_id_stands_as_its_digest() -> None:
    long = "条目" * 60
    assert decode(encode(EntryPress("en", long))) == EntryPress("en", key_of(long))
    assert key_of(key_of("short")) == "short"


@given(LANGS, st.lists(st.one_of(st.integers(1, 99_999).map("s{}".format), st.just("title")), max_size=60))
def test_however_many_sentences_fit_a_button(lang: str, sentences: list[str]) -> None:
    assert len(encode(ContextPress(lang, tuple(sentences))).encode()) <= 64


def test_sentences_that_do_not_fit_are_left_out_at_the_end() -> None:
    pressed = decode(encode(ContextPress("en", tuple(f"s{number}" for number in range(1, 60)))))
    assert isinstance(pressed, ContextPress)
    assert pressed.sentences == tuple(f"s{number}" for number in range(1, len(pressed.sentences) + 1))


@pytest.mark.parametrize(
    "data", ["v1:v:e:u:abc123:", "v1:v:e:u:abc123", "v1:v:x:u:abc123:a", "v1:v:e:x:abc123:a"]
)
def test_a_vote_without_anything_to_vote_on_has_expired(data: str) -> None:
    assert isinstance(decode(data), Expired)
