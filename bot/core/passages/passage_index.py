"""Passage index: the sentences of one article taken apart once, to be met with any question."""

import re
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.core.articles.article import Article
from bot.core.text.normalize import normalize
from bot.core.text.postings import Matrix, Postings
from bot.core.values.value_kinds import proper_names, values_offered
from bot.core.words.terms import Term, TermReader

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_SHORTEST_SPELLED = 4
_ANAPHOR = re.compile(
    r"(?:其|他|她|它|该|此|这|那|同[年时月]|之后|随后|后来|当时|而|但|并|另|因此|所以|不过|however|he|she|it|its|his|her|they|their|"
    r"this|these|that|those|such|there|then|later|in addition|also|but|both|another|other)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Units:
    """What a text is made of: words by key, neighbouring words, and pieces of their spelling."""

    words: tuple[Term, ...]
    tokens: tuple[str, ...]
    pairs: tuple[str, ...]
    pieces: tuple[str, ...]


def units(terms: Sequence[Term]) -> Units:
    """Return the units of a text; words without matter count in pairs only."""
    telling = tuple(term for term in terms if term.weight > 0)
    pairs = tuple(f"{one.key} {other.key}" for one, other in pairwise(terms) if one.weight or other.weight)
    return Units(telling, tuple(_tokens(terms)), pairs, tuple(_pieces(terms)))


_COMMON = frozenset(
    """the a an of to in on at for by with and or is are was were be been do does did what which who whom
    whose when where why how many much it its this that from as 的 了 是 在 有 和 与 及 为 于 之 其 而 以 被
    把 个 这 那 也 都 就 还 又 吗 呢 吧 啊 什 么 哪 谁 何 怎 样 多 少 几 如""".split()
)
"""Tokens that stand in every text; those of function words that tell a little stay."""


def _tokens(terms: Sequence[Term]) -> Iterable[str]:
    """Yield the Chinese characters and the English words but for the commonest."""
    for term in terms:
        if _HAN_RUN.fullmatch(term.surface):
            yield from (ch for ch in term.surface if ch not in _COMMON)
        elif term.surface not in _COMMON:
            yield term.key


def _pieces(terms: Sequence[Term]) -> Iterable[str]:
    """Yield single and paired Chinese characters, and four letters of telling words in a row."""
    han = "".join(t.surface if _HAN_RUN.fullmatch(t.surface) else " " for t in terms)
    for run in han.split():
        yield from (one + other for one, other in pairwise(run))
    for term in terms:
        if term.weight > 0:
            if _HAN_RUN.fullmatch(term.surface):
                continue
            if len(term.surface) >= _SHORTEST_SPELLED:
                spelled = f" {term.surface}"
                yield from (spelled[at : at + 4] for at in range(len(spelled) - 3))
            else:
                yield term.surface


@dataclass(frozen=True, slots=True)
class Taken:
    """The sentences of an article taken apart: what is left to do for each question is to look up.

    `texts` are normalized; `offered` are the words that may be a value by kind, `names` those with a
    capital, `surfaces` the Chinese words of all sentences.
    """

    texts: tuple[str, ...]
    words: Postings
    pairs: Postings
    tokens: Postings
    pieces: Postings
    offered: tuple[Mapping[str, Collection[str]], ...]
    names: tuple[Collection[str], ...]
    surfaces: tuple[str, ...]

    def plain(self) -> dict[str, Any]:
        """Return the same as plain values that a file can hold."""
        return {
            "texts": list(self.texts),
            **{name: getattr(self, name).plain() for name in _LAYERS},
            "offered": [{kind: sorted(words) for kind, words in one.items()} for one in self.offered],
            "names": [sorted(names) for names in self.names],
            "surfaces": "\n".join(self.surfaces),
        }

    @classmethod
    def restored(cls, plain: Mapping[str, Any]) -> "Taken":
        """Return what `plain` returned."""
        return cls(
            texts=tuple(plain["texts"]),
            **{name: Postings.restored(plain[name]) for name in _LAYERS},
            offered=tuple(plain["offered"]),
            names=tuple(plain["names"]),
            surfaces=tuple(map(sys.intern, filter(None, plain["surfaces"].split("\n")))),
        )


_LAYERS = ("words", "pairs", "tokens", "pieces")


def taken_apart(article: Article, reader: TermReader) -> Taken:
    """Return the sentences of an article taken apart."""
    texts = tuple(normalize(passage.text, None) for passage in article.sentences)
    read = [units(reader.read(text)) for text in texts]
    han = (term.surface for one in read for term in one.words if not term.surface.isascii())
    return Taken(
        texts=texts,
        words=Postings.of([[term.key for term in one.words] for one in read]),
        pairs=Postings.of([one.pairs for one in read]),
        tokens=Postings.of([one.tokens for one in read]),
        pieces=Postings.of([one.pieces for one in read]),
        offered=tuple(map(values_offered, texts)),
        names=tuple(proper_names(passage.text) for passage in article.sentences),
        surfaces=tuple(dict.fromkeys(han)),
    )


class PassageIndex:
    """The sentences of one article with their units; read-only once built.

    `starts` are the numbers of the sentences that open a paragraph.
    """

    def __init__(self, article: Article, taken: Taken) -> None:
        self.texts, self.offered, self.names = taken.texts, taken.offered, taken.names
        self.words, self.pairs = taken.words, taken.pairs
        self.tokens, self.pieces = taken.tokens, taken.pieces
        self.surfaces = taken.surfaces
        self.article = article
        self.size = len(self.texts)
        numbers = [passage.paragraph for passage in article.sentences]
        self.starts = np.array(
            [at for at in range(self.size) if at == 0 or numbers[at] != numbers[at - 1]], np.int64
        )
        lengths = np.diff(np.append(self.starts, self.size))
        self.paragraph: NDArray[np.int64] = np.repeat(np.arange(len(self.starts)), lengths)
        self.place: NDArray[np.int64] = np.arange(self.size) - self.starts[self.paragraph]
        self.anaphor: Matrix = np.array([bool(_ANAPHOR.match(text)) for text in self.texts], np.float64)

    def shifted(self, rows: Matrix, by: int) -> Matrix:
        """Return what the sentence `by` before each has; nothing beyond the paragraph."""
        made = np.zeros_like(rows)
        if by > 0:
            made[:, by:] = rows[:, :-by] * (self.paragraph[by:] == self.paragraph[:-by])
        else:
            made[:, :by] = rows[:, -by:] * (self.paragraph[:by] == self.paragraph[-by:])
        return made
