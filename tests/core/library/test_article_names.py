"""Article names: by which places, persons and organisations articles are told apart."""

import pytest

from bot.core.knowledge import Lexicon
from bot.core.library.article_names import named, names_in, names_of_lexicon, stands_in, unknown_names
from bot.core.text.normalize import normalize
from bot.core.words.terms import TermReader
from tests.core.makers import lexicon

READER = TermReader(Lexicon())


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The ferry of Tillmouth sails again.", "tillmouth"),
        ("Mayor Ida Brandt opened it.", "brandt"),
        ("Tillmouth's new pier is long.", "tillmouth"),
        ("青禾县发放贷款。", "青禾县"),
        ("谷峰县的图书馆启用。", "谷峰"),
        ("昨天在北京开会。", "北京"),
    ],
)
def test_a_name_is_found(sentence: str, name: str) -> None:
    assert name in names_in([sentence], READER)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("It opened in May, on a Monday.", "monday"),
        ("The Wall was built; a wall is long.", "wall"),
        ("People in the House of Friends.", "house"),
        ("全县发放贷款。", "全县"),
        ("我们在农村修路。", "在农村"),
    ],
)
def test_a_word_is_no_name(sentence: str, word: str) -> None:
    assert word not in names_in([sentence], READER)


def test_the_lexicon_names_in_all_languages() -> None:
    assert names_of_lexicon(lexicon()) == {"河谷县", "河谷", "valley county", "valley"}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how many boats has Gull Island's pier", ("gull island",)),
        ("青禾县有几个小队", ("青禾县",)),
        ("is there a gullible islander", ()),
        ("", ()),
    ],
)
def test_known_names_of_a_question_are_found_the_longest_first(question: str, found: tuple[str, ...]) -> None:
    known = dict.fromkeys(["gull island", "gull", "青禾", "青禾县"])
    assert named(normalize(question), known) == found


@pytest.mark.parametrize(
    ("name", "stands"), [("gull", True), ("gul", False), ("island", True), ("青禾", True), ("禾苗", False)]
)
def test_an_english_name_stands_as_a_whole_word(name, stands):
    assert stands_in(name, "the gull island, 青禾县") is stands


def test_what_a_question_names_is_known_without_any_article() -> None:
    text = normalize("石门县发放了多少贷款")
    assert "石门县" in set(unknown_names(text, READER.read(text), ()))


def test_a_common_word_with_a_capital_is_no_unknown_name() -> None:
    assert list(unknown_names("how long is the wall", (), frozenset({"wall", "tillmouth"}))) == ["tillmouth"]
