"""Tuning: the numbers that decide when the bot answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers of matching and deciding; scores and thresholds are on the scale 0 to 100.

    `threshold` is the least score to answer and `margin` the least lead over a runner-up that
    cites other sentences. `coverage` is the share (0 to 1) of what the question tells that an
    entry must explain, `demanding` how much more where a number, a person, a date or a reason is
    asked for. `twin` is how much more (0 to 1) of a question a not-stated entry must explain than an
    answering one to win over it. `not_stated_threshold` holds for entries that assert nothing, `fact_threshold`
    for sentences without an entry. From `suggest_threshold` on, entries are offered. `questions`
    is how many questions of one message are answered.
    """

    threshold: float = 50.0
    margin: float = 4.0
    coverage: float = 0.4
    demanding: float = 0.1
    twin: float = 0.05
    not_stated_threshold: float = 40.0
    fact_threshold: float = 70.0
    suggest_threshold: float = 22.0
    questions: int = 3
