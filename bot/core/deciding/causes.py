"""Causes: the kinds of reason for which a question finds no answer."""

from dataclasses import dataclass
from enum import Enum


class Cause(Enum):
    """What stood in the way of an answer; `about` of a Closed names the words or kinds concerned."""

    NOTHING = "nothing"
    """No word of the question leads anywhere."""
    UNSURE = "unsure"
    """The best match scores too low."""
    SEVERAL = "several"
    """Several answers are as likely; about their ids."""
    LITTLE = "little"
    """The question shares too little with the best match."""
    UNEXPLAINED = "unexplained"
    """The best match has nothing to do with some words."""
    KIND = "kind"
    """The best match has no value of the kind asked for; about that kind."""
    UNIT = "unit"
    """The best match counts something else; about the unit asked for."""
    NOUN = "noun"
    """The best match does not name what is asked for."""
    DETAIL = "detail"
    """The best match does not give the detail asked for."""
    WHY_NOT = "why_not"
    """The question asks why something is not so."""
    TURNED = "turned"
    """A word of the question turns the matter around."""
    REVERSED = "reversed"
    """The question turns the matter around in no single word."""
    UNKNOWN = "unknown"
    """The question takes a name, place or number for granted that the article does not have."""
    OTHER = "other"
    """The question says another number than the article, which comes second."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Why something forbids an answer: `text` for who runs the bot, `cause` and `about` for readers."""

    text: str
    cause: Cause
    about: tuple[str, ...] = ()
