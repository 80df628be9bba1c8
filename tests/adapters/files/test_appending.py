"""Appending: where a draft goes in files of every layout, and that their own bytes stay."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.files.appending import append_entry
from bot.adapters.files.drafts import Draft, topic_lines
from bot.errors import Problem, SetupError
from tests.makers import ENTRIES

PATH = Path("money.yaml")
DRAFT = Draft("bridges", "进村修桥", "which bridges: were mended", "en")


def added(before: str, draft: Draft = DRAFT) -> str:
    """Return what stands in a file behind what was there."""
    content = append_entry(PATH, before.encode(), draft).content.decode()
    assert content.startswith(before)
    return content.removeprefix(before)


def refused(before: str) -> Problem:
    with pytest.raises(SetupError) as caught:
        append_entry(PATH, before.encode(), DRAFT)
    (problem,) = caught.value.problems
    return problem


def test_a_draft_has_the_quote_the_question_and_what_is_still_to_be_written() -> None:
    assert (
        added(ENTRIES)
        == """\
  # A draft: replace what begins with TODO:, then run `citebot check`.
  - id: bridges
    cites:
      - 进村修桥
    answer:
      zh: 'TODO: answer in Chinese, with no value, name or hedge that the quote lacks'
      en: 'TODO: answer in English, with no value, name or hedge that the quote lacks'
    # At least eight a language: keywords, slang, long questions, other words.
    phrasings:
      zh:
        - 'TODO: ask it in Chinese'
      en:
        - 'which bridges: were mended'
"""
    )


def test_a_draft_of_what_is_not_told_says_so() -> None:
    draft = Draft("bridges", "进村修桥", "哪些桥", "zh", whole=True, not_stated=True, related=("teams", "no"))
    assert (
        added(ENTRIES, draft)
        == """\
  # A draft: replace what begins with TODO:, then run `citebot check`.
  - id: bridges
    not_stated: true
    # The whole sentence: cut it down to the words that prove the answer.
    cites:
      - 进村修桥
    answer:
      zh: 'TODO: say in Chinese that the article does not tell it, and what it tells'
      en: 'TODO: say in English that the article does not tell it, and what it tells'
    # At least eight a language: keywords, slang, long questions, other words.
    phrasings:
      zh:
        - 哪些桥
      en:
        - 'TODO: ask it in English'
    # related: [teams, 'no']
"""
    )


def test_the_line_of_the_entry_is_told() -> None:
    appended = append_entry(PATH, ENTRIES.encode(), DRAFT)
    assert appended.content.decode().splitlines()[appended.line - 1] == "  - id: bridges"


def test_a_missing_last_newline_is_made_up_for() -> None:
    appended = append_entry(PATH, ENTRIES.rstrip("\n").encode(), DRAFT)
    assert appended == append_entry(PATH, ENTRIES.encode(), DRAFT)


def test_line_ends_of_the_file_are_followed() -> None:
    windows = ENTRIES.replace("\n", "\r\n")
    assert added(windows) == added(ENTRIES).replace("\n", "\r\n")


def test_a_byte_order_mark_stays() -> None:
    assert added("\ufeff" + ENTRIES) == added(ENTRIES)


def test_an_empty_line_between_entries_is_followed() -> None:
    apart = ENTRIES.replace("  - id: teams", "\n  - id: teams")
    assert added(apart).startswith("\n  # A draft")


def test_indentation_of_the_file_is_followed() -> None:
    before = "topic: a\nentries:\n-   id: a\n    cites:\n    - a\n    answer:\n        zh: a\n"
    lines = added(before).splitlines()
    assert [line for line in lines if "#" not in line][:5] == [
        "-   id: bridges",
        "    cites:",
        "    - 进村修桥",
        "    answer:",
        "        zh: 'TODO: answer in Chinese, with no value, name or hedge that the quote lacks'",
    ]


def test_entries_in_braces_are_followed_by_one_in_lines() -> None:
    assert added("topic: a\nentries:\n- {id: a}\n").splitlines()[1:3] == ["- id: bridges", "  cites:"]


def test_entries_that_are_still_none_get_their_first() -> None:
    assert added("topic: a\nentries:\n").splitlines()[1] == "  - id: bridges"


def test_a_key_behind_the_entries_stays_behind_them_with_what_is_said_above_it() -> None:
    head, tail = "topic: a\nentries:\n  - id: a\n", "\n# What readers see.\ntitle: {zh: 甲, en: A}\n"
    content = append_entry(PATH, (head + tail).encode(), DRAFT).content.decode()
    assert content == head + added(head) + tail


def test_the_end_of_a_document_stays_the_end() -> None:
    head, tail = "topic: a\nentries:\n  - id: a\n", "...\n# done\n"
    content = append_entry(PATH, (head + tail).encode(), DRAFT).content.decode()
    assert content == head + added(head) + tail


@pytest.mark.parametrize(
    ("before", "line", "fact", "code"),
    [
        ("topic: a\n", 1, "a topic file has no 'entries'", "S102"),
        ("- a\n", 1, "a topic file has no 'entries'", "S102"),
        ("topic: a\nentries: []\n", 2, "entries is no list of `- ` lines", "S103"),
        ("topic: a\nentries: [{id: a}]\n", 2, "entries is no list of `- ` lines", "S103"),
        ("topic: a\nentries: none\n", 2, "entries is no list of `- ` lines", "S103"),
        ("topic: a\nentries: ~\n", 2, "entries is no list of `- ` lines", "S103"),
        ("{topic: a, entries: }\n", 1, "entries is no list of `- ` lines", "S103"),
        ("topic: a\nentries:\n  - id: bridges\n", 3, "id 'bridges' stands here already", "E101"),
        ("topic: [\n", 2, "is not valid YAML", "Y101"),
        ("", 0, "the file is empty", "F101"),
    ],
)
def test_a_file_that_cannot_take_an_entry_is_named(before: str, line: int, fact: str, code: str) -> None:
    problem = refused(before)
    assert (problem.line, problem.code) == (line, code)
    assert fact in problem.fact


def test_a_new_topic_has_its_titles_and_a_line_above() -> None:
    lines = topic_lines("no", {"zh": "桥", "en": "Bridges: all"}, "# above")
    assert lines == ["# above", "topic: 'no'", "title:", "  zh: 桥", "  en: 'Bridges: all'", "entries:"]


LAYOUT = {
    "dash": st.integers(0, 4),
    "gap": st.integers(1, 3),
    "step": st.integers(1, 4),
    "end": st.sampled_from(["\n", "\r\n"]),
    "mark": st.sampled_from(["", "\ufeff"]),
    "between": st.sampled_from(["", "\n", "# said between\n", "    # far in\n"]),
    "last": st.sampled_from(["", "\n", "\n\n# said at the end", "\n...\n", "\ntitle: {zh: 甲, en: A}\n"]),
    "text": st.sampled_from(
        ["甲。", f"|-\n{' ' * 20}甲\n{' ' * 20}乙", f">-\n{' ' * 20}甲 # no\n\n{' ' * 20}乙", "'a'"]
    ),
}


def laid_out(layout: dict[str, Any]) -> str:
    """Return a topic file of two entries in a layout."""
    at = " " * layout["dash"]
    key = at + " " * (1 + layout["gap"])
    entry = "".join(
        [
            f"{at}-{' ' * layout['gap']}id: NAME\n",
            f"{key}cites: [甲]\n",
            f"{key}answer:\n{key}{' ' * layout['step']}zh: {layout['text']}\n",
        ]
    )
    entries = layout["between"].join(entry.replace("NAME", name) for name in ("one", "two"))
    text = f"topic: a\nentries:\n{entries}".removesuffix("\n") + layout["last"]
    return layout["mark"] + text.replace("\n", layout["end"])


@settings(deadline=None)
@given(st.fixed_dictionaries(LAYOUT))
def test_in_every_layout_the_bytes_stay_and_one_entry_is_read_more(layout: dict[str, Any]) -> None:
    before = laid_out(layout)
    after = append_entry(PATH, before.encode(), DRAFT).content.decode()
    old, new = (yaml.load(text.lstrip("\ufeff"), yaml.CSafeLoader) for text in (before, after))
    kept = next(size for size in range(len(before) + 1) if after.endswith(before[size:]))
    assert after.startswith(before[:kept])
    assert new["entries"][:2] == old["entries"]
    assert [entry["id"] for entry in new["entries"]] == ["one", "two", "bridges"]
    assert {**new, "entries": None} == {**old, "entries": None}
