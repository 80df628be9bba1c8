"""Holes: what of an article no entry carries, and the waivers that set a hole aside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.articles.article import Passage
from bot.core.proving.coverage import CountingTerm, Coverage, CoveredItem, CoveredSentence

SENTENCE, ITEM, TERM = "C301", "C302", "C303"
"""Nobody tells a clause; nobody carries a value, name or term; nobody says that a term stays unexplained."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A place of the article that no entry carries.

    `words` are `text[begin:end]` of the sentence and stand at the raw offsets [start, stop); `kind` is
    sentence, clause, or that of an item. `fact` and `way_out` tell an operator.
    """

    code: str
    sentence: str
    begin: int
    end: int
    start: int
    stop: int
    words: str
    kind: str
    fact: str
    way_out: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """Words of the article for which a rule is set aside, with the reason."""

    words: str
    code: str
    reason: str = ""

    def fits(self, hole: Hole) -> bool:
        """Tell whether the waiver is for this hole: its words hold the hole's, or are most of them."""
        part = self.words in hole.words and 2 * len(self.words) >= len(hole.words)
        return self.code == hole.code and (part or hole.words in self.words)


@dataclass(frozen=True, slots=True)
class Judged:
    """The holes that stay, those that a waiver sets aside, and the waivers that none needs."""

    open: tuple[Hole, ...]
    waived: tuple[tuple[Hole, Waiver], ...]
    unused: tuple[Waiver, ...]


def judged(coverage: Coverage, waivers: Sequence[Waiver] = ()) -> Judged:
    """Return the holes of an article in its order, held against the waivers."""
    found = sorted(_holes(coverage), key=lambda hole: (hole.start, hole.code))
    fitting = [(hole, next((one for one in waivers if one.fits(hole)), None)) for hole in found]
    return Judged(
        tuple(hole for hole, waiver in fitting if waiver is None),
        tuple((hole, waiver) for hole, waiver in fitting if waiver is not None),
        tuple(waiver for waiver in waivers if not any(waiver.fits(hole) for hole in found)),
    )


def _holes(coverage: Coverage) -> Iterator[Hole]:
    named: set[str] = set()
    for sentence in coverage.sentences:
        yield from _clause_holes(sentence)
        for one in sentence.items:
            # A name is missed once, where it stands first.
            if not one.carried and one.item.key not in named:
                yield _item_hole(sentence.passage, one)
            named |= {one.item.key} - {""}
    yield from (_term_hole(term) for term in coverage.terms if not term.told and not term.admitted)


def _clause_holes(sentence: CoveredSentence) -> Iterable[Hole]:
    missed = [one.clause for one in sentence.clauses if not one.carried]
    if not missed:
        return ()
    way_out = "cite these words in an entry that tells them, or waive them in article.yaml"
    if len(missed) == len(sentence.clauses):
        fact = f"no entry tells the sentence {sentence.passage.id}: {{}}"
        return (
            _hole(SENTENCE, sentence.passage, (missed[0].begin, missed[-1].end), "sentence", fact, way_out),
        )
    fact = f"no entry tells {{}} ({sentence.passage.id})"
    return tuple(
        _hole(SENTENCE, sentence.passage, (clause.begin, clause.end), "clause", fact, way_out)
        for clause in missed
    )


def _item_hole(passage: Passage, one: CoveredItem) -> Hole:
    item = one.item
    fact = f"no entry cites the {item.kind} {{}} ({passage.id})"
    way_out = "cite it in an entry that tells it, or waive it in article.yaml"
    if one.citers:
        fact = f"no answer says the {item.kind} {{}} ({passage.id}), cited by {_listed(one.citers)}"
        way_out = "say it in an answer, or waive it in article.yaml"
    return _hole(ITEM, passage, (item.begin, item.end), item.kind, fact, way_out)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")


def _term_hole(term: CountingTerm) -> Hole:
    item = term.item
    fact = f"the article never explains {{}} ({term.passage.id}), and no entry says so"
    way_out = "write an entry that does (not_stated: true), or waive it in article.yaml"
    return _hole(TERM, term.passage, (item.begin, item.end), item.kind, fact, way_out)


def _hole(code: str, passage: Passage, span: tuple[int, int], kind: str, fact: str, way_out: str) -> Hole:
    start, stop = passage.span(*span)
    words = passage.text[slice(*span)]
    return Hole(code, passage.id, *span, start, stop, words, kind, fact.replace("{}", repr(words)), way_out)
