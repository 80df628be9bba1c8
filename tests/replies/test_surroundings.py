import pytest

from bot.replies.surroundings import Cited, Surroundings
from tests.replies.makers import LONG, knowledge, messages

TEAMS, OUTAGE, LOANS = (f"s{number}" for number in (3, 4, 5))


def surroundings():
    return Surroundings({"": knowledge()}, messages())


def marked(quote):
    return [quote.text[begin:end] for begin, end in quote.marks]


def test_a_sentence_is_shown_between_its_neighbours_with_the_words_marked():
    (quote,) = surroundings().wide([Cited(OUTAGE, ("40天",))], "zh-Hans")
    assert quote.text.startswith("5月3日,县里组建了12支维修小队")
    assert quote.text.endswith(LONG)
    assert marked(quote) == ["40天"]


def test_neighbours_of_another_paragraph_stand_on_lines_of_their_own():
    (quote,) = surroundings().wide([Cited(OUTAGE)], "zh-Hans")
    assert quote.text.count("\n") == 1
    assert marked(quote) == ["连续40天没有停电。"]


def test_a_neighbour_is_shown_once():
    first, second = surroundings().wide([Cited(TEAMS), Cited(OUTAGE)], "zh-Hans")
    assert "40天" not in first.text
    assert "12支" not in second.text


def test_the_last_sentence_has_nothing_after_it():
    (quote,) = surroundings().wide([Cited(LOANS, ("3.2亿余元",))], "zh-Hans")
    assert quote.text == f"连续40天没有停电。\n{LONG}"


def test_words_are_found_in_the_readers_script():
    (quote,) = surroundings().wide([Cited(TEAMS, ("12支維修小隊",))], "zh-Hant")
    assert marked(quote) == ["12支維修小隊"]


def test_alone_a_sentence_is_cut_around_its_words():
    (quote,) = surroundings().narrow([Cited(LOANS, ("3.2亿余元",))], "zh-Hans", 80)
    assert len(quote.text) <= 82
    assert marked(quote) == ["3.2亿余元"]
    assert quote.folded


def test_alone_it_is_shown_as_the_answer_shows_it():
    (quote,) = surroundings().narrow([Cited(OUTAGE, ("连续40天",))], "en", 160)
    assert (quote.text, quote.label) == ("连续40天没有停电。", "paragraph 2 · s4")


@pytest.mark.parametrize("cited", [Cited("s99"), Cited("title"), Cited(TEAMS, ("99支",))])
def test_what_is_not_in_the_article_is_not_shown(cited):
    assert surroundings().wide([cited], "zh-Hans") is None
    assert surroundings().narrow([cited], "zh-Hans", 160) is None


def test_without_an_article_there_is_nothing_around():
    assert Surroundings({}, messages()).wide([Cited("s1")], "en") is None
