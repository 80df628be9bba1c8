"""Settling: what each of several articles says to a question, and what is said in the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.answerer import Explanation, PartExplanation
from bot.core.deciding.causes import Cause, Closed
from bot.core.facts.measures import Measured, MeasureReader
from bot.core.library.routing import Routed
from bot.core.library.shelf import Shelf
from bot.core.outcomes import Abstention, Answer, NotStated, Outcome, Smalltalk, Statement, Suggestion
from bot.core.questions.understand import Understanding
from bot.core.tuning import Tuning

_MOST_CHOICES = 3
_SHOWN = 12
_ELSEWHERE = 0.6
"""Share of what another article knows of a question, below which the question is about the other."""
_LATEST = re.compile(r"\b(?:latest|newest|most recent(?:ly)?|these days|nowadays|now)\b|最新|最近|目前|现在")
_YEAR = "year"


@dataclass(frozen=True, slots=True)
class Standing:
    """What one article makes of a question; `share` is how much it knows of what the best one knows."""

    shelf: Shelf
    share: float
    outcome: Outcome
    parts: tuple[PartExplanation, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the article says, if anything."""
        match self.outcome:
            case Answer(statements=said) | NotStated(statements=said):
                return said
            case _:
                return ()

    @property
    def says(self) -> bool:
        """Whether something is said of what was asked, more than what a wrong premise should be."""
        return any(not statement.corrects for statement in self.statements)

    @property
    def exact(self) -> bool:
        """Whether an entry is asked for to the letter."""
        return any(part.gate == "exact" for part in self.parts)

    def measured(self, measures: MeasureReader) -> Sequence[Measured]:
        """Return the values that the article gives in what it says."""
        cited = [citation for statement in self.statements for citation in statement.citations]
        return tuple(measures.measures(self.shelf.answerer.knowledge, self.shelf.names, cited))

    @property
    def score(self) -> float:
        """The score of the outcome, less by what the article does not know of the question."""
        return self._own_score * self.share

    @property
    def _own_score(self) -> float:
        match self.outcome:
            case Answer(score=score) | NotStated(score=score) | Suggestion(score=score):
                return score
            case _:
                return 0.0

    def certain(self, tuning: Tuning, *, named: bool) -> bool:
        """Tell whether something is said that goes before what other articles offer.

        That an article does not tell is no more than a guess when it may not be meant at all.
        """
        guess = isinstance(self.outcome, NotStated) and not self.exact and not named
        return self.says and (not guess or self.score >= tuning.threshold)


def decided(
    question: Understanding,
    standings: Sequence[Standing],
    routed: Routed,
    tuning: Tuning,
    measures: MeasureReader,
) -> Explanation:
    """Return what is said to a question, given what each article says."""
    near = [one for one in standings if one.exact or one.share >= _ELSEWHERE]
    saying = _ordered([one for one in near if one.certain(tuning, named=bool(routed.names))])
    if saying:
        meant = _of_the_time(question, saying)
        measured = _same_measure(meant, measures) if len(meant) > 1 and not routed.torn else ()
        if measured:
            return _all_said(measured, saying)
        return _said(question, meant, saying, routed, tuning)
    return _unsure(question, near, routed, tuning) or _abstained(question, standings, routed)


def _unsure(
    question: Understanding, near: Sequence[Standing], routed: Routed, tuning: Tuning
) -> Explanation | None:
    """Return what is said when no article surely answers: a correction, choices, or what is not told."""
    correcting = _ordered([one for one in near if one.statements and not one.says])
    if correcting and len(_tied(correcting, tuning)) == 1 and not routed.torn:
        return Explanation(correcting[0].outcome, _parts(correcting))
    offering = _ordered([one for one in near if isinstance(one.outcome, Suggestion)])
    if offering:
        return Explanation(_offered(question, offering), _parts(offering))
    guessing = _ordered([one for one in near if one.says])
    if guessing:
        return _said(question, guessing, guessing, routed, tuning)
    talking = next((one for one in near if isinstance(one.outcome, Smalltalk)), None)
    return Explanation(talking.outcome, talking.parts) if talking is not None else None


def _same_measure(meant: Sequence[Standing], measures: MeasureReader) -> Sequence[Standing]:
    """Return the articles that give the same measure another value than the first, with it, the newest first.

    None when it is the only one. Of those that give the same value, the newest one stands for all.
    """
    each = [(one, one.measured(measures)) for one in meant if isinstance(one.outcome, Answer)]
    if not each or each[0][0] is not meant[0]:
        return ()
    first = each[0][1]
    same = [
        (one, found)
        for one, found in each
        if one is meant[0] or any(a.is_of(b) for a in first for b in found)
    ]
    apart: list[tuple[Standing, Sequence[Measured]]] = []
    for one, found in sorted(same, key=lambda pair: pair[0].shelf.day, reverse=True):
        pairs = [(a, b) for _, other in apart for a in other for b in found if a.is_of(b)]
        if all(a.differs(b) for a, b in pairs):
            apart.append((one, found))
    return tuple(one for one, _ in apart)[:_MOST_CHOICES] if len(same) > 1 else ()


def _all_said(measured: Sequence[Standing], saying: Sequence[Standing]) -> Explanation:
    """Return what several articles say of one measure as one answer."""
    said = tuple(one.statements[0] for one in measured)
    outcome = Answer(measured[0].outcome.lang, min(one.score for one in measured), said)
    reason = ", ".join(f"{one.shelf.id} {one.score:.1f}" for one in measured)
    return Explanation(outcome, _parts(saying, gate="measure", reason=reason))


def _said(
    question: Understanding,
    meant: Sequence[Standing],
    saying: Sequence[Standing],
    routed: Routed,
    tuning: Tuning,
) -> Explanation:
    """Return the answer of the one article that is meant, else the answers of several as choices."""
    tied = _tied(meant, tuning)
    if len(tied) == 1 and not routed.torn:
        return Explanation(tied[0].outcome, _parts(saying))
    offered = tuple(one.statements[0].id for one in _newest_first(tied))[:_MOST_CHOICES]
    outcome = Suggestion(question.lang, tied[0].score, offered)
    reason = ", ".join(f"{one.shelf.id} {one.score:.1f}" for one in tied)
    parts = _parts(saying, gate="articles", reason=reason)
    closed = Closed(reason, Cause.SEVERAL, offered)
    return Explanation(outcome, tuple(replace(part, closed=closed) for part in parts))


def _of_the_time(question: Understanding, saying: Sequence[Standing]) -> Sequence[Standing]:
    """Return the articles of the year that a question names, or the newest when it asks for that."""
    years = {int(value.amount) for value in question.values if value.unit == _YEAR}
    then = [one for one in saying if one.shelf.day[0] in years]
    if then:
        return then
    if _LATEST.search(question.text):
        newest = max(one.shelf.day for one in saying)
        return [one for one in saying if one.shelf.day == newest]
    return saying


def _tied(ordered: Sequence[Standing], tuning: Tuning) -> Sequence[Standing]:
    """Return the first and all that are not far enough behind it."""
    best = ordered[0]
    return [one for one in ordered if one.exact == best.exact and best.score - one.score < tuning.margin]


def _ordered(standings: Sequence[Standing]) -> list[Standing]:
    return sorted(standings, key=lambda one: (not one.exact, -one.score))


def _newest_first(standings: Sequence[Standing]) -> list[Standing]:
    return sorted(standings, key=lambda one: one.shelf.day, reverse=True)


def _offered(question: Understanding, offering: Sequence[Standing]) -> Suggestion:
    """Return suggestions of all articles in turn, those of the likeliest first."""
    lists = [one.outcome.entries for one in offering if isinstance(one.outcome, Suggestion)]
    turns = [entries[at] for at in range(max(map(len, lists))) for entries in lists if at < len(entries)]
    return Suggestion(question.lang, offering[0].score, tuple(turns[:_MOST_CHOICES]))


def _abstained(question: Understanding, standings: Sequence[Standing], routed: Routed) -> Explanation:
    closed = next((route.closed for route in routed.routes if route.closed), "")
    if standings:
        gate = standings[0].outcome.gate if isinstance(standings[0].outcome, Abstention) else "threshold"
        return Explanation(Abstention(question.lang, gate), _parts(standings))
    gate = "premise" if closed else "threshold"
    part = PartExplanation(
        text=question.text,
        language=question.lang,
        script=question.script,
        terms=tuple((term.surface, round(term.weight, 2)) for term in question.terms if term.weight > 0),
        value_type=", ".join(sorted(question.asked)),
        names=routed.names,
        numbers=tuple(f"{value.amount:f} {value.unit}".strip() for value in question.values),
        candidates=(),
        verdicts=(),
        gate=gate,
        reason=closed or "no article knows these words",
        closed=Closed(closed or "no article knows these words", Cause.NOTHING),
    )
    return Explanation(Abstention(question.lang, gate), (part,))


def _parts(standings: Sequence[Standing], gate: str = "", reason: str = "") -> tuple[PartExplanation, ...]:
    """Return how the first article understood the question, with the candidates of all of them."""
    first = standings[0].parts
    if len(first) != 1:
        return first
    rows = [
        row
        for one in standings
        for part in one.parts[:1]
        for row in zip(part.candidates, part.verdicts, strict=True)
    ]
    rows.sort(key=lambda row: -row[0].score)
    shown = rows[:_SHOWN]
    return (
        replace(
            first[0],
            candidates=tuple(candidate for candidate, _ in shown),
            verdicts=tuple(verdict for _, verdict in shown),
            gate=gate or first[0].gate,
            reason=reason or first[0].reason,
        ),
    )
