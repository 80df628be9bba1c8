"""Knowledge folder: what is read, and every way it can be wrong."""

from pathlib import Path

import pytest

from bot.adapters.files.knowledge_folder import check_knowledge, load_knowledge
from bot.errors import Problem, SetupError
from tests.makers import ENTRIES, LEXICON, RAW, write_knowledge

ROOT = Path(__file__).resolve().parents[3]

OTHER = """\
topic: other
title: {zh: 其他, en: Other}
entries:
  - id: bridges
    cites: [进村修桥]
    answer: {zh: 进村修桥。, en: They mended bridges.}
    phrasings: {zh: [修了什么], en: [what was mended]}
    related: []
"""


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0]


def edited(folder: Path, old: str, new: str) -> tuple[Problem, ...]:
    assert old in ENTRIES
    return check_knowledge(write_knowledge(folder, entries=ENTRIES.replace(old, new, 1)))


def line_of(text: str) -> int:
    return ENTRIES[: ENTRIES.index(text)].count("\n") + 1


def test_an_address_that_no_browser_opens_is_a_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    rules = (folder / "article.yaml").read_text("utf-8")
    problem = only(check_knowledge(write_knowledge(tmp_path, article=f"{rules}url: example.org/1\n")))
    assert (problem.line, problem.code) == (6, "S106")
    assert "is no address of the web" in problem.fact


def test_the_shipped_knowledge_has_no_problem() -> None:
    assert check_knowledge(ROOT / "knowledge" / "lanshan") == ()


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    knowledge = load_knowledge(write_knowledge(tmp_path))
    loans = knowledge.entry("loans")
    assert loans is not None
    assert loans.phrasings["zh"] == ("发放了多少贷款", "多少贷款呀", "多少贷款", "几多贷款呀", "几多贷款")
    assert loans.citations[0].sentence == "s2"
    assert loans.related == ("teams",)
    assert knowledge.topics[0].titles == {"zh": "资金", "en": "Money"}
    assert len(knowledge.version) == 12


def test_every_byte_counts_for_the_version(tmp_path: Path) -> None:
    one = load_knowledge(write_knowledge(tmp_path / "a"))
    other = load_knowledge(write_knowledge(tmp_path / "b", lexicon=LEXICON + "# more\n"))
    assert one.version != other.version


@pytest.mark.parametrize(
    ("old", "new", "fact", "at"),
    [
        ("    answer:\n      zh: 发", "\tanswer:\n      zh: 发", "tab", "    answer:\n      zh: 发"),
        (
            "    related: [teams]",
            "    id: loans",
            "key 'id' stands here and in line 4",
            "    related: [teams]",
        ),
        ("[发放企业贷款3.2亿余元]", "[发放企业贷款3.6亿余元]", "does not say", "    cites: [发"),
        ("    related:", "    relatd:", "'relatd' is not a key", "    related:"),
        ("      en: Over 320 million yuan was lent to companies.\n", "", "has no 'en'", "      zh: 发放企业"),
        (
            "    phrasings:\n      zh: [组建了几支维修小队]\n      en: [how many repair teams were formed]\n",
            "",
            "has no 'phrasings'",
            "  - id: teams",
        ),
        ("[组建了几支维修小队]", "[發放了多少貸款?]", "belongs to 'loans'", "      zh: [组建了几支"),
        (
            "[how many repair teams were formed]",
            "[no]",
            "no reads as yes or no",
            "      en: [how many repair",
        ),
        (
            "[how many repair teams were formed]",
            "[12:30]",
            "12:30 reads as a number",
            "      en: [how many rep",
        ),
        ("[teams]", "[team]", "related 'team' is no other entry", "    related: [teams]"),
        ("[组建了几支维修小队]", "[]", "has no zh phrasing", "      zh: [组建了几支"),
        ("[组建了几支维修小队]", "['<几>支小队']", "uses the rule <几>", "      zh: [组建了几支"),
        ("[组建了几支维修小队]", "['(几|多少支小队']", "has no closing ')'", "      zh: [组建了几支"),
        ("zh: 组建了12支", "zh: 组建了13支", "says '13支'", "      zh: 组建了12支维修小队。"),
        (
            "en: Over 320 million",
            "en: Over 300 million",
            "says '300 million yuan'",
            "      en: Over 320 million",
        ),
        ("topic: money", "topic: [money]", "topic is a list, not text", "topic: money"),
        ("[组建了几支维修小队]", "组建了几支维修小队", "not a list", "      zh: [组建了几支"),
        ("[组建了几支维修小队]", "['?!']", "has no word", "      zh: [组建了几支"),
        ("[发放企业贷款3.2亿余元]", "[]", "cites nothing", "    cites: [发"),
        ("    related:", "    not_stated: maybe\n    related:", "not_stated is 'maybe'", "    related:"),
        ("zh: 组建了12支维修小队。", "zh: ''", "is empty", "      zh: 组建了12支维修小队。"),
        ("id: loans", "id: our loans", "'our loans' cannot stand in a link", "  - id: loans"),
        ("id: loans", f"id: {'a' * 65}", "cannot stand in a link", "  - id: loans"),
        ("en: Over 320", "en: \u202eOver 320", "invisible character U+202E", "      en: Over 320"),
    ],
)
def test_a_broken_edit_is_named_with_file_and_line(
    tmp_path: Path, old: str, new: str, fact: str, at: str
) -> None:
    problem = only(edited(tmp_path, old, new))
    assert fact in problem.fact
    assert problem.path.endswith("money.yaml")
    assert problem.line == line_of(at)
    assert problem.way_out


def test_a_wrong_quote_is_answered_by_what_the_article_says(tmp_path: Path) -> None:
    problem = only(edited(tmp_path, "[发放企业贷款3.2亿余元]", "[发放企业贷款3.6亿余元]"))
    assert problem.way_out == "it says '发放企业贷款3.2亿余元' (s2)"


def test_a_repeated_id_is_named_with_both_places(tmp_path: Path) -> None:
    problems = edited(tmp_path, "id: teams", "id: loans")
    found = next(problem for problem in problems if "id 'loans'" in problem.fact)
    assert found.line == line_of("  - id: teams")
    assert "money.yaml:4" in found.fact


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    bomb = "topic: &a [x, x, x]\ntitle: &b [*a, *a, *a]\nentries: [*b, *b, *b]\n"
    problems = check_knowledge(write_knowledge(tmp_path, entries=bomb))
    assert {problem.line for problem in problems} == {1, 2, 3}
    assert any("alias *a" in problem.fact for problem in problems)


@pytest.mark.parametrize("broken", ["topic: [\n", ENTRIES.replace("id: loans", "id: [loans]")])
def test_an_unread_entry_is_not_missed_in_other_files(tmp_path: Path, broken: str) -> None:
    folder = write_knowledge(tmp_path, entries=broken)
    other = OTHER.replace("related: []", "related: [loans]")
    (folder / "entries" / "other.yaml").write_text(other, encoding="utf-8")
    assert only(check_knowledge(folder)).path.endswith("money.yaml")


def test_a_broken_lexicon_does_not_blame_the_patterns_that_use_it(tmp_path: Path) -> None:
    problem = only(check_knowledge(write_knowledge(tmp_path, lexicon="rules: [\n")))
    assert problem.path.endswith("lexicon.yaml")


def test_a_tag_is_refused(tmp_path: Path) -> None:
    problems = check_knowledge(write_knowledge(tmp_path, entries="topic: !!python/name:os.system x\n"))
    assert "tag" in problems[0].fact


def test_a_file_of_two_megabytes_is_refused(tmp_path: Path) -> None:
    problem = only(check_knowledge(write_knowledge(tmp_path, entries=ENTRIES + "#" * 2_000_000)))
    assert "larger than" in problem.fact


def test_invalid_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "money.yaml").write_bytes(ENTRIES.encode().replace(b"loans", b"lo\xffns", 1))
    problem = only(check_knowledge(folder))
    assert "not UTF-8" in problem.fact
    assert problem.line == 4


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    problem = only(check_knowledge(write_knowledge(tmp_path, entries="a: " + "[" * 1000 + "]" * 1000)))
    assert "nested" in problem.fact


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    assert "empty" in only(check_knowledge(write_knowledge(tmp_path, entries="\n"))).fact


def test_a_list_where_a_mapping_belongs_is_named(tmp_path: Path) -> None:
    problems = check_knowledge(write_knowledge(tmp_path, entries="- a\n"))
    assert "is a list, not a mapping" in problems[0].fact


def test_a_changed_article_is_named_at_its_pin(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "article.txt").write_text(RAW + "更多。\n", encoding="utf-8")
    problem = only(check_knowledge(folder))
    assert "has changed" in problem.fact
    assert (problem.path.endswith("article.yaml"), problem.line) == (True, 3)


@pytest.mark.parametrize("missing", ["article.txt", "article.yaml"])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    folder = write_knowledge(tmp_path)
    (folder / missing).unlink()
    problem = only(check_knowledge(folder))
    assert problem.path.endswith(missing)


def test_a_folder_without_topics_is_an_article_alone(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "money.yaml").unlink()
    (folder / "entries").rmdir()
    found = load_knowledge(folder)
    assert (found.topics, found.article.id) == ((), "valley")


def test_an_empty_folder_of_topics_is_a_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / "money.yaml").unlink()
    assert "holds no topic" in only(check_knowledge(folder)).fact


def test_a_topic_without_entries_is_a_problem(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    empty = "topic: empty\ntitle: {zh: 空, en: Empty}\nentries: []\n"
    (folder / "entries" / "empty.yaml").write_text(empty, encoding="utf-8")
    problem = only(check_knowledge(folder))
    assert problem.fact == "topic 'empty' has no entry"
    assert problem.line == 3


def test_a_topic_in_two_files_is_named(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    other = OTHER.replace("topic: other", "topic: money")
    (folder / "entries" / "other.yaml").write_text(other, encoding="utf-8")
    problem = only(check_knowledge(folder))
    assert problem.fact == "topic 'money' has a file already"
    assert (Path(problem.path).name, problem.line) == ("other.yaml", 1)


def test_a_folder_without_a_lexicon_is_fine(tmp_path: Path) -> None:
    entries = ENTRIES.replace(", '<多少>贷款[呀]'", "")
    folder = write_knowledge(tmp_path, entries=entries)
    (folder / "lexicon.yaml").unlink()
    assert check_knowledge(folder) == ()


def test_an_id_in_two_files_is_named_with_both(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    other = ENTRIES.replace("topic: money", "topic: other")
    (folder / "entries" / "other.yaml").write_text(other, encoding="utf-8")
    repeated = [problem for problem in check_knowledge(folder) if problem.fact.startswith("id ")]
    assert [(Path(problem.path).name, problem.line) for problem in repeated] == [
        ("other.yaml", 4),
        ("other.yaml", 13),
    ]
    assert "money.yaml:4" in repeated[0].fact


@pytest.mark.parametrize("name", ["entries/more.yml", "entries/deep/more.yaml", "lexikon.yaml"])
def test_yaml_that_nothing_reads_is_named(tmp_path: Path, name: str) -> None:
    folder = write_knowledge(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("topic: more\n", encoding="utf-8")
    problem = only(check_knowledge(folder))
    assert problem.path.endswith(name)
    assert problem.fact == "is not read"


@pytest.mark.parametrize("name", ["._money.yaml", ".hidden/money.yaml", "money.yaml~", "README.md"])
def test_what_editors_and_systems_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / name).parent.mkdir(exist_ok=True)
    (folder / "entries" / name).write_bytes(b"\0\xff")
    assert check_knowledge(folder) == ()


def test_a_dangling_link_of_an_editor_is_passed_over(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "entries" / ".#money.yaml").symlink_to("someone@somewhere.1234")
    assert check_knowledge(folder) == ()


def test_a_broken_article_is_named_with_the_line_of_its_byte(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    (folder / "article.txt").write_bytes("河谷县\n\n".encode() + b"\xff")
    problem = only(check_knowledge(folder))
    assert (problem.path.endswith("article.txt"), problem.line) == (True, 3)


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    assert "is not a folder" in only(check_knowledge(tmp_path / "nowhere")).fact


@pytest.mark.parametrize(
    ("line", "fact", "number"),
    [
        ("markup: html", "markup is 'html'", 4),
        ("repairs: none", "repairs is one value, not a list", 4),
        ("fields: {title: [a]}", "field 'title' is a list, not text", 4),
        ("repairs:\n  - {find: 河海, replace: 河, reason: lost}", "matches 0 times", 5),
        ("furniture:\n  - line: '('", "no regular expression", 5),
        ("fields: {author: 王五}", "does not say", 4),
    ],
)
def test_rules_that_do_not_fit_the_article_are_named(
    tmp_path: Path, line: str, fact: str, number: int
) -> None:
    folder = write_knowledge(tmp_path)
    path = folder / "article.yaml"
    head = path.read_text(encoding="utf-8").split("fields:")[0]
    path.write_text(head + line + "\n", encoding="utf-8")
    problem = only(check_knowledge(folder))
    assert fact in problem.fact
    assert problem.line == number


@pytest.mark.parametrize(
    ("lexicon", "fact"),
    [
        ("terms:\n  - {zh: [贷款]}\n  - {zh: [貸款]}\n", "stands in line 2"),
        ("names:\n  - {zh: [河谷县]}\n", "no 'kind'"),
        ("names:\n  - {kind: river, zh: [河谷县]}\n", "kind is 'river'"),
        ("words: []\n", "'words' is not a key"),
        ("terms:\n  - {zh: []}\n", "has no word"),
        ("rules:\n  en: {a: (b|c}\n", "rule 'a' has no closing"),
    ],
)
def test_a_broken_lexicon_is_named(tmp_path: Path, lexicon: str, fact: str) -> None:
    entries = ENTRIES.replace(", '<多少>贷款[呀]'", "")
    problem = only(check_knowledge(write_knowledge(tmp_path, lexicon=lexicon, entries=entries)))
    assert fact in problem.fact


def test_an_entry_without_an_answer_is_named(tmp_path: Path) -> None:
    answer = ENTRIES[ENTRIES.index("    answer:\n") : ENTRIES.index("    phrasings:\n")]
    problem = only(edited(tmp_path, answer, ""))
    assert (problem.line, problem.fact) == (line_of("  - id: loans"), "an entry has no 'answer'")


def test_an_article_without_an_id_is_named(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path)
    path = folder / "article.yaml"
    path.write_text(path.read_text("utf-8").replace("id: valley\n", ""), encoding="utf-8")
    assert only(check_knowledge(folder)).fact == "article.yaml has no 'id'"


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    folder = write_knowledge(tmp_path, lexicon="words: []\n", entries=ENTRIES.replace("related:", "relatd:"))
    (folder / "article.txt").write_text(RAW + "更多。\n", encoding="utf-8")
    with pytest.raises(SetupError) as caught:
        load_knowledge(folder)
    named = {Path(problem.path).name for problem in caught.value.problems}
    assert named == {"article.yaml", "lexicon.yaml", "money.yaml"}


def test_a_waived_rule_is_no_problem_for_its_entry(tmp_path: Path) -> None:
    entries = ENTRIES.replace("    zh: 发放企业贷款3.2亿余元。", "    zh: 发放企业贷款3.3亿余元。")
    waived = entries.replace(
        "    related: [teams]", "    related: [teams]\n    waive: {P101: the editor said so}"
    )
    assert check_knowledge(write_knowledge(tmp_path, entries=waived)) == ()


def test_a_waiver_of_no_rule_is_a_problem(tmp_path: Path) -> None:
    entries = ENTRIES.replace("    related: [teams]", "    waive: {P999: for fun}")
    assert only(check_knowledge(write_knowledge(tmp_path, entries=entries))).code == "W101"


def test_a_waiver_without_a_reason_is_a_problem(tmp_path: Path) -> None:
    entries = ENTRIES.replace("    related: [teams]", "    waive: {P101: ''}")
    assert only(check_knowledge(write_knowledge(tmp_path, entries=entries))).code == "S103"


DRAFT = "  - draft: true\n    id: bridges\n    cites: [words of nobody]\n    answer: {zh: 'TODO: say it'}\n"


def test_a_draft_is_no_problem_whatever_is_in_it(tmp_path: Path) -> None:
    assert check_knowledge(write_knowledge(tmp_path, entries=ENTRIES + DRAFT)) == ()


def test_a_draft_is_not_served(tmp_path: Path) -> None:
    knowledge = load_knowledge(write_knowledge(tmp_path, entries=ENTRIES + DRAFT))
    assert [entry.id for entry in knowledge.entries()] == ["loans", "teams"]


def test_a_draft_that_is_accepted_is_proved(tmp_path: Path) -> None:
    accepted = DRAFT.replace("draft: true\n    ", "")
    problems = check_knowledge(write_knowledge(tmp_path, entries=ENTRIES + accepted))
    assert {problem.code for problem in problems} == {"E106", "P100", "S102"}


def test_an_entry_may_name_a_draft_as_related(tmp_path: Path) -> None:
    entries = ENTRIES.replace("related: [teams]", "related: [bridges]") + DRAFT
    assert check_knowledge(write_knowledge(tmp_path, entries=entries)) == ()


def test_a_topic_of_drafts_alone_is_no_topic_yet(tmp_path: Path) -> None:
    entries = ENTRIES.partition("  - id")[0] + DRAFT
    assert load_knowledge(write_knowledge(tmp_path, entries=entries)).topics == ()


def test_two_phrasings_that_are_typed_the_same_in_pinyin_are_named_with_both_places(tmp_path: Path) -> None:
    problem = only(edited(tmp_path, "zh: [组建了几支维修小队]", "zh: [发放了多少袋宽]"))
    place = f"{tmp_path}/entries/money.yaml:{line_of('      zh: [发放了多少贷款')}"
    assert (problem.line, problem.code) == (line_of("      zh: [组建了几支"), "Q201")
    assert problem.fact == (
        f"phrasing '发放了多少袋宽' is typed in pinyin like '发放了多少贷款' of 'loans' ({place})"
    )


def test_two_questions_that_only_sound_alike_can_be_waived(tmp_path: Path) -> None:
    entries = ENTRIES.replace("zh: [组建了几支维修小队]", "zh: [发放了多少袋宽]")
    waived = entries.replace("  - id: teams\n", "  - id: teams\n    waive: {Q201: bags are no loans}\n")
    assert check_knowledge(write_knowledge(tmp_path, entries=waived)) == ()
