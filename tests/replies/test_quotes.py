"""Quotes: the place that is named behind an article's words."""

from bot.replies.quotes import Quoter
from tests.replies.makers import FIELDS, article, messages


def test_the_title_is_named_as_such():
    known = article()
    assert Quoter(known, messages()).label(known.sentences[0], "en") == "headline"


def test_nobody_counts_a_paragraph_0_where_the_title_is_not_known():
    known = article(FIELDS[1:])
    assert Quoter(known, messages()).label(known.sentences[0], "en") == "s1"
