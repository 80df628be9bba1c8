"""Makers: a few short articles that stand beside each other, with and without entries."""

from bot.core.articles.reading import ReadingRules, read_article
from bot.core.knowledge import Knowledge
from bot.core.library.library import Library
from bot.core.library.shelving import Volume
from bot.core.outcomes import Outcome
from tests.core.makers import SMALLTALK, entries, lexicon
from tests.core.makers import knowledge as valley

OLD_VALLEY = (
    "河谷县新闻\n河谷日报 2021-05-04\n5月3日,河谷县发放企业贷款3.2亿余元。县里组建了12支维修小队,进村修桥。"
    "给企业减免房租,电费优惠15%。连续40天没有停电。"
)
HARBOUR = (
    "Harlow harbour reopens\n\nHarlow Post, 2023-04-02\n\nThe harbour at Harlow reopened on Sunday. "
    "The new pier is 312 metres long and cost 4 million crowns.\n\nMayor Ada Quill said that 40 fishing boats use it."
)
ORCHARD = (
    "Orchard day in Tarnby\n\nTarnby Echo, 2022-09-10\n\nThe orchard in Tarnby has 900 apple trees. "
    "Mayor Per Lund opened the new press on Saturday."
)


def bare(name: str, raw: str, language: str = "en", **fields: str) -> Volume:
    """Return an article without entries."""
    rules = ReadingRules(id=name, language=language, fields=tuple(fields.items()))
    return Volume(Knowledge(read_article(raw, rules), (), version=f"{abs(hash(raw)):012x}"[:12]))


def harbour() -> Volume:
    """Return an article on a harbour, of 2023."""
    return bare("harlow", HARBOUR, title="Harlow harbour reopens", publisher="Harlow Post", date="2023-04-02")


def orchard() -> Volume:
    """Return an article on an orchard, of 2022."""
    return bare("tarnby", ORCHARD, title="Orchard day in Tarnby", publisher="Tarnby Echo", date="2022-09-10")


def library(*more: Volume) -> Library:
    """Return the fictitious county with its entries, beside a harbour and an orchard without."""
    return Library([Volume(valley()), orchard(), harbour(), *more], smalltalk=SMALLTALK)


def said(outcome: Outcome) -> list[str]:
    """Return the ids of what an outcome says."""
    return [one.id for one in getattr(outcome, "statements", ())]


def quotes(outcome: Outcome) -> list[str]:
    """Return the words that an outcome cites."""
    return [citation.quote for one in getattr(outcome, "statements", ()) for citation in one.citations]


__all__ = ["bare", "entries", "harbour", "lexicon", "library", "orchard", "quotes", "said"]
