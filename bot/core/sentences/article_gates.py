"""Article gates: what forbids to answer with a sentence of a bare article, however well it fits."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.deciding.causes import Cause, Closed
from bot.core.deciding.gates import OPEN, Verdict
from bot.core.facts.fact_persons import is_role
from bot.core.facts.fact_places import unknown_places
from bot.core.facts.fact_roles import is_role_latin
from bot.core.questions.question_types import asked_types
from bot.core.sentences.asked_value import AskedValue, asked_value
from bot.core.text.late_patterns import late
from bot.core.text.stems import stem
from bot.core.values.offered_values import DETAILS, NUMBER, OFFERED, RANKS, untold
from bot.core.words.terms import Term

_NUMBERED = frozenset({"count", "amount", "money", "percent", "age"})
_HOW = late(
    r"多少|几多|好多|(?<![十哪])几(?=[个家支例项条名位人批次件户所间座辆台种])|百分之几|几成|几岁|多大年纪|"
    r"\bhow (?:many|much|old|long)\b|\bwhat (?:percent|proportion)"
)
_NO_NOUN = frozenset(
    "时间 百分比 百分 比例 时候 股份 钱 次 年 天 time percent year mile ton kilomet meter metr point".split()
)
"""What a question counts in without the word standing beside the value."""
_YEAR = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d|s\b|年代|多)")
_AMOUNT = late(r"\b(?:amount|sum) of (?!money)|数额|多少(?:个)?(?:百|千|万|亿)")
"""An amount is none of money before all."""
_DIGITS = late(r"\d[\d.,]*")
_WORD = late(r"[a-z]+(?:['’-][a-z]+)*|\d+(?:\.\d+)?")
_ROLE = late(
    r"^who (?:is|was|are|were) (?:the|a|an|his|her|its) (?P<role>[a-z'’ -]+?)(?: (?:of|in|at|for|on)\b|\?|$)|"
    r"(?P<han>[\u3400-\u9fff]{2,20}?)(?:的名字)?是谁(?![\u3400-\u9fff])"
)
_NAMING = late(r"(?![几多哪一二两三四五六七八九十])[\u3400-\u9fff]+|(?!ord\d)[a-z'’ -]+")
"""Words with a meaning, rather than a number or the rank of one."""
_RARE, _TELLING, _STRANGE = 0.99, 0.8, 2
"""Weights of words that are rare and less common, and how many that no sentence has are too many."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the gates see it: its normalized text, that of the one before, and of all.

    `sure`: its score is so high that a rare word of the question may be the reader's own.
    """

    text: str
    before: str
    article: str
    sure: bool = True

    @property
    def around(self) -> str:
        """The sentence with the one before it."""
        return f"{self.before} {self.text}"


def judge(question: str, terms: Sequence[Term], read: Read) -> Verdict:
    """Return the first gate that forbids to answer a normalized question with a sentence, else OPEN."""
    return next((verdict for gate in _GATES for verdict in gate(question, terms, read)), OPEN)


def _premise(question: str, _: Sequence[Term], read: Read) -> Iterator[Verdict]:
    """Refuse a year or a place that the article does not have."""
    for year in _YEAR.findall(question):
        if year not in read.article:
            yield Verdict("premise", Closed(f"{year} is not in the article", Cause.UNKNOWN, (year,)))
    for place in unknown_places(question, read.article):
        yield Verdict("premise", Closed(f"{place!r} is not in the article", Cause.UNKNOWN, (place,)))


def _coverage(_: str, terms: Sequence[Term], read: Read) -> Iterator[Verdict]:
    """Refuse a question with too many rare words that the article does not have."""
    least = _RARE if read.sure else _TELLING
    rare = dict.fromkeys(term.surface for term in terms if term.weight >= least)
    strange = [word for word in rare if _NAMING.fullmatch(word) and not _hinted(word, read.article)]
    if len(strange) >= (_STRANGE if read.sure else 1):
        text = f"not in the article: {', '.join(strange)}"
        yield Verdict("coverage", Closed(text, Cause.UNEXPLAINED, tuple(strange)))


def _type(question: str, _: Sequence[Term], read: Read) -> Iterator[Verdict]:
    """Refuse a sentence without a value of the kind asked for, or of the thing that is counted."""
    types = asked_types(question)
    asked = asked_value(question)
    for name in types & OFFERED.keys() if len(types) == 1 else ():
        # How long something is may be told in metres.
        sized = name == "duration" and asked is not None and "measure" in asked.kinds
        sized = sized or (name == "money" and _AMOUNT.search(question) is not None)
        if not sized and not _offers(OFFERED[name], question, read.text):
            yield Verdict("type", Closed(f"asks for {name}", Cause.KIND, (name,)))
    if types & _NUMBERED and _HOW.search(question) and not _offers(NUMBER, question, read.text):
        kinds = tuple(sorted(types))
        text = f"asks for {', '.join(kinds)}, and there is no number"
        yield Verdict("type", Closed(text, Cause.KIND, kinds))
    detail = untold((*DETAILS, *RANKS), question, (read.around,))
    if detail is not None:
        yield Verdict("type", Closed(f"asks for {detail.name}", Cause.DETAIL))


def _asked_noun(question: str, _: Sequence[Term], read: Read) -> Iterator[Verdict]:
    """Refuse a sentence that does not name what is counted, or the office that is asked for."""
    asked = asked_value(question)
    if asked is not None and asked.noun and not _counts(asked, read):
        yield _unnamed(asked.noun)
    role = _ROLE.search(question)
    if role is None:
        return
    if role["han"]:
        if is_role(role["han"]) and role["han"][-2:] not in read.around:
            yield _unnamed(role["han"])
    elif is_role_latin(role["role"]) and not _stands(role["role"].split()[-1], read.around):
        yield _unnamed(role["role"])


def _unnamed(noun: str) -> Verdict:
    return Verdict("asked-for noun", Closed(noun, Cause.NOUN, (noun,)))


_GATES: tuple[Callable[[str, Sequence[Term], Read], Iterator[Verdict]], ...] = (
    _premise,
    _coverage,
    _type,
    _asked_noun,
)


def _offers(pattern: re.Pattern[str], question: str, text: str) -> bool:
    """Tell whether a sentence has a sign of such a value that the question has not."""
    told = set(_DIGITS.findall(question))
    rest = _DIGITS.sub(lambda match: " " if match[0] in told else match[0], text)
    return pattern.search(rest) is not None


def _counts(asked: AskedValue, read: Read) -> bool:
    """Tell whether what is counted stands in a sentence, or in the one before."""
    if asked.people or asked.noun in _NO_NOUN:
        return True
    if asked.noun.isascii():
        return asked.noun in {stem(word) for word in _WORD.findall(read.around)}
    return asked.noun[-2:] in read.around or asked.noun[:2] in read.around


def _hinted(word: str, text: str) -> bool:
    """Tell whether a text has a word, or two neighbouring characters of it."""
    pairs = [word[at : at + 2] for at in range(len(word) - 1)] if not word.isascii() else []
    return any(pair in text for pair in pairs) or _stands(word, text)


def _stands(words: str, text: str) -> bool:
    """Tell whether a normalized text has some words, in whatever form."""
    if not words.isascii():
        return words in text
    stems = {stem(word) for word in _WORD.findall(text)}
    return all(stem(word) in stems for word in words.split())
