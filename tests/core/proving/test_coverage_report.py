"""Coverage report: the figures, sentences and pieces that the page shows."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Entry, Knowledge, Topic
from bot.core.proving.coverage_report import CoverageReport, Share, report
from bot.core.proving.holes import Waiver, judged
from tests.core.coverage_makers import LEXICON, covered, entry

RAW = "河谷县新闻\n河谷县修建石桥,优惠15%,全县减免房租。坚持“八个一”措施。"
FIELDS = (("title", "河谷县新闻"),)
TEXT = read_article(RAW, ReadingRules("valley", "zh", fields=FIELDS))
ENTRIES = (
    entry("title", "河谷县新闻", of=TEXT),
    entry("bridge", "河谷县修建石桥", of=TEXT),
    entry("ones", "坚持“八个一”措施", of=TEXT, zh="文章没有说明“八个一”是哪八个。", not_stated=True),
    entry("discount", "优惠15%", of=TEXT, zh="有优惠。"),
)


def made(*waivers: Waiver, entries: tuple[Entry, ...] = ENTRIES) -> CoverageReport:
    topics = (Topic("valley", {"en": "Valley"}, entries),)
    translations = {"en": {"s1": "News of Valley county"}}
    knowledge = Knowledge(TEXT, topics, LEXICON, "v1", translations)
    coverage = covered(TEXT, *entries)
    return report(TEXT, knowledge, coverage, judged(coverage, waivers))


def test_a_sentence_with_a_hole_is_not_carried() -> None:
    assert [(one.id, one.state) for one in made().text] == [("s1", "carried"), ("s2", "hole"), ("s3", "hole")]
    assert made().sentences == Share(1, 3)


def test_a_sentence_whose_holes_are_all_waived_counts_as_carried() -> None:
    found = made(Waiver("坚持“八个一”措施", "C301", "a slogan"))
    assert found.text[2].state == "waived"
    assert found.sentences == Share(2, 3)
    assert [(one.hole.words, one.reason) for one in found.waived] == [("坚持“八个一”措施", "a slogan")]


def test_values_count_each_and_names_once() -> None:
    assert made().values == Share(0, 1)
    assert made().names == Share(2, 2)


def test_topics_count_entries_that_tell_and_that_do_not() -> None:
    (topic,) = made().topics
    assert (topic.told, topic.untold) == (3, 1)


def test_terms_say_who_admits_that_they_are_not_explained() -> None:
    (term,) = made().terms
    assert (term.words, term.told, term.admitted) == ("八个一", False, ("ones",))


def test_title_and_translation_come_with_the_article() -> None:
    assert made().title == "河谷县新闻"
    assert made().text[0].translation == "News of Valley county"


def test_the_pieces_of_a_sentence_join_to_it() -> None:
    sentence = made().text[1]
    assert "".join(sentence.text[one.begin : one.end] for one in sentence.pieces) == sentence.text


def test_a_piece_tells_who_cites_it_and_what_it_is_part_of() -> None:
    sentence = made().text[1]
    pieces = {sentence.text[one.begin : one.end]: one for one in sentence.pieces}
    assert (pieces["修建石桥"].told, pieces["修建石桥"].item, pieces["修建石桥"].hole) == (1, None, None)
    assert pieces["河谷县"].item == 0
    assert pieces["全县减免房租"].hole == 1


def test_a_value_that_is_missed_is_a_hole_within_what_is_told() -> None:
    sentence = made().text[1]
    (piece,) = [one for one in sentence.pieces if sentence.text[one.begin : one.end] == "15%"]
    assert piece.hole is not None
    assert made().holes[piece.hole].code == "C302"
    assert piece.told == 1


def test_who_tells_something_is_named_before_who_does_not() -> None:
    more = (entry("no-bridge", "河谷县", of=TEXT, not_stated=True), *ENTRIES)
    assert [one.entry for one in made(entries=more).text[0].citations] == ["title", "no-bridge"]


@settings(deadline=None)
@given(st.text("河谷县修桥一三十亿元月日年的,。、:;“”《》()\"' 0123456789.%$thefivABC-\n\u3000", min_size=1))
def test_the_pieces_of_any_article_join_to_its_sentences(raw: str) -> None:
    text = read_article(f"桥{raw}", ReadingRules("any", "zh"))
    coverage = covered(text)
    found = report(text, Knowledge(text, ()), coverage, judged(coverage))
    joined = ["".join(one.text[piece.begin : piece.end] for piece in one.pieces) for one in found.text]
    assert joined == [one.text for one in text.sentences]


@settings(deadline=None)
@given(st.text("河谷县修桥一三十亿元月日年,。、:;“”《》() 0123456789.%thefivABC-\n", min_size=1))
def test_entries_that_cite_every_sentence_leave_no_clause_untold(raw: str) -> None:
    text = read_article(f"桥{raw}", ReadingRules("any", "zh"))
    cited = ((one.id, text.cite_whole(one)) for one in text.sentences)
    entries = (Entry(name, "t", {"zh": "桥。"}, (citation,), {}) for name, citation in cited)
    assert [hole for hole in judged(covered(text, *entries)).open if hole.code == "C301"] == []
