"""Edits written by people who had not seen the proofs: false ones are caught, harmless ones are let be."""

from pathlib import Path

from tests.edits import lines_of, problems, verdicts
from tests.mutations import sound

_SURE = frozenset(
    "digit unit magnitude words-number hedge-dropped hedge-added planned-done wrong-citation quote-altered".split()
)
"""Kinds of which not one may pass; `python -m tests.benchmarks.proofs` tells the shares of all kinds."""
_LEAST = 0.9
_MOST = 0.01
_MADE, _FEWEST = 0.98, 400


def test_no_false_edit_of_a_number_hedge_plan_or_quote_passes() -> None:
    passed = [edit for edit, found in verdicts("false") if edit.kind in _SURE and not found]
    assert passed == []


def test_few_false_edits_of_any_kind_pass() -> None:
    found = [bool(problems) for _, problems in verdicts("false")]
    assert sum(found) / len(found) >= _LEAST


def test_what_is_found_is_told_on_a_line_of_the_entry() -> None:
    elsewhere = [
        edit
        for edit, found in verdicts("false")
        if found and not any(problem.line in lines_of(edit) for problem in found)
    ]
    assert elsewhere == []


def test_hardly_a_harmless_edit_is_flagged() -> None:
    flagged = [bool(problems) for _, problems in verdicts("harmless")]
    assert sum(flagged) / len(flagged) <= _MOST


def test_nearly_all_false_edits_made_by_program_are_caught(tmp_path: Path) -> None:
    made = sound()
    assert len(made) > _FEWEST
    caught = [edit for edit in made if problems(edit, tmp_path)]
    assert len(caught) / len(made) >= _MADE
