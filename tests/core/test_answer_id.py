"""Answer id: all that a reply was made of, short, and safe against slips of the hand."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.answer_id import VERSION, AnswerId, Basis, UnreadableId, changed, decode, encode, fingerprint_of
from bot.core.text.normalize import visible
from tests.core.makers import answerer

BASIS = Basis("3f2a9c", "77ab10", "c41d2e")
PRINTS = st.text("0123456789abcdef", min_size=6, max_size=6)
ANSWERS = st.builds(
    AnswerId,
    st.builds(Basis, PRINTS, PRINTS, PRINTS),
    PRINTS,
    st.text(max_size=400).map(visible),
    st.sampled_from(["", "zh-Hans", "zh-Hant", "en"]),
    pressed=st.booleans(),
)
ENGINE = answerer()


@given(ANSWERS)
def test_an_id_tells_all_it_was_made_of(answer: AnswerId) -> None:
    assert decode(encode(answer)) == answer


@given(ANSWERS)
def test_an_id_can_stand_in_a_link_and_in_one_message(answer: AnswerId) -> None:
    assert re.fullmatch(r"a1[A-Za-z0-9_-]{20,1630}", encode(answer))


@given(ANSWERS, st.data())
def test_one_wrong_letter_is_noticed(answer: AnswerId, data: st.DataObject) -> None:
    made = encode(answer)
    at = data.draw(st.integers(len(VERSION), len(made) - 1))
    wrong = made[:at] + data.draw(st.sampled_from("AZaz09-_")) + made[at + 1 :]
    assume(wrong != made)
    # The last letter may carry bits that stand for nothing.
    assume(at < len(made) - 1)
    with pytest.raises(UnreadableId, match="mistyped or cut short; copy all of it"):
        decode(wrong)


@given(ANSWERS, st.integers(1, 20))
def test_a_cut_id_is_noticed(answer: AnswerId, left_out: int) -> None:
    with pytest.raises(UnreadableId):
        decode(encode(answer)[:-left_out])


def test_a_usual_question_makes_a_short_id() -> None:
    assert len(encode(AnswerId(BASIS, "0a1b2c", "招工小队搞了几支啊"))) <= 46
    assert len(encode(AnswerId(BASIS, "0a1b2c", "how many loans were issued to companies"))) <= 76


def test_spaces_and_line_breaks_of_a_mail_do_not_matter() -> None:
    answer = AnswerId(BASIS, "0a1b2c", "how many loans were issued")
    made = encode(answer)
    assert decode(f"  {made[:20]}\n {made[20:]}\t") == answer


@pytest.mark.parametrize("text", ["", "b1AAAA", "how many loans were issued to companies last week"])
def test_what_is_no_id_is_told_so(text: str) -> None:
    with pytest.raises(UnreadableId, match="is not an answer id; one begins with 'a1'"):
        decode(text)


@pytest.mark.parametrize("text", ["a1", "a1A", "a1AAAA", "a1貸款", "a1" + "A" * 17])
def test_what_is_too_little_for_an_id_is_told_so(text: str) -> None:
    with pytest.raises(UnreadableId, match="mistyped"):
        decode(text)


def test_only_inputs_that_differ_are_told() -> None:
    now = Basis("3f2a9c", "000000", "c41d2e")
    assert changed(BASIS, now) == (("configuration", "77ab10", "000000"),)
    assert changed(BASIS, BASIS) == ()


@given(st.text(max_size=700))
def test_the_visible_question_is_answered_as_the_question_itself(question: str) -> None:
    assert ENGINE.explain(visible(question)) == ENGINE.explain(question)


def test_a_fingerprint_takes_any_text() -> None:
    assert fingerprint_of("\ud800") != fingerprint_of("")
