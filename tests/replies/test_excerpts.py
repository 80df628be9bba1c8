from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.script import to_traditional
from bot.replies.excerpts import Excerpt, excerpt, joined
from bot.replies.quotes import traditional

CLAUSES = "一二三四,五六七八,九十百千,万亿兆京。"
texts = st.text(alphabet="一二三,。;.a1 ", min_size=1, max_size=80)


def test_short_text_is_whole():
    assert excerpt(CLAUSES, [(5, 7)], 100) == Excerpt(CLAUSES, ((5, 7),))


def test_long_text_is_cut_at_clauses_with_the_clip_on_both_sides():
    assert excerpt(CLAUSES, [(5, 7)], 5) == Excerpt("…五六七八,…", ((1, 3),))


def test_neighbours_are_added_while_they_fit():
    assert excerpt(CLAUSES, [(5, 7)], 10).text == "…五六七八,九十百千,…"


def test_marks_in_two_clauses_keep_what_lies_between():
    assert excerpt(CLAUSES, [(0, 2), (10, 12)], 5).text == "一二三四,五六七八,九十百千,…"


def test_a_number_is_not_cut_at_its_point():
    assert excerpt("约有,签约金额14.06亿元,其他", [(9, 11)], 5).text == "…签约金额14.06亿元,…"


def test_overlapping_and_touching_marks_are_one():
    assert joined([(4, 6), (0, 2), (2, 3), (5, 9)]) == ((0, 3), (4, 9))


def test_text_without_marks_is_whole():
    assert excerpt(CLAUSES, [], 5).text == CLAUSES


@given(texts, st.data(), st.integers(0, 40))
def test_marks_always_show_the_same_words(text, data, limit):
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin + 1, len(text)))
    shown = excerpt(text, [(begin, end)], limit)
    assert [shown.text[a:b] for a, b in shown.marks] == [text[begin:end]]


@given(st.text(alphabet="后发里面皇头发干着摸得", min_size=2, max_size=20), st.data())
def test_traditional_marks_stay_inside_the_text(text, data):
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin + 1, len(text)))
    shown = traditional(Excerpt(text, ((begin, end),)))
    assert shown.text == to_traditional(text)
    assert shown.marks == ((begin, end),)
