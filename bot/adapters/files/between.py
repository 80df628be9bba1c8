"""Between: what articles that stand beside each other say differently of the same thing."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from bot.adapters.files.article_file import WrittenArticle
from bot.adapters.files.findings import Findings, shown
from bot.adapters.files.knowledge_folder import Written
from bot.core.facts.measures import Measured, MeasureReader
from bot.core.knowledge import Lexicon
from bot.core.library.article_names import names_in, names_of_lexicon
from bot.core.library.shelf import day_of
from bot.core.words.terms import TermReader

_Said = tuple[WrittenArticle, Measured]


def check_between(written: Mapping[Path, Written], findings: Findings) -> None:
    """Note each measure that two articles give another value, at the newer one.

    Both may be right, each on its day; readers get both. The operator should know.
    """
    if len(written) == 1:
        return  # an article is not held against itself
    terms = TermReader(Lexicon())
    reader = MeasureReader(terms)
    groups: dict[tuple[str, frozenset[str]], list[_Said]] = defaultdict(list)
    for one in written.values():
        if one.article is not None:
            passages = [passage.text for passage in one.article.article.passages()]
            names = names_in(passages, terms) | names_of_lexicon(one.knowledge.lexicon)
            for measured in reader.measures(one.knowledge, names):
                groups[measured.fact.kind, measured.words].append((one.article, measured))
    for said in groups.values():
        said.sort(key=lambda pair: day_of(pair[0].article))
        for (older, then), (newer, now) in pairwise(said):
            if older is not newer and now.is_surely_of(then) and now.differs(then):
                _note(older, then, newer, now, findings)


def _note(
    older: WrittenArticle, then: Measured, newer: WrittenArticle, now: Measured, findings: Findings
) -> None:
    place = f"{shown(older.path)}:{older.article.line(then.fact.start)}"
    fact = f"says {now.fact.phrase!r}, where {place} says {then.fact.phrase!r}"
    way_out = "readers who ask get both with their dates; correct one if it is wrong"
    findings.add(newer.path, newer.article.line(now.fact.start), fact, way_out, code="A104")
