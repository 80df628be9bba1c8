"""Render: replies as Telegram HTML."""

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.render import label, messages, units
from bot.replies.reply import Block, Quote, Reply
from tests.end_to_end.standin import parsed

TEXT = st.text(min_size=1, max_size=300)


def reply(*blocks: Block, source: str = "") -> Reply:
    return Reply("answer", "en", blocks, source)


def test_a_quote_is_a_blockquote_with_the_cited_words_bold() -> None:
    quote = Quote("in all, 8 projects were signed", ((8, 18),), "paragraph 7", "s29")
    assert messages(reply(Block("Eight.", (quote,)), source="Daily, 2020")) == (
        "Eight.\n<blockquote>in all, <b>8 projects</b> were signed\n<i>paragraph 7</i></blockquote>\n<i>Daily, 2020</i>",
    )


def test_a_long_quote_folds() -> None:
    assert "<blockquote expandable>" in messages(reply(Block("x", (Quote("y" * 200, (), "p", "s1"),))))[0]


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
