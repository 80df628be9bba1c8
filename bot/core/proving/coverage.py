"""Coverage: which words of an article its entries cite, and which of its items they carry."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.core.articles.article import Article, Passage
from bot.core.knowledge import Entry, Lexicon
from bot.core.proving.items import TERM, TITLE, Item, ItemReader
from bot.core.proving.promises import Mention, is_kept, promise
from bot.core.proving.voices import Voices, admits
from bot.core.text.clauses import Clause, clauses, telling

_ENOUGH = 0.5
"""Share of a clause's telling words that have to be cited, and more, for it to be told.

A quote is cut to the words that prove, and may leave out who or when (该县, 疫情发生以来); where most
of a clause is cited by nobody, the quotes in it prove something else.
"""


_ECHO = 4
"""Telling words from which a quote speaks for every place where the article says the same."""


@dataclass(frozen=True, slots=True)
class Cited:
    """`text[begin:end]` of a sentence, cited by an entry; an `echo` when it cites them elsewhere."""

    entry: Entry
    begin: int
    end: int
    echo: bool = False


@dataclass(frozen=True, slots=True)
class CoveredClause:
    """A clause, and the share (0 to 1) of its telling words cited by entries that tell something."""

    clause: Clause
    share: float

    @property
    def carried(self) -> bool:
        """Tell whether most of the clause is cited."""
        return self.share > _ENOUGH


@dataclass(frozen=True, slots=True)
class CoveredItem:
    """An item with the ids of the entries that carry it, and of all that cite it."""

    item: Item
    carriers: tuple[str, ...]
    citers: tuple[str, ...]

    @property
    def carried(self) -> bool:
        """Tell whether an entry passes the item on."""
        return bool(self.carriers)


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence with all that cites it, its clauses and its items, each in order."""

    passage: Passage
    cited: tuple[Cited, ...]
    clauses: tuple[CoveredClause, ...]
    items: tuple[CoveredItem, ...]


@dataclass(frozen=True, slots=True)
class CountingTerm:
    """A quoted term that counts what it stands for, at its first place in the article.

    `told`: the article says what it stands for; `admitted` are the ids of entries that say it does not.
    """

    passage: Passage
    item: Item
    told: bool
    admitted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How an article is covered, sentence by sentence, and its counting terms."""

    sentences: tuple[CoveredSentence, ...]
    terms: tuple[CountingTerm, ...]


Mentions = Mapping[str, Sequence[tuple[Passage, Item]]]
"""The places of each name, title and quoted term, by its key."""


def cover(article: Article, entries: Sequence[Entry], lexicon: Lexicon) -> Coverage:
    """Return how the entries cover an article."""
    reader = ItemReader(lexicon)
    items = {passage.id: reader.read(passage.text) for passage in article.sentences}
    cited = _cited(article, entries)
    mentions = _mentions(article, items)
    carriers = _Carriers(cited, mentions)
    sentences = tuple(
        CoveredSentence(
            passage,
            tuple(cited[passage.id]),
            _covered_clauses(passage, items[passage.id], cited[passage.id]),
            tuple(carriers.of(passage, item) for item in items[passage.id]),
        )
        for passage in article.sentences
    )
    return Coverage(sentences, tuple(_counting_terms(article, entries, mentions)))


def _cited(article: Article, entries: Iterable[Entry]) -> Mapping[str, list[Cited]]:
    """Return by sentence what entries cite in it, in the order of the text."""
    found: dict[str, list[Cited]] = {passage.id: [] for passage in article.sentences}
    places = _Places(article)
    for entry in entries:
        for citation in entry.citations:
            for passage, begin in places.of(citation.quote):
                own = passage.id == citation.sentence and passage.offsets[begin] == citation.start
                if own or len(telling(citation.quote)) >= _ECHO:
                    found[passage.id].append(Cited(entry, begin, begin + len(citation.quote), echo=not own))
    for cited in found.values():
        cited.sort(key=lambda one: (one.begin, -one.end))
    return found


class _Places:
    """Finds every place of some words in the sentences of an article."""

    def __init__(self, article: Article) -> None:
        self._sentences = article.sentences
        self._text = "\n".join(passage.text for passage in article.sentences)
        self._starts = [0, *accumulate(len(passage.text) + 1 for passage in article.sentences)]

    def of(self, words: str) -> Iterator[tuple[Passage, int]]:
        """Yield the sentences that have the words, and where they begin."""
        at = self._text.find(words)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self._sentences[number], at - self._starts[number]
            at = self._text.find(words, at + len(words))


def _covered_clauses(
    passage: Passage, items: Iterable[Item], cited: Iterable[Cited]
) -> tuple[CoveredClause, ...]:
    told = bytearray(len(passage.text))
    for one in cited:
        if not one.entry.not_stated:
            told[one.begin : one.end] = b"\1" * (one.end - one.begin)
    whole = [(item.begin - 1, item.end + 1) for item in items if item.kind in {TERM, TITLE}]
    return tuple(
        CoveredClause(clause, sum(all(told[slice(*span)]) for span in clause.telling) / len(clause.telling))
        for clause in clauses(passage.text, whole)
    )


def _mentions(article: Article, items: Mapping[str, Iterable[Item]]) -> Mentions:
    found: defaultdict[str, list[tuple[Passage, Item]]] = defaultdict(list)
    for passage in article.sentences:
        for item in items[passage.id]:
            if item.key:
                found[item.key].append((passage, item))
    # Smith is Anna Smith, of whom the article has told.
    short = {key: _full_name(key, found) for key in found}
    for key, full in short.items():
        if full != key:
            found[key] = found[full] = [*found[full], *found[key]]
    return found


def _full_name(key: str, keys: Iterable[str]) -> str:
    longer = (other for other in keys if key.isascii() and other.endswith(f" {key}"))
    return next(longer, key)


class _Carriers:
    """Finds who carries an item."""

    def __init__(self, cited: Mapping[str, Sequence[Cited]], mentions: Mentions) -> None:
        self._cited = cited
        self._mentions = mentions
        self._voices = Voices()

    def of(self, passage: Passage, item: Item) -> CoveredItem:
        """Return an item with who carries it; a value at its own place, anything else wherever it stands."""
        places = self._mentions[item.key] if item.key else ((passage, item),)
        found: dict[str, bool] = {}
        for where, mention in places:
            for one in self._cited[where.id]:
                if not one.echo and one.begin <= mention.begin and mention.end <= one.end:
                    carries = self._voices.carries(one.entry, mention)
                    found[one.entry.id] = found.get(one.entry.id, False) or carries
        return CoveredItem(item, tuple(name for name, carries in found.items() if carries), tuple(found))


def _counting_terms(article: Article, entries: Sequence[Entry], mentions: Mentions) -> Iterable[CountingTerm]:
    texts = [passage.text for passage in article.sentences]
    openings = _openings(article)
    number = {passage.id: at for at, passage in enumerate(article.sentences)}
    for term, places in mentions.items():
        passage, item = places[0]
        promised = promise(term, passage.text[item.end :]) if item.kind == TERM else None
        if promised is not None:
            seen = [
                Mention(where.text, one.begin, one.end, texts[number[where.id] + 1 :])
                for where, one in places
            ]
            admitted = tuple(entry.id for entry in entries if admits(entry, term))
            yield CountingTerm(passage, item, is_kept(promised, seen, openings), admitted)


def _openings(article: Article) -> list[str]:
    """Return the first sentence of each paragraph."""
    first = {passage.paragraph: passage.text for passage in reversed(article.sentences)}
    return [first[paragraph] for paragraph in sorted(first)]
