"""Premises: what a question takes for granted, held against the evidence and the article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, pairwise

from bot.core.deciding.causes import Cause, Closed
from bot.core.matching.candidates import Target
from bot.core.matching.explained import Told
from bot.core.proving.contrasts import negates
from bot.core.questions.assumed import assumed
from bot.core.questions.story import without_story
from bot.core.questions.understand import Understanding
from bot.core.text.pinyin import readings
from bot.core.text.stems import stem
from bot.core.values.bounds import bound
from bot.core.values.counts import Count, counted, counts
from bot.core.values.numerals import Value
from bot.core.values.ranks import ranks
from bot.core.values.units import unit_at
from bot.core.words.organisations import HAN_NAME, capital_names, may_name
from bot.core.words.polarity import asks_why_not, is_moved, opposites, turned_alike, turns
from bot.core.words.rarity import english_zipf
from bot.core.words.terms import Term

_PLACE_ENDS = "县市省镇乡村国州区"
_PLACE = re.compile(rf"^[\u3400-\u9fff]{{1,6}}(?:[{_PLACE_ENDS}]|自治区|银行|医院|大学|公司)$")
_NO_NAME = re.compile(
    r"^(?:全|该|本|我|各|外|中|城|县|省|邻|哪|哪个|农|乡|祖|各个|某|超|股|门|都|上|夜|菜|集|农村|下|其他|别的|"
    rf"地|小|社|园|片|山|城乡|社|这|那|贵)(?:[{_PLACE_ENDS}]|银行|医院|大学|公司)$"
)
_EXPLAINED = 0.5
_PROPER = 0.9
"""Weight from which a word is too rare for a kind of organisation: a proper name."""
_FEW = 2
"""A number up to which nothing is meant by it: one or two, a couple."""
_SHORT, _LONGEST_NAME = 3, 3
_TELLING = 0.3
_COMMON = 4.2
"""Zipf frequency from which an English word is more than the name of a place: reading, bath."""
_RANGES = {
    "over": (Decimal(1), Decimal(2)),
    "least": (Decimal(1), Decimal(2)),
    "most": (Decimal("0.5"), Decimal(1)),
    "nearly": (Decimal("0.9"), Decimal(1)),
    "about": (Decimal("0.9"), Decimal("1.1")),
}
"""Between which shares of a bounded number the one that is meant can lie."""
_ODD = re.compile(r"[余多几]|-odd")
"""Some more than a number, and fewer than the next: 20多 are 21 to 29."""
_NUMBERED = re.compile(
    r"\d+号(?:线|楼|院|桥|厂|机|井|门|口|馆|站|路)|\b(?:line|route|gate|phase|terminal|platform|block) \d+\b"
)
"""Things that are told apart by their number alone."""
_OF_DATES = frozenset({"year", "month", "date"})
_LOOSE_UNITS = frozenset({"person", "个", "项", "条"})
"""Units that count too many kinds of things to contradict each other."""


@dataclass(frozen=True, slots=True)
class Premises:
    """Checks the premises of questions about one article.

    `values` are all (amount, unit) of the article, `said` the keys and stems of all that it and
    the entries that answer name, `places` names of places anywhere, `sounds` the readings of the
    places that the article names, `organisations` the known ones that neither it nor its lexicon names;
    a place is known as well that `written` has, also without its kind.
    """

    values: frozenset[tuple[Decimal, str]]
    said: frozenset[str]
    places: frozenset[str]
    sounds: frozenset[tuple[str, ...]] = frozenset()
    organisations: frozenset[str] = frozenset()
    written: str = ""

    def broken(
        self, question: Understanding, told: tuple[Told, ...], target: Target, phrasing: str
    ) -> Closed | None:
        """Return why the question assumes what `target` does not have; None when it does not.

        `phrasing` is the text of the target that is most like the question.
        """
        text = without_story(question.text)
        if text != question.text:
            question, told = _asked(question, text), tuple(one for one in told if one.term.surface in text)
        return next(self._broken(question, told, target, phrasing), None)

    def _broken(
        self, question: Understanding, told: tuple[Told, ...], target: Target, phrasing: str
    ) -> Iterator[Closed]:
        yield from self._turned(question, told, target, phrasing)
        yield from self._named(question, told, target)
        yield from self._organisations(question, target)
        yield from (
            Closed(f"{word!r} is not in what it says", Cause.UNKNOWN, (word,))
            for word, meant in assumed(question.text)
            if meant not in target.assumed
        )
        yield from self._numbered(question.text)
        # The sentences of a bare article are not told apart by ranks: a third down in the fourth quarter.
        yield from () if self.written else _other_rank(question.text, target)
        yield from self._numbers(question, target, phrasing)

    def _turned(
        self, question: Understanding, told: tuple[Told, ...], target: Target, phrasing: str
    ) -> Iterator[Closed]:
        """Yield what the question says the other way round."""
        # A sentence of a bare article is its own phrasing: it asks nothing, and may say why not.
        denied = asks_why_not(phrasing) or (bool(self.written) and negates(phrasing))
        if asks_why_not(question.text) and not denied:
            yield Closed("asks why something is not so", Cause.WHY_NOT)
        if is_moved(question.text) and not is_moved(phrasing):
            yield Closed("'moved' turns the matter around", Cause.REVERSED)
        for term in (one.term for one in told if one.term.key not in target.keys):
            forms = _forms(term)
            if turns(forms, term.surface, question.text) and not turned_alike(forms) & _cited(target):
                yield Closed(f"{term.surface!r} turns the matter around", Cause.TURNED, (term.surface,))
            if self._opposed(term, target):
                text = f"{term.surface!r} is the opposite of what it says"
                yield Closed(text, Cause.TURNED, (term.surface,))

    def _named(self, question: Understanding, told: tuple[Told, ...], target: Target) -> Iterator[Closed]:
        """Yield the names of places and others that neither the article nor an entry has."""
        for one in told:
            word = one.term.surface
            if one.term.key in self.said or one.slip is not None:
                continue
            # A bank's name is of common words, and still not any bank.
            proper = HAN_NAME.fullmatch(word) and one.term.weight >= _PROPER
            met = 0.0 if proper else one.explained(target.keys, target.characters, target.glosses)
            if met < _EXPLAINED and self._place(word, question.text) and not self._written(word):
                yield _unknown(word)
            if len(word) > 1 and question.capitals & set(word.split()):
                yield Closed(f"{word!r} looks like a name unknown here", Cause.UNKNOWN, (word,))
        for name in chain(self._split_places(question.text), pieced_places(question.terms)):
            if name not in target.keys and not self._misspelt(name[:-1]) and not self._written(name):
                yield _unknown(name)

    def _opposed(self, term: Term, target: Target) -> bool:
        """Tell whether the evidence has the other side of a term, and not the term."""
        words = {*_forms(term), *term.parts}
        against = frozenset().union(*map(opposites, words))
        if not against:
            return False
        has = _cited(target)
        return bool(against & has) and not words & has

    def _place(self, word: str, text: str) -> bool:
        """Tell whether a word names a place that a question is about."""
        if word.isascii():
            # Common English words name places, too: reading, bath.
            named = len(word) > _SHORT and word in self.places and english_zipf(word) < _COMMON
        else:
            named = names_place(word) or word in self.places
        # Where somebody came from is not what is asked about.
        return (
            named and not re.search(rf"(?:从|由|\bfrom ){re.escape(word)}", text) and not self._misspelt(word)
        )

    def _written(self, place: str) -> bool:
        return place in self.written or (len(place) > _SHORT - 1 and place[:-1] in self.written)

    def _misspelt(self, word: str) -> bool:
        return any(reading in self.sounds for reading in readings(word)) if not word.isascii() else False

    def _split_places(self, text: str) -> Iterator[str]:
        """Yield names of places with their kind that the segmenter may leave in pieces."""
        for at, ch in enumerate(text):
            for size in range(4, 0, -1) if ch in _PLACE_ENDS else ():
                name = text[max(0, at - size) : at]
                if len(name) == size and (name + ch in self.places or (size > 1 and name in self.places)):
                    if not self._misspelt(name) and not self._misspelt(name + ch):
                        yield name + ch
                    break

    def _organisations(self, question: Understanding, target: Target) -> Iterator[Closed]:
        if not may_name(question.text):
            return
        for name in sorted(self.organisations):
            if name in question.text:
                yield _unknown(name)
        for words in capital_names(question.terms, question.capitals):
            if any(word.key not in target.keys for word in words):
                name = " ".join(word.surface for word in words)
                yield Closed(f"{name!r} looks like a name unknown here", Cause.UNKNOWN, (name,))

    def _numbered(self, text: str) -> Iterator[Closed]:
        """Yield the names with a number that the article does not have: 3号线, phase 2."""
        if self.written:
            names = (match[0] for match in _NUMBERED.finditer(text))
            yield from (_unknown(name) for name in names if name not in self.written)

    def _numbers(self, question: Understanding, target: Target, phrasing: str) -> Iterator[Closed]:
        if not question.values:
            return
        asked = frozenset(counts(phrasing))
        known = {own.amount for own in target.values} | {amount for _, amount in target.counts}
        for value in question.values:
            # A year or a day counts nothing: the 2010 drought.
            dated = value.unit in _OF_DATES
            what = frozenset() if dated else frozenset(counted(question.text, value))
            if _holds_loosely(question.text, value, target.values):
                continue
            other = _other(asked, what, value.amount) or _other(target.counts, what, value.amount)
            if other is None and value.amount in known:
                continue
            same_unit = [own for own in target.values if own.unit and own.unit == value.unit]
            if same_unit and value.unit not in _LOOSE_UNITS:
                yield _other_than(value.amount, same_unit[0].amount, value.unit)
            if other is not None and value.amount > _FEW:
                yield _other_than(value.amount, other)
            stands = any(amount == value.amount for amount, _ in self.values)
            if not stands and (value.amount > _FEW or value.unit in {"money", "percent", "year"}):
                text = f"{value.amount:f} is not in the article"
                yield Closed(text, Cause.UNKNOWN, (f"{value.amount:f}",))


def _asked(question: Understanding, text: str) -> Understanding:
    """Return a question with no more than what is left of it in `text`, where the rest is blank."""
    return replace(
        question,
        text=text,
        terms=tuple(term for term in question.terms if term.surface in text),
        values=tuple(value for value in question.values if text[value.start : value.end].strip()),
    )


def _forms(term: Term) -> frozenset[str]:
    """Return a term's key, its word and the stems of its words: a lexicon's key hides which word it was."""
    return frozenset((term.key, term.surface, *map(stem, term.surface.split())))


def _unknown(word: str) -> Closed:
    return Closed(f"{word!r} is not in the article", Cause.UNKNOWN, (word,))


def _other_than(asked: Decimal, known: Decimal, unit: str = "") -> Closed:
    """Return that a question says a number which is another in the article."""
    said, has = f"{asked:f}", f"{known:f}"
    return Closed(f"{said} {unit} against {has}".replace("  ", " "), Cause.OTHER, (said, has))


def _cited(target: Target) -> frozenset[str]:
    """Return the words of the evidence, in both languages: what is said, not how it is asked for."""
    return frozenset(target.words) | target.evidence | target.glosses


def _holds_loosely(text: str, value: Value, known: Iterable[Value]) -> bool:
    """Tell whether a number given with a bound holds of a known one: of 23 days, 20多天 and `over 20 days`.

    A known number far from it is of another matter.
    """
    side = bound(text, value.start, value.end, unit_at(text, value.end)[1])
    least, most = (share * value.amount for share in _RANGES.get(side, (Decimal(0), Decimal(0))))
    if _ODD.match(text, value.end):
        most = value.amount + _step(value.amount) - 1
    return any(own.unit == value.unit and least <= own.amount <= most for own in known)


def _step(amount: Decimal) -> Decimal:
    """Return what the last figure of a whole number counts: ten of 230."""
    figures = f"{amount:f}".rstrip("0") if amount == amount.to_integral() else ""
    return Decimal(10) ** (len(f"{amount:f}") - len(figures)) if figures else Decimal(1)


def _other_rank(text: str, target: Target) -> Iterator[Closed]:
    """Yield the rank a question asks of when the target tells of another: the third, not the second."""
    asked, told = ranks(text), target.ranks
    if asked and told and not asked & told:
        rank, other = f"{min(asked):f}", f"{min(told):f}"
        yield Closed(f"rank {rank} against {other}", Cause.OTHER, (rank, other))


def _other(told: frozenset[Count], what: frozenset[str], amount: Decimal) -> Decimal | None:
    """Return how many of the same there are by these counts, when that is never the amount."""
    found = sorted(number for name, number in told if name in what)
    return found[0] if found and amount not in found else None


def names_place(word: str) -> bool:
    """Tell whether a Chinese word has the form of a place or a public body with its kind."""
    return bool(_PLACE.match(word)) and not _NO_NAME.match(word)


def pieced_places(terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield names that no dictionary has, left in two pieces before a kind of place: 上游 县."""
    for before, end in pairwise(terms):
        telling = before.weight >= _TELLING and 2 <= len(before.surface) <= _LONGEST_NAME
        if end.surface in _PLACE_ENDS and telling and not before.key.startswith("#"):
            name = before.surface + end.surface
            if names_place(name):
                yield name
