"""Reading: a raw text becomes numbered sentences that know where they stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.files.article_file import load_article
from bot.core.articles.article import Article
from bot.core.articles.reading import (
    Furniture,
    ReadingError,
    ReadingRules,
    Repair,
    clean,
    guess_language,
    read_article,
)

ROOT = Path(__file__).resolve().parents[3]
PLAIN = ReadingRules(id="x", language="zh")
PINYIN = ReadingRules(id="x", language="zh", annotations="pinyin")
ENGLISH = ReadingRules(id="x", language="en")


@pytest.fixture(scope="module")
def lanshan() -> tuple[Article, ReadingRules]:
    return load_article(ROOT / "knowledge" / "lanshan")


def texts(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


def test_the_shipped_article_reads_as_its_36_sentences(lanshan: tuple[Article, ReadingRules]) -> None:
    expected = (ROOT / "tests" / "corpus" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    assert [f"[p{s.paragraph} {s.id}] {s.text}" for s in lanshan[0].sentences] == expected


def test_the_raw_span_of_every_passage_cleans_to_it(lanshan: tuple[Article, ReadingRules]) -> None:
    article, rules = lanshan
    spans = [clean(article.raw[p.start : p.end], rules) for p in article.passages()]
    assert spans == [p.text for p in article.passages()]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "湖南蓝山:吹响“双线战役”集结号"),
        ("publisher", "中国产业经济信息网"),
        ("date", "2020-03-01"),
        ("author", "中国经济周刊 黄斌"),
        ("correspondents", "吴小勇 黄曦 彭亮 黄岚奇"),
    ],
)
def test_the_article_itself_has_citable_fields(
    lanshan: tuple[Article, ReadingRules], field: str, text: str
) -> None:
    passage = lanshan[0].passage(field)
    assert passage is not None
    assert passage.text == text


def test_a_quote_is_cited_with_its_place_in_the_raw_text(lanshan: tuple[Article, ReadingRules]) -> None:
    citation = lanshan[0].cite("贷款1.5亿余元")
    assert citation is not None
    assert citation.sentence == "s29"
    raw = lanshan[0].raw[citation.start : citation.end]
    assert clean(raw, lanshan[1]) == "贷款1.5亿余元"


def test_words_that_the_article_does_not_say_are_not_cited(lanshan: tuple[Article, ReadingRules]) -> None:
    assert lanshan[0].cite("贷款2.5亿元") is None
    assert lanshan[0].cite("") is None


@pytest.mark.parametrize("annotation", ["(lán)", "(lǘ)", "(ń)", "(ḿ)", "(de)", "（zhǎng）"])
def test_an_annotation_behind_a_character_is_cut(annotation: str) -> None:
    assert texts(read_article(f"藍{annotation}山。", PINYIN)) == ["蓝山。"]


@pytest.mark.parametrize("bracket", ["(生活費)", "(2020)", "(a b)", "()"])
def test_other_brackets_stay(bracket: str) -> None:
    kept = texts(read_article(f"薪酬{bracket}。", PINYIN))[0]
    assert kept.count("(") == 1


def test_annotations_stay_where_none_are_declared() -> None:
    assert texts(read_article("蓝(lán)山。", PLAIN)) == ["蓝(lán)山。"]


@given(st.text(alphabet="藍山縣(lán)。,\u00a0 \r\n", max_size=60))
def test_every_sentence_cleans_from_its_span(raw: str) -> None:
    try:
        article = read_article(raw, PINYIN)
    except ReadingError:
        return
    assert [clean(raw[s.start : s.end], PINYIN) for s in article.sentences] == texts(article)


@given(st.text(max_size=200))
def test_any_text_reads_or_is_refused(raw: str) -> None:
    try:
        article = read_article(raw, PLAIN)
    except ReadingError:
        return
    assert all(len(s.text) == len(s.offsets) > 0 for s in article.sentences)


def test_a_repair_must_match_once() -> None:
    rules = ReadingRules(id="x", language="zh", repairs=(Repair("??", "。", "lost"),))
    assert texts(read_article("山??水。", rules)) == ["山。", "水。"]
    with pytest.raises(ReadingError, match="matches 0 times"):
        read_article("山水。", rules)


def test_furniture_is_cut_to_the_end() -> None:
    rules = ReadingRules(
        id="x",
        language="en",
        furniture=(Furniture("Share this.*"), Furniture("Related stories", to_end=True)),
        fields=(("rights", "Copyright"),),
    )
    raw = "It rained.\nShare this page\nIt stopped.\nRelated stories\nCopyright 2020\n"
    article = read_article(raw, rules)
    assert texts(article) == ["It rained.", "It stopped."]
    assert [s.paragraph for s in article.sentences] == [0, 1]
    assert article.fields[0].text == "Copyright"


def test_a_field_that_the_text_does_not_say_is_refused() -> None:
    rules = ReadingRules(id="x", language="en", fields=(("title", "Sun"),))
    with pytest.raises(ReadingError, match="does not say"):
        read_article("Rain.", rules)


def test_english_abbreviations_and_numbers_end_no_sentence() -> None:
    raw = 'Mr. Lee left Washington D.C. on Jan. 5. He said "It rose 1.5% today." U.S. firms agreed! Why? No.'
    assert texts(read_article(raw, ENGLISH)) == [
        "Mr. Lee left Washington D.C. on Jan. 5.",
        'He said "It rose 1.5% today."',
        "U.S. firms agreed!",
        "Why?",
        "No.",
    ]


def test_a_credit_line_in_brackets_belongs_to_the_sentence_before() -> None:
    assert texts(read_article("加快步伐。(周刊 黄斌)", PLAIN)) == ["加快步伐。(周刊 黄斌)"]


def test_markdown_marks_are_no_text() -> None:
    rules = ReadingRules(id="x", language="en", markup="markdown")
    raw = "# Title\n\nSome **bold** [link](http://x.y) and *soft* text.\n\n- item one\n"
    assert texts(read_article(raw, rules)) == ["Title", "Some bold link and soft text.", "item one"]


@pytest.mark.parametrize("raw", ["", " \n\u00a0", "\ufeff", "。。。"])
def test_a_text_without_words_is_refused(raw: str) -> None:
    with pytest.raises(ReadingError, match="no sentence"):
        read_article(raw, PLAIN)


def test_the_language_is_that_of_most_words() -> None:
    assert guess_language("蓝山县发放贷款 loans") == "zh"
    assert guess_language("Loans in Lanshan 蓝山") == "en"


def test_a_paragraph_as_long_as_a_book_is_split_in_no_time() -> None:
    article = read_article("It rained. " * 20_000, ENGLISH)
    assert len(article.sentences) == 20_000
