"""Likelihood: which owner's texts make some features likely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.matching.index import likelihood_of
from bot.core.matching.likelihood import MaskedLikelihood

FEATURES = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.5, 1.0]), max_size=5)
TEXTS = [{"a": 1.0, "b": 1.0}, {"a": 1.0}, {"c": 1.0}, {"c": 1.0, "b": 0.5}]
OWNERS = [0, 0, 1, 1]


def test_texts_that_have_a_feature_make_it_likely() -> None:
    first, second = likelihood_of(TEXTS, OWNERS, 2).of({"a": 1.0}, [0, 1])
    assert first > 0 > second


def test_what_all_have_tells_them_apart_by_how_often() -> None:
    first, second = likelihood_of(TEXTS, OWNERS, 2).of({"b": 1.0}, [0, 1])
    assert first > second


def test_a_feature_of_no_text_is_as_likely_anywhere() -> None:
    texts = [{"a": 1.0}, {"b": 1.0}]
    first, second = likelihood_of(texts, [0, 1], 2).of({"z": 1.0}, [0, 1])
    assert first == second < 0


def test_nothing_is_as_likely_as_anywhere() -> None:
    assert likelihood_of(TEXTS, OWNERS, 2).of({}, [0, 1]).tolist() == [0, 0]


def test_only_those_asked_for_are_told() -> None:
    found = likelihood_of(TEXTS, OWNERS, 2)
    assert found.of({"c": 1.0}, [1]).tolist() == found.of({"c": 1.0}, [0, 1]).tolist()[1:]


@given(st.lists(FEATURES, min_size=4, max_size=20), FEATURES)
def test_an_owner_whose_bag_is_its_own_is_as_likely(
    texts: list[dict[str, float]], asked: dict[str, float]
) -> None:
    owners = [number % 2 for number in range(len(texts))]
    found = likelihood_of(texts, owners, 2)
    bag: dict[str, float] = {}
    for text in texts[::2]:
        for name, weight in text.items():
            bag[name] = bag.get(name, 0.0) + weight
    assert found.of_bag(asked, bag) == pytest.approx(float(found.of(asked, [0, 1])[0]), abs=1e-4)


def test_a_mask_changes_its_owner_alone() -> None:
    found = likelihood_of(TEXTS, OWNERS, 2)
    masked = MaskedLikelihood(found, 0, {"b": 1.0})
    before, after = found.of({"a": 1.0}, [0, 1]), masked.of({"a": 1.0}, [0, 1])
    assert (after[0] < before[0], after[1] == before[1]) == (True, True)
    assert masked.of({"a": 1.0}, [1]).tolist() == before.tolist()[1:]
