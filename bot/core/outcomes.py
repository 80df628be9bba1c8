"""What the engine makes of a question: five kinds of outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.core.articles.article import Citation


@dataclass(frozen=True, slots=True)
class Statement:
    """One cited thing to say: an entry, or a fact of the article quoted word for word.

    `id` is the entry's id, or `fact:s29` for a fact. `answers` maps a language to the text;
    it is empty for a fact, whose quote is the answer. `headline` is the value that a fact is
    asked for (`1.5亿余元`), empty when there is none. `corrects`: the question takes for granted
    what the article does not have (another county, number or turn), and this is what it has instead.
    """

    id: str
    answers: Mapping[str, str]
    citations: tuple[Citation, ...]
    related: tuple[str, ...] = ()
    not_stated: bool = False
    headline: str = ""
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The article says it. Up to three statements when several questions were asked.

    `unanswered` holds the parts of the message that found no answer.
    """

    status: ClassVar[str] = "answer"
    lang: str
    score: float
    statements: tuple[Statement, ...]
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotStated:
    """The article touches the matter and does not tell what is asked."""

    status: ClassVar[str] = "not_stated"
    lang: str
    score: float
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Nothing is sure enough to assert; at most three entries may be meant, best first."""

    status: ClassVar[str] = "suggest"
    lang: str
    score: float
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abstention:
    """The article does not say. `gate` names what decided: `threshold`, `coverage`, ..."""

    status: ClassVar[str] = "abstain"
    lang: str
    gate: str


@dataclass(frozen=True, slots=True)
class Smalltalk:
    """Not a question about the article.

    `intent` is greeting, thanks, help, about, summary, source or bye.
    """

    status: ClassVar[str] = "smalltalk"
    lang: str
    intent: str


Outcome = Answer | NotStated | Suggestion | Abstention | Smalltalk
"""`lang` of each is the language of the reply: `zh-Hans`, `zh-Hant` or `en`."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry or a fact with its score for one question, and what the score is made of."""

    id: str
    score: float
    citations: tuple[Citation, ...]
    parts: Mapping[str, float]
    phrasing: str = ""
