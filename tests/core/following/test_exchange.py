"""Exchange: what one turn leaves for the next."""

import json

import pytest

from bot.core.following.exchange import MOST_SAID, Exchange, exchange_of, first_exchange

LAST = first_exchange("发放了多少贷款", "zh-Hans", ("loans",))


def test_a_question_that_stands_alone_is_read_as_asked() -> None:
    assert (LAST.asked, LAST.read, LAST.latest) == ("发放了多少贷款", "发放了多少贷款", ("loans",))


def test_what_was_said_on_the_matter_is_kept_in_order() -> None:
    after = LAST.after("那房租呢", "房租多少", "zh-Hans", ("rent",))
    assert (after.said, after.latest) == (("loans", "rent"), ("rent",))


def test_what_is_said_again_counts_as_the_latest() -> None:
    again = LAST.after("那房租呢", "房租多少", "zh-Hans", ("rent",)).after("多少", "x", "zh-Hans", ("loans",))
    assert again.said == ("rent", "loans")


def test_no_more_than_so_much_is_remembered() -> None:
    names = tuple(f"entry-{number}" for number in range(3 * MOST_SAID))
    assert LAST.after("q", "q", "en", names).said == names[-MOST_SAID:]


def test_what_was_asked_about_comes_before_what_more_was_said() -> None:
    after = LAST.after("还有呢", "发放了多少贷款", "zh-Hans", ("rent",), more=True)
    more = after.after("还有呢", "发放了多少贷款", "zh-Hans", ("power",), more=True)
    assert more.outward == ("loans", "rent", "power")


def test_a_question_after_more_is_what_is_asked_about() -> None:
    after = LAST.after("还有呢", "q", "zh-Hans", ("rent",), more=True).after("q", "q", "en", ("power",))
    assert after.outward == ("power", "rent", "loans")


def test_the_plain_form_survives_json() -> None:
    kept = LAST.after("还有呢", "发放了多少贷款", "zh-Hans", ("rent",), more=True)
    assert exchange_of(json.loads(json.dumps(kept.plain()))) == kept


@pytest.mark.parametrize(
    "plain",
    [
        (),
        ("x1",),
        ("x0", "a", "b", "en", "1", "0", "loans"),
        ("x1", "a", "b", "en", "one", "0", "loans"),
        ("x1", "a", "b", "en", 1, 0, "loans"),
    ],
)
def test_what_is_no_exchange_is_none(plain: tuple[object, ...]) -> None:
    assert exchange_of(plain) is None


def test_counts_beyond_what_was_said_are_cut() -> None:
    assert exchange_of(("x1", "a", "b", "en", "9", "9", "loans")) == Exchange(
        "a", "b", "en", ("loans",), 1, 1
    )
