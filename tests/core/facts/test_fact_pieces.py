"""Fact pieces: where a sentence is cut to be drawn."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.facts.fact_pieces import Piece, pieces
from bot.core.facts.facts import Fact, facts_of


def test_the_narrowest_fact_of_a_piece_comes_first() -> None:
    outer = Fact("list", "s1", "甲、7例、乙", 0, 6, 0, 6)
    inner = Fact("count", "s1", "7例", 2, 4, 2, 4)
    assert pieces("甲、7例、乙。", (outer, inner)) == (
        Piece(0, 2, (0,)),
        Piece(2, 4, (1, 0)),
        Piece(4, 6, (0,)),
        Piece(6, 7, ()),
    )


@given(st.text(alphabet="县长王强5万人8%、和等的因为,The $3m of May ", min_size=1, max_size=60))
def test_the_pieces_of_a_sentence_are_all_of_it(text: str) -> None:
    article = read_article(f"{text}完。", ReadingRules(id="a", language="zh"))
    sentence = article.sentences[0]
    found = tuple(fact for fact in facts_of(article) if fact.sentence == sentence.id)
    assert (
        "".join(sentence.text[one.begin : one.end] for one in pieces(sentence.text, found)) == sentence.text
    )
