"""Near misses: a question with one thing swapped for another is not answered."""

import pytest

from bot.cli.service import Places, build
from tests.benchmarks.corpus import ROOT
from tests.near_misses import EACH, KINDS, answered, known_failures, near_misses, numbers, years

ANSWERER = build(Places(ROOT / "knowledge" / "lanshan", ROOT / "config")).answerer
CASES = {kind: near_misses(ANSWERER.knowledge, kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_no_near_miss_is_answered_but_the_known_ones(kind: str) -> None:
    assert set(answered(ANSWERER, kind)) == known_failures() & set(CASES[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_near_misses(kind: str) -> None:
    assert len(set(CASES[kind])) == EACH


def test_every_known_failure_is_a_near_miss() -> None:
    assert known_failures() <= {text for texts in CASES.values() for text in texts}


def test_few_near_misses_are_answered() -> None:
    assert len(known_failures()) <= 0.02 * sum(map(len, CASES.values()))


@pytest.mark.parametrize(
    ("kind", "text", "lang", "swapped"),
    [
        ("place", "蓝山县有几例", "zh", "嘉禾县有几例"),
        ("place", "how many cases does the county have", "en", "how many cases does Jiahe county have"),
        ("bank", "农商银行放了多少", "zh", "建设银行放了多少"),
        ("bank", "what did the rural commercial bank open", "en", "what did China Construction Bank open"),
        ("role", "政府给了什么", "zh", "省政府给了什么"),
        ("polarity", "why was rent waived", "en", "why was rent raised"),
    ],
)
def test_one_thing_is_swapped(kind: str, text: str, lang: str, swapped: str) -> None:
    assert next(KINDS[kind](text, lang)) == swapped


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("是16支吗", "是18支吗"),
        ("有十六支", "有十三支"),
        ("is it 500 million", "is it 502 million"),
        ("the eight deals", "the three deals"),
    ],
)
def test_a_number_is_swapped_for_one_written_alike(text: str, swapped: str) -> None:
    assert next(numbers(text, "")) == swapped


def test_a_year_is_put_in() -> None:
    assert next(years("how many loans?", "en")) == "how many loans in 2019"
