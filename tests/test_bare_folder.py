"""Bare folder: an article that nobody has curated yet is served from its sentences."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import Engine
from bot.cli.main import app
from bot.cli.service import Places, build
from bot.core.outcomes import Abstention
from tests.benchmarks.corpus import ROOT
from tests.cli.folder import ENTRIES, write_knowledge

ONE_ENTRY = ENTRIES[: ENTRIES.index("    related:")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = write_knowledge(tmp_path_factory.mktemp("bare"))
    (written / "entries" / "valley.yaml").unlink()
    (written / "entries").rmdir()
    return written


def test_the_engine_quotes_the_sentence_that_answers(folder: Path) -> None:
    outcome = Engine.load(folder).ask("县里组建了多少支维修小队")
    assert [citation.quote for one in outcome.statements for citation in one.citations] == [
        "县里组建了12支维修小队,进村修桥。"
    ]


def test_a_reply_shows_the_sentence_with_publisher_and_date(folder: Path) -> None:
    reply = build(Places(folder, ROOT / "config")).responder.answer("县里组建了多少支维修小队")
    assert reply.plain().splitlines()[1:] == [
        "「县里组建了12支维修小队,进村修桥。」 第2段 · s4",
        "来源：河谷日报，截至2021年5月4日的报道",
    ]


def test_smalltalk_is_understood(folder: Path) -> None:
    reply = build(Places(folder, ROOT / "config")).responder.answer("hello")
    assert (reply.status, reply.intent) == ("smalltalk", "greeting")


def test_a_batch_is_answered(folder: Path) -> None:
    line = json.dumps({"id": 1, "question": "法国的首都在哪里"})
    command = ["ask", "--jsonl", "--knowledge", str(folder), "--config", str(ROOT / "config")]
    shown = CliRunner().invoke(app, command, input=line)
    assert json.loads(shown.output)["status"] == "abstain"


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = write_knowledge(tmp_path_factory.mktemp("unfinished"), ONE_ENTRY)
    path = written / "article.yaml"
    path.write_text(path.read_text("utf-8") + "unfinished: true\n", "utf-8")
    return written


def test_where_no_entry_of_an_unfinished_article_answers_its_sentences_do(unfinished: Path) -> None:
    outcome = Engine.load(unfinished).ask("谁进村修桥")
    assert [citation.quote for one in outcome.statements for citation in one.citations] == [
        "县里组建了12支维修小队,进村修桥。"
    ]


def test_an_entry_of_an_unfinished_article_answers_first(unfinished: Path) -> None:
    outcome = Engine.load(unfinished).ask("发放了多少贷款")
    assert [one.id for one in outcome.statements] == ["loans"]


def test_what_an_unfinished_article_does_not_say_is_not_answered(unfinished: Path) -> None:
    assert isinstance(Engine.load(unfinished).ask("法国的首都在哪里"), Abstention)
