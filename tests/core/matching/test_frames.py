"""Frames: questions that are put alike, whatever they are about."""

from bot.core.knowledge import Lexicon
from bot.core.matching.frames import frame
from bot.core.words.terms import TermReader

READER = TermReader(Lexicon())


def of(text: str) -> dict[str, float]:
    return dict(frame(READER.read(text)))


def test_questions_put_alike_have_one_frame() -> None:
    assert of("how many lighthouses were painted") == of("how many giraffes were vaccinated")


def test_another_question_word_is_another_frame() -> None:
    assert of("how many lighthouses were painted") != of("which lighthouses were painted")


def test_order_tells() -> None:
    assert of("giraffes are what") != of("what are giraffes")


def test_words_and_their_neighbours_are_features() -> None:
    found = of("who paints lighthouses")
    assert found["1 who"] == 1
    assert found["2 ^ who"] == 1
    assert found["3 ^ who X"] == 0.5


def test_a_text_of_no_words_is_a_frame_without_words() -> None:
    assert of("") == {"2 ^ $": 1.0}
