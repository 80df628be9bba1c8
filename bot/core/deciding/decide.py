"""Decide: whether the best match is good enough to be said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.deciding.causes import Cause, Closed
from bot.core.deciding.gates import OPEN, Gates, Verdict
from bot.core.matching.explained import Told
from bot.core.matching.standings import Match
from bot.core.outcomes import Statement
from bot.core.questions.understand import Understanding
from bot.core.tuning import Tuning

_MOST_SUGGESTIONS = 3
_NEAR_TOP = 0.8
_NEAR_TWIN = 1.5
"""How far behind the first candidate another may still be said when the first is forbidden."""
_AS_MUCH = 0.02
"""How much less of a question an entry may explain than the bare sentence that it stands for."""
_FAR = Verdict("order", Closed("too far behind the first", Cause.UNSURE))


def _near(match: Match) -> float:
    return _NEAR_TWIN if match.target.statement.not_stated else _NEAR_TOP


@dataclass(frozen=True, slots=True)
class Decision:
    """What is made of one question: something to say, something to offer, or neither.

    `gate` names what decided: `exact`, `answer`, `threshold`, `margin`, or a closed gate;
    `verdicts` are what the gates say of each match; `closed` tells why nothing is said of what was asked,
    `least` the score that the first match, or the one that is said, has to have.
    """

    question: Understanding
    matches: tuple[Match, ...]
    statements: tuple[Statement, ...]
    suggestions: tuple[str, ...]
    score: float
    gate: str
    reason: str = ""
    exact: bool = False
    verdicts: tuple[Verdict, ...] = ()
    closed: Closed | None = None
    least: float = 0.0

    @property
    def finds(self) -> bool:
        """Whether something is said of what was asked, more than what a wrong premise should be."""
        return any(not statement.corrects for statement in self.statements)


class Decider:
    """Applies threshold, margin and gates; thread-safe once built."""

    def __init__(self, tuning: Tuning, gates: Gates) -> None:
        self._tuning = tuning
        self._gates = gates

    def opens(self, question: Understanding, told: tuple[Told, ...], match: Match) -> bool:
        """Tell whether no gate forbids to answer with a match."""
        return not self._gates.judge(question, told, match).gate

    def decide(self, question: Understanding, told: tuple[Told, ...], matches: Sequence[Match]) -> Decision:
        """Return the decision on one question, given its matches best first."""
        shown = tuple(matches)
        judged = [(match, self._judged(question, told, match, shown[0])) for match in shown]
        decision = self._decide(question, told, judged)
        return replace(decision, verdicts=tuple(verdict for _, verdict in judged))

    def _judged(self, question: Understanding, told: tuple[Told, ...], match: Match, first: Match) -> Verdict:
        if match.exact:
            return OPEN
        # What is too far behind is never said, and need not be judged.
        if first.exact or match.parts["order"] < first.parts["order"] - _NEAR_TWIN:
            return _FAR
        return self._gates.judge(question, told, match)

    def _decide(
        self, question: Understanding, told: tuple[Told, ...], judged: Sequence[tuple[Match, Verdict]]
    ) -> Decision:
        shown = tuple(match for match, _ in judged)
        if shown and shown[0].exact:
            return self._say(question, shown, shown[0], "exact")
        open_ones = [
            match
            for match, verdict in judged
            if not verdict.gate and match.parts["order"] >= shown[0].parts["order"] - _near(match)
        ]
        if not open_ones:
            verdict = (
                judged[0][1] if judged else Verdict("threshold", Closed("nothing matched", Cause.NOTHING))
            )
            return self._refuse(question, shown, verdict)
        best = self._or_curated(question, told, self._or_silent(open_ones), judged)
        least = self._least(best)
        if best.score < least:
            closed = judged[0][1]
            if not closed.gate:
                unsure = Closed(f"{best.score:.1f} of {least:.0f}", Cause.UNSURE)
                closed = Verdict("threshold", closed.why or unsure)
            return self._refuse(question, shown, closed)
        rival = next(
            (m for m in open_ones if m is not best and not m.target.sentences & best.target.sentences), None
        )
        if rival is not None and best.score - rival.score < self._tuning.margin:
            names = (best.target.statement.id, rival.target.statement.id)
            return self._offer(question, shown, "margin", Closed(" and ".join(names), Cause.SEVERAL, names))
        return self._say(question, shown, best, "answer")

    def _or_silent(self, matches: Sequence[Match]) -> Match:
        """Return the best match, or a not-stated one close behind that the question names more of.

        It explains more of the question, or it alone is asked for the same kind of the same noun.
        """
        best = matches[0]
        for match in matches[1:]:
            if not match.target.statement.not_stated or best.target.statement.not_stated:
                continue
            close = match.parts["order"] >= best.parts["order"] - _NEAR_TWIN
            more = match.parts["told"] - best.parts["told"] > self._tuning.twin
            named = match.parts["focus"] > best.parts["focus"] and match.parts["kind"] >= best.parts["kind"]
            if close and (more or named):
                return match
        return best

    def _or_curated(
        self,
        question: Understanding,
        told: tuple[Told, ...],
        best: Match,
        judged: Sequence[tuple[Match, Verdict]],
    ) -> Match:
        """Return the best match, or an entry that says in its stead what is asked of the same sentence."""
        if not best.target.is_fact:
            return best
        for match, _ in judged:
            target = match.target
            if target.is_fact or target.statement.not_stated or not target.sentences & best.target.sentences:
                continue
            if match.parts["told"] >= best.parts["told"] - _AS_MUCH and self.opens(question, told, match):
                return replace(match, score=max(match.score, best.score))
        return best

    def _least(self, match: Match) -> float:
        if match.target.is_fact:
            return self._tuning.fact_threshold
        if match.target.statement.not_stated:
            return self._tuning.not_stated_threshold
        return self._tuning.threshold

    def _say(self, question: Understanding, matches: tuple[Match, ...], match: Match, gate: str) -> Decision:
        said = (match.target.statement,)
        least = self._least(match)
        return Decision(
            question, matches, said, (), match.score, gate, match.phrase.text, match.exact, least=least
        )

    def _refuse(self, question: Understanding, matches: tuple[Match, ...], closed: Verdict) -> Decision:
        """Return what the article has instead of what the question takes for granted, else suggestions."""
        first = matches[0] if matches else None
        if first is None or closed.gate != "premise" or first.score < self._least(first):
            return self._offer(question, matches, closed.gate, closed.why)
        said = replace(first.target.statement, not_stated=True, corrects=True)
        return Decision(
            question,
            matches,
            (said,),
            (),
            first.score,
            closed.gate,
            closed.reason,
            closed=closed.why,
            least=self._least(first),
        )

    def _offer(
        self, question: Understanding, matches: tuple[Match, ...], gate: str, why: Closed | None
    ) -> Decision:
        likely = [
            match
            for match in matches
            if match.score >= self._tuning.suggest_threshold and not match.target.is_fact
        ]
        offered = tuple(match.target.statement.id for match in likely[:_MOST_SUGGESTIONS])
        score = matches[0].score if matches else 0.0
        least = self._least(matches[0]) if matches else 0.0
        reason = why.text if why is not None else ""
        return Decision(question, matches, (), offered, score, gate, reason, closed=why, least=least)
