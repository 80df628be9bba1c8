"""Tuning: the numbers that decide when the bot answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers of matching and deciding; scores and thresholds are on the scale 0 to 100.

    `threshold` is the least score to answer and `margin` the least lead over a runner-up that
    cites other sentences. `coverage` is the share (0 to 1) of what the question tells that an
    entry must explain. `not_stated_threshold` holds for entries that assert nothing, `fact_threshold`
    for sentences without an entry. From `suggest_threshold` on, entries are offered. `questions`
    is how many questions of one message are answered.
    """

    threshold: float = 50.0
    margin: float = 4.0
    coverage: float = 0.6
    not_stated_threshold: float = 40.0
    fact_threshold: float = 70.0
    suggest_threshold: float = 22.0
    questions: int = 3
