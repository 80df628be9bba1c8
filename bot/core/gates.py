"""Gates: what forbids an answer, however well it scores."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.core.explained import Told, coverage
from bot.core.match import Match
from bot.core.polarity import turns
from bot.core.question_types import HARD, satisfies
from bot.core.tuning import Tuning
from bot.core.understand import Understanding

_ASKS_FOR = re.compile(r"^(?:which|what|how|多少|几|哪|哪个|哪些|哪种|哪几|哪家|什么|啥|几个|几多|多少个)$")
_BETWEEN = frozenset(
    "many much kind sort type of the other 个 家 支 例 项 条 款 名 位 种 样 类 些 one".split()
)
_PLACE = re.compile(r"^[\u3400-\u9fff]{1,6}(?:县|市|省|镇|乡|村|国|自治区|州|银行|医院|大学|公司)$")
_NOT_A_PLACE = re.compile(
    r"^(?:全|该|本|我|各|外|中|城|县|省|邻|哪|哪个|农|乡|祖|各个|某|超|股|门|都|上|夜|菜|集|农村|下|其他|别的)"
    r"(?:县|市|省|镇|乡|村|国|州|银行|医院|大学|公司)$"
)
_EXPLAINED = 0.5
_LEAST_NOUN = 0.3
_SMALL = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a gate says of one match: its name and why, both empty when all gates are open."""

    gate: str = ""
    reason: str = ""


class Gates:
    """The four gates of one article: coverage, type, asked-for noun and premise."""

    def __init__(self, tuning: Tuning, article_values: frozenset[tuple[Decimal, str]]) -> None:
        self._tuning = tuning
        self._values = article_values

    def judge(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict:
        """Return the first gate that forbids to answer `question` with `match`."""
        target = match.target
        if not told:
            return Verdict("coverage", "the question tells nothing")
        premise = None if target.statement.not_stated else self._premise(question, told, match)
        if premise is not None:
            return premise
        share = coverage(told, target.keys, target.characters)
        if share < self._tuning.coverage:
            missing = ", ".join(
                o.term.surface for o in told if o.explained(target.keys, target.characters) < _EXPLAINED
            )
            return Verdict("coverage", f"{share:.2f} explained, not: {missing}")
        if target.statement.not_stated:
            return Verdict()
        return self._type(question, match) or self._asked_noun(question, told, match) or Verdict()

    def _type(self, question: Understanding, match: Match) -> Verdict | None:
        missing = [
            asked for asked in sorted(question.asked & HARD) if not satisfies(match.target.offers, asked)
        ]
        if missing:
            return Verdict(
                "type", f"asks for {', '.join(missing)}; offers {', '.join(sorted(match.target.offers))}"
            )
        return None

    def _asked_noun(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict | None:
        by_key = {one.term.key: one for one in told}
        after = 99
        for term in question.terms:
            if _ASKS_FOR.match(term.surface):
                after = 0
            elif term.weight == 0:
                after += 0 if term.surface in _BETWEEN else 1
            else:
                one = by_key[term.key]
                if after < 1 and one.explained(match.target.keys, match.target.characters) < _LEAST_NOUN:
                    return Verdict("asked-for noun", term.surface)
                after += 1
        return None

    def _premise(self, question: Understanding, told: tuple[Told, ...], match: Match) -> Verdict | None:
        target = match.target
        for one in told:
            known = one.explained(target.keys, target.characters) >= _EXPLAINED
            word = one.term.surface
            if turns(one.term.key) and one.term.key not in target.keys:
                return Verdict("premise", f"{word!r} turns the matter around")
            if known:
                continue
            if _PLACE.match(word) and not _NOT_A_PLACE.match(word):
                return Verdict("premise", f"{word!r} is not in this evidence")
            if question.capitals & set(word.split()):
                return Verdict("premise", f"{word!r} looks like a name unknown here")
        return self._number(question, match)

    def _number(self, question: Understanding, match: Match) -> Verdict | None:
        """Forbid a number that the evidence, or else the article, does not have."""
        for value in question.values:
            same_unit = [own for own in match.target.values if own.unit and own.unit == value.unit]
            if any(own.amount == value.amount for own in match.target.values):
                continue
            if same_unit and value.unit not in ("person", "个", "项", "条"):
                return Verdict("premise", f"{value.amount:f} {value.unit} against {same_unit[0].amount:f}")
            stands = any(amount == value.amount for amount, _ in self._values)
            if not stands and (value.amount > _SMALL or value.unit in ("money", "percent", "year")):
                return Verdict("premise", f"{value.amount:f} is not in the article")
        return None
