"""Add: an article in one command, every bad input in one line, and nothing overwritten."""

import hashlib
import io
import time
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot import Engine
from bot.adapters.files.knowledge_folder import check_knowledge, load_knowledge
from bot.cli import main as entry
from bot.cli.adding import progress
from bot.cli.main import app
from bot.core.outcomes import Answer
from tests.adapters.incoming.pages import LIVE, MARKDOWN, TABLE, WIRE, ZH_BODY, page
from tests.cli.conftest import CONFIG

TEXT = f"河谷县修好十二座桥\n来源：河谷日报 2021-05-04\n{ZH_BODY[0]}\n{ZH_BODY[1]}\n责任编辑：张三\n"
TRADITIONAL = (
    "河谷縣修好十二座橋\n來源：河谷日報 2021-05-04\n縣裡組建了12支維修小隊，進村修橋，受益村民達四萬人。\n"
)


@pytest.fixture
def add(tmp_path, monkeypatch):
    """Run the command as the program does; return its exit code, output and errors."""

    def run(content, *options, name="note.txt"):
        source = tmp_path / name
        source.write_bytes(content if isinstance(content, bytes) else content.encode())
        return called(source, *options)

    def called(source, *options):
        arguments = ["citebot", "add", str(source), "--into", str(tmp_path / "k"), "--config", str(CONFIG)]
        monkeypatch.setattr("sys.argv", [*arguments, *options])
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        monkeypatch.setattr("sys.stdout", out)
        monkeypatch.setattr("sys.stderr", err)
        with pytest.raises(SystemExit) as ended:
            entry.main()
        out.flush()
        err.flush()
        return ended.value.code or 0, out.buffer.getvalue().decode(), err.buffer.getvalue().decode()

    run.called = called
    return run


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "k" / "bridges"


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (TEXT, "note.txt"),
        (TEXT.encode("gbk"), "note.txt"),
        (TRADITIONAL.encode("big5"), "note.txt"),
        (page(charset="gb2312", inside=TABLE).encode("gbk"), "page.html"),
        (MARKDOWN, "blog.md"),
        (LIVE, "live.txt"),
        (WIRE, "wire.txt"),
    ],
)
def test_the_folder_that_is_written_is_fine_at_once(add, folder, content, name) -> None:
    add(content, "--id", "bridges", name=name)
    assert check_knowledge(folder) == ()


def test_all_files_are_written(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    assert sorted(written(folder)) == ["article.txt", "article.yaml", "entries/drafts.yaml", "lexicon.yaml"]


def test_plain_text_is_kept_to_the_byte(add, folder) -> None:
    add(TEXT.replace("\n", "\r\n"), "--id", "bridges")
    assert written(folder)["article.txt"] == TEXT.replace("\n", "\r\n").encode()


def test_the_folder_answers_at_once_from_its_sentences(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    outcome = Engine.load(folder, CONFIG).ask("县里组建了几支维修小队")
    assert isinstance(outcome, Answer)
    assert "12支维修小队" in outcome.statements[0].citations[0].quote


def test_no_draft_is_served(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    assert load_knowledge(folder).entries() == ()


@pytest.mark.parametrize("content", [TEXT, LIVE, TRADITIONAL])
def test_a_draft_that_is_accepted_lacks_only_what_a_person_must_write(add, folder, content) -> None:
    add(content, "--id", "bridges")
    path = folder / "entries" / "drafts.yaml"
    path.write_text(path.read_text("utf-8").replace("    draft: true\n", ""), "utf-8")
    assert {problem.code for problem in check_knowledge(folder)} == {"E106"}


def test_check_counts_the_drafts(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    shown = CliRunner().invoke(app, ["check", str(folder)])
    assert (shown.exit_code, shown.output.splitlines()[1:]) == (
        0,
        [
            "no entries yet: answers are sentences of the article",
            "10 drafts are not served; delete the line `draft: true` of what you accept",
        ],
    )


def test_what_was_found_cut_and_written_is_told(add) -> None:
    _, out, _ = add(
        page(byline="来源：河谷日报 2021-05-04", inside="<p>责任编辑：张三</p>"),
        "--id",
        "bridges",
        name="a.html",
    )
    found = (
        "publisher       河谷日报",
        "date            2021-05-04",
        "责任编辑:张三   a notice of the page",
        "首页 · 新闻 · 登录",
    )
    assert [words for words in found if words not in out] == []


def test_hard_spaces_are_counted(add) -> None:
    _, out, _ = add(TEXT.replace("十二座桥，", "十二\u00a0座桥，\u200b"), "--id", "bridges")
    assert "2 hard or invisible spaces, read as plain ones or none" in out


def test_nothing_is_shown_while_something_quick_goes_on() -> None:
    shown = io.StringIO()
    with progress(Console(file=shown, force_terminal=True)):
        pass
    assert shown.getvalue().strip("\x1b[?25lh") == ""


def test_something_is_shown_once_it_takes_long() -> None:
    shown = io.StringIO()
    with progress(Console(file=shown, force_terminal=True)):
        time.sleep(1.3)
    assert "reading the article" in shown.getvalue()


def test_nothing_is_shown_in_a_pipe() -> None:
    shown = io.StringIO()
    with progress(Console(file=shown)):
        time.sleep(1.3)
    assert shown.getvalue() == ""


def test_what_comes_next_is_told(add, folder) -> None:
    _, out, _ = add(TEXT, "--id", "bridges")
    steps = (f'citebot ask --knowledge {folder} "', f"citebot check {folder}", f"knowledge: {folder}")
    assert [words for words in steps if words not in out] == []


def test_what_is_not_sure_is_told_and_noted(add, folder) -> None:
    _, out, _ = add(WIRE, "--id", "bridges")
    notes = written(folder)["article.yaml"].decode()
    assert ("no title was found" in out, "# - no title was found" in notes) == (True, True)


def test_what_somebody_knows_is_taken(add, folder) -> None:
    add(
        WIRE,
        "--id",
        "bridges",
        "--title",
        "增长6.1%",
        "--date",
        "2020-03-01",
        "--url",
        "https://example.org/1",
    )
    article = load_knowledge(folder).article
    assert article is not None
    assert (article.headline, article.url) == ("增长6.1%", "https://example.org/1")


def test_an_article_is_put_beside_the_one_that_is_named(add, folder, tmp_path) -> None:
    add(TEXT, "--id", "bridges")
    source = tmp_path / "wire.txt"
    source.write_text(WIRE, "utf-8")
    CliRunner().invoke(
        app, ["add", str(source), "--id", "wire", "--knowledge", str(folder), "--config", str(CONFIG)]
    )
    assert sorted(path.name for path in folder.parent.iterdir()) == ["bridges", "wire"]


def test_an_article_is_put_among_several(add, folder, tmp_path) -> None:
    add(TEXT, "--id", "bridges")
    add(LIVE, "--id", "storm")
    source = tmp_path / "wire.txt"
    source.write_text(WIRE, "utf-8")
    where = ["--knowledge", str(folder.parent), "--config", str(CONFIG)]
    shown = CliRunner().invoke(app, ["add", str(source), "--id", "wire", *where])
    assert ((folder.parent / "wire").is_dir(), "served already" in shown.output) == (True, True)


def test_the_folder_is_named_after_the_headline(add, tmp_path) -> None:
    add("River Valley mends twelve bridges\nThe county mended twelve bridges, officials said.\n")
    assert [path.name for path in (tmp_path / "k").iterdir()] == ["river-valley-mends-twelve"]


def test_standard_input_is_read(add, folder, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gbk"))))
    code, _, _ = add.called("-", "--id", "bridges")
    assert (code, written(folder)["article.txt"]) == (0, TEXT.encode())


BAD = [
    (b"", "is empty"),
    (b"%PDF-1.7\n\0", "is a PDF"),
    (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture"),
    (b"word " * 1_100_000, "is larger than 5 MB"),
    ("首页\n新闻\n登录\n版权所有 河谷日报\n", "holds only the furniture of a page"),
    ("<html><body><nav><a>首页</a></nav><footer>版权所有</footer></body></html>", "no article"),
    (bytes(range(256)), "is binary"),
    (TEXT.encode() + "县里组建了小队。\n".encode("gbk"), "mixes encodings: line 6"),
    (b"hello", "holds no sentence"),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_bad_input_is_told_in_one_line(add, content, said) -> None:
    code, out, err = add(content)
    assert (code, out, said in err, err.count("\n")) == (1, "", True, 1)


@pytest.mark.parametrize(("content", "_"), BAD)
def test_nothing_is_written_for_bad_input(add, tmp_path, content, _) -> None:
    add(content)
    assert not (tmp_path / "k").exists()


@pytest.mark.parametrize("source", ["missing.txt", "."])
def test_what_is_no_file_is_told_in_one_line(add, source) -> None:
    code, _, err = add.called(source)
    assert (code, err.count("\n")) == (1, 1)


def test_an_id_that_cannot_name_a_folder_is_wrong_usage(add) -> None:
    assert add(TEXT, "--id", "our bridges")[0] == 2


@pytest.mark.parametrize("option", [("--date", "yesterday"), ("--date", "May 2020"), ("--url", "example")])
def test_what_cannot_be_a_date_or_an_address_is_wrong_usage(add, option) -> None:
    assert add(TEXT, *option)[0] == 2


def test_a_folder_that_is_there_is_not_touched(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    before = written(folder)
    code, _, err = add(WIRE, "--id", "bridges")
    assert (code, "is there already" in err, written(folder)) == (1, True, before)


def test_with_force_the_article_is_replaced(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    _, out, _ = add(WIRE, "--id", "bridges", "--force")
    assert (written(folder)["article.txt"], "replaced article.txt" in out) == (WIRE.encode(), True)


def test_with_force_the_lexicon_stays(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    (folder / "lexicon.yaml").write_text("names: []\n", "utf-8")
    _, out, _ = add(TEXT, "--id", "bridges", "--force")
    assert (written(folder)["lexicon.yaml"], "kept lexicon.yaml" in out) == (b"names: []\n", True)


def accept(folder: Path) -> bytes:
    """Accept the first draft; return what its file holds then."""
    path = folder / "entries" / "drafts.yaml"
    text = path.read_text("utf-8").replace("    draft: true\n", "", 1)
    path.write_text(
        text.replace("'TODO: answer in English, with no value, name or hedge that the quote lacks'", "x", 1)
    )
    return path.read_bytes()


def test_with_force_drafts_of_which_one_is_accepted_stay(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    accepted = accept(folder)
    add(TEXT, "--id", "bridges", "--force")
    assert written(folder)["entries/drafts.yaml"] == accepted


def test_another_text_does_not_replace_one_that_entries_cite(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    accept(folder)
    before = written(folder)
    code, _, err = add(WIRE, "--id", "bridges", "--force")
    assert (code, "--against NAME/article.txt" in err, written(folder)) == (1, True, before)


def test_files_of_others_stay_with_force(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    (folder / "notes.txt").write_text("mine", "utf-8")
    add(TEXT, "--id", "bridges", "--force")
    assert written(folder)["notes.txt"] == b"mine"


def test_a_folder_without_an_article_is_not_replaced(add, folder) -> None:
    folder.mkdir(parents=True)
    code, _, err = add(TEXT, "--id", "bridges", "--force")
    assert (code, "holds no article" in err) == (1, True)


def test_nothing_is_left_beside_the_folder(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    add(TEXT, "--id", "bridges", "--force")
    assert [path.name for path in folder.parent.iterdir()] == ["bridges"]


def test_a_place_that_cannot_be_written_is_told_in_one_line(add, tmp_path) -> None:
    (tmp_path / "k").write_text("a file", "utf-8")
    code, _, err = add(TEXT, "--id", "bridges")
    assert (code, err.count("\n")) == (1, 1)


def test_the_pin_is_that_of_the_text(add, folder) -> None:
    add(TEXT, "--id", "bridges")
    assert f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}" in written(folder)["article.yaml"].decode()
