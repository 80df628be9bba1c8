"""Synthetic knowledge: the same in every run, and fit to be asked."""

from bot.core.answerer import Answerer
from tests.benchmarks.synthetic import Maker


def test_the_same_knowledge_and_questions_are_made_again() -> None:
    one, other = Maker(), Maker()
    assert one.knowledge(20) == other.knowledge(20)
    assert one.questions(one.knowledge(20), 30) == other.questions(other.knowledge(20), 30)


def test_an_entry_has_five_phrasings_in_each_language() -> None:
    sizes = {lang: len(set(texts)) for lang, texts in Maker().knowledge(1).entries()[0].phrasings.items()}
    assert sizes == {"zh": 5, "en": 5}


def test_with_an_article_each_entry_cites_a_sentence_of_its_own() -> None:
    entries = Maker().knowledge(8, article=True).entries()
    assert [one.citations[0].sentence for one in entries] == [f"s{number}" for number in range(1, 9)]


def test_each_phrasing_finds_its_own_entry() -> None:
    knowledge = Maker().knowledge(10)
    answerer = Answerer(knowledge)
    asked = [
        (text, one.id) for one in knowledge.entries() for texts in one.phrasings.values() for text in texts
    ]
    assert [answerer.rank(text, 1)[0].id for text, _ in asked] == [expected for _, expected in asked]
