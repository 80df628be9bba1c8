"""Callbacks: what a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.callbacks import (
    EntryPress,
    Expired,
    LangPress,
    NonePress,
    Press,
    TopicPress,
    TopicsPress,
    VotePress,
    decode,
    encode,
    key_of,
    name_of,
)

LANGS = st.sampled_from(["zh-Hans", "zh-Hant", "en"])


@given(LANGS, st.text(max_size=200), st.integers(0, 999))
def test_no_button_is_longer_than_64_bytes(lang: str, name: str, page: int) -> None:
    presses = (EntryPress(lang, name), TopicPress(lang, name, page), TopicsPress(lang, page))
    assert all(1 <= len(encode(press).encode()) <= 64 for press in presses)


@pytest.mark.parametrize(
    "press",
    [
        EntryPress("en", "loans-issued"),
        TopicPress("zh-Hant", "finance", 2),
        TopicsPress("zh-Hans", 0),
        LangPress("zh-Hant"),
        NonePress("en"),
        VotePress("en", up=True, knowledge="abc123", keys=("loans-issued",)),
        VotePress("zh-Hans", up=False, knowledge="abc123", keys=("loans-issued", "fact:s29", "rent")),
        Expired(),
    ],
)
def test_a_press_survives_its_way(press: Press) -> None:
    assert decode(encode(press)) == press


@pytest.mark.parametrize(
    "data",
    ["", "v0:e:e:x", "v1", "v1:e:q:x", "v1:T:e:-1", "v1:T:e:1e3", "v1:t:e:x:9999", "v1:z:e", "v1:e:e:"],
)
def test_anything_else_has_expired(data: str) -> None:
    assert decode(data) == Expired()


def test_a_long_id_stands_as_its_digest() -> None:
    long = "条目" * 60
    assert decode(encode(EntryPress("en", long))) == EntryPress("en", key_of(long))
    assert key_of(key_of("short")) == "short"


IDS = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True) | st.from_regex(
    r"fact:s[0-9]{1,3}", fullmatch=True
)


@given(LANGS, st.sampled_from(["up", "down"]), st.lists(IDS, min_size=1, max_size=6))
def test_no_vote_is_longer_than_64_bytes(lang: str, thumb: object, keys: list[str]) -> None:
    press = VotePress(lang, up=thumb == "up", knowledge="abc123", keys=tuple(keys))
    assert len(encode(press).encode()) <= 64


@given(st.lists(IDS, min_size=1, max_size=4))
def test_a_vote_finds_the_entries_and_facts_it_is_about(keys: list[str]) -> None:
    press = decode(encode(VotePress("en", up=True, knowledge="abc123", keys=tuple(keys))))
    assert isinstance(press, VotePress)
    assert [name_of(key, ["other", *keys]) for key in press.keys] == keys


@pytest.mark.parametrize("key", ["gone", "#0123456789", "fact:", "fact:s1; --", "fact:" + "s" * 20, ""])
def test_a_vote_for_what_is_not_there_finds_nothing(key: str) -> None:
    assert name_of(key, ["loans-issued"]) is None


@pytest.mark.parametrize("data", ["v1:u:e:abc123:", "v1:u:e:abc123", "v1:u:x:abc123:a", "v1:U:e:abc123:a"])
def test_a_vote_without_anything_to_vote_on_has_expired(data: str) -> None:
    assert isinstance(decode(data), Expired)
