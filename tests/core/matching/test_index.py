"""Index: the nearest texts, the same ones that comparing all of them would give."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.core.matching.index import FeatureIndex

FEATURES = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.3, 0.5, 1.0]), max_size=5)
TEXTS = st.lists(FEATURES, min_size=1, max_size=200)


def index(texts: list[dict[str, float]], each: int = 2) -> FeatureIndex:
    """Return an index of texts of which each entry has so many."""
    owners = [number // each for number in range(len(texts))]
    return FeatureIndex(texts, owners, owners[-1] + 1)


def test_a_text_is_its_own_nearest() -> None:
    numbers, scores = index([{"a": 1.0}, {"b": 1.0, "c": 0.5}]).best({"b": 1.0, "c": 0.5}, 5)
    assert numbers.tolist() == [1]
    assert math.isclose(scores[0], 1.0, rel_tol=1e-6)


def test_ties_keep_the_order_of_texts() -> None:
    numbers, _ = index([{"a": 1.0}] * 300).best({"a": 1.0}, 4)
    assert numbers.tolist() == [0, 1, 2, 3]


def test_texts_that_share_nothing_are_left_out() -> None:
    numbers, _ = index([{"a": 1.0}, {"b": 1.0}]).best({"z": 1.0}, 5)
    assert numbers.tolist() == []


def test_an_index_of_nothing_finds_nothing() -> None:
    numbers, _ = FeatureIndex([], [], 1).best({"a": 1.0}, 5)
    assert numbers.tolist() == []


@given(TEXTS, FEATURES, st.integers(1, 5))
def test_the_best_are_the_first_of_all_sorted(
    texts: list[dict[str, float]], wanted: dict[str, float], count: int
) -> None:
    made = index(texts)
    scores = made.cosines(wanted)
    order = [number for number in np.argsort(-scores, kind="stable").tolist() if scores[number] > 0]
    numbers, found = made.best(wanted, count)
    assert numbers.tolist() == order[:count]
    assert found.tolist() == scores[order[:count]].tolist()


@given(TEXTS, FEATURES)
def test_an_entry_of_one_text_is_compared_by_the_logarithm_of_its_weights(
    texts: list[dict[str, float]], wanted: dict[str, float]
) -> None:
    owners = list(range(len(texts)))
    bags = [{name: math.log1p(weight) for name, weight in text.items()} for text in texts]
    expected = index(bags, 1).cosines(wanted)
    assert np.allclose(index(texts, 1).owner_cosines(wanted, owners), expected, atol=1e-6)


def test_a_feature_of_an_entry_counts_by_all_its_texts() -> None:
    made = index([{"a": 1.0}, {"a": 1.0, "b": 1.0}, {"c": 1.0}, {"b": 1.0}])
    more, less = made.owner_cosines({"a": 1.0}, [0]), made.owner_cosines({"b": 1.0}, [0])
    assert more[0] > less[0] > 0
    assert made.owner_cosines({"a": 1.0}, [1]).tolist() == [0.0]


def test_rarity_counts_entries_and_not_texts() -> None:
    made = index([{"a": 1.0}, {"a": 1.0}, {"b": 1.0}, {"c": 1.0}])
    assert made.rarity("a") == made.rarity("b") == math.log1p(2)
    assert made.rarity("z") > made.rarity("a")
