"""Key figures: which values of an article stand for it."""

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.facts.key_figures import key_figures
from bot.core.knowledge import Entry, Knowledge, Topic
from tests.core.makers import knowledge

RAW = (
    "Rents rise\n\n3 May 2025\n\nRents climbed 7.4% last year. Rents climbed 7.4%, the mayor said on Monday. "
    "The council has built 2,500 homes. Two pupils cheered. It lasted 12 minutes, or so. Repairs cost 640 million pounds."
)


def bare(raw: str = RAW, language: str = "en", *entries: Entry) -> Knowledge:
    topics = (Topic("all", {}, entries),) if entries else ()
    return Knowledge(read_article(raw, ReadingRules(id="rents", language=language)), topics)


def texts(known: Knowledge, most: int = 8) -> list[str]:
    return [one.fact.text for one in key_figures(known, most)]


def saying(known: Knowledge, name: str, quote: str, answer: str, *, not_stated: bool = False) -> Entry:
    assert known.article is not None
    cited = known.article.cite(quote)
    assert cited is not None
    return Entry(name, "all", {"en": answer}, (cited,), {}, not_stated=not_stated)


def test_figures_stand_in_the_order_of_the_text_without_dates_and_each_once() -> None:
    assert texts(bare()) == ["7.4%", "2,500", "Two", "640 million pounds"]


def test_of_too_many_figures_money_stays_and_a_mere_two_goes_first() -> None:
    assert texts(bare(), 3) == ["7.4%", "2,500", "640 million pounds"]
    assert texts(bare(), 1) == ["640 million pounds"]


def test_a_value_without_a_measure_counts_when_an_entry_says_it() -> None:
    entry = saying(bare(), "length", "12 minutes", "It lasted 12 minutes.")
    assert "12" in "".join(texts(bare(RAW, "en", entry)))


def test_the_entry_that_says_a_figure_in_the_fewest_words_goes_with_it() -> None:
    known = bare()
    entries = (
        saying(known, "long", "built 2,500 homes", "So far the council has built 2,500 homes."),
        saying(known, "short", "built 2,500 homes", "It built 2,500 homes."),
        saying(known, "no", "built 2,500 homes", "2,500 homes.", not_stated=True),
        saying(known, "other", "640 million pounds", "2,500 homes."),
        saying(known, "silent", "built 2,500 homes", "Homes."),
    )
    found = {one.fact.text: one.entry.id for one in key_figures(bare(RAW, "en", *entries)) if one.entry}
    assert found == {"2,500": "short"}


def test_of_a_value_told_twice_the_mention_that_an_entry_cites_is_taken() -> None:
    raw = "Homes\n\nThe council has built 2,500 homes. The 2,500 homes have gardens.\n"
    entry = saying(bare(raw), "gardens", "2,500 homes have gardens", "2,500 homes have gardens.")
    assert [(one.fact.sentence, one.entry) for one in key_figures(bare(raw, "en", entry))] == [("s3", entry)]


def test_a_sentence_with_an_abbreviation_tells_its_figures_still() -> None:
    raw = "Homes\n\nThe council of St. Mary e.g. built 2,500 homes at No. 5 Mill Rd. and 40 shops.\n"
    assert texts(bare(raw)) == ["2,500", "40"]


def test_equal_values_of_different_things_are_two_figures_with_an_entry_each() -> None:
    raw = "通报\n\n全县累计确诊病例4例,治愈4例。\n"
    known = bare(raw, "zh")
    assert known.article is not None
    cited = known.article.cite("累计确诊病例4例,治愈4例")
    assert cited is not None
    both = (
        Entry("cured", "all", {"zh": "治愈4例。"}, (cited,), {}),
        Entry("confirmed", "all", {"zh": "确诊病例4例。"}, (cited,), {}),
    )
    found = key_figures(bare(raw, "zh", *both))
    assert [one.entry.id for one in found if one.entry] == ["confirmed", "cured"]


def test_chinese_figures_go_with_their_entries() -> None:
    assert [(one.fact.text, one.entry.id if one.entry else "") for one in key_figures(knowledge())] == [
        ("3.2亿余元", "loans"),
        ("12支", "teams"),
        ("15%", "power"),
        ("40天", "no-outage"),
    ]


def test_no_article_and_no_figures_are_nothing() -> None:
    assert key_figures(Knowledge(None, ())) == ()
    assert key_figures(bare("Trees\n\nNobody voted on Monday.\n")) == ()
