import pytest

from bot.cli.token import token_from
from bot.errors import SetupError


def test_token_of_the_environment_goes_first(tmp_path):
    (tmp_path / "token").write_text("filed")
    environ = {"TELEGRAM_TOKEN": " given ", "TELEGRAM_TOKEN_FILE": str(tmp_path / "token")}
    assert token_from(environ) == "given"


def test_token_is_read_from_a_file(tmp_path):
    (tmp_path / "token").write_text("filed\n")
    assert token_from({"TELEGRAM_TOKEN_FILE": str(tmp_path / "token")}) == "filed"


@pytest.mark.parametrize(
    ("written", "fact"), [(None, "cannot be read"), (b"", "is empty"), (b"\xff\xfe", "cannot be read")]
)
def test_file_without_a_token_is_a_problem(tmp_path, written, fact):
    path = tmp_path / "token"
    if written is not None:
        path.write_bytes(written)
    with pytest.raises(SetupError, match=fact):
        token_from({"TELEGRAM_TOKEN_FILE": str(path)})


def test_no_token_is_one_line():
    with pytest.raises(SetupError) as failed:
        token_from({})
    assert str(failed.value).startswith("TELEGRAM_TOKEN: is not set; ")
