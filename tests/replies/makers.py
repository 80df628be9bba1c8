"""Makers: an article with fields and long sentences, its entries, and replies about it."""

from pathlib import Path

from bot.adapters.files.messages_file import load_messages
from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Entry, Knowledge, Lexicon, Name, Topic
from bot.core.outcomes import Outcome, Statement
from bot.core.questions.understand import Understanding
from bot.core.tuning import Tuning
from bot.replies.messages import Messages
from bot.replies.responder import Responder

CONFIG = Path(__file__).parents[2] / "config"
LONG = (
    "为了尽快恢复生产,县里先后走访了园区里的很多工厂,听取了各方面的意见,梳理出一批急需解决的困难,"
    "其中最突出的是资金,因此银行发放企业贷款3.2亿余元,帮助工厂按时支付工资,购买原料,偿还旧债,"
    "同时还减免了房租,降低了电费,延长了缴税期限,派出了联络员,开通了热线电话,安排了专门的车辆接送工人上下班,"
    "改善了工人的住宿条件,修好了通往园区的道路,受到了园区里各家工厂的普遍欢迎。"
)
RAW = (
    "河谷县新闻\n\n来源:河谷日报   时间:2021-05-04\n\n"
    f"5月3日,县里组建了12支维修小队,进村修桥,里面还有发电机。连续40天没有停电。\n\n{LONG}\n"
)
FIELDS = (("title", "河谷县新闻"), ("publisher", "河谷日报"), ("date", "2021-05-04"))


def article(fields: tuple[tuple[str, str], ...] = FIELDS, url: str | None = None) -> Article:
    """Return the article of a fictitious county."""
    return read_article(RAW, ReadingRules(id="valley", language="zh", fields=fields, url=url))


def entry(entry_id: str, cites: tuple[str, ...], *, related: tuple[str, ...] = (), **answers: str) -> Entry:
    """Return an entry that cites these words; `zh`, `en` and `zh_Hant` are its answers."""
    citations = tuple(found for quote in cites if (found := article().cite(quote)) is not None)
    assert len(citations) == len(cites)
    given = {"zh": f"{entry_id}的回答。", "en": f"The answer to {entry_id}."} | answers
    return Entry(
        id=entry_id,
        topic="valley",
        answers={lang.replace("_", "-"): text for lang, text in given.items()},
        citations=citations,
        phrasings={
            "zh": (f"{entry_id}关键词", f"{entry_id}有多少"),
            "en": (entry_id, f"how many {entry_id}"),
        },
        related=related,
        not_stated=entry_id.startswith("no-"),
    )


def entries() -> tuple[Entry, ...]:
    """Return entries on two topics; `no-fees` is not stated."""
    return (
        entry("loans", ("发放企业贷款3.2亿余元",), related=("teams", "outage", "fees", "rent", "loans")),
        entry("no-fees", ("发放企业贷款3.2亿余元",), related=("loans",)),
        entry("teams", ("12支", "进村修桥"), zh="县里组建了12支小队,里面还有发电机。"),
        entry("outage", ("连续40天",), zh_Hant="連續四十日"),
        entry("rent", ("减免了房租",)),
    )


def knowledge(found: Article | None = None, given: tuple[Entry, ...] | None = None) -> Knowledge:
    """Return the knowledge of the fictitious county."""
    every = entries() if given is None else given
    names = (Name("organisation", {"zh": ("河谷日报",), "en": ("Valley Daily",)}),)
    money = Topic("money", {"zh": "资金", "en": "Money"}, every[:2])
    life = Topic("life", {"zh": "生活", "en": "Life"}, every[2:])
    return Knowledge(found or article(), (money, life), Lexicon(names))


class FakeAnswerer:
    """An answerer that gives the outcome it was made with."""

    def __init__(self, outcome: Outcome | None = None, known: Knowledge | None = None) -> None:
        self.knowledge = known or knowledge()
        self.tuning = Tuning()
        self._outcome = outcome

    def ask(self, question: str) -> Outcome:
        """Return the one outcome."""
        assert self._outcome is not None
        return self._outcome

    def understood(self, question: str) -> Understanding:
        """Fail: nothing leans on an exchange here."""
        raise AssertionError(question)

    explain = understood


def messages() -> Messages:
    """Return the shipped messages."""
    return load_messages(CONFIG / "messages")


def responder(known: Knowledge | None = None) -> Responder:
    """Return a responder over the fictitious county, in the shipped words."""
    return Responder(FakeAnswerer(known=known), messages())


def statement(entry_id: str) -> Statement:
    """Return what an entry of the fictitious county says."""
    found = knowledge().entry(entry_id)
    assert found is not None
    return Statement(found.id, found.answers, found.citations, found.related, found.not_stated)


def fact(quote: str, headline: str = "") -> Statement:
    """Return the sentence that says `quote` as a fact."""
    cited = article().cite(quote)
    assert cited is not None
    return Statement(f"fact:{cited.sentence}", {}, (cited,), headline=headline)
