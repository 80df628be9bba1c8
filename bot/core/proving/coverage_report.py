"""Coverage report: how an article is covered, as an operator reads it, sentence by sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from bot.core.articles.article import Article
from bot.core.knowledge import Entry, Knowledge
from bot.core.proving.coverage import Coverage, CoveredSentence
from bot.core.proving.holes import Hole, Judged

CARRIED, WAIVED, OPEN = "carried", "waived", "hole"
_QUESTIONS = 3
"""Sample questions of an entry in each language."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch `text[begin:end]` of a sentence that is covered in one way throughout.

    `told` counts the entries that cite it and tell something, `untold` those that tell what is not
    stated. `item` is the number of the item it is in, `hole` that of the hole in the report, or None.
    """

    begin: int
    end: int
    told: int
    untold: int
    item: int | None
    hole: int | None
    waived: bool


@dataclass(frozen=True, slots=True)
class ReportedItem:
    """A value, name, title or quoted term, and the entries that carry it by id."""

    kind: str
    words: str
    is_value: bool
    carriers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportedCitation:
    """An entry that cites a sentence, and where: spans of the sentence's text."""

    entry: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ReportedSentence:
    """A sentence; `state` is carried, waived or hole. `holes` are numbers of holes in the report."""

    id: str
    paragraph: int
    text: str
    translation: str
    state: str
    pieces: tuple[Piece, ...]
    items: tuple[ReportedItem, ...]
    citations: tuple[ReportedCitation, ...]
    holes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportedEntry:
    """What an entry says, and a few ways to ask for it by language."""

    id: str
    topic: str
    not_stated: bool
    answers: Mapping[str, str]
    questions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ReportedTerm:
    """A quoted term that counts what it stands for; `admitted` are entries that say it is not explained."""

    words: str
    sentence: str
    told: bool
    admitted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportedTopic:
    """A topic with the number of its entries that tell something, and that tell what is not stated."""

    id: str
    titles: Mapping[str, str]
    told: int
    untold: int


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    carried: int
    total: int


@dataclass(frozen=True, slots=True)
class WaivedHole:
    """A hole that an operator set aside, and why."""

    hole: Hole
    reason: str


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """All that the page shows; `names` counts names, titles and quoted terms, each once."""

    article: str
    title: str
    source: str
    language: str
    version: str
    sentences: Share
    values: Share
    names: Share
    terms: tuple[ReportedTerm, ...]
    topics: tuple[ReportedTopic, ...]
    holes: tuple[Hole, ...]
    waived: tuple[WaivedHole, ...]
    text: tuple[ReportedSentence, ...]
    entries: tuple[ReportedEntry, ...]


def report(article: Article, knowledge: Knowledge, coverage: Coverage, judged: Judged) -> CoverageReport:
    """Return the report of an article's coverage."""
    translations = knowledge.translations.get("en" if article.language == "zh" else "zh", {})
    text = tuple(_sentence(one, judged, translations.get(one.passage.id, "")) for one in coverage.sentences)
    items = [one for sentence in coverage.sentences for one in sentence.items]
    values = [one.carried for one in items if one.item.quantity is not None]
    names = {one.item.key: one.carried for one in items if one.item.quantity is None}
    fields = {field.id: field.text for field in article.fields}
    return CoverageReport(
        article=article.id,
        title=article.headline,
        source=" · ".join(fields[name] for name in ("publisher", "date") if name in fields),
        language=article.language,
        version=knowledge.version,
        sentences=Share(sum(sentence.state != OPEN for sentence in text), len(text)),
        values=Share(sum(values), len(values)),
        names=Share(sum(names.values()), len(names)),
        terms=tuple(
            ReportedTerm(one.item.words, one.passage.id, one.told, one.admitted) for one in coverage.terms
        ),
        topics=tuple(
            ReportedTopic(
                topic.id,
                topic.titles,
                sum(not entry.not_stated for entry in topic.entries),
                sum(entry.not_stated for entry in topic.entries),
            )
            for topic in knowledge.topics
        ),
        holes=judged.open,
        waived=tuple(WaivedHole(hole, waiver.reason) for hole, waiver in judged.waived),
        text=text,
        entries=tuple(map(_entry, knowledge.entries())),
    )


def _entry(entry: Entry) -> ReportedEntry:
    questions = {language: texts[:_QUESTIONS] for language, texts in entry.phrasings.items()}
    return ReportedEntry(entry.id, entry.topic, entry.not_stated, entry.answers, questions)


def _sentence(one: CoveredSentence, judged: Judged, translation: str) -> ReportedSentence:
    name = one.passage.id
    holes = [(number, hole) for number, hole in enumerate(judged.open) if hole.sentence == name]
    waived = [hole for hole, _ in judged.waived if hole.sentence == name]
    return ReportedSentence(
        id=name,
        paragraph=one.passage.paragraph,
        text=one.passage.text,
        translation=translation,
        state=OPEN if holes else WAIVED if waived else CARRIED,
        pieces=tuple(_pieces(one, holes, waived)),
        items=tuple(
            ReportedItem(item.item.kind, item.item.words, item.item.quantity is not None, item.carriers)
            for item in one.items
        ),
        citations=_citations(one),
        holes=tuple(number for number, _ in holes),
    )


def _citations(one: CoveredSentence) -> tuple[ReportedCitation, ...]:
    """Return who cites a sentence: first who tells something, then in the order of the text."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for cited in sorted(one.cited, key=lambda cited: cited.entry.not_stated):
        spans.setdefault(cited.entry.id, []).append((cited.begin, cited.end))
    return tuple(ReportedCitation(entry, tuple(found)) for entry, found in spans.items())


def _pieces(
    one: CoveredSentence, holes: Sequence[tuple[int, Hole]], waived: Sequence[Hole]
) -> Iterable[Piece]:
    text = one.passage.text
    spans = [(cited.begin, cited.end) for cited in one.cited]
    spans += [(hole.begin, hole.end) for hole in (*waived, *(hole for _, hole in holes))]
    spans += [(item.item.begin, item.item.end) for item in one.items]
    stops = sorted({0, len(text), *chain.from_iterable(spans)})
    for begin, end in pairwise(stops):
        citers = {c.entry.id: c.entry.not_stated for c in one.cited if c.begin <= begin and end <= c.end}
        yield Piece(
            begin,
            end,
            sum(not untold for untold in citers.values()),
            sum(citers.values()),
            next((at for at, i in enumerate(one.items) if i.item.begin <= begin and end <= i.item.end), None),
            _innermost([(at, hole) for at, hole in holes if hole.begin <= begin and end <= hole.end]),
            any(hole.begin <= begin and end <= hole.end for hole in waived),
        )


def _innermost(holes: Sequence[tuple[int, Hole]]) -> int | None:
    """Return the number of the shortest hole: the value that is missed within a clause that is."""
    return min(holes, key=lambda one: len(one[1].words))[0] if holes else None
