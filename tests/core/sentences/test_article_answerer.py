"""Article answerer: which sentence of a bare article is said, and when none is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.outcomes import Abstention, Answer, Outcome, Smalltalk
from bot.core.sentences.article_answerer import ArticleAnswerer

ENGLISH = (
    "The Harlow Bridge crosses the Tarn river. It was built by the engineer Ada Quill in 1874. "
    "The bridge is 312 metres long; its central tower holds a bell cast in Lyon.\n\n"
    "The old mill burned down because a lamp fell over. Today the ruin is a museum of weaving."
)
CHINESE = (
    "白石塔位于青州城南。该塔由工匠林远山于1623年建造。塔高58米,共有九层;塔顶的铜钟重两吨。\n"
    "旧磨坊因为油灯倒下而烧毁。如今那里是纺织博物馆。"
)


def engine(raw: str) -> ArticleAnswerer:
    return ArticleAnswerer(read_article(raw, ReadingRules(id="a", language="en", clauses=True)))


ENGINES = {"en": engine(ENGLISH), "zh": engine(CHINESE)}


TALKING = ArticleAnswerer(
    read_article(ENGLISH, ReadingRules(id="a", language="en", clauses=True)),
    smalltalk={"greeting": ("hello",), "thanks": ("thank you", "thank you very much")},
)


def quoted(outcome: Outcome) -> list[str]:
    return [citation.quote for one in getattr(outcome, "statements", ()) for citation in one.citations]


@pytest.mark.parametrize(
    ("lang", "question", "words"),
    [
        ("en", "Who built the Harlow Bridge?", "Ada Quill"),
        ("en", "How long is the Harlow Bridge?", "312 metres"),
        ("en", "Where was the bell in the central tower cast?", "Lyon"),
        ("en", "Why did the old mill burn down?", "lamp"),
        ("zh", "白石塔是哪位工匠建造的?", "林远山"),
        ("zh", "白石塔高多少米?", "58米"),
        ("zh", "白石塔塔頂的銅鐘有多重?", "两吨"),
        ("zh", "旧磨坊为什么烧毁?", "油灯"),
    ],
)
def test_the_sentence_with_the_value_asked_for_comes_first(lang: str, question: str, words: str) -> None:
    best = ENGINES[lang].rank(question, limit=1)[0]
    assert words in best.citations[0].quote


@pytest.mark.parametrize(("lang", "raw"), [("en", ENGLISH), ("zh", CHINESE)])
def test_a_citation_is_the_words_of_the_raw_text(lang: str, raw: str) -> None:
    candidates = ENGINES[lang].rank("bridge 塔", limit=9)
    assert candidates
    assert all(raw[c.start : c.end] == c.quote for one in candidates for c in one.citations)


@pytest.mark.parametrize(("message", "intent"), [("hello", "greeting"), ("thank yuo", "thanks")])
def test_smalltalk_is_no_question(message: str, intent: str) -> None:
    assert TALKING.ask(message) == Smalltalk("en", intent)


def test_a_greeting_before_a_question_is_passed_over() -> None:
    first, *_ = quoted(TALKING.ask("hello, who built the Harlow Bridge?"))
    assert first == "It was built by the engineer Ada Quill in 1874."


def test_without_smalltalk_every_message_is_a_question() -> None:
    assert isinstance(ENGINES["en"].ask("hello"), Abstention)


def test_a_semicolon_ends_what_is_cited() -> None:
    assert quoted(ENGINES["en"].ask("How many metres long is the Harlow Bridge?")) == [
        "The bridge is 312 metres long;"
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "question",
    ["", " ", "\ud800", "????", "who won the world cup final in 1998", "1998年世界杯决赛谁赢了", "x" * 5000],
)
def test_what_another_article_would_tell_is_not_asserted(lang: str, question: str) -> None:
    assert isinstance(ENGINES[lang].ask(question), Abstention)


def test_candidates_come_best_first_with_their_parts() -> None:
    ranked = ENGINES["en"].rank("how long is the bridge", limit=3)
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)
    assert len(ranked) == 3
    assert "tokens_bm25" in ranked[0].parts


def test_a_limit_of_none_gives_no_candidate() -> None:
    assert ENGINES["en"].rank("how long is the bridge", limit=0) == []


def test_two_questions_of_one_message_are_answered_by_two_sentences() -> None:
    outcome = ENGINES["en"].ask("Who built the Harlow Bridge? Why did the old mill burn down?")
    assert isinstance(outcome, Answer)
    assert len(outcome.statements) == 2


def test_typed_pinyin_is_read_as_the_words_of_the_article() -> None:
    assert "58米" in ENGINES["zh"].rank("baishita gao duoshao mi", limit=1)[0].citations[0].quote


def test_an_explanation_names_what_decided() -> None:
    parts = ENGINES["en"].explain("who won the world cup").parts
    assert parts[0].gate == "threshold"
    assert ENGINES["en"].explain("Why did the old mill burn down?").parts[0].gate == "answer"


def test_two_engines_of_one_text_say_the_same() -> None:
    other = engine(ENGLISH)
    assert other.rank("who built the bridge") == ENGINES["en"].rank("who built the bridge")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_an_outcome(text: str) -> None:
    assert ENGINES["zh"].ask(text).lang in ("zh-Hans", "zh-Hant", "en")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="塔高米bridge 1;。.!?\n", min_size=1, max_size=60))
def test_any_article_with_a_sentence_can_be_asked(text: str) -> None:
    made = engine(f"{text}\nA bridge.")
    assert all(0 <= one.score <= 100 for one in made.rank("how high is the bridge 塔"))
