"""Reach: an entry asked by each of its phrasings while that one is left out."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.core.answerer import Answerer
from bot.core.knowledge import Knowledge, Topic
from bot.core.matching.bags import Bags
from bot.core.matching.match import Matcher
from bot.core.trying.reach import Reach, ReachMeter
from tests.core.makers import article, entries, lexicon

LIKE = ("组建了几支维修小队", "维修小队组建了几支", "组建了几支维修的小队", "维修小队组建了多少支")
"""Phrasings that reach each other."""


def nothing(_done: int, _of: int) -> None:
    """Be told."""


def meter(zh: tuple[str, ...], wordings: Mapping[str, list[tuple[str, ...]]] | None = None) -> ReachMeter:
    """Return the meter of the valley, its teams asked for by these phrasings alone."""
    some = tuple(replace(one, phrasings={"zh": zh}) if one.id == "teams" else one for one in entries())
    answerer = Answerer(Knowledge(article(), (Topic("valley", {}, some),), lexicon()))
    assert isinstance(answerer.prepared.matcher, Matcher)
    asked = {one.id: [(text,) for texts in one.phrasings.values() for text in texts] for one in some}
    return ReachMeter(answerer, answerer.prepared.matcher, asked | dict(wordings or {}))


def teams(zh: tuple[str, ...], *wordings: tuple[str, ...]) -> Reach:
    """Return the reach of the teams."""
    made = meter(zh, {"teams": list(wordings)} if wordings else None)
    return next(one for one in made.all(nothing) if one.entry == "teams")


def test_phrasings_in_like_words_reach_each_other() -> None:
    assert teams(LIKE) == Reach("teams", 4, 4, ())


def test_a_phrasing_in_words_of_its_own_stands_alone() -> None:
    reach = teams((*LIKE, "泥瓦匠凑了多大一帮"))
    assert (reach.alone, reach.share) == (("泥瓦匠凑了多大一帮",), 0.8)


def test_a_pattern_is_left_out_with_all_its_texts() -> None:
    pattern = ("泥瓦匠凑了多大一帮", "泥瓦匠凑了多大一伙")
    reach = teams((*LIKE, *pattern), *((text,) for text in LIKE), pattern)
    assert reach.alone == ("泥瓦匠凑了多大一帮",)


def test_what_another_phrasing_stands_for_too_is_reached_by_it() -> None:
    alone = "泥瓦匠凑了多大一帮"
    reach = teams((*LIKE, alone, alone), *((text,) for text in LIKE), (alone,), (alone,))
    assert reach.alone == ()


def test_an_entry_with_one_phrasing_is_reached_by_no_other() -> None:
    assert teams(LIKE[:1]) == Reach("teams", 1, 0, LIKE[:1])


@pytest.mark.parametrize(("floor", "named"), [(0.0, []), (0.7, []), (0.9, ["teams"])])
def test_entries_below_their_floor_are_named(floor: float, named: list[str]) -> None:
    made = meter((*LIKE, "泥瓦匠凑了多大一帮"))
    assert [one.entry for one in made.below({"teams": floor}, nothing)] == named


def test_an_entry_that_is_not_nearest_often_enough_is_asked_until_it_is_known() -> None:
    made = meter(("组建了几支维修小队", "组建几队"))
    assert (made._surely("teams", 0.55), list(made.below({"teams": 0.5}, nothing))) == (False, [])


def test_phrasings_that_are_nearest_to_each_other_need_not_be_asked() -> None:
    made = meter(("泥瓦匠凑了多大一帮", "泥瓦匠凑了一帮吗", "泥瓦匠凑成一帮没有"))
    assert made._surely("teams", 1.0)


def test_the_steps_are_told() -> None:
    steps: list[tuple[int, int]] = []
    list(meter(LIKE).below({"teams": 0.4, "rent": 0.0}, lambda done, of: steps.append((done, of))))
    assert steps == [(1, 2), (2, 2)]


def test_leaving_out_changes_nothing_for_other_questions() -> None:
    made = meter(LIKE)
    before = made._answerer.rank("电费优惠多少")
    list(made.all(nothing))
    assert made._answerer.rank("电费优惠多少") == before


def test_only_a_whole_matcher_leaves_phrasings_out() -> None:
    matcher = meter(LIKE)._matcher
    masked = matcher.without(matcher.targets[0], [0], Bags({}, {}))
    with pytest.raises(TypeError, match="whole"):
        masked.without(matcher.targets[0], [0], Bags({}, {}))
