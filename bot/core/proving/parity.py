"""Parity: what the answers of one entry say in one language and not in another."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from bot.core.articles.statements import statement, tells_of_silence
from bot.core.knowledge import Name
from bot.core.proving.evidence import bare
from bot.core.text.script import to_simplified, to_traditional
from bot.core.values.hedges import HEDGES
from bot.core.values.quantities import Quantity, plain, quantities

_FEW = 10
Value = tuple[tuple[Decimal, ...], str]


def unlike(
    answers: Mapping[str, str], names: Iterable[Name], headline: str = ""
) -> Iterator[tuple[str, str, str]]:
    """Yield (language, other language, words): what an answer says and the other one does not.

    Numbers are compared as values with their bounds, hedges by kind, names by the lexicon; those
    that the headline names are taken for granted.
    """
    about = bare(headline)
    telling = [name for name in names if not _is_in(about, name)]
    texts = {language: plain(text) for language, text in answers.items()}
    for language, text in texts.items():
        for other, its in texts.items():
            if other != language:
                if statement(text) != text and not tells_of_silence(its):
                    yield language, other, "that the article does not tell something"
                for words in (*_numbers(text, its), *_hedges(text, its), *_names(text, its, telling)):
                    yield language, other, words


def _numbers(text: str, other: str) -> Iterator[str]:
    said = statement(text)
    there = {value for one in quantities(other) for value in _values(one)}
    for one in quantities(text):
        small = one.worded and one.unit != "ordinal" and len(one.amounts) == 1 and one.amounts[0] <= _FEW
        if small or (one.unit == "ordinal" and text[one.start : one.end] not in said):
            continue  # a small count may be told by naming what is counted
        if not one.code and not _values(one) <= there:
            yield text[one.start : one.end].strip()


def _values(one: Quantity) -> set[Value]:
    """Return what a number says; a date also says its parts."""
    if one.unit == "date":
        return {((part,), "") for part in one.amounts if part}
    return {(one.amounts, one.bound)}


def _hedges(text: str, other: str) -> Iterator[str]:
    said, there = statement(text), statement(other)
    for hedge in HEDGES:
        match = hedge.said.search(said)
        if match is not None and there.strip() and not hedge.near.search(there):
            yield match[0]


def _is_in(text: str, name: Name) -> bool:
    return any(bare(word) in text for same in name.words.values() for word in same)


def _names(text: str, other: str, names: Iterable[Name]) -> Iterator[str]:
    here, there = bare(statement(text)), bare(other)
    for name in names:
        words = [bare(word) for same in name.words.values() for word in same]
        found = next((word for word in words if word in here), None)
        if found is not None and len(name.words) > 1 and not any(word in there for word in words):
            yield found


def lost_characters(answer: str, exceptions: Iterable[str]) -> str:
    """Return what of a simplified text the way to traditional script and back loses; empty for nothing.

    `exceptions` are words that may differ.
    """
    text = answer
    for word in exceptions:
        text = text.replace(word, "")
    back = to_simplified(to_traditional(text)) if text else ""
    pairs = enumerate(zip(text, back, strict=False))
    at = next((number for number, (one, other) in pairs if one != other), len(back))
    return "" if back == text else text[max(0, at - 1) : at + 2]
