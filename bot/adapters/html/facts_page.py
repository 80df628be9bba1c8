"""Facts page: an article with its facts marked by kind, as one self-contained HTML page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from bot.adapters.html.pages import page
from bot.core.articles.article import Article, Passage
from bot.core.facts.fact_pieces import Piece, pieces
from bot.core.facts.fact_spans import KINDS
from bot.core.facts.facts import Fact
from bot.core.facts.told_values import told_value

GROUPS: Mapping[str, tuple[str, ...]] = {
    "value": ("amount", "count", "share", "measure", "duration", "number"),
    "date": ("date",),
    "name": ("person", "organisation", "place", "event", "name"),
    "term": ("title", "term"),
    "link": ("list", "cause", "purpose", "definition"),
}
"""Kinds that are drawn alike."""
_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
_MEASURED = {
    "person": "role",
    "list": "what they are",
    "cause": "what is so because of it",
    "purpose": "what is done for it",
    "definition": "what it defines",
}
"""What the measure of a kind is called."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact with its number on the page, the group it is drawn as, and its value in words."""

    number: int
    fact: Fact
    group: str
    measured: str
    value: str


@dataclass(frozen=True, slots=True)
class DrawnPiece:
    """A piece of a sentence with its facts, the narrowest first; `opens` are those that begin with it."""

    piece: Piece
    facts: tuple[Marked, ...]
    opens: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class DrawnSentence:
    """A sentence with its facts and pieces."""

    passage: Passage
    facts: tuple[Marked, ...]
    pieces: tuple[DrawnPiece, ...]


def facts_page(article: Article, facts: Sequence[Fact]) -> str:
    """Return the page of an article and its facts; it asks for nothing and needs no script."""
    numbers = count(1)
    by_sentence = {name: tuple(found) for name, found in groupby(facts, key=lambda fact: fact.sentence)}
    sentences = [_drawn(one, by_sentence.get(one.id, ()), numbers) for one in article.sentences]
    kinds = Counter(fact.kind for fact in facts)
    return page(
        "facts.html.j2",
        article=article,
        sentences=sentences,
        total=len(facts),
        groups=[
            (group, [(kind, kinds[kind]) for kind in KINDS if _GROUP_OF[kind] == group]) for group in GROUPS
        ],
        counted=kinds,
    )


def _drawn(passage: Passage, facts: Sequence[Fact], numbers: "count[int]") -> DrawnSentence:
    marked = tuple(
        Marked(next(numbers), one, _GROUP_OF[one.kind], _MEASURED.get(one.kind, "of what"), told_value(one))
        for one in facts
    )
    drawn = []
    for piece in pieces(passage.text, facts):
        own = tuple(marked[at] for at in piece.facts)
        drawn.append(DrawnPiece(piece, own, tuple(one for one in own if one.fact.begin == piece.begin)))
    return DrawnSentence(passage, marked, tuple(drawn))
