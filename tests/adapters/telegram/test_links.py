"""Links: what opens the bot at one entry."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.links import EntryLink, SentenceLink, link_to, opened, payload, share_link

LONG = "条目" * 60


def test_an_entry_has_a_link_with_its_id() -> None:
    assert link_to("cite_bot", "loans-issued") == "https://t.me/cite_bot?start=q_loans-issued"


def test_a_fact_is_linked_by_its_sentence() -> None:
    assert opened(payload("fact:s29"), ()) == SentenceLink("s29")


def test_what_is_shared_is_the_link_with_the_question() -> None:
    made = share_link("cite_bot", "loans", "How much & when?")
    assert made == (
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fcite_bot%3Fstart%3Dq_loans&text=How%20much%20%26%20when%3F"
    )


@given(st.text(min_size=1, max_size=200))
def test_every_entry_is_opened_by_its_own_link(name: str) -> None:
    carried = payload(f"e{name}")
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", carried)
    assert opened(carried, ("other", f"e{name}")) == EntryLink(f"e{name}")


@pytest.mark.parametrize("carried", ["loans", "q_loans"])
def test_a_bare_id_opens_its_entry_too(carried: str) -> None:
    assert opened(carried, ("loans",)) == EntryLink("loans")


def test_a_long_id_stands_as_its_digest() -> None:
    assert opened(payload(LONG), (LONG,)) == EntryLink(LONG)


@pytest.mark.parametrize(
    "carried", ["", "q_", "s_", "s_0", "s_s0", "s_title", "q_nothing", "../../etc", "x" * 64]
)
def test_anything_else_opens_nothing(carried: str) -> None:
    assert opened(carried, ("loans",)) is None
