import pytest

from bot.core.smalltalk.templates import slots, template
from bot.core.text.patterns import PatternError


def read(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("how do i ask", {4}),
        ("how do i ask you", {4, 5}),
        ("how can i ask", set()),
        ("how", set()),
        ("", set()),
    ],
)
def test_a_template_ends_where_its_slots_are_filled(text: str, ends: set[int]) -> None:
    assert template("how (do|did) i ask [you]", read).ends(read(text), 0) == ends


def test_a_template_opens_with_what_its_first_needed_slot_holds() -> None:
    assert template("[please] (help|assist) me", read).openings() == {"please", "help", "assist"}


def test_a_template_of_optional_slots_opens_with_any_of_them() -> None:
    assert template("[a][b]", read).openings() == {"a", "b"}


@pytest.mark.parametrize("text", ["(a", "a)", "(a [b])", "[a|(b)]"])
def test_brackets_that_do_not_match_are_refused(text: str) -> None:
    with pytest.raises(PatternError, match="partner"):
        tuple(slots(text))
