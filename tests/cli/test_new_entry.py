"""New entry: what is asked, what is refused, and what stands in the folder afterwards."""

import io
import sys
from pathlib import Path

import pytest
import typer
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console
from typer.testing import CliRunner

from bot.adapters.files.knowledge_folder import check_knowledge, load_knowledge
from bot.cli import new
from bot.cli.asking import Asker
from bot.cli.desk import Desk
from bot.cli.drafting import Wish, draft_entry
from bot.cli.main import app
from bot.core.answerer import Answerer
from bot.core.outcomes import Answer
from tests.cli.conftest import CONFIG
from tests.cli.folder import ARTICLE, ENTRIES, write_knowledge

QUESTION = "which bridges were mended"
ENOUGH = ("--question", QUESTION, "--words", "进村修桥", "--topic", "valley")
WISH = Wish(question=QUESTION, words="进村修桥", topic="valley")


@pytest.fixture
def run(folder):
    def invoke(*arguments):
        where = ("--knowledge", str(folder), "--config", str(CONFIG))
        return CliRunner().invoke(app, ["new", "entry", *arguments, *where], catch_exceptions=False)

    return invoke


@pytest.fixture
def talk(places, capsys):
    def answers(typed, wish=None):
        """Answer what is asked; return what was shown."""
        shown = io.StringIO()
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(typed)
            draft_entry(places, wish or Wish(), Asker(Console(file=shown, width=200)))
        return capsys.readouterr().out + shown.getvalue()

    return answers


def valley(folder: Path) -> str:
    return (folder / "entries" / "valley.yaml").read_text("utf-8")


def draft(folder: Path) -> str:
    """Return what was put behind the entries that were there."""
    assert valley(folder).startswith(ENTRIES)
    return valley(folder).removeprefix(ENTRIES)


def fill(folder: Path) -> None:
    """Write what the draft of bridges leaves to be written."""
    path = folder / "entries" / "valley.yaml"
    text = path.read_text("utf-8")
    for todo, said in (
        ("'TODO: answer in Chinese, with no value, name or hedge that the quote lacks'", "进村修桥。"),
        (
            "'TODO: answer in English, with no value, name or hedge that the quote lacks'",
            "They mend bridges.",
        ),
        ("'TODO: ask it in Chinese'", "修了哪些桥"),
    ):
        assert todo in text
        text = text.replace(todo, said)
    path.write_text(text, "utf-8")


def test_a_draft_is_put_behind_the_entries_with_the_exact_quote(run, folder):
    assert run(*ENOUGH).exit_code == 0
    assert "  - id: bridges-mended\n    cites:\n      - 进村修桥\n" in draft(folder)
    assert f"      en:\n        - {QUESTION}\n" in draft(folder)


def test_place_and_what_is_still_to_be_written_are_told(run, folder):
    lines = run(*ENOUGH).stdout.splitlines()
    path = folder / "entries" / "valley.yaml"
    number = valley(folder).splitlines().index("  - id: bridges-mended") + 1
    assert lines[0] == f"{path}:{number}: wrote the draft 'bridges-mended'"
    assert [line.split(": ")[0] for line in lines[1:4]] == [
        f"{path}:{number + 4}",
        f"{path}:{number + 5}",
        f"{path}:{number + 9}",
    ]
    assert all("is still to be written; write the text in its place [E106]" in line for line in lines[1:4])
    assert lines[4] == f'then: citebot check, and citebot ask --explain "{QUESTION}"'


def test_a_draft_cannot_be_published_until_it_is_filled(run, folder):
    run(*ENOUGH)
    assert {problem.code for problem in check_knowledge(folder)} == {"E106"}
    fill(folder)
    assert check_knowledge(folder) == ()


def test_a_filled_draft_answers_its_question(run, folder):
    run(*ENOUGH)
    fill(folder)
    outcome = Answerer(load_knowledge(folder)).ask(QUESTION)
    assert isinstance(outcome, Answer)
    assert outcome.statements[0].answers["en"] == "They mend bridges."


def test_a_second_draft_can_be_begun_before_the_first_is_filled(run, folder):
    run(*ENOUGH)
    assert run("--question", "who mended roads", *ENOUGH[2:]).exit_code == 0
    assert "- id: bridges-mended" in valley(folder)
    assert "- id: mended-roads" in valley(folder)


def test_an_id_that_is_taken_is_not_proposed(run, folder):
    run(*ENOUGH)
    run(*ENOUGH)
    assert "- id: bridges-mended-2" in valley(folder)


def test_a_chinese_question_gets_a_pinyin_id_and_stands_under_zh(run, folder):
    run("--question", "修了哪些桥梁?", *ENOUGH[2:])
    assert "- id: xiu-qiaoliang" in draft(folder)
    assert "      zh:\n        - 修了哪些桥梁?\n" in draft(folder)


def test_a_question_without_matter_is_named_by_its_quote(run, folder):
    run("--question", "why", *ENOUGH[2:])
    assert "- id: jincun-xiuqiao" in draft(folder)


def test_a_sentence_is_cited_whole(run, folder):
    run("--question", QUESTION, "--sentence", "s4", "--topic", "valley")
    assert "    # The whole sentence: cut it down" in draft(folder)
    assert "      - 县里组建了12支维修小队,进村修桥。\n" in draft(folder)


def test_words_may_be_as_in_the_raw_text(run, folder):
    run("--question", QUESTION, "--words", "進村修橋", "--topic", "valley")
    assert "      - 进村修桥\n" in draft(folder)


def test_what_would_make_a_question_a_pattern_is_left_out(run, folder):
    run("--question", "which (wooden) bridges|roads", *ENOUGH[2:])
    assert "        - which wooden bridges roads\n" in draft(folder)


def test_id_and_not_stated_can_be_given(run, folder):
    run(*ENOUGH, "--id", "bridge-names", "--not-stated")
    assert "  - id: bridge-names\n    not_stated: true\n" in draft(folder)
    assert "say in English that the article does not tell it" in draft(folder)


def test_the_nearest_entries_are_left_as_a_comment(run, folder):
    run("--question", "who repaired the loans of the bank", *ENOUGH[2:])
    assert draft(folder).splitlines()[-1] == "    # related: [teams, loans, borrowers]"


def test_an_entry_that_answers_already_is_named_with_its_place(run, folder):
    found = run("--question", "how many loans were issued", *ENOUGH[2:])
    place = f"{folder / 'entries' / 'valley.yaml'}:4"
    assert found.stderr.startswith(f"{place}: 'loans' answers that already: 河谷县发放了3.2亿余元企业贷款。")
    assert "phrasing 'how many loans were issued' belongs to 'loans'" in found.stdout


def test_options_that_are_missing_are_named_at_once(run, folder):
    found = run("--question", "how many repair teams were there")
    assert found.exit_code == 2
    assert "missing: --sentence or --words, --topic" in found.stderr
    assert "1. s4 县里组建了12支维修小队,进村修桥。 (cited by teams)" in found.stderr
    assert "topics: valley" in found.stderr
    assert draft(folder) == ""


def test_nothing_given_is_all_missing(run):
    assert "missing: --question, --sentence or --words, --topic" in run().stderr


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"--question": "?!"}, "has no word"),
        ({"--question": "TODO: ask"}, "marks what is still to be written"),
        ({"--words": "进村修路"}, "the article does not say '进村修路'; it says '进村修桥' (s4)"),
        ({"--words": "xyz"}, "copy the words of one sentence"),
        ({"--words": None, "--sentence": "s9"}, "known are title, publisher, date, s1 to s4"),
        ({"--sentence": "s4"}, "give one of them"),
        ({"--topic": "vally"}, "did you mean 'valley'? a new one needs --title-zh and --title-en"),
        ({"--topic": "bridges"}, "no topic 'bridges'; a new one needs --title-zh and --title-en"),
        ({"--topic": "a/b"}, "cannot name a file"),
        ({"--id": "our loans"}, "cannot stand in a link"),
        ({"--id": "loans"}, "valley.yaml:4; give the new entry its own"),
        ({"--topic": "x", "--title-zh": "桥", "--title-en": " "}, "a topic needs a title"),
    ],
)
def test_what_cannot_be_used_is_refused(run, folder, changed, said):
    given = dict(zip(ENOUGH[::2], ENOUGH[1::2], strict=True)) | changed
    found = run(*(part for option, value in given.items() if value for part in (option, value)))
    assert found.exit_code == 2
    assert said in " ".join(found.stderr.replace("│", " ").split())
    assert draft(folder) == ""


def test_a_new_topic_gets_a_file_tied_to_its_schema(run, folder):
    run(*ENOUGH[:4], "--topic", "bridges", "--title-zh", "桥", "--title-en", "Bridges")
    lines = (folder / "entries" / "bridges.yaml").read_text("utf-8").splitlines()
    assert lines[0].startswith("# yaml-language-server: $schema=../")
    assert lines[0].endswith("/config/schemas/topic.json")
    assert lines[1:7] == [
        "topic: bridges",
        "title:",
        "  zh: 桥",
        "  en: Bridges",
        "entries:",
        "  # A draft: replace what begins with TODO:, then run `citebot check`.",
    ]


def test_a_new_topic_is_tied_to_no_schema_that_is_not_there(places, folder, tmp_path):
    config = tmp_path / "config"
    config.mkdir()
    for name in ("bot.yaml", "messages"):
        (config / name).symlink_to(CONFIG / name)
    arguments = [*ENOUGH[:4], "--topic", "bridges", "--title-zh", "桥", "--title-en", "Bridges"]
    where = ["--knowledge", str(folder), "--config", str(config)]
    CliRunner().invoke(app, ["new", "entry", *arguments, *where], catch_exceptions=False)
    assert (folder / "entries" / "bridges.yaml").read_text("utf-8").startswith("topic: bridges\n")


def test_a_file_that_cannot_be_read_is_not_taken_for_a_new_topic(run, folder):
    (folder / "entries" / "bridges.yaml").write_text("topic: [\n", "utf-8")
    found = CliRunner().invoke(
        app,
        [
            "new",
            "entry",
            *ENOUGH[:4],
            "--topic",
            "bridges",
            "--knowledge",
            str(folder),
            "--config",
            str(CONFIG),
        ],
    )
    assert "bridges.yaml:2: is not valid YAML" in str(found.exception)
    assert (folder / "entries" / "bridges.yaml").read_text("utf-8") == "topic: [\n"


def test_an_article_that_cannot_be_read_is_a_problem(run, folder):
    (folder / "article.txt").unlink()
    found = CliRunner().invoke(
        app, ["new", "entry", *ENOUGH, "--knowledge", str(folder), "--config", str(CONFIG)]
    )
    assert "article.txt: cannot be read" in str(found.exception)


def test_problems_of_other_files_are_not_told(run, folder):
    (folder / "lexicon.yaml").write_text("words: []\n", "utf-8")
    assert "lexicon" not in run(*ENOUGH).stdout


def test_a_file_that_is_open_in_an_editor_is_said_to_be(run, folder):
    (folder / "entries" / ".valley.yaml.swp").touch()
    assert "an editor has this file open; load it anew there before you save" in run(*ENOUGH).stdout


def test_damage_that_the_words_hold_twice_is_not_taken_for_words(places, folder):
    path = folder / "article.yaml"
    repair = "repairs:\n  - {find: 修桥, replace: 修橋, reason: lost}\n"
    path.write_text(path.read_text("utf-8") + repair, "utf-8")
    with pytest.raises(ValueError, match="does not say '修桥修桥'"):
        Desk(places).words("修桥修桥")


def test_all_is_asked_at_a_terminal(talk, folder):
    shown = talk(f"{QUESTION}\r1\r\r\r\r")
    assert "1. s4 县里组建了12支维修小队,进村修桥。 (cited by teams)" in shown
    assert "- id: bridges-mended\n    # The whole sentence" in draft(folder)


def test_only_what_no_option_says_is_asked(talk, folder):
    talk("s3\ry\r\x15bridge-names\r", Wish(question=QUESTION, topic="valley"))
    assert "- id: bridge-names\n    not_stated: true\n" in draft(folder)
    assert "      - 5月3日,河谷县发放企业贷款3.2亿余元。\n" in draft(folder)


def test_nothing_is_asked_when_the_options_say_enough(talk, folder):
    talk("", WISH)
    assert "- id: bridges-mended" in draft(folder)


def test_words_can_be_typed_in_the_place_of_a_number(talk, folder):
    talk("进村修桥\r\r\r", Wish(question=QUESTION, topic="valley"))
    assert "      - 进村修桥\n" in draft(folder)


def test_what_cannot_be_used_is_asked_for_again(talk, folder):
    shown = talk("进村修路\r进村修桥\r\r\r", Wish(question=QUESTION, topic="valley"))
    assert "the article does not say '进村修路'" in shown
    assert "      - 进村修桥\n" in draft(folder)


def test_titles_of_a_new_topic_are_asked_for(talk, folder):
    talk("桥\rBridges\r", Wish(question=QUESTION, words="进村修桥", topic="bridges"))
    assert "  zh: 桥\n  en: Bridges\n" in (folder / "entries" / "bridges.yaml").read_text("utf-8")


def test_the_topic_of_the_nearest_entry_is_proposed(talk, folder):
    talk("\r\r\r", Wish(question="who repaired the loans of the bank", words="进村修桥"))
    assert "- 进村修桥\n" in draft(folder)


@pytest.mark.parametrize(("typed", "written"), [("n\r", False), ("\r", False), ("y\rs3\r\r\r\r", True)])
def test_another_entry_for_an_answered_question_is_written_only_when_wanted(talk, folder, typed, written):
    talk(typed, Wish(question="how many loans were issued"))
    assert bool(draft(folder)) is written


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_nothing_is_written_when_whoever_asks_leaves(talk, folder, key):
    with pytest.raises(typer.Abort):
        talk(f"{QUESTION}\r{key}")
    assert draft(folder) == ""


def test_the_command_asks_where_there_is_a_terminal(monkeypatch, folder):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("s4\r\r\r")
        new.entry(question=QUESTION, topic="valley", knowledge=folder, config=CONFIG)
    assert "      - 县里组建了12支维修小队,进村修桥。\n" in draft(folder)


def test_an_article_without_entries_can_get_its_first(tmp_path):
    folder = write_knowledge(tmp_path / "fresh")
    (folder / "entries" / "valley.yaml").unlink()
    arguments = [*ENOUGH[:4], "--topic", "bridges", "--title-zh", "桥", "--title-en", "Bridges"]
    where = ["--knowledge", str(folder), "--config", str(CONFIG)]
    found = CliRunner().invoke(app, ["new", "entry", *arguments, *where], catch_exceptions=False)
    assert found.exit_code == 0
    assert "related" not in (folder / "entries" / "bridges.yaml").read_text("utf-8")


def test_the_article_is_never_touched(run, folder):
    run(*ENOUGH)
    assert (folder / "article.txt").read_text("utf-8") == ARTICLE
