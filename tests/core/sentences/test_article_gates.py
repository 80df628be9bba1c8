"""Article gates: what the sentence of a bare article may not be said for."""

import pytest

from bot.core.knowledge import Lexicon
from bot.core.sentences.article_gates import Read, judge
from bot.core.text.normalize import normalize
from bot.core.words.terms import TermReader

READER = TermReader(Lexicon())


def gate(question: str, sentence: str, article: str = "", *, sure: bool = True) -> str:
    """Return the gate that a question finds closed."""
    text = normalize(question)
    read = Read(normalize(sentence), "", normalize(f"{article} {sentence}"), sure)
    return judge(text, READER.read(text), read).gate


@pytest.mark.parametrize(
    ("question", "sentence", "closed"),
    [
        ("走访了多少家企业", "县里走访了企业。", "type"),
        ("走访了多少家企业", "县里走访企业230家。", ""),
        ("失业率是多少", "失业率下降。", "type"),
        ("失业率是多少", "失业率为2.1%。", ""),
        ("发放贷款多少钱", "发放贷款很快。", "type"),
        ("县长多大年纪", "县长王强出席。", "type"),
        ("大桥有多宽", "大桥全长312米。", "type"),
        ("大桥有多长", "大桥全长312米。", ""),
        ("有多少座位", "儿童区有36间。", "asked-for noun"),
        ("招工小队的队长是谁", "组建招工小队16支。", "asked-for noun"),
        ("2020年修了几座桥", "修桥12座。", "premise"),
        ("青石县修了几座桥", "河谷县修桥12座。", "premise"),
        ("how many schools closed", "Some schools closed.", "type"),
        ("how many schools closed", "Fourteen schools closed.", ""),
        ("how old is the mayor", "The mayor opened 14 schools.", "type"),
        ("how wide is the bridge", "The bridge is 312 metres long.", "type"),
        ("how many boats are there", "The port has 14 cranes.", "asked-for noun"),
        ("who is the mayor of the town", "The town has 14 cranes.", "asked-for noun"),
        ("how many cranes were there in 1950", "The port has 14 cranes.", "premise"),
        ("when did the mill burn", "The mill burned.", "type"),
    ],
)
def test_a_gate_is_closed_when_the_sentence_lacks_what_is_asked(
    question: str, sentence: str, closed: str
) -> None:
    assert gate(question, sentence) == closed


def test_the_sentence_before_may_name_what_is_counted() -> None:
    text = normalize("how many boats are there")
    read = Read("there are 14 of them.", "boats come daily.", "boats come daily. there are 14 of them.")
    assert judge(text, READER.read(text), read).gate == ""


def test_a_year_that_stands_elsewhere_in_the_article_is_no_wrong_premise() -> None:
    assert gate("how many cranes were there in 1950", "It had 14 cranes.", "The port of 1950.") == ""


def test_two_rare_words_that_the_article_lacks_are_too_many() -> None:
    assert gate("which xylophone did the quagga play", "It played a bell.") == "coverage"


def test_one_is_too_many_for_a_weak_score() -> None:
    assert gate("who rang the xylophone", "He rang a bell.", sure=False) == "coverage"
    assert gate("who rang the xylophone", "He rang a bell.") == ""
