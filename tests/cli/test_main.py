import json
import sys

import pytest
from typer.testing import CliRunner

from bot.cli.main import app, main
from tests.cli.conftest import CONFIG
from tests.cli.folder import ENTRIES, write_knowledge


@pytest.fixture
def run(folder):
    def invoke(*arguments, given=None):
        where = ("--knowledge", str(folder), "--config", str(CONFIG))
        return CliRunner().invoke(app, [*arguments, *where], input=given, catch_exceptions=False)

    return invoke


def test_ask_prints_answer_quote_and_source(run):
    found = run("ask", "how many loans were issued")
    assert found.stdout.splitlines()[:3] == [
        "The county lent companies over 320 million yuan.",
        "  「5月3日,河谷县发放企业贷款3.2亿余元。」 paragraph 2 · s3",
        "  Source: 河谷日报, as of 4 May 2021",
    ]


def test_question_needs_no_quotes(run):
    assert "320 million" in run("ask", "how", "many", "loans", "were", "issued").stdout


def test_ask_in_another_language(run):
    assert run("ask", "how many loans were issued", "--lang", "zh-Hant").stdout.startswith("河谷縣")


def test_ask_json_is_the_record(run):
    assert json.loads(run("ask", "--json", "how many loans were issued").stdout)["entry"] == "loans"


def test_explain_shows_terms_candidates_and_the_gate(run):
    shown = run("ask", "--explain", "how many loans were issued").stdout
    assert "terms" in shown
    assert "borrowers" in shown
    assert "decided by exact" in shown


def test_explain_leaves_json_on_standard_output_alone(run):
    found = run("ask", "--json", "--explain", "how many loans were issued")
    assert json.loads(found.stdout)["entry"] == "loans"
    assert "decided by exact" in found.stderr


def test_jsonl_answers_each_line(run):
    given = '{"id": 1, "question": "hi"}\n{"id": 2, "question": "谢谢"}\n'
    found = run("ask", "--jsonl", given=given)
    assert [json.loads(line)["intent"] for line in found.stdout.splitlines()] == ["greeting", "thanks"]


def test_jsonl_stops_at_a_broken_line_with_its_number(run):
    found = run("ask", "--jsonl", given='{"id": 1, "question": "hi"}\n{"id": 2}\n')
    assert found.exit_code == 2
    assert len(found.stdout.splitlines()) == 1
    assert found.stderr.startswith('line 2 has no "question"; ')


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "hi", "--jsonl"),
        ("ask", "--jsonl", "--json"),
        ("ask", "hi", "--lang", "fr"),
        ("nope",),
    ],
)
def test_wrong_usage_exits_with_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_check_of_sound_knowledge_exits_with_0(run):
    found = run("check")
    assert found.exit_code == 0
    assert found.stdout.splitlines()[-2:] == [
        "no problems",
        "3 entries, each asked in 1 zh, 1 en phrasings on average",
    ]


def test_check_shows_how_many_phrasings_the_patterns_of_each_entry_make(run, folder):
    write_knowledge(folder, ENTRIES.replace("[company loans,", "['(company|firm|business) loans',", 1))
    found = run("check", "--phrasings")
    assert "\nvalley/loans: 2 zh, 4 en, " in found.stdout


def test_check_prints_all_problems_one_a_line(run, folder):
    write_knowledge(folder, ENTRIES.replace("[teams]", "[tems]").replace("3.2亿余元]", "9亿余元]", 1))
    found = run("check")
    lines = found.stdout.splitlines()
    assert found.exit_code == 1
    assert any("valley.yaml:5: " in line for line in lines)
    assert any("valley.yaml:12: related 'tems'" in line for line in lines)


def test_check_json_has_place_fact_and_way_out(run, folder):
    write_knowledge(folder, ENTRIES.replace("[teams]", "[tems]"))
    found = run("check", "--json")
    assert found.exit_code == 1
    assert [(one["line"], one["way_out"]) for one in json.loads(found.stdout)] == [
        (12, "did you mean 'teams'?")
    ]


def test_check_takes_a_folder(folder):
    found = CliRunner().invoke(app, ["check", str(folder), "--config", str(CONFIG)])
    assert found.exit_code == 0


def test_check_names_problems_of_settings_and_messages_together(tmp_path, folder):
    (tmp_path / "bot.yaml").write_text("knowledge: valley\nmarjin: 3\n", "utf-8")
    found = CliRunner().invoke(app, ["check", "--config", str(tmp_path)])
    assert found.exit_code == 1
    assert "marjin" in found.stdout
    assert "zh-Hans.yaml" in found.stdout


@pytest.mark.parametrize("command", ["ask", "chat", "check", "health", "replay", "diff", "status"])
def test_help_teaches(command):
    found = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "160"})
    assert found.exit_code == 0
    assert "--config" in found.stdout


def test_version_names_the_program():
    assert CliRunner().invoke(app, ["--version"]).stdout.startswith("citebot")


def test_main_prints_all_problems_and_exits_with_1(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(
        sys, "argv", ["citebot", "ask", "hi", "--knowledge", str(tmp_path), "--config", str(CONFIG)]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    shown = capsys.readouterr().err.splitlines()
    assert len(shown) > 1
    assert all(line.startswith(str(tmp_path)) for line in shown)


def test_schema_writes_the_schemas_beside_the_settings(tmp_path):
    found = CliRunner().invoke(app, ["schema", "--config", str(tmp_path)])
    assert found.exit_code == 0
    assert f"wrote {tmp_path / 'schemas' / 'topic.json'}" in found.stdout.splitlines()
    written = {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (CONFIG / "schemas").iterdir()}


def health(tmp_path, age):
    (tmp_path / "bot.yaml").write_text(
        f"knowledge: valley\ntelegram:\n  health_file: {tmp_path}/alive\n  health_seconds: {age}\n", "utf-8"
    )
    return CliRunner().invoke(app, ["health", "--config", str(tmp_path)])


def test_health_of_a_fresh_sign_of_life_is_0(tmp_path):
    (tmp_path / "alive").touch()
    assert health(tmp_path, 100).exit_code == 0


def test_health_without_a_sign_of_life_is_1(tmp_path):
    assert health(tmp_path, 100).exit_code == 1
