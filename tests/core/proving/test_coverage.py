"""Coverage: which words of an article its entries cite, and which of its items they carry."""

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.proving.coverage import CoveredSentence
from tests.core.coverage_makers import article, covered, entry


def shares(sentence: CoveredSentence) -> list[tuple[str, float]]:
    text = sentence.passage.text
    return [(text[one.clause.begin : one.clause.end], round(one.share, 2)) for one in sentence.clauses]


def carriers(sentence: CoveredSentence) -> dict[str, tuple[str, ...]]:
    return {one.item.words: one.carriers for one in sentence.items}


def test_a_clause_is_carried_by_the_share_of_its_telling_words_that_is_cited() -> None:
    text = article("河谷县修建石桥,全县减免房租。")
    (sentence,) = covered(text, entry("bridge", "修建石桥", of=text)).sentences
    assert shares(sentence) == [("河谷县修建石桥", 0.57), ("全县减免房租", 0.0)]
    assert [one.carried for one in sentence.clauses] == [True, False]


def test_half_a_clause_is_not_enough() -> None:
    text = article("铺路架设石桥木桥。")
    (sentence,) = covered(text, entry("bridge", "石桥木桥", of=text)).sentences
    assert shares(sentence) == [("铺路架设石桥木桥", 0.5)]
    assert not sentence.clauses[0].carried


def test_an_entry_on_what_is_not_stated_tells_no_clause() -> None:
    text = article("全县减免房租。")
    (sentence,) = covered(text, entry("rent", "全县减免房租", of=text, not_stated=True)).sentences
    assert shares(sentence) == [("全县减免房租", 0.0)]


def test_citations_are_in_the_order_of_the_text_the_longest_first() -> None:
    text = article("全县减免房租。")
    entries = (entry(quote, quote, of=text) for quote in ("房租", "减免", "减免房租"))
    (sentence,) = covered(text, *entries).sentences
    assert [(one.entry.id, one.begin, one.end) for one in sentence.cited] == [
        ("减免房租", 2, 6),
        ("减免", 2, 4),
        ("房租", 4, 6),
    ]


def test_words_that_the_article_repeats_are_told_wherever_they_stand() -> None:
    text = article("全县减免房租。", "会议说全县减免房租。")
    _, again = covered(text, entry("rent", "全县减免房租", of=text)).sentences
    assert again.clauses[0].carried
    assert [one.echo for one in again.cited] == [True]


def test_a_few_words_do_not_speak_for_another_place() -> None:
    text = article("治愈4例。", "死亡4例。")
    _, deaths = covered(text, entry("cured", "4例", of=text)).sentences
    assert deaths.cited == ()


def test_a_citation_of_a_field_covers_no_sentence() -> None:
    text = read_article(
        "河谷县修桥。\n版权归河谷报", ReadingRules("a", "zh", fields=(("copyright", "河谷报"),))
    )
    (sentence, _) = covered(text, entry("rights", "河谷县修桥", of=text)).sentences
    assert [one.entry.id for one in sentence.cited] == ["rights"]


def test_a_value_is_carried_at_its_own_place_by_an_entry_that_says_it() -> None:
    text = article("累计确诊4例。", "治愈4例。")
    first, second = covered(
        text,
        entry("cases", "累计确诊4例", of=text),
        entry("silent", "治愈4例", of=text, zh="有人治愈。"),
    ).sentences
    assert carriers(first) == {"4例": ("cases",)}
    assert carriers(second) == {"4例": ()}
    assert second.items[0].citers == ("silent",)


def test_a_name_is_carried_wherever_an_entry_cites_it() -> None:
    text = article("河谷县修桥。", "河谷县减免房租。")
    _, second = covered(text, entry("place", "河谷县修桥", of=text)).sentences
    assert carriers(second) == {"河谷县": ("place",)}


def test_a_surname_is_carried_with_the_full_name() -> None:
    text = article("The bridge was opened by Anna Smith.", "Then Smith left.", language="en")
    first, second = covered(text, entry("who", "opened by Anna Smith", of=text)).sentences
    assert carriers(first) == {"Anna Smith": ("who",)}
    assert carriers(second) == {"Smith": ("who",)}


def test_a_counting_term_is_kept_with_who_admits_that_it_is_not_explained() -> None:
    text = article("坚持“八个一”措施。", "落实“八个一”。")
    admits = entry("ones", "“八个一”措施", of=text, zh="没有说明“八个一”是哪八个。", not_stated=True)
    (term,) = covered(text, admits).terms
    assert (term.item.words, term.passage.id, term.told, term.admitted) == ("八个一", "s1", False, ("ones",))


def test_a_counting_term_that_the_headings_explain_is_told() -> None:
    text = article(
        "县里强化“两树两抓”,再接再厉。",
        "树立民本思想抓防疫。全县修桥。",
        "树立金融思维抓对接。全县修路。",
    )
    (term,) = covered(text).terms
    assert term.told


def test_an_uncited_article_has_nothing_carried() -> None:
    text = article("河谷县修建石桥,治愈4例。")
    (sentence,) = covered(text).sentences
    assert not any(one.carried for one in (*sentence.clauses, *sentence.items))
