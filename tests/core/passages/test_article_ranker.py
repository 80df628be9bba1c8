"""Article ranker: which sentences a question is about, in the languages that they are told in."""

from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Lexicon
from bot.core.passages.article_ranker import NOWHERE, Aim, ArticleRanker
from bot.core.questions.understand import Understanding, understand
from bot.core.words.slips import SlipReader
from bot.core.words.spelling import PinyinReader
from bot.core.words.terms import TermReader

READER = TermReader(Lexicon())
RAW = "山谷新闻\n今年山谷修了三座桥。\n河边种了两千棵柳树。\n"
ENGLISH = {
    "s2": "This year the valley built three bridges.",
    "s3": "Two thousand willows were planted by the river.",
}


def article() -> Article:
    return read_article(RAW, ReadingRules(id="valley", language="zh"))


def asked(text: str) -> Understanding:
    return understand(text, READER, PinyinReader(()), SlipReader((), READER.cut))


def best(aim: Aim) -> str:
    return max(aim.nearness, key=lambda one: aim.nearness[one])


def test_a_question_aims_at_the_sentence_it_is_about() -> None:
    ranker = ArticleRanker(article(), {}, READER)
    assert best(ranker.aim(asked("种了多少棵柳树"))) == "s3"
    assert best(ranker.aim(asked("修了几座桥"))) == "s2"


def test_a_question_in_another_language_aims_by_the_translation() -> None:
    question = asked("how many willows were planted")
    assert best(ArticleRanker(article(), {"en": ENGLISH}, READER).aim(question)) == "s3"
    assert ArticleRanker(article(), {}, READER).aim(question) == NOWHERE


def test_who_asks_of_the_article_is_nearer_to_it_than_who_does_not() -> None:
    ranker = ArticleRanker(article(), {}, READER)
    assert ranker.aim(asked("种了多少棵柳树")).odds > ranker.aim(asked("棵是什么意思")).odds


def test_the_sentences_of_an_entry_share_what_is_near() -> None:
    aim = Aim(1.0, {"s1": 0.2, "s2": 1.0, "s3": 0.8})
    nearest, share = aim.of({"s1", "s3", "title"})
    assert (nearest, round(share, 3)) == (0.8, 0.5)
    assert NOWHERE.of({"s1"}) == (0.0, 0.0)
