"""Tuning: the numbers that decide when the bot answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers of deciding; scores and thresholds are on the scale 0 to 100.

    `threshold` is the least score to answer, `not_stated_threshold` that of entries that assert
    nothing, `fact_threshold` that of sentences without an entry; from `suggest_threshold` on,
    entries are offered. `margin` is the least lead in score over a runner-up that cites other
    sentences. `coverage` is the share (0 to 1) of what the question tells that an entry must
    explain, `demanding` how much more where a number, a person, a date or a reason is asked for.
    `twin` is how much more (0 to 1) of a question a close not-stated entry must explain than the
    first one to be said instead. `questions` is how many questions of one message are answered.
    """

    threshold: float = 54.0
    margin: float = 5.0
    coverage: float = 0.35
    demanding: float = 0.05
    twin: float = 0.12
    not_stated_threshold: float = 20.0
    fact_threshold: float = 85.0
    suggest_threshold: float = 15.0
    questions: int = 3
