"""Second article: the shipped report of a town that does not exist, alone and beside the first one."""

from pathlib import Path

import pytest

from bot import Engine
from bot.cli.checking import examine
from bot.cli.service import Places, build
from bot.core.text.normalize import fingerprint
from tests.benchmarks.second import KNOWLEDGE, counted, drawn, questions

CONFIG = KNOWLEDGE.parent / "config"
ALONE = Engine.load(KNOWLEDGE / "saltmere")
BOTH = Engine.load(KNOWLEDGE)


def test_nothing_is_wrong_with_either_article() -> None:
    report = examine(Places(KNOWLEDGE, CONFIG))
    assert (report.problems, report.warnings) == ((), ())


def test_it_has_entries_that_tell_and_entries_that_say_what_is_not_told() -> None:
    silent = [entry.not_stated for entry in ALONE.answerer.knowledge.entries()]
    assert len(silent) - sum(silent) >= 25
    assert sum(silent) >= 6


def test_every_entry_is_asked_and_answered_in_both_languages() -> None:
    thin = [
        entry.id
        for entry in ALONE.answerer.knowledge.entries()
        if {"zh", "en"} - entry.answers.keys() or min(map(len, entry.phrasings.values())) < 4
    ]
    assert thin == []


def test_every_phrasing_finds_its_own_entry() -> None:
    lost = [
        text
        for entry in ALONE.answerer.knowledge.entries()
        for texts in entry.phrasings.values()
        for text in texts
        if entry.id not in {one.id for one in getattr(ALONE.ask(text), "statements", ())}
    ]
    assert lost == []


def test_no_question_of_the_corpus_is_a_phrasing() -> None:
    phrasings = {
        fingerprint(text)
        for entry in ALONE.answerer.knowledge.entries()
        for texts in entry.phrasings.values()
        for text in texts
    }
    assert [one.question for one in questions() if fingerprint(one.question) in phrasings] == []


def test_there_are_sixty_questions_to_it() -> None:
    known = {entry.id for entry in ALONE.answerer.knowledge.entries()}
    asked = list(questions())
    assert len(asked) >= 60
    assert {one.entry for one in asked} <= known | {""}


@pytest.mark.parametrize("engine", [ALONE, BOTH], ids=["alone", "both"])
def test_most_questions_are_answered_and_few_wrongly(engine: Engine) -> None:
    found = counted(engine)
    assert found["answerable"]["right"] >= 0.75 * found["answerable"].total()
    assert found["answerable"]["wrong"] <= 0.08 * found["answerable"].total()
    assert found["outside"]["wrong"] <= 0.15 * found["outside"].total()


def test_hardly_a_question_to_the_first_is_drawn_to_it() -> None:
    assert len(drawn(BOTH)) <= 1


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("how many loans were issued", "lanshan/loans-issued"),
        ("招工小队有几支", "lanshan/recruitment-teams"),
        ("how much is a ticket to Gull Island", "saltmere/fare"),
        ("渡轮上有几名员工", "saltmere/jobs"),
    ],
)
def test_beside_each_other_each_answers_its_own(question: str, entry: str) -> None:
    assert [one.id for one in getattr(BOTH.ask(question), "statements", ())] == [entry]


@pytest.mark.parametrize("question", ["how many loans were issued in Saltmere", "蓝山县的渡轮票价多少"])
def test_neither_answers_for_the_other(question: str) -> None:
    assert BOTH.ask(question).status != "answer"


def test_the_shipped_configuration_serves_the_first_alone() -> None:
    assert build(Places(None, CONFIG)).loaded.volumes[0].article.id == Path("knowledge/lanshan").name
