"""Corpus: the shipped knowledge against questions written blind to its phrasings."""

import json
import random
import subprocess
import sys
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import Engine
from bot.cli.service import Places, Service, build
from bot.core.outcomes import Answer
from bot.core.text.normalize import fingerprint
from tests.benchmarks.answers import verdict
from tests.benchmarks.corpus import CORPUS, ROOT, answerable, outside

KNOWLEDGE = ROOT / "knowledge" / "lanshan"
SERVICE = build(Places(KNOWLEDGE, ROOT / "config"))
HOSTILE = [
    json.loads(line)["q"] for line in (CORPUS / "hostile.jsonl").read_text(encoding="utf-8").splitlines()
]
STATUSES = {"answer", "not_stated", "suggest", "abstain", "smalltalk"}


@pytest.fixture(scope="module")
def service() -> Service:
    return SERVICE


def test_there_are_enough_entries_and_questions(service: Service) -> None:
    silent = Counter(entry.not_stated for entry in service.answerer.knowledge.entries())
    assert silent[False] >= 80
    assert silent[True] >= 25
    assert len(answerable()) >= 400
    assert len(outside()) >= 150


def test_every_entry_has_eight_phrasings_a_language(service: Service) -> None:
    thin = [
        (entry.id, language)
        for entry in service.answerer.knowledge.entries()
        for language in ("zh", "en")
        if len(entry.phrasings[language]) < 8
    ]
    assert thin == []


def test_the_entries_carry_every_sentence(service: Service) -> None:
    knowledge = service.answerer.knowledge
    assert knowledge.article is not None
    cited = {citation.sentence for entry in knowledge.entries() for citation in entry.citations}
    assert {sentence.id for sentence in knowledge.article.sentences} <= cited


def test_no_question_of_the_corpus_is_a_phrasing(service: Service) -> None:
    phrasings = {
        fingerprint(text)
        for entry in service.answerer.knowledge.entries()
        for texts in entry.phrasings.values()
        for text in texts
    }
    asked = [question for _, question in answerable()] + outside()
    assert [question for question in asked if fingerprint(question) in phrasings] == []


def test_every_question_names_an_entry(service: Service) -> None:
    known = {entry.id for entry in service.answerer.knowledge.entries()}
    assert {entry for entry, _ in answerable()} <= known


def test_every_phrasing_finds_its_own_entry(service: Service) -> None:
    lost = [
        text
        for entry in service.answerer.knowledge.entries()
        for texts in entry.phrasings.values()
        for text in texts[:6]
        if entry.id not in {s.id for s in getattr(service.answerer.ask(text), "statements", ())}
        and getattr(service.answerer.ask(text), "intent", "") != entry.id
    ]
    assert lost == []


def test_most_questions_are_answered_as_expected(service: Service) -> None:
    entries = {entry.id: entry for entry in service.answerer.knowledge.entries()}
    found = Counter(
        verdict(service.answerer.ask(question), expected, not_stated=entries[expected].not_stated)
        for expected, question in answerable()
    )
    assert found["right"] >= 0.85 * found.total()
    assert found["wrong"] + found["other"] <= 0.03 * found.total()


def test_nine_in_ten_questions_from_outside_are_not_answered(service: Service) -> None:
    asserted = [question for question in outside() if isinstance(service.answerer.ask(question), Answer)]
    assert len(asserted) <= 0.1 * len(outside())


def check_reply(service: Service, question: str) -> None:
    began = time.process_time()
    reply = service.responder.answer(question)
    assert time.process_time() - began < 0.25
    assert reply.status in STATUSES
    text = reply.plain()
    assert text
    assert len(text.encode("utf-16-le", "surrogatepass")) // 2 <= 4096


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_gets_a_fine_reply_in_time(service: Service, question: str) -> None:
    check_reply(service, question)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=3000))
def test_any_text_gets_a_fine_reply_in_time(question: str) -> None:
    check_reply(SERVICE, question)


def test_a_thousand_repeats_in_any_order_give_the_same_bytes(service: Service) -> None:
    questions = [question for _, question in answerable()][::13][:25]
    first = {question: service.responder.answer(question).plain() for question in questions}
    repeats = questions * 40
    random.Random(5).shuffle(repeats)  # noqa: S311
    assert len(repeats) == 1000
    assert all(service.responder.answer(question).plain() == first[question] for question in repeats)


def test_two_processes_give_the_same_bytes() -> None:
    lines = "".join(
        json.dumps({"id": number, "question": question}) + "\n"
        for number, (_, question) in enumerate(answerable()[::4])
    )
    command = [sys.executable, "-W", "ignore", "-m", "bot", "ask", "--jsonl", "--knowledge", str(KNOWLEDGE)]
    outputs = {
        subprocess.run(  # noqa: S603
            command,
            input=lines.encode(),
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_the_library_answers_from_a_text_alone() -> None:
    engine = Engine.from_article("The river rose 3 metres on Monday. The town built a new wall in 2019.")
    outcome = engine.ask("when did the town build the new wall")
    assert outcome.status == "answer"
    assert outcome.statements[0].citations[0].quote == "The town built a new wall in 2019."


def test_the_library_ranks_bare_entries() -> None:
    engine = Engine.from_entries({"open": ["open an account"], "lost": ["i lost my card"]})
    assert engine.rank("my card is lost", limit=1)[0].id == "lost"


def test_the_library_explains_a_decision() -> None:
    assert Engine.load(KNOWLEDGE).explain("how many projects were inked").parts[0].gate in {"exact", "answer"}
