"""Token: the secret that opens the bot's account, from the environment or a file."""

from collections.abc import Mapping
from pathlib import Path

from bot.errors import Problem, SetupError

TOKEN, TOKEN_FILE, API_URL = "TELEGRAM_TOKEN", "TELEGRAM_TOKEN_FILE", "TELEGRAM_API_URL"


def token_from(environ: Mapping[str, str]) -> str:
    """Return the token of TELEGRAM_TOKEN, else that in the file named by TELEGRAM_TOKEN_FILE.

    Raises SetupError when there is none; no message ever holds a token.
    """
    return secret_of(environ, TOKEN, f"get a token from @BotFather and set it, or {TOKEN_FILE}")


def secret_of(environ: Mapping[str, str], name: str, way_out: str) -> str:
    """Return what a variable holds, else the text of the file that `<name>_FILE` names.

    Raises SetupError with the way out when there is neither.
    """
    if given := environ.get(name, "").strip():
        return given
    by_file = f"{name}_FILE"
    named = environ.get(by_file, "")
    if not named:
        raise _missing(name, "is not set", way_out)
    what = name.rpartition("_")[2].lower()
    try:
        held = Path(named).read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        fact = f"the file {named} cannot be read ({type(error).__name__})"
        raise _missing(by_file, fact, f"name a text file that holds the {what}") from error
    if not held:
        raise _missing(by_file, f"the file {named} is empty", f"write the {what} into it")
    return held


def _missing(name: str, fact: str, way_out: str) -> SetupError:
    return SetupError((Problem(name, 0, fact, way_out),))
