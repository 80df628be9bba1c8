"""Proof: what an answer says and its citations do not, by rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.core.articles.statements import statement, tells_of_silence
from bot.core.proving.contrasts import negates, swapped
from bot.core.proving.evidence import Evidence, Quoted, bare
from bot.core.proving.named import unproved_names
from bot.core.text.late_patterns import late
from bot.core.text.normalize import visible
from bot.core.values.calendar_dates import agrees
from bot.core.values.hedges import HEDGES, Hedge
from bot.core.values.quantities import Quantity, plain, quantities
from bot.core.values.units import compatible

_FEW, _TWO = 10, 2
_LISTED = late(r"、|(?:和|及|与|以及)| and |, | (?=[\u3400-\u9fff])")
_GLOSS = late(r"\([^()]*[\u3400-\u9fff][^()]*\)")
_HAN = late(r"[\u4e00-\u9fff]")
_NO_HAN = late(r"[^\u4e00-\u9fff\d.%]")
_RUN = late(r"[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+")
"""A list in a row: 早发现、早报告、早治疗."""
_OPEN = late(r"等|其中|例如|比如|包括")
_RELATED = 0.15
"""Share of the pairs of characters that an answer has in common with its citations, at the very least."""
_PAIR = late(r"双|两|俩|二")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that an answer says and its citations do not, or the other way round.

    `code` is the rule, `words` are those at fault as they are written, `instead` is what the
    citations have, empty when there is nothing to name.
    """

    code: str
    words: str
    instead: str = ""


def flaws(answer: str, language: str, evidence: Evidence, *, told: bool = True) -> Iterator[Flaw]:
    """Yield the flaws of an answer in `language`; `told` is false for what the article does not tell."""
    whole = plain(answer)
    said = statement(whole)
    if not told and not tells_of_silence(whole):
        yield Flaw("P107", "")
    yield from _numbers(whole, said, evidence)
    if told and language == "zh":
        yield from _words(said, evidence)
    # What the article says in brackets is no part of what an answer says itself.
    own = _GLOSS.sub("", said) if language == "en" else said
    yield from _hedges(own, evidence, told=told)
    yield from _roles(own, evidence, told=told)
    for name in unproved_names(statement(visible(answer, None)), language, evidence):
        yield Flaw("P103", name)


def unproved_numbers(answer: str, evidence: Evidence) -> Iterator[Flaw]:
    """Yield the numbers of an answer that its evidence does not have, or bounds otherwise."""
    whole = plain(answer)
    yield from _numbers(whole, whole, evidence)


def _numbers(answer: str, said: str, evidence: Evidence) -> Iterator[Flaw]:
    proved = [one for quoted in evidence.quoted for one in quoted.quantities()]
    ordinals = {one.amounts for one in quantities(said) if one.unit == "ordinal"}
    for one in quantities(answer):
        if one.worded and one.amounts == (Decimal(1),):
            continue  # one is an article as often as a number
        if one.unit == "ordinal" and (one.amounts not in ordinals or one.amounts[0] in evidence.sections):
            continue  # `the first case` is no statement where the article does not tell it
        same = [other for other in proved if _same(one, other)]
        if any(_bounded_alike(one, other) for other in same):
            continue
        words = answer[one.start : one.end].strip()
        if same:
            yield Flaw("P102", _bounded(words, one.bound), _bounded("", same[0].bound))
        elif not _counts_list(one, evidence):
            yield Flaw("P101", words, _nearest(one, evidence))


def _same(one: Quantity, other: Quantity) -> bool:
    if one.unit == "code" or other.unit == "code":
        return one.code == other.code
    if "date" in {one.unit, other.unit}:
        return one.unit == other.unit and agrees(one.amounts, other.amounts)
    if not compatible(one.unit, other.unit):
        return False
    if (one.unit == "ordinal") != (other.unit == "ordinal"):
        return False
    return one.amounts == other.amounts or _end_of_range(one, other)


def _end_of_range(one: Quantity, other: Quantity) -> bool:
    if len(one.amounts) != 1 or len(other.amounts) != 2:
        return False
    low, high = other.amounts
    return (one.amounts[0], one.bound) in {(low, "least"), (high, "most")}


def _bounded_alike(one: Quantity, other: Quantity) -> bool:
    return one.bound == other.bound or len(one.amounts) != len(other.amounts)


def _bounded(words: str, bound: str) -> str:
    return f"{bound} {words}".strip() if bound else (words or "no such bound")


def _counts_list(one: Quantity, evidence: Evidence) -> bool:
    """Tell whether a small number counts the items of a list: three people: a, b and c."""
    if one.bound or len(one.amounts) != 1 or one.unit not in {"", "person", "item"}:
        return False
    number = one.amounts[0]
    cited = [quoted.words for quoted in evidence.quoted]
    if number == _TWO and any(_PAIR.search(words) for words in cited):
        return True
    sizes = {len([item for item in _LISTED.split(words) if item.strip()]) for words in cited}
    sizes |= {len(words.split("、")) for words in cited} | {len(cited)}
    return number <= _FEW and int(number) in sizes


def _nearest(one: Quantity, evidence: Evidence) -> str:
    """Return a cited number of the kind of one that is not cited, as it is written; empty without any."""
    cited = [
        (other, quoted.text[other.start : other.end])
        for quoted in evidence.quoted
        for other in quoted.quantities()
    ]
    alike = [words for other, words in cited if other.unit == one.unit] or [words for _, words in cited]
    return alike[0] if alike else ""


def _hedges(answer: str, evidence: Evidence, *, told: bool) -> Iterator[Flaw]:
    for hedge in HEDGES:
        found = hedge.said.search(answer)
        if found is None:
            words = _dropped(hedge, evidence)
            if words and told and answer.strip():
                yield Flaw("P102", "", words)
        elif not any(hedge.near.search(quoted.text) for quoted in evidence.quoted):
            yield Flaw("P102", found[0])


def _dropped(hedge: Hedge, evidence: Evidence) -> str:
    for quoted in evidence.quoted:
        match = hedge.said.search(_governing(hedge, quoted))
        if match is not None:
            return match[0]
    return ""


def _governing(hedge: Hedge, quoted: Quoted) -> str:
    """Return the words in which a hedge bounds a quote: so far holds for all figures of its sentence."""
    if hedge.name == "so far":
        return quoted.text[: quoted.end] if quoted.quantities() else quoted.words
    return quoted.clause


def _roles(answer: str, evidence: Evidence, *, told: bool) -> Iterator[Flaw]:
    cited = " ".join(quoted.clause for quoted in evidence.quoted)
    pair = swapped(answer, cited)
    denies = negates(answer)
    if pair is not None:
        yield Flaw("P106", *pair)
    elif answer.strip() and told and denies != negates(cited):
        yield Flaw("P106", *(("a denial", "none") if denies else ("no denial", "one")))


def _words(answer: str, evidence: Evidence) -> Iterator[Flaw]:
    """Yield what is wrong with the words of a Chinese answer: none of its citations, or a list cut short."""
    cited = [quoted.words for quoted in evidence.quoted]
    own, theirs = _pairs(answer), frozenset().union(*map(_pairs, cited))
    # Of a citation in another script only the digits could be the same.
    in_han = any(_HAN.search(words) for words in cited)
    if in_han and own and theirs and len(own & theirs) < _RELATED * min(len(own), len(theirs)):
        yield Flaw("P108", answer.strip(), cited[0])
    if _OPEN.search(answer) is None:
        yield from (Flaw("P102", "", item) for words in cited for item in _left_out(words, bare(answer)))


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Chinese characters and digits."""
    joined = _NO_HAN.sub("", text)
    return frozenset(joined[at : at + 2] for at in range(len(joined) - 1))


def _left_out(words: str, answer: str) -> Iterator[str]:
    """Yield the items of a cited list that an answer with most of them leaves out."""
    for run in _RUN.findall(words):
        first, *rest = run.split("、")
        heads = [first[-2:], *(item[:2] for item in rest)]
        missing = [item for item, head in zip([first, *rest], heads, strict=True) if head not in answer]
        if missing and len(heads) - len(missing) >= max(2, len(heads) / 2):
            yield from missing
