"""Glosses: what a dictionary says of Chinese words, and the names it knows."""

from bot.core.words.glosses import known_names, prepare_glossary, read_glossary


def test_a_word_has_the_stems_of_its_meanings() -> None:
    assert "loan" in read_glossary({"贷款"}).stems["贷款"]


def test_a_word_that_the_dictionary_does_not_have_is_left_out() -> None:
    assert read_glossary({"蓝山菌菇棚"}).stems == {}


def test_a_glossary_has_all_names_that_are_known() -> None:
    glossary = read_glossary(())
    assert (glossary.places, glossary.organisations) == known_names()


def test_places_are_named_in_both_languages() -> None:
    assert {"日本", "japan"} <= known_names()[0]


def test_organisations_are_also_named_without_their_country() -> None:
    assert {"中国工商银行", "工商银行"} <= known_names()[1]


def test_a_glossary_is_the_same_when_it_was_prepared() -> None:
    fresh = read_glossary({"贷款"})
    prepare_glossary()
    assert read_glossary({"贷款"}) == fresh
