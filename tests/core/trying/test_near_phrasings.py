"""Near phrasings: found by what they tell, without comparing all."""

from bot.core.trying.near_phrasings import NearPhrasings


def near(*tells: dict[str, float]) -> list[tuple[int, str | None]]:
    """Return what is near to the first of some phrasings."""
    return list(NearPhrasings(tells).of(0))


def test_phrasings_that_tell_the_same_are_near() -> None:
    assert near({"loan": 2, "firm": 1}, {"firm": 1, "loan": 2}) == [(1, None)]


def test_one_that_tells_little_more_is_near_without_it() -> None:
    assert near({"loan": 3, "new": 1}, {"loan": 3}) == [(1, "new")]


def test_one_is_near_to_another_that_tells_little_more() -> None:
    assert near({"loan": 3}, {"loan": 3, "new": 1}) == [(1, None)]


def test_each_may_tell_a_little_that_the_other_does_not() -> None:
    assert near({"loan": 3, "new": 1}, {"loan": 3, "old": 1}) == [(1, "new")]


def test_what_tells_much_sets_phrasings_apart() -> None:
    assert near({"loan": 2, "firm": 1}, {"loan": 2}) == []


def test_phrasings_that_tell_nothing_are_near_to_none() -> None:
    assert near({}, {}) == []
