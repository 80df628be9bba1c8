"""Tuning: the numbers that decide when the bot answers."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tuning:
    """Numbers of deciding; scores and thresholds are on the scale 0 to 100.

    A field's `about` says what it is, for the reader of bot.yaml, too.
    """

    threshold: float = field(
        default=54.0,
        metadata={
            "about": "Least score (0-100) of an entry to be said; "
            "a weights.yaml beside the article brings its own."
        },
    )
    margin: float = field(
        default=5.0, metadata={"about": "Least lead over the runner-up that cites other sentences."}
    )
    coverage: float = field(
        default=0.35,
        metadata={"about": "Least share (0-1) of what a question tells that an entry must explain."},
    )
    demanding: float = field(
        default=0.05,
        metadata={"about": "How much more where a number, a person, a date or a reason is asked for."},
    )
    twin: float = field(
        default=0.12,
        metadata={
            "about": "How much more of a question a not-stated entry must explain "
            "than an answering one to win."
        },
    )
    not_stated_threshold: float = field(
        default=20.0,
        metadata={"about": "Least score of an entry that only says what the article does not tell."},
    )
    fact_threshold: float = field(
        default=85.0,
        metadata={"about": "Least score of a sentence of the article that no entry stands for."},
    )
    suggest_threshold: float = field(
        default=15.0, metadata={"about": "From this score on, entries are offered as suggestions."}
    )
    questions: int = field(default=3, metadata={"about": "How many questions of one message are answered."})
