"""Items: the values, names, titles and quoted terms of a sentence."""

from bot.core.knowledge import Lexicon, Name
from bot.core.proving.items import ItemReader

LEXICON = Lexicon(
    names=(
        Name("place", {"zh": ("河谷县", "河谷"), "en": ("Valley county",)}),
        Name("slogan", {"zh": ("双线战役",), "en": ()}),
    )
)


def read(text: str, lexicon: Lexicon = LEXICON) -> list[tuple[str, str]]:
    """Return kind and words of each item of a sentence."""
    return [(one.kind, one.words) for one in ItemReader(lexicon).read(text)]


def test_names_are_found_by_the_lexicon_the_longest_first() -> None:
    assert read("河谷县在河谷") == [("place", "河谷县"), ("place", "河谷")]


def test_words_for_one_name_share_a_key() -> None:
    long, short = ItemReader(LEXICON).read("河谷县在河谷")
    assert long.key == short.key


def test_a_value_has_no_key_since_each_claims_something() -> None:
    assert [one.key for one in ItemReader(LEXICON).read("4例,治愈4例")] == ["", ""]


def test_a_latin_name_is_whole_words() -> None:
    assert read("in valley county or Valley countyside") == [("name", "Valley")]


def test_without_a_lexicon_no_name_is_known() -> None:
    assert read("河谷县修桥", Lexicon()) == []


def test_a_title_holds_the_names_and_values_in_it() -> None:
    assert read("出台《河谷县2020年意见》") == [("title", "河谷县2020年意见")]


def test_a_quoted_term_is_one_even_when_the_lexicon_has_it() -> None:
    assert read("吹响“双线战役”集结号") == [("quoted term", "双线战役")]


def test_organisations_are_found_by_their_kind() -> None:
    assert read("送到市人民医院") == [("organisation", "人民医院")]


def test_any_bank_is_no_name() -> None:
    assert read("各大银行都来了") == []


def test_english_names_are_found_by_their_capitals() -> None:
    assert read("They say Anna Smith met the Bank of England.") == [
        ("name", "Anna Smith"),
        ("name", "Bank of England"),
    ]


def test_the_first_word_of_a_sentence_alone_is_no_name() -> None:
    assert read("Bridges are open, says Smith.") == [("name", "Smith")]


def test_days_of_the_week_are_no_names() -> None:
    assert read("They met on Monday in York.") == [("name", "York")]


def test_a_common_word_that_opens_a_sentence_is_not_of_the_name() -> None:
    assert read("Yesterday Anna Smith spoke.") == [("name", "Anna Smith")]


def test_an_article_is_not_of_the_name() -> None:
    assert read("The River Ouse rose.") == [("name", "River Ouse")]


def test_a_run_of_days_and_small_words_is_no_name() -> None:
    assert read("On Monday they met.") == []


def test_what_somebody_says_is_no_item() -> None:
    assert read("王市长说:“桥修好了”") == []
