"""Neighbours: the sentence next to one that answers, where that one alone is not understood."""

from collections.abc import Sequence

from bot.core.articles.article import Passage
from bot.core.text.late_patterns import late
from bot.core.text.normalize import normalize
from bot.core.text.stems import stem
from bot.core.words.terms import Term

_POINTS_BACK = late(
    r"(?:其(?!他|它|实|余)|他|她|它|该|此(?![外前后时次])|这(?!样)|那(?!么|样)|两者|二者|双方)|"
    r"(?:he|she|it|its|his|her|they|their|this|these|those|both|such)\b"
)
_WORD = late(r"[a-z]+(?:['’-][a-z]+)*|\d+(?:\.\d+)?")
_LEAST_HEAD = 0.6
"""Weight from which a word of a question tells what it is about."""


def neighbour(sentences: Sequence[Passage], chosen: int, terms: Sequence[Term]) -> int | None:
    """Return the number of the sentence to quote beside the chosen one, None when it stands by itself.

    It is the one before when the chosen one opens with a pronoun, else the one before or behind it that
    alone has the word of the question (its `terms`) that tells the most; always of the same paragraph,
    as far as paragraphs are more than a sentence each.
    """
    text = normalize(sentences[chosen].text, None)
    if _POINTS_BACK.match(text):
        return chosen - 1 if chosen and _joins(sentences, chosen, chosen - 1) else None
    head = max(terms, key=lambda term: term.weight, default=None)
    if head is None or head.weight < _LEAST_HEAD or _has(text, head):
        return None
    beside = (number for number in (chosen - 1, chosen + 1) if 0 <= number < len(sentences))
    near = (one for one in beside if _joins(sentences, chosen, one))
    return next((one for one in near if _has(normalize(sentences[one].text, None), head)), None)


def _joins(sentences: Sequence[Passage], one: int, other: int) -> bool:
    """Tell whether two neighbours are of one paragraph, or each is a paragraph of its own."""
    own, beside = sentences[one].paragraph, sentences[other].paragraph
    if own == beside:
        return True
    around = [passage.paragraph for passage in sentences[max(0, min(one, other) - 1) : max(one, other) + 2]]
    return around.count(own) == around.count(beside) == 1


def _has(text: str, term: Term) -> bool:
    """Tell whether a normalized text has a term, in whatever form."""
    if not term.surface.isascii():
        return term.surface in text
    words = {stem(word) for word in _WORD.findall(text)}
    return all(stem(word) in words for word in term.surface.split())
