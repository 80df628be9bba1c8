"""Render: replies as Telegram HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.render import label, messages, units
from bot.replies.reply import Block, Quote, Reply
from tests.end_to_end.markup import parsed, read

TEXT = st.text(min_size=1, max_size=300)


def reply(*blocks: Block, source: str = "") -> Reply:
    return Reply("answer", "en", blocks, source)


def test_a_quote_is_a_blockquote_with_the_cited_words_bold() -> None:
    quote = Quote("in all, 8 projects were signed", ((8, 18),), "paragraph 7", "s29")
    assert messages(reply(Block("Eight.", (quote,)), source="Daily, 2020")) == (
        (
            "Eight.\n<blockquote expandable>in all, <b>8 projects</b> were signed</blockquote>\n<i>paragraph 7</i>\n"
            "<i>Daily, 2020</i>"
        ),
    )


def test_what_is_read_on_is_not_folded() -> None:
    quote = Quote("y" * 200, (), "p", "s1", folded=False)
    assert messages(reply(Block("x", (quote,)))) == (f"x\n<blockquote>{'y' * 200}</blockquote>\n<i>p</i>",)


def test_where_a_quote_stands_links_to_the_page() -> None:
    quote = Quote("y", (), "p & q", "s1", 'https://e.org/?a=1&b="2"#:~:text=y')
    assert (
        '<a href="https://e.org/?a=1&amp;b=&quot;2&quot;#:~:text=y">p &amp; q</a>'
        in messages(reply(Block("x", (quote,))))[0]
    )


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "tg://user?id=1", "https://e.org/ x"])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert "<a" not in messages(reply(Block("x", (Quote("y", (), "p", "s1", url),))))[0]


def test_a_message_never_has_more_tags_than_telegram_reads() -> None:
    marked = Quote("ab" * 90, tuple((at, at + 1) for at in range(0, 180, 2)), "p", "s1")
    made = messages(reply(Block("x", (marked, marked))))
    assert [len(read(message, "HTML")[1]) for message in made] == [92, 92]


@given(st.integers(4000, 12_000), st.sampled_from(["a", "贷", "🤔", "a\n"]), st.integers(0, 12_000))
def test_a_very_long_quote_is_sent_in_parts_with_its_marks(length: int, letter: str, at: int) -> None:
    made = messages(reply(Block("x", (Quote(letter * length, ((at, at + 9),), "p", "s1"),))))
    read_again = [read(message, "HTML") for message in made]
    assert all(units(text) <= 4096 for text, _ in read_again)
    assert "".join(text for text, _ in read_again).replace("\n", "") == f"x{letter * length}p".replace(
        "\n", ""
    )


def test_what_could_be_markup_is_escaped() -> None:
    assert messages(reply(Block("<b> & </b>"))) == ("&lt;b&gt; &amp; &lt;/b&gt;",)


def test_what_turns_the_writing_direction_is_left_out() -> None:
    assert messages(reply(Block("a\u202eb\u2066c"))) == ("abc",)


@given(TEXT, TEXT, TEXT)
def test_every_message_is_within_telegrams_grammar(text: str, quoted: str, source: str) -> None:
    end = len(quoted) // 2
    made = messages(reply(Block(text, (Quote(quoted, ((0, end),), "p", "s1"),)), source=source))
    assert all(units(parsed(message, "HTML")) <= 4096 for message in made)


@given(st.integers(4000, 20_000), st.sampled_from(["a", "贷", "🤔", "a\n"]))
def test_a_very_long_text_is_sent_in_parts(length: int, letter: str) -> None:
    made = messages(reply(Block(letter * length)))
    assert len(made) > 1 or units(letter * length) <= 4096
    assert all(units(parsed(message, "HTML")) <= 4096 for message in made)


def test_a_label_fits_on_a_button() -> None:
    assert len(label("how many " * 20)) == 60
    assert label("\u202e") == "…"
