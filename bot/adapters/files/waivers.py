"""Waivers: rules that an operator sets aside for one entry or one place, with a reason."""

from collections.abc import Iterable, Mapping

from bot.adapters.files.findings import Findings, Place
from bot.adapters.files.shapes import Shapes
from bot.core.proving.rules import RULES


def waivable(code: str, line: int, shapes: Shapes, *, of_article: bool = False) -> None:
    """Note a code that no waiver can name, of an entry or of words of the article."""
    known = [rule.code for rule in RULES.values() if rule.waivable and rule.of_article == of_article]
    if code not in known:
        fact = f"{code!r} is no rule that can be waived here"
        shapes.problem(line, fact, f"known are {', '.join(known)}", code="W101")


def check_needed(waived: Iterable[Mapping[str, Place]], findings: Findings) -> None:
    """Note waivers that set nothing aside; call it only when every rule has been looked at."""
    for codes in waived:
        for code, place in codes.items():
            if not findings.needs(place):
                fact = f"waives {code}, which is not broken here"
                findings.add_at(place, fact, "remove the line", code="W101")
