from bot.core.knowledge import Knowledge
from bot.replies.shelf import joined, key_of, parted, shelved
from tests.core.library_makers import harbour, orchard
from tests.replies.makers import knowledge


def test_an_only_article_has_no_key():
    assert list(shelved((knowledge(), Knowledge(None, ())))) == [""]


def test_each_of_several_articles_has_a_key_of_its_name():
    assert list(shelved((harbour().knowledge, orchard().knowledge))) == [key_of("harlow"), key_of("tarnby")]


def test_a_sentence_goes_with_its_articles_key():
    assert (joined("3fa2", "s29"), joined("", "s29")) == ("3fa2/s29", "s29")
    assert (parted("3fa2/s29"), parted("s29")) == (("3fa2", "s29"), ("", "s29"))
