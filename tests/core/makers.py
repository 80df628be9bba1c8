"""Makers: a small article with a few entries, for tests of the engine."""

from bot.core.answerer import Answerer
from bot.core.articles.article import Article
from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Entry, Knowledge, Lexicon, Name, Synonyms, Topic
from bot.core.tuning import Tuning

RAW = (
    "河谷县新闻\n"
    "5月3日,河谷县发放企业贷款3.2亿余元。县里组建了12支维修小队,进村修桥。\n"
    "给企业减免房租,电费优惠15%。连续40天没有停电。\n"
)

SMALLTALK = {
    "greeting": ("你好", "hello", "👋"),
    "thanks": ("谢谢", "thank you", "xiexie"),
    "summary": ("这篇讲了什么", "what is this about"),
}


def article() -> Article:
    """Return the article of a fictitious county."""
    return read_article(RAW, ReadingRules(id="valley", language="zh"))


def entry(
    entry_id: str,
    quote: str,
    zh: tuple[str, ...],
    en: tuple[str, ...],
    *,
    not_stated: bool = False,
    related: tuple[str, ...] = (),
) -> Entry:
    """Return an entry that cites `quote`; its answers are the quote."""
    citation = article().cite(quote)
    assert citation is not None
    return Entry(
        id=entry_id,
        topic="valley",
        answers={"zh": f"{quote}。", "en": f"The article says: {quote}."},
        citations=(citation,),
        phrasings={"zh": zh, "en": en},
        related=related,
        not_stated=not_stated,
    )


def entries() -> tuple[Entry, ...]:
    """Return six entries, one of them not stated."""
    return (
        entry(
            "loans",
            "发放企业贷款3.2亿余元",
            ("发放了多少贷款", "贷款一共多少钱"),
            ("how many loans were issued", "how much was lent to companies"),
            related=("rent",),
        ),
        entry(
            "borrowers",
            "发放企业贷款3.2亿余元",
            ("多少家企业拿到了贷款", "借款企业有几家"),
            ("how many companies received loans", "number of borrowers"),
            not_stated=True,
        ),
        entry(
            "teams",
            "组建了12支维修小队",
            ("组建了几支维修小队", "维修队有多少支"),
            ("how many repair teams were formed", "number of repair squads"),
        ),
        entry(
            "rent",
            "减免房租",
            ("房租减免吗", "租金有没有减"),
            ("is the rent cut", "do firms get rent relief"),
        ),
        entry(
            "power",
            "电费优惠15%",
            ("电费优惠多少", "电费打几折"),
            ("how much is the discount on power bills", "what percentage off electricity"),
        ),
        entry(
            "no-outage",
            "连续40天没有停电",
            ("多少天没有停电", "连续几天没停电"),
            ("how many days without a power cut", "how long has there been no outage"),
        ),
    )


def lexicon() -> Lexicon:
    """Return a few names and synonyms."""
    return Lexicon(
        names=(Name("place", {"zh": ("河谷县", "河谷"), "en": ("Valley county", "Valley")}),),
        terms=(
            Synonyms({"zh": ("贷款", "放贷"), "en": ("loan", "lend", "lent")}),
            Synonyms({"zh": ("企业", "公司"), "en": ("company", "firm")}),
            Synonyms({"zh": ("小队", "队伍"), "en": ("team", "squad")}),
            Synonyms({"zh": ("房租", "租金"), "en": ("rent",)}),
        ),
    )


def knowledge() -> Knowledge:
    """Return the knowledge of the fictitious county."""
    return Knowledge(article(), (Topic("valley", {"zh": "河谷", "en": "Valley"}, entries()),), lexicon())


def answerer(tuning: Tuning | None = None) -> Answerer:
    """Return an answerer over it."""
    return Answerer(knowledge(), tuning, SMALLTALK)
